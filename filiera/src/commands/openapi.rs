//! `filiera openapi`

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Args as Flags;

/// `filiera openapi` takes nothing.
#[derive(Debug, Flags)]
#[command(after_help = super::EXIT_STATUS)]
pub struct Args {}

/// Prints the description of the JSON API, which `/api/openapi.json` serves too.
pub fn run(_: Args) -> anyhow::Result<ExitCode> {
    let text = filiera::api::document().to_pretty_json()?;
    match writeln!(io::stdout(), "{text}") {
        // Whoever reads may have read enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => written.map(|()| ExitCode::SUCCESS).map_err(Into::into),
    }
}
