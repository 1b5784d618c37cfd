//! The developers' commands: `cargo xtask demo`, `test`, `assets`, `doctor`.
//!
//! It is built before anything else, so it uses next to nothing.

mod assets;
#[path = "../../testkit/src/cluster.rs"]
mod cluster;
mod demo;
mod doctor;
mod needs;
mod run;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Sets up, shows and tests Filiera.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Shows a whole session in the browser: builds what is missing, then runs `filiera demo`.
    Demo(demo::Arguments),
    /// Checks and tests everything, step by step.
    Test(test::Arguments),
    /// Bundles styles, scripts and fonts into assets/dist, if they changed.
    Assets(assets::Arguments),
    /// Says what this machine has and lacks.
    Doctor,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Demo(arguments) => demo::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Assets(arguments) => assets::run(&arguments),
        Command::Doctor => doctor::run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
