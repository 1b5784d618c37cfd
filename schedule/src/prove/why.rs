//! Why no schedule keeps every rule: a small set of rules, or of meetings, that exclude each other whatever becomes of the
//! others.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::breaks;
use super::cores::spare;
use super::parts::{Part, Parts};
use super::rules::{Implied, Variables};
use super::serve::Duty;
use super::solver::{Answer, Lit, Solver, Temper};
use crate::infeasible::{Core, Infeasible, Limit};
use crate::instance::Instance;
use crate::model::Model;

/// Conflicts that finding the first set of meetings may take, and leaving something out of a set.
const FIND: u32 = 100_000;
const LEAVE: u32 = 2_000;
/// Meetings that are told beside a rule that names nobody, at most.
const FEW: usize = 12;

/// The smaller of the two sets; none where none is found before `over` is set.
pub fn explain(instance: &Instance, fairness: Option<u32>, over: &Arc<AtomicBool>) -> Option<Infeasible> {
    let model = Model::new(instance, fairness).ok()?;
    if !super::fits(&model) {
        return None;
    }
    let rules = if model.all { rules(instance, &model, over) } else { None };
    let meetings = meetings(instance, &Model { all: false, ..model }, over);
    match (rules, meetings) {
        (Some(mut core), Some(Infeasible::Meetings { meetings, .. })) if core.size() < meetings.len() => {
            if core.named() == 0 && meetings.len() <= FEW {
                core.meetings = meetings;
            }
            Some(Infeasible::Rules(Box::new(core)))
        }
        (Some(core), None) => Some(Infeasible::Rules(Box::new(core))),
        (_, meetings) => meetings,
    }
}

/// Rules that exclude each other where every meeting is held.
fn rules(instance: &Instance, model: &Model, over: &Arc<AtomicBool>) -> Option<Core> {
    let mut solver = Solver::new(Arc::clone(over), Temper::Steady);
    solver.parts = Some(Parts::default());
    write(&mut solver, model);
    let known = solver.parts.as_ref()?.known().to_vec();
    let all: Vec<Lit> = known.iter().map(|one| one.1).collect();
    if solver.ask(&all, u32::MAX) != Answer::No {
        return None;
    }
    let core = all.into_iter().filter(|&literal| solver.failed(literal)).collect();
    let core = thin(&mut solver, core, over);
    let mut found = Core::default();
    let mut days = BTreeSet::new();
    let who = |person: usize| instance.participants[person].id.clone();
    for (part, _) in known.iter().filter(|one| core.contains(&one.1)) {
        match *part {
            Part::Always => {}
            Part::Day(person) => drop(days.insert(person)),
            Part::Tables(slot) => found.tables.push(instance.slots[slot].id.clone()),
            Part::Place(resource) => found.places.extend(place(instance, model, resource)),
            Part::Order => found.order = true,
            Part::Interpreters => found.interpreters = true,
            Part::Breaks(person) => {
                found.fairness = model.fairness;
                found.breaks.push(who(person));
                // What is implied of somebody's breaks counts the meetings of the day.
                days.insert(person);
            }
        }
    }
    found.participants = days.into_iter().map(who).collect();
    // What binds always has no name here: then the meetings tell more.
    (found.size() > 0).then_some(found)
}

/// The id of a table that some meeting must be at.
fn place(instance: &Instance, model: &Model, resource: usize) -> Option<String> {
    let there = model.meetings.iter().find(|meeting| meeting.resources.contains(&(resource as u32)))?;
    there.table.map(|table| instance.tables[table as usize].id.clone())
}

/// Leaves out of a set what it does not need, first many together, then one by one, as far as the time allows.
fn thin(solver: &mut Solver, mut core: Vec<Lit>, over: &AtomicBool) -> Vec<Lit> {
    let in_time = || !over.load(Ordering::Relaxed);
    let mut size = core.len() / 2;
    while size > 1 {
        let mut at = 0;
        while at < core.len() && in_time() {
            let end = (at + size).min(core.len());
            let rest: Vec<Lit> = core[..at].iter().chain(&core[end..]).copied().collect();
            if solver.ask(&rest, LEAVE) == Answer::No {
                core = rest.into_iter().filter(|&literal| solver.failed(literal)).collect();
            } else {
                at = end;
            }
        }
        size = size.min(core.len()) / 2;
    }
    spare(solver, core, LEAVE, &in_time)
}

/// Meetings that cannot all be held, and a rule without which they could be; what is locked where that is enough.
fn meetings(instance: &Instance, model: &Model, over: &Arc<AtomicBool>) -> Option<Infeasible> {
    let core = core(model, over)?;
    let is_enough = |rule: &Limit| {
        let without = match rule {
            Limit::Fairness => Model { fairness: None, ..model.clone() },
            Limit::Tables => Model { tables: model.meetings.len(), ..model.clone() },
        };
        excluded(&without, &core, over) == Some(false)
    };
    let rule = [Limit::Fairness, Limit::Tables].into_iter().find(is_enough);
    if core.is_empty() {
        return Some(Infeasible::Locked { rule });
    }
    let of = |meeting: &usize| &instance.meetings[*meeting];
    let mut participants: Vec<String> =
        core.iter().flat_map(|meeting| &of(meeting).participants).cloned().collect();
    participants.sort_unstable();
    participants.dedup();
    let meetings = core.iter().map(|meeting| of(meeting).id.clone()).collect();
    Some(Infeasible::Meetings { meetings, participants, rule })
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
    // What is locked may be enough.
    if solver.ask(&[], FIND) == Answer::No {
        return Some(Vec::new());
    }
    if solver.ask(&wanted, FIND) != Answer::No {
        return None;
    }
    let core = wanted.into_iter().filter(|&literal| solver.failed(literal)).collect();
    let core = thin(&mut solver, core, over);
    let inside = |meeting: &usize| held[*meeting].is_some_and(|literal| core.contains(&literal));
    Some((0..held.len()).filter(inside).collect())
}

/// The rules as clauses, and the literal of each meeting that says that it is held.
fn written(model: &Model, over: &Arc<AtomicBool>) -> (Solver, Vec<Option<Lit>>) {
    let mut solver = Solver::new(Arc::clone(over), Temper::Steady);
    let held = write(&mut solver, model).held;
    (solver, held)
}

/// Writes the rules as clauses.
fn write(solver: &mut Solver, model: &Model) -> Variables {
    let variables = Variables::new(solver, model, Implied::All);
    solver.under(Part::Interpreters);
    Duty::new(solver, model, &variables);
    solver.under(Part::Always);
    if model.fairness.is_some() {
        let runs = breaks::runs(solver, model, &variables);
        breaks::fairness(solver, model, &runs);
    }
    variables
}
