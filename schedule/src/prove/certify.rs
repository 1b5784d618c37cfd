//! Certificates: what a run claims, as clauses that no assignment satisfies, with the proof of that for a checker that knows
//! nothing of ours.
//!
//! Each claim is one file of clauses on its own: the rules, the lines above at what they came to, and the line at work below
//! what is claimed. A solver that has seen nothing else refutes it and writes down how.

mod note;
mod script;
mod sum;
mod terms;
mod variables;

use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub use self::script::Script;
use self::terms::Rules;
use super::solver::{Answer, Solver};
use crate::engine::Options;
use crate::instance::Instance;
use crate::model::Model;
use crate::read::InputError;
use crate::schedule::{Schedule, Status};
use crate::threads::flagged;
use crate::validate::validate;

/// What the solver may take where the run had no limit.
const LONGEST: Duration = Duration::from_secs(600);
/// The lines of the objective, as the schedule calls them.
const LINES: [&str; 5] = ["must_unscheduled", "shortfall", "lost_weight", "changes", "breaks"];

/// Why no certificate was written.
#[derive(Debug, thiserror::Error)]
pub enum CertifyError {
    /// The instance is not sound.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The folder cannot be written.
    #[error(transparent)]
    Folder(#[from] io::Error),
}

/// What became of one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The claim in one sentence.
    pub claim: String,
    /// The files, without what follows the dot.
    pub name: &'static str,
    /// How far it got.
    pub outcome: Outcome,
}

/// How far a certificate got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Clauses and proof are there.
    Proven,
    /// The clauses are there; the proof was not finished in time.
    Open,
    /// The clauses would be too many, and are not there.
    TooLarge,
    /// The clauses are there, and can be satisfied: the claim is wrong.
    Wrong,
}

/// One claim: nothing satisfies the rules, the lines above at these values, and the last one below its own.
struct Claim {
    name: &'static str,
    values: Vec<u64>,
}

impl Claim {
    fn sentence(&self) -> String {
        let Some((last, above)) = self.values.split_last() else {
            return "no schedule keeps every rule".to_owned();
        };
        let held: Vec<String> =
            LINES.iter().zip(above).map(|(name, value)| format!("{name} at most {value}")).collect();
        let given = if held.is_empty() { String::new() } else { format!(" with {}", held.join(", ")) };
        format!("no schedule{given} has {} below {last}", self.name)
    }
}

/// Writes what an independent checker needs to confirm the claims of a run into a folder that exists, after the run and for as
/// long again at most. What is in the folder under the same names is replaced.
///
/// # Errors
/// Where the instance is not sound, or the folder cannot be written.
pub fn certify(
    instance: &Instance,
    schedule: &Schedule,
    options: &Options,
    folder: &Path,
    stop: &AtomicBool,
) -> Result<Vec<Certificate>, CertifyError> {
    let mut instance = instance.clone();
    instance.rules.fairness = options.fairness.or(instance.rules.fairness);
    validate(&instance)?;
    let model = Model::new(&instance, None)?;
    clear(folder)?;
    let limit = options.time_limit.unwrap_or(LONGEST);
    let began = Instant::now();
    let over = || stop.load(Ordering::Relaxed) || began.elapsed() >= limit;
    let certificates = flagged(&over, |over| -> Result<Vec<Certificate>, CertifyError> {
        let one = |claim: Claim| {
            let outcome = prove(&instance, &model, &claim, folder, over)?;
            Ok(Certificate { claim: claim.sentence(), name: claim.name, outcome })
        };
        claims(schedule).into_iter().map(one).collect()
    })?;
    let json = |error: serde_json::Error| io::Error::other(error);
    write(folder, "instance.json", &serde_json::to_vec_pretty(&instance).map_err(json)?)?;
    write(folder, "schedule.json", &serde_json::to_vec_pretty(schedule).map_err(json)?)?;
    write(folder, "README.md", note::note(&instance, schedule, &certificates).as_bytes())?;
    Ok(certificates)
}

/// What a run claims, beyond what is plain: no line is below nothing.
fn claims(schedule: &Schedule) -> Vec<Claim> {
    if schedule.status == Status::Infeasible {
        return vec![Claim { name: "rules", values: Vec::new() }];
    }
    let (Some(objective), Some(bound)) = (schedule.objective, schedule.bound) else { return Vec::new() };
    let mut claims = Vec::new();
    let mut values = Vec::new();
    for ((name, reached), bound) in LINES.into_iter().zip(objective.lines()).zip(bound.lines()) {
        values.push(bound);
        if bound > 0 {
            claims.push(Claim { name, values: values.clone() });
        }
        // What is claimed of a line holds where the lines above are at their best.
        if bound < reached {
            break;
        }
    }
    claims
}

/// Writes one claim down and refutes that it could be otherwise.
fn prove(
    instance: &Instance,
    model: &Model,
    claim: &Claim,
    folder: &Path,
    over: &Arc<AtomicBool>,
) -> Result<Outcome, CertifyError> {
    if !super::fits(model) {
        return Ok(Outcome::TooLarge);
    }
    let [cnf, drat] = ["cnf", "drat"].map(|ending| folder.join(format!(".{}.{ending}.part", claim.name)));
    let _gone = Gone([cnf.as_path(), drat.as_path()]);
    let path = drat.to_str().ok_or_else(|| io::Error::other("the name of the folder is not UTF-8"))?;
    let solver = Solver::written(Arc::clone(over), Script::new(&cnf)?, path);
    let mut solver = solver.ok_or_else(|| io::Error::other("the proof cannot be written"))?;
    let rules = Rules::new(&mut solver, model);
    let mut large = false;
    if let Some((last, above)) = claim.values.split_last() {
        for (line, &value) in above.iter().enumerate() {
            solver.say(|| format!("line {}: at most {value}, its best", LINES[line]));
            large |= !rules.at_most(&mut solver, model, line, value);
        }
        solver.say(|| format!("line {}: at most {}, one less than claimed", claim.name, last - 1));
        large |= !rules.at_most(&mut solver, model, above.len(), last - 1);
    }
    if large {
        return Ok(Outcome::TooLarge);
    }
    let answer = solver.ask(&[], u32::MAX);
    let names = rules.names(instance, model);
    let mut script = solver.close().ok_or_else(|| io::Error::other("the clauses are lost"))?;
    script.finish()?;
    let text = variables::text(claim.name, &names, script.ranges());
    write(folder, &format!("{}.variables.txt", claim.name), &text)?;
    fs::rename(&cnf, folder.join(format!("{}.cnf", claim.name)))?;
    Ok(match answer {
        Answer::No => {
            if !is_whole(&drat)? {
                return Err(
                    io::Error::other("the proof could not be written whole; the disk may be full").into()
                );
            }
            fs::rename(&drat, folder.join(format!("{}.drat", claim.name)))?;
            Outcome::Proven
        }
        Answer::Yes => Outcome::Wrong,
        Answer::Open => Outcome::Open,
    })
}

/// Whether a proof has its last step, a clause without literals: the solver does not say whether writing went wrong.
fn is_whole(drat: &Path) -> io::Result<bool> {
    let mut file = BufReader::new(fs::File::open(drat)?);
    let mut line = Vec::new();
    while file.read_until(b'\n', &mut line)? > 0 {
        if line == b"0\n" {
            return Ok(true);
        }
        line.clear();
    }
    Ok(false)
}

/// Takes away what an earlier run left, the note first: without it nothing else is claimed.
fn clear(folder: &Path) -> io::Result<()> {
    let mut names = vec!["README.md".to_owned(), "instance.json".to_owned(), "schedule.json".to_owned()];
    for name in LINES.into_iter().chain(["rules"]) {
        names.extend(["cnf", "drat", "variables.txt"].map(|ending| format!("{name}.{ending}")));
    }
    for name in names {
        match fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Writes a file whole or not at all.
fn write(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    let part = folder.join(format!(".{name}.part"));
    let _gone = Gone([part.as_path()]);
    let mut file = fs::File::create(&part)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(&part, folder.join(name))
}

/// Takes away unfinished files.
struct Gone<'a, const N: usize>([&'a Path; N]);

impl<const N: usize> Drop for Gone<'_, N> {
    fn drop(&mut self) {
        for path in self.0 {
            // Where it was finished it has another name by now.
            let _ = fs::remove_file(path);
        }
    }
}
