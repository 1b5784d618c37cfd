//! Why no schedule keeps every rule: a small set of meetings that cannot all be held, whatever becomes of the others, and the
//! rules that it takes.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::breaks;
use super::cores::spare;
use super::rules::Variables;
use super::serve::Duty;
use super::solver::{Answer, Lit, Solver, Temper};
use crate::instance::Instance;
use crate::model::Model;

/// Conflicts that finding the first set may take, and leaving one meeting out of it.
const FIND: u32 = 100_000;
const LEAVE: u32 = 2_000;
/// Meetings that a sentence names.
const NAMED: usize = 12;

/// A sentence that names them; none where none is found soon enough. `in_time` is asked now and then.
pub fn explain(instance: &Instance, fairness: Option<u32>, in_time: &dyn Fn() -> bool) -> Option<String> {
    let mut model = Model::new(instance, fairness).ok()?;
    model.all = false;
    let core = core(&model, in_time)?;
    let mut without = model.clone();
    without.fairness = None;
    let rules = if !excluded(&without, &core)? {
        " with breaks that differ as little as fairness asks"
    } else {
        without.tables = without.meetings.len();
        if excluded(&without, &core)? { "" } else { " at the tables there are" }
    };
    let meetings: Vec<&str> = core.iter().map(|&meeting| instance.meetings[meeting].id.as_str()).collect();
    let mut people: Vec<&str> = core
        .iter()
        .flat_map(|&meeting| &instance.meetings[meeting].participants)
        .map(String::as_str)
        .collect();
    people.sort_unstable();
    people.dedup();
    Some(format!(
        "meetings {} cannot all be held{rules}, whatever becomes of the others (participants {})",
        list(&meetings),
        list(&people)
    ))
}

fn list(names: &[&str]) -> String {
    let rest = names.len().saturating_sub(NAMED);
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    format!("{}{more}", names[..names.len() - rest].join(", "))
}

/// Whether meetings cannot all be held; none where nobody knows.
fn excluded(model: &Model, meetings: &[usize]) -> Option<bool> {
    let (mut solver, held) = written(model);
    let wanted: Vec<Lit> = meetings.iter().filter_map(|&meeting| held[meeting]).collect();
    match solver.ask(&wanted, FIND) {
        Answer::Yes => Some(false),
        Answer::No => Some(true),
        Answer::Open => None,
    }
}

/// Meetings that cannot all be held, none of which can be spared as far as is found.
fn core(model: &Model, in_time: &dyn Fn() -> bool) -> Option<Vec<usize>> {
    let (mut solver, held) = written(model);
    let wanted: Vec<Lit> = held.iter().copied().flatten().collect();
    if solver.ask(&wanted, FIND) != Answer::No {
        return None;
    }
    let core: Vec<Lit> = wanted.into_iter().filter(|&literal| solver.failed(literal)).collect();
    let core = spare(&mut solver, core, LEAVE, in_time);
    let inside = |meeting: &usize| held[*meeting].is_some_and(|literal| core.contains(&literal));
    Some((0..held.len()).filter(inside).collect())
}

/// The rules as clauses, and the literal of each meeting that says that it is held.
fn written(model: &Model) -> (Solver, Vec<Option<Lit>>) {
    let mut solver = Solver::new(Arc::new(AtomicBool::new(false)), Temper::Steady);
    let variables = Variables::new(&mut solver, model);
    Duty::new(&mut solver, model, &variables);
    if model.fairness.is_some() {
        let runs = breaks::runs(&mut solver, model, &variables);
        breaks::fairness(&mut solver, model, &runs);
    }
    (solver, variables.held)
}
