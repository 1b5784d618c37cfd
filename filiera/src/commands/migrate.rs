//! `filiera migrate`

use std::path::Path;
use std::process::ExitCode;

use clap::Args as Flags;
use filiera::config::Config;
use filiera::wiring::{self, Opening};

use super::block_on;

/// `filiera migrate` takes nothing beside the configuration.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct Args {}

/// Brings the database up to date; `filiera serve` does so too.
pub fn run(file: Option<&Path>, _: Args) -> anyhow::Result<ExitCode> {
    let config = Config::read(file)?;
    block_on(async move {
        wiring::database(&config, Opening::Migrated).await?.close().await;
        println!("The database is up to date.");
        Ok(ExitCode::SUCCESS)
    })
}
