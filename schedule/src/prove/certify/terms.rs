//! The rules and the lines of the objective as clauses, of the instance as it stands: nothing that is reasoned out before.

use super::super::breaks;
use super::super::count::{Follows, counter};
use super::super::rules::{Implied, Variables};
use super::super::serve::Duty;
use super::super::solver::{Lit, Solver};
use super::sum::{self, Terms};
use crate::model::Model;

/// The rules, written.
pub struct Rules {
    pub variables: Variables,
    pub duty: Duty,
    /// Runs of meetings of each participant, counted.
    pub runs: Vec<Vec<Lit>>,
}

impl Rules {
    pub fn new(solver: &mut Solver, model: &Model) -> Self {
        let variables = Variables::new(solver, model, Implied::All);
        if !model.all {
            room(solver, model, &variables);
        }
        let duty = Duty::new(solver, model, &variables);
        let runs = breaks::runs(solver, model, &variables);
        breaks::fairness(solver, model, &runs);
        Self { variables, duty, runs }
    }

    /// A line of the objective is at most so much; false, and nothing is written, where that takes too many clauses.
    pub fn at_most(&self, solver: &mut Solver, model: &Model, line: usize, most: u64) -> bool {
        let parts = self.line(solver, model, line);
        if sum::estimate(&parts, most) > crate::prove::MOST_CLAUSES {
            return false;
        }
        sum::at_most(solver, parts, most);
        true
    }

    /// What a line adds up.
    fn line(&self, solver: &mut Solver, model: &Model, line: usize) -> Vec<Terms> {
        match line {
            0 => self.left_out(&|meeting| u64::from(model.meetings[meeting].must)),
            1 => self.missing(solver, model),
            2 => self.left_out(&|meeting| model.meetings[meeting].weight),
            3 => self.moved(solver, model),
            _ => self.runs.iter().map(|outputs| levels(outputs.iter().skip(1).copied())).collect(),
        }
    }

    /// The meetings left out, by what each costs.
    fn left_out(&self, value: &dyn Fn(usize) -> u64) -> Vec<Terms> {
        let held = self.variables.held.iter().enumerate();
        let costs = held.filter_map(|(meeting, held)| held.map(|held| (value(meeting), -held)));
        costs.filter(|&(cost, _)| cost > 0).map(|cost| Terms::from([cost])).collect()
    }

    /// What participants fall short.
    fn missing(&self, solver: &mut Solver, model: &Model) -> Vec<Terms> {
        let mut parts = Vec::new();
        for (person, &min) in model.min.iter().enumerate().filter(|&(_, &min)| min > 0) {
            let slots: Vec<Lit> = self.variables.busy[person].iter().copied().flatten().collect();
            let min = min as usize;
            let mut missing: Vec<Lit> = Vec::new();
            for _ in slots.len().min(min)..min {
                let always = solver.fresh();
                solver.clause(&[always]);
                missing.push(always);
            }
            let held = counter(solver, &slots, min, Follows::Both);
            missing.extend(held.iter().rev().map(|literal| -literal));
            parts.push(levels(missing));
        }
        parts
    }

    /// The meetings that do not stay where they are.
    fn moved(&self, solver: &mut Solver, model: &Model) -> Vec<Terms> {
        let mut parts = Vec::new();
        for (meeting, wanted) in model.meetings.iter().enumerate() {
            let Some(slot) = wanted.current else { continue };
            let moved = match self.variables.there(meeting, slot as usize) {
                Some(stays) => -stays,
                None => {
                    let always = solver.fresh();
                    solver.clause(&[always]);
                    always
                }
            };
            parts.push(Terms::from([(1, moved)]));
        }
        parts
    }
}

/// Implied: no more meetings are held than there are tables in all slots. Without it, that what is left out is due to them
/// has to be found out slot by slot. In the order in which what they are worth is added up, so that the two go together.
fn room(solver: &mut Solver, model: &Model, variables: &Variables) {
    let room = (model.slots * model.tables) as u64;
    let held = variables.held.iter().enumerate();
    let mut held: Vec<(u64, Lit)> =
        held.filter_map(|(meeting, held)| Some((model.meetings[meeting].weight, (*held)?))).collect();
    held.sort_unstable();
    let parts: Vec<Terms> = held.into_iter().map(|(_, held)| Terms::from([(1, held)])).collect();
    if sum::estimate(&parts, room) <= crate::prove::MOST_CLAUSES {
        solver
            .say(|| format!("all slots: implied, at most {room} meetings, as many as tables in all of them"));
        sum::at_most(solver, parts, room);
    }
}

/// Literals of which the first says one or more, the second two or more, and so on.
fn levels(literals: impl IntoIterator<Item = Lit>) -> Terms {
    (1..).zip(literals).collect()
}
