//! Why no schedule keeps every rule: a small set of meetings that cannot all be held, whatever becomes of the others, and the
//! rules that it takes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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

/// A sentence that names them; none where none is found before `over` is set.
pub fn explain(instance: &Instance, fairness: Option<u32>, over: &Arc<AtomicBool>) -> Option<String> {
    let mut model = Model::new(instance, fairness).ok()?;
    model.all = false;
    if !super::fits(&model) {
        return None;
    }
    let core = core(&model, over)?;
    let mut without = model.clone();
    without.fairness = None;
    let rules = if !excluded(&without, &core, over)? {
        " with breaks that differ as little as fairness asks"
    } else {
        without.tables = without.meetings.len();
        if excluded(&without, &core, over)? { "" } else { " at the tables there are" }
    };
    if core.is_empty() {
        return Some(format!("what is locked cannot be kept together{rules}"));
    }
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
fn excluded(model: &Model, meetings: &[usize], over: &Arc<AtomicBool>) -> Option<bool> {
    let (mut solver, held) = written(model, over);
    let wanted: Vec<Lit> = meetings.iter().filter_map(|&meeting| held[meeting]).collect();
    match solver.ask(&wanted, FIND) {
        Answer::Yes => Some(false),
        Answer::No => Some(true),
        Answer::Open => None,
    }
}

/// Meetings that cannot all be held, none of which can be spared as far as is found.
fn core(model: &Model, over: &Arc<AtomicBool>) -> Option<Vec<usize>> {
    let (mut solver, held) = written(model, over);
    let wanted: Vec<Lit> = held.iter().copied().flatten().collect();
    if solver.ask(&wanted, FIND) != Answer::No {
        return None;
    }
    let core: Vec<Lit> = wanted.into_iter().filter(|&literal| solver.failed(literal)).collect();
    let core = spare(&mut solver, core, LEAVE, &|| !over.load(Ordering::Relaxed));
    let inside = |meeting: &usize| held[*meeting].is_some_and(|literal| core.contains(&literal));
    Some((0..held.len()).filter(inside).collect())
}

/// The rules as clauses, and the literal of each meeting that says that it is held.
fn written(model: &Model, over: &Arc<AtomicBool>) -> (Solver, Vec<Option<Lit>>) {
    let mut solver = Solver::new(Arc::clone(over), Temper::Steady);
    let variables = Variables::new(&mut solver, model);
    Duty::new(&mut solver, model, &variables);
    if model.fairness.is_some() {
        let runs = breaks::runs(&mut solver, model, &variables);
        breaks::fairness(&mut solver, model, &runs);
    }
    (solver, variables.held)
}
