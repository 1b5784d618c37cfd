//! `filiera schedule`: an instance in, a schedule out, as the contract of the Meeting Point says.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::{Args as Flags, ValueEnum};
use schedule::{Certificate, Instance, Options, Outcome, Progress, Schedule, Status};

use super::WRONG;

/// Proven that no schedule exists.
const INFEASIBLE: u8 = 3;
/// Nothing found and nothing proven.
const NOTHING: u8 = 4;

/// Seconds that a run may take at most: a month.
const LONGEST: f64 = 2_678_400.0;
/// Of the keys that mean nothing, so many are told.
const TOLD: usize = 5;

/// Schedule a Meeting Point
#[derive(Debug, Flags)]
#[command(
    after_help = "Exit status: 0 a schedule was written, 2 the input is wrong, 3 proven that none exists, \
    4 none found in time.\nWith --check: 0 the schedule keeps every rule, 1 it does not.\n\
    Interrupted, it ends with the best schedule so far."
)]
pub struct Args {
    /// The instance: JSON, or a .dzn file of the published problem
    input: PathBuf,
    /// Where to write the schedule; standard output otherwise
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How much the breaks of any two participants may differ, in place of what the input says
    #[arg(long, value_name = "BREAKS")]
    fairness: Option<u32>,
    /// When to end at the latest; without it the search ends by itself
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    time_limit: Option<Duration>,
    /// Searches side by side [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
    /// Where the random numbers begin: with one thread, the same seed gives the same schedule
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    /// Report each improvement on standard error, one line each
    #[arg(long, value_name = "FORMAT")]
    progress: Option<Report>,
    /// Leave in this folder what an independent checker needs to confirm what is claimed: clauses, proofs, and a note on how
    /// to read them. Made after the schedule is written, for as long again as --time-limit at most
    #[arg(long, value_name = "DIR")]
    proof: Option<PathBuf>,
    /// Check this schedule of the instance in place of making one: every broken rule on a line of its own
    #[arg(long, value_name = "SCHEDULE", conflicts_with_all = ["output", "time_limit", "threads", "progress", "proof"])]
    check: Option<PathBuf>,
}

/// How improvements are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Report {
    /// A JSON object a line
    Json,
}

fn seconds(text: &str) -> Result<Duration, String> {
    let number = text.parse().ok().filter(|number| (0.0..=LONGEST).contains(number));
    let number: f64 = number.ok_or_else(|| format!("seconds are a number from 0 to {LONGEST}"))?;
    Ok(Duration::from_secs_f64(number))
}

/// Reads the instance, schedules it, and writes the schedule.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let name = args.input.display();
    let read = fs::read(&args.input).map_err(|error| error.to_string());
    let mut unknown = Vec::new();
    let mut heed = |key| unknown.extend((unknown.len() <= TOLD).then_some(key));
    let read =
        read.and_then(|bytes| schedule::read_heeding(&bytes, &mut heed).map_err(|error| error.to_string()));
    let instance = match read {
        Ok(instance) => instance,
        Err(line) => {
            eprintln!("{name}: {line}");
            return Ok(ExitCode::from(WRONG));
        }
    };
    // Whoever reads the progress by program reads nothing else.
    if args.progress.is_none() {
        for key in unknown.iter().take(TOLD) {
            eprintln!("{name}: {key}: means nothing here and is not heeded");
        }
        if unknown.len() > TOLD {
            eprintln!("{name}: more keys mean nothing here and are not heeded");
        }
    }
    if let Some(file) = &args.check {
        return check(instance, args.fairness, file);
    }
    if let Some(folder) = &args.proof
        && let Err(error) = writable(folder)
    {
        eprintln!("{}: cannot be written: {error}", folder.display());
        return Ok(ExitCode::from(WRONG));
    }
    let threads = match args.threads {
        Some(threads) => threads.into(),
        None => std::thread::available_parallelism().map_or(1, usize::from),
    };
    let options = Options {
        fairness: args.fairness,
        time_limit: args.time_limit,
        patience: None,
        threads,
        seed: args.seed,
    };
    let report = |progress: &Progress| {
        if args.progress == Some(Report::Json)
            && let Ok(line) = serde_json::to_string(progress)
        {
            // Nobody may be reading any more; the search goes on all the same.
            let _ = writeln!(std::io::stderr(), "{line}");
        }
    };
    // One interrupt ends both, the search with the best so far and the proofs where they are.
    interruptible(|stop| {
        let found = match schedule::solve(&instance, &options, stop, &report) {
            Ok(found) => found,
            Err(error) => {
                eprintln!("{name}: {error}");
                return Ok(ExitCode::from(WRONG));
            }
        };
        write(args.output.as_deref(), &found)?;
        if let Some(report) = &found.report {
            eprintln!("{name}: {report}");
        }
        if let Some(folder) = &args.proof {
            match schedule::certify(&instance, &found, &options, folder, stop) {
                Ok(certificates) => certificates.iter().for_each(|one| missing(folder, one)),
                Err(error) => {
                    eprintln!("{}: {error}", folder.display());
                    return Ok(ExitCode::from(WRONG));
                }
            }
        }
        Ok(ended(found.status))
    })?
}

/// How the program ends after a run.
fn ended(status: Status) -> ExitCode {
    match status {
        Status::Optimal | Status::Feasible => ExitCode::SUCCESS,
        Status::Infeasible => ExitCode::from(INFEASIBLE),
        Status::Unknown => ExitCode::from(NOTHING),
    }
}

/// Sees to it that a folder is there and takes files, before an hour is spent on what goes into it.
fn writable(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let probe = folder.join(".probe.part");
    fs::write(&probe, [])?;
    fs::remove_file(probe)
}

/// Says aloud what is claimed and not proven.
fn missing(folder: &Path, certificate: &Certificate) {
    let why = match certificate.outcome {
        Outcome::Proven => return,
        Outcome::Open => "the proof was not finished in time",
        Outcome::TooLarge => "no proof, the clauses would be too many",
        Outcome::Wrong => {
            "the clauses can be satisfied, so that the claim or they are wrong; please report it"
        }
    };
    eprintln!("{}: {}: {why}", folder.display(), certificate.claim);
}

/// Says what is wrong with a schedule, whoever made it.
fn check(mut instance: Instance, fairness: Option<u32>, file: &Path) -> anyhow::Result<ExitCode> {
    let name = file.display();
    let read = fs::read(file).map_err(|error| error.to_string());
    let schedule: Schedule =
        match read.and_then(|bytes| serde_json::from_slice(&bytes).map_err(|error| error.to_string())) {
            Ok(schedule) => schedule,
            Err(line) => {
                eprintln!("{name}: {line}");
                return Ok(ExitCode::from(WRONG));
            }
        };
    instance.rules.fairness = fairness.or(instance.rules.fairness);
    let faults = schedule::check(&instance, &schedule);
    for fault in &faults {
        println!("{name}: {fault}");
    }
    if !faults.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    println!("{name}: {} meetings, every rule is kept", schedule.meetings.len());
    Ok(ExitCode::SUCCESS)
}

/// Does the work on a thread of its own while this one listens for the interrupt that ends it.
fn interruptible<T: Send>(work: impl FnOnce(&AtomicBool) -> T + Send) -> anyhow::Result<T> {
    let stop = AtomicBool::new(false);
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().context("cannot start")?;
    let (done, finished) = tokio::sync::oneshot::channel();
    std::thread::scope(|scope| {
        let worker = scope.spawn(|| {
            let result = work(&stop);
            let _ = done.send(());
            result
        });
        runtime.block_on(async {
            tokio::select! {
                _ = finished => {}
                _ = tokio::signal::ctrl_c() => {
                    stop.store(true, Ordering::Relaxed);
                }
            }
        });
        match worker.join() {
            Ok(result) => Ok(result),
            Err(_) => bail!("the search broke off"),
        }
    })
}

fn write(output: Option<&std::path::Path>, found: &Schedule) -> anyhow::Result<()> {
    let mut text = serde_json::to_string_pretty(found).context("cannot write the schedule as JSON")?;
    text.push('\n');
    match output {
        Some(file) => fs::write(file, text).with_context(|| format!("cannot write {}", file.display())),
        None => std::io::stdout().write_all(text.as_bytes()).context("cannot write to standard output"),
    }
}
