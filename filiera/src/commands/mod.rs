//! The commands, one file each: flags become checked arguments once, and the rest sees only those.

pub mod backup;
pub mod demo;
mod desk;
pub mod doctor;
pub mod export;
pub mod identify;
pub mod import;
pub mod migrate;
pub mod openapi;
pub mod operator;
pub mod schedule;
pub mod serve;

use std::future::Future;
use std::process::ExitCode;

use anyhow::Context as _;
pub use filiera::wrong::Wrong;

/// How a command ends when what it was given is wrong: a file, an id, an address.
pub const WRONG: u8 = 2;

/// How the commands end that make no finer difference, for their help.
pub const EXIT_STATUS: &str =
    "Exit status: 0 done, 1 it could not be done, 2 what was asked for is wrong (one line says what).";

/// How the program ends after an error.
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    if error.is::<Wrong>() { ExitCode::from(WRONG) } else { ExitCode::FAILURE }
}

/// Runs an asynchronous command to its end.
fn block_on(work: impl Future<Output = anyhow::Result<ExitCode>>) -> anyhow::Result<ExitCode> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("cannot start")?.block_on(work)
}
