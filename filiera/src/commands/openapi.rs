//! `filiera openapi`

use std::process::ExitCode;

use clap::Args as Flags;

/// `filiera openapi` takes nothing.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct Args {}

/// Prints the description of the JSON API, which `/api/openapi.json` serves too.
pub fn run(_: Args) -> anyhow::Result<ExitCode> {
    println!("{}", filiera::api::document().to_pretty_json()?);
    Ok(ExitCode::SUCCESS)
}
