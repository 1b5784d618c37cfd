//! `filiera`: one program that runs an industrial district's work with the world.

mod commands;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Runs bilateral sessions of a task force: people, requests, and the agenda in everyone's hand.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, after_help = commands::EXIT_STATUS)]
struct Arguments {
    /// The configuration file; without it filiera.toml here, if there is one. FILIERA_… variables override it.
    #[arg(long, global = true, env = "FILIERA_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the program: pages, API and jobs
    Serve(commands::serve::Args),
    /// Try it: a whole session, made up, scheduled and published
    Demo(commands::demo::Args),
    /// Schedule a Meeting Point from a file
    Schedule(commands::schedule::Args),
    /// Say which incoming firm is which known one
    Identify(commands::identify::Args),
    /// Bring the database up to date
    Migrate(commands::migrate::Args),
    /// Make the first operator, or another one
    Operator(commands::operator::Args),
    /// Check a spreadsheet against a session, and write it when confirmed
    Import(commands::import::Args),
    /// Write a spreadsheet of a session
    Export(commands::export::Args),
    /// Write everything into one file
    Backup(commands::backup::BackupArgs),
    /// Read a backup into an empty database
    Restore(commands::backup::RestoreArgs),
    /// Print the description of the JSON API
    Openapi(commands::openapi::Args),
    /// Say what is missing or wrong on this machine
    Doctor(commands::doctor::Args),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let file = arguments.config.as_deref();
    let outcome = match arguments.command {
        Command::Serve(args) => commands::serve::run(file, args),
        Command::Demo(args) => commands::demo::run(file, args),
        Command::Schedule(args) => commands::schedule::run(args),
        Command::Identify(args) => commands::identify::run(args),
        Command::Migrate(args) => commands::migrate::run(file, args),
        Command::Operator(args) => commands::operator::run(file, args),
        Command::Import(args) => commands::import::run(file, args),
        Command::Export(args) => commands::export::run(file, args),
        Command::Backup(args) => commands::backup::backup(file, args),
        Command::Restore(args) => commands::backup::restore(file, args),
        Command::Openapi(args) => commands::openapi::run(args),
        Command::Doctor(args) => commands::doctor::run(file, args),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("filiera: {error:#}");
        commands::exit_code(&error)
    })
}
