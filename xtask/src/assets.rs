//! Styles, scripts and fonts: npm's packages bundled into assets/dist, which the server embeds.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context as _, bail};

use crate::needs;
use crate::run::{done, program, root};

#[derive(clap::Args)]
pub struct Arguments {
    /// Bundle again although nothing changed
    #[arg(long)]
    again: bool,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    build(arguments.again)
}

/// Bundles if something changed since the last time.
pub fn build(again: bool) -> anyhow::Result<()> {
    let assets = root().join("assets");
    if !again && !is_stale(&assets)? {
        return Ok(());
    }
    if let Err(lacks) = needs::node() {
        bail!(lacks);
    }
    packages(&assets)?;
    let bundled = done(program("node").arg("build.mjs").current_dir(&assets));
    if bundled.is_err() && assets.join("dist").exists() {
        // Half a bundle would be taken for a whole one the next time.
        fs::remove_dir_all(assets.join("dist"))?;
    }
    bundled
}

/// Fetches the npm packages of a folder, unless they are those of its lock file.
pub fn packages(folder: &Path) -> anyhow::Result<()> {
    // npm leaves this file when it is done.
    let fetched = changed(&folder.join("node_modules/.package-lock.json"));
    let locked = changed(&folder.join("package-lock.json"));
    if fetched.is_none() || fetched < locked {
        let mut npm = program("npm");
        npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder);
        // The browser is Debian's.
        done(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    }
    Ok(())
}

fn is_stale(assets: &Path) -> anyhow::Result<bool> {
    let Some(bundled) = changed(&assets.join("dist")) else { return Ok(true) };
    Ok(newest(assets)? > bundled)
}

/// When something below this folder was last changed by hand.
fn newest(folder: &Path) -> anyhow::Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        if entry.file_name() == "dist" || entry.file_name() == "node_modules" {
            continue;
        }
        let metadata = entry.metadata()?;
        let time = if metadata.is_dir() { self::newest(&entry.path())? } else { metadata.modified()? };
        newest = newest.max(time);
    }
    Ok(newest)
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}
