//! The last line from below in another way: is there a schedule of so many breaks? Where there is none, of one more? What is
//! asked stands in clauses, not in assumptions, so that the solver can work with it before it begins. It finds no cores, but
//! where few breaks are needed beyond what each participant's own row says it is the quicker way.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::Prover;
use super::count::at_most;
use super::lines::LINES;
use super::solver::{Answer, Lit, Temper};
use crate::bounds::rows;
use crate::model::Model;
use crate::shared::Shared;

/// Breaks beyond what the rows need that are asked for at most: cores are the quicker way then.
const MOST_SPARE: i64 = 12;

/// Asks for a number of breaks at a time, where everything is held and nothing stands yet: no line but the last is open then.
pub struct Cap<'m> {
    model: &'m Model,
    over: Arc<AtomicBool>,
    /// Breaks that each participant's own row needs.
    fewest: Vec<i64>,
    /// The number asked for, and the question.
    asked: Option<(i64, Prover<'m>)>,
}

impl<'m> Cap<'m> {
    /// None where other lines count, or the instance is too large.
    pub fn new(model: &'m Model, over: Arc<AtomicBool>) -> Option<Self> {
        (model.all && !model.replans && super::fits(model)).then(|| Self {
            model,
            over,
            fewest: rows(model, &model.domain, &|_| true),
            asked: None,
        })
    }

    /// Whether it is of use yet: where nobody knows a schedule there may be none, and numbers would not tell.
    pub fn is_due(shared: &Shared<'_>) -> bool {
        shared.reached(&[]).is_some()
    }

    /// Works on until about so many conflicts are spent or the run is over. Whether there is more to do.
    pub fn work(&mut self, shared: &Shared<'_>, conflicts: u32) -> bool {
        while !shared.over() {
            let rows = self.fewest.iter().sum();
            let known = shared.known(LINES - 1).max(rows);
            if known > rows + MOST_SPARE {
                return false;
            }
            // What was asked is dropped before the next is written: two may be more than the memory holds.
            let asked = self.asked.take().filter(|(most, _)| *most >= known).map(|(_, prover)| prover);
            let Some(mut prover) = asked.or_else(|| self.question(known)) else { return false };
            match prover.solver.ask(&[], conflicts) {
                Answer::Yes => {
                    // Nothing is left out and nothing changes; a shortfall, if any, is the same for every schedule.
                    shared.prove(LINES - 1, &[0; LINES - 1], known);
                    shared.offer(&prover.plan());
                    return false;
                }
                Answer::No => shared.prove(LINES - 1, &[0; LINES - 1], known + 1),
                Answer::Open => {
                    self.asked = Some((known, prover));
                    return true;
                }
            }
        }
        false
    }

    /// The rules, and at most so many breaks.
    fn question(&self, most: i64) -> Option<Prover<'m>> {
        let mut prover = Prover::new(self.model, Arc::clone(&self.over), Temper::Hasty)?;
        let spare = usize::try_from(most - self.fewest.iter().sum::<i64>()).unwrap_or(0);
        let beyond = prover.runs.iter().zip(&self.fewest);
        // One run more than breaks; none beyond matters that the number asked for does not reach.
        let beyond: Vec<Lit> = beyond
            .flat_map(|(outputs, &fewest)| outputs.iter().skip(fewest as usize + 1).take(spare + 1))
            .copied()
            .collect();
        at_most(&mut prover.solver, &beyond, spare);
        Some(prover)
    }
}
