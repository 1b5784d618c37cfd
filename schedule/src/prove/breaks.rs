//! Breaks as clauses: the runs of each participant, counted, and what fairness asks of them.

use super::count::{Follows, counter};
use super::parts::Part;
use super::rules::{Variables, is_certain};
use super::solver::{Lit, Solver};
use crate::model::Model;

/// For each participant, literals of which the one at position `i` says that there are more than `i` runs of meetings.
pub fn runs(solver: &mut Solver, model: &Model, variables: &Variables) -> Vec<Vec<Lit>> {
    // What everybody has at least matters only where everybody can have some.
    let both = model.fairness.is_some() && most_for_all(model) > 0;
    let follows = if both { Follows::Both } else { Follows::Up };
    let mut runs = Vec::with_capacity(model.people);
    for (person, row) in variables.busy[..model.people].iter().enumerate() {
        solver.under(Part::Breaks(person));
        solver.say(|| format!("participant {}: runs of meetings, counted", person + 1));
        let mut starts = Vec::new();
        for slot in 0..model.slots {
            let Some(is_busy) = row[slot] else { continue };
            let Some(before) = slot.checked_sub(1).and_then(|before| row[before]) else {
                starts.push(is_busy);
                continue;
            };
            let start = solver.fresh();
            solver.clause(&[-is_busy, before, start]);
            if both {
                solver.clause(&[-start, is_busy]);
                solver.clause(&[-start, -before]);
            }
            starts.push(start);
        }
        let wanted = &model.wanted_by[person];
        // There are no more runs than meetings.
        let outputs = counter(solver, &starts, starts.len().min(wanted.len()), follows);
        let certain = wanted.iter().all(|&meeting| is_certain(model, meeting as usize));
        if let Some(&second) = outputs.get(1)
            && certain
        {
            solver.say(|| format!("participant {}: implied, without a break all is one run", person + 1));
            in_one_run(solver, row, wanted.len(), second);
        }
        runs.push(outputs);
    }
    solver.under(Part::Always);
    runs
}

/// Implied: who has no break is busy from the first meeting to the last, `count` slots in a row. Unless `more`.
fn in_one_run(solver: &mut Solver, row: &[Option<Lit>], count: usize, more: Lit) {
    let slots = row.len();
    let begun: Vec<Lit> = (0..slots).map(|_| solver.fresh()).collect();
    let open: Vec<Lit> = (0..slots).map(|_| solver.fresh()).collect();
    let with =
        |literals: &[Lit], more: Option<Lit>| -> Vec<Lit> { literals.iter().copied().chain(more).collect() };
    for slot in 0..slots {
        let (before, after) = (slot.checked_sub(1), Some(slot + 1).filter(|&after| after < slots));
        if let Some(is_busy) = row[slot] {
            solver.clause(&[-is_busy, begun[slot]]);
            solver.clause(&[-is_busy, open[slot]]);
        }
        solver.clause(&with(&with(&[-begun[slot]], row[slot]), before.map(|at| begun[at])));
        solver.clause(&with(&with(&[-open[slot]], row[slot]), after.map(|at| open[at])));
        if let Some(after) = after {
            solver.clause(&[-begun[slot], begun[after]]);
            solver.clause(&[-open[after], open[slot]]);
            solver.clause(&[begun[slot], open[after]]);
        }
        if let (Some(before), Some(after)) = (before, after) {
            solver.clause(&with(&[more, -begun[before], -open[after]], row[slot]));
        }
        if slot + count < slots {
            solver.clause(&[more, -begun[slot], -open[slot + count]]);
        }
        let first = with(&[more, -begun[slot]], before.map(|at| begun[at]));
        if slot + count > slots {
            solver.clause(&first);
        } else {
            (slot..slot + count).for_each(|at| solver.clause(&with(&first, row[at])));
        }
    }
}

/// How many breaks everybody can have at least, at most.
fn most_for_all(model: &Model) -> usize {
    model
        .wanted_by
        .iter()
        .map(|wanted| wanted.len().saturating_sub(1))
        .min()
        .unwrap_or(0)
        .min(model.slots / 2)
}

/// Breaks of any two participants differ by at most what the instance allows.
pub fn fairness(solver: &mut Solver, model: &Model, runs: &[Vec<Lit>]) {
    let Some(allowed) = model.fairness else { return };
    solver.say(|| format!("fairness: breaks differ by at most {allowed}"));
    let allowed = allowed as usize;
    // That nobody has more than some participant can have is said once and for all, but where parts may be left out: then
    // whoever cannot says so.
    let levels = match solver.parts {
        Some(_) => runs.iter().map(Vec::len).max().unwrap_or(0),
        None => most_for_all(model),
    };
    // At position `j - 1`, the literal that says that everybody has `j` breaks or more.
    let everybody: Vec<Lit> = (0..levels).map(|_| solver.fresh()).collect();
    for (person, outputs) in runs.iter().enumerate() {
        solver.under(Part::Breaks(person));
        for (at, &literal) in everybody.iter().enumerate() {
            let one = outputs.get(at + 1).copied();
            solver.clause(&[-literal].into_iter().chain(one).collect::<Vec<_>>());
        }
        for level in 0..=everybody.len() {
            if let Some(&over) = outputs.get(level + allowed + 1) {
                let one = everybody.get(level).copied();
                solver.clause(&[-over].into_iter().chain(one).collect::<Vec<_>>());
            }
        }
    }
    solver.under(Part::Always);
}
