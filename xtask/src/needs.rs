//! What must be on the machine: looked for, installed where that is allowed, asked for where not.

use anyhow::{Context as _, bail};

use crate::cluster;
use crate::run::{done, find, program, succeeds};

/// Something that a Debian package brings.
pub struct Need {
    /// What it is called.
    pub name: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// The package that brings it.
    pub package: &'static str,
    found: fn() -> bool,
}

impl Need {
    /// Whether it is there.
    pub fn is_met(&self) -> bool {
        (self.found)()
    }
}

/// C and C++ compilers
pub const COMPILER: Need = Need {
    name: "C and C++ compiler",
    purpose: "builds SQLite and cryptography",
    package: "build-essential",
    found: || find("cc").is_some() && find("c++").is_some(),
};
/// PostgreSQL
pub const POSTGRES: Need = Need {
    name: "PostgreSQL",
    purpose: "the second of the two databases that every query is tested on",
    package: "postgresql",
    found: || cluster::programs().is_some(),
};
/// Chromium
pub const CHROMIUM: Need = Need {
    name: "Chromium",
    purpose: "walks through the pages",
    package: "chromium",
    found: || chromium().is_some(),
};
/// pdftotext
pub const PDFTOTEXT: Need = Need {
    name: "pdftotext",
    purpose: "reads the printed agendas",
    package: "poppler-utils",
    found: || find("pdftotext").is_some(),
};
/// Python with icalendar
pub const ICALENDAR: Need = Need {
    name: "Python's icalendar",
    purpose: "reads the calendar feed as a stranger's program would",
    package: "python3-icalendar",
    found: || python().is_some(),
};

/// Everything, for the report.
pub const ALL: [Need; 5] = [COMPILER, POSTGRES, CHROMIUM, PDFTOTEXT, ICALENDAR];

/// Where Chromium lies.
pub fn chromium() -> Option<String> {
    let found = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find)?;
    Some(found.display().to_string())
}

/// A Python that knows icalendar; Debian's, where another stands before it on the path.
pub fn python() -> Option<&'static str> {
    ["python3", "/usr/bin/python3"].into_iter().find(|python| succeeds(python, &["-c", "import icalendar"]))
}

/// What is wrong with Node, if anything.
pub fn node() -> Result<(), String> {
    const WANTED: u32 = 20;
    let lacks = format!("Node {WANTED} or newer with npm is needed: https://nodejs.org/en/download");
    let said = program("node").arg("--version").output().map_err(|_| lacks.clone())?;
    let version = String::from_utf8_lossy(&said.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < WANTED) {
        return Err(format!("{lacks} (this is {version})"));
    }
    if find("npm").is_none() { Err(lacks) } else { Ok(()) }
}

/// Sees to it that everything of this is there: root installs what is missing, others are told the line to run.
///
/// # Errors
/// When something is missing and is not installed.
pub fn meet(needs: &[Need]) -> anyhow::Result<()> {
    let missing = needs.iter().filter(|need| !need.is_met()).collect::<Vec<_>>();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.iter().map(|need| need.name).collect::<Vec<_>>().join(", ");
    let packages = missing.iter().map(|need| need.package).collect::<Vec<_>>();
    let line = install_line(&packages);
    if !cluster::is_root() || find("apt-get").is_none() {
        bail!("missing: {names}. Run this, then try again:\n\n    {line}\n");
    }
    println!("missing: {names}; installing {}", packages.join(" "));
    let apt = || {
        let mut command = program("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
        command
    };
    done(apt().arg("update"))
        .and_then(|()| done(apt().args(["install", "--yes", "--no-install-recommends"]).args(&packages)))
        .with_context(|| format!("cannot install {names}. Run this, then try again:\n\n    {line}\n"))?;
    match missing.iter().find(|need| !need.is_met()) {
        Some(need) => bail!("{} is still missing after {} was installed", need.name, need.package),
        None => Ok(()),
    }
}

/// What a person types to install these packages.
pub fn install_line(packages: &[&str]) -> String {
    let packages = packages.join(" ");
    format!("sudo apt-get update && sudo apt-get install --no-install-recommends {packages}")
}

/// Sees to it that cargo-nextest is there; says whether it is.
pub fn nextest() -> bool {
    let here = || succeeds("cargo", &["nextest", "--version"]);
    if here() {
        return true;
    }
    println!("cargo-nextest is missing; building it takes some minutes, once");
    let installed = done(program("cargo").args(["install", "cargo-nextest", "--locked"]));
    if let Err(error) = installed {
        println!("cannot install cargo-nextest ({error:#}); cargo's own runner takes its place");
    }
    here()
}
