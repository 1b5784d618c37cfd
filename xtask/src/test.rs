//! Everything that must hold, step by step; the first step that fails ends it.

use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::ValueEnum;

use crate::cluster::{ADDRESS, Cluster};
use crate::run::{cargo, done, program, root, target};
use crate::{assets, needs};

/// Where the folder with real sessions and published instances is named; the tests on them ask for it.
const DATA: &str = "FILIERA_SHARED";

#[derive(clap::Args)]
pub struct Arguments {
    /// Only this step; may be given several times
    #[arg(long, value_enum)]
    only: Vec<Step>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// Bundle styles and scripts
    Assets,
    /// Formatting
    Format,
    /// Clippy without warnings
    Lint,
    /// Unit, store and HTTP tests, on SQLite and PostgreSQL
    Rust,
    /// The walks through the pages
    Browser,
}

impl Step {
    const ALL: [Self; 5] = [Self::Assets, Self::Format, Self::Lint, Self::Rust, Self::Browser];

    fn name(self) -> &'static str {
        match self {
            Self::Assets => "assets",
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Rust => "rust",
            Self::Browser => "browser",
        }
    }

    /// Whether what is bundled must be there first.
    fn embeds(self) -> bool {
        matches!(self, Self::Lint | Self::Rust | Self::Browser)
    }

    fn run(self) -> anyhow::Result<()> {
        if self.embeds() {
            needs::meet(&[needs::COMPILER])?;
            assets::build(false)?;
        }
        match self {
            Self::Assets => assets::build(false),
            Self::Format => done(cargo().args(["fmt", "--all", "--check"])),
            Self::Lint => {
                done(cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
            }
            Self::Rust => rust(),
            Self::Browser => browser(),
        }
    }
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let chosen =
        Step::ALL.into_iter().filter(|step| arguments.only.is_empty() || arguments.only.contains(step));
    let begun = Instant::now();
    let mut summary = Vec::new();
    let mut failure = None;
    for step in chosen {
        println!("\n── {}", step.name());
        let begun = Instant::now();
        let result = step.run();
        let time = seconds(begun.elapsed());
        let state = if result.is_ok() { "" } else { " FAILED" };
        println!("── {}{state} in {time}", step.name());
        summary.push(format!("{}{state} {time}", step.name()));
        if let Err(error) = result {
            failure = Some(error.context(format!("{} failed", step.name())));
            break;
        }
    }
    let verdict = if failure.is_none() { "passed" } else { "FAILED" };
    println!("\n{verdict} in {}: {}", seconds(begun.elapsed()), summary.join(", "));
    failure.map_or(Ok(()), Err)
}

fn rust() -> anyhow::Result<()> {
    needs::meet(&[needs::POSTGRES, needs::PDFTOTEXT, needs::ICALENDAR])?;
    let nextest = needs::nextest();
    let mut command = cargo();
    if nextest {
        command.args(["nextest", "run", "--workspace"]);
    } else {
        command.args(["test", "--workspace"]);
    }
    if let Some(python) = needs::python() {
        command.env("PYTHON", python);
    }
    let beside = root().join("../shared");
    if std::env::var_os(DATA).is_none() && beside.join("data").is_dir() {
        command.env(DATA, beside);
    } else if std::env::var_os(DATA).is_none() {
        println!("the tests on real data are left out: {DATA} names no folder with them");
    }
    // One server for all the tests; each makes its own database in it.
    let cluster = Cluster::start().context("the tests need a PostgreSQL server")?;
    done(command.env(ADDRESS, cluster.url()))
}

fn browser() -> anyhow::Result<()> {
    needs::meet(&[needs::CHROMIUM])?;
    done(cargo().args(["build", "--workspace"]))?;
    let walks = root().join("e2e");
    assets::packages(&walks)?;
    let mut command = program("npx");
    command.args(["playwright", "test"]).current_dir(&walks);
    command.env("FILIERA_BIN", target().join("debug/filiera"));
    if let Some(chromium) = needs::chromium() {
        command.env("CHROMIUM", chromium);
    }
    done(&mut command)
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
