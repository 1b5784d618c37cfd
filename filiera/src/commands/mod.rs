//! The commands, one file each: flags become checked arguments once, and the rest sees only those.

pub mod backup;
pub mod demo;
mod desk;
pub mod doctor;
pub mod export;
pub mod import;
pub mod migrate;
pub mod openapi;
pub mod operator;
pub mod schedule;
pub mod serve;

use std::future::Future;
use std::process::ExitCode;

use anyhow::Context as _;

/// Runs an asynchronous command to its end.
fn block_on(work: impl Future<Output = anyhow::Result<ExitCode>>) -> anyhow::Result<ExitCode> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("cannot start")?.block_on(work)
}
