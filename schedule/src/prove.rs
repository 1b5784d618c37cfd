//! Proofs: for each line of the objective in turn the least it can be, by SAT. The rules become clauses, what a line counts
//! becomes literals that should hold, and whatever cannot hold together raises the bound until a schedule reaches it.
//! What is proven of a line is ruled on, and the next begins.

mod breaks;
mod cap;
mod certify;
mod cores;
mod count;
mod fewer;
mod lines;
mod part;
mod parts;
mod rules;
mod serve;
mod solver;
mod why;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

pub use self::cap::{Cap, Halves};
pub use self::certify::{Certificate, CertifyError, Outcome, certify};
use self::cores::{Cores, Step};
use self::fewer::Fewer;
use self::lines::{CHANGES, LINES};
pub use self::part::fill;
use self::rules::{Implied, Variables};
use self::serve::Duty;
pub use self::solver::Temper;
use self::solver::{Answer, Lit, Solver};
pub use self::why::explain;
use crate::model::{Model, NONE};
use crate::shared::{Plan, Shared};
use crate::state::State;

/// Clauses above which an instance is left to the search alone: more do not fit into the memory of a small machine.
const MOST_CLAUSES: usize = 4_000_000;
/// Clauses above which a proof under way is given up: each core may add a counter of its own.
const MOST_GROWN: usize = 4 * MOST_CLAUSES;
/// Conflicts of one question.
const SLICE: u32 = 20_000;

/// The proof of one instance, in steps.
pub struct Prover<'m> {
    model: &'m Model,
    solver: Solver,
    variables: Variables,
    duty: Duty,
    /// Runs of meetings of each participant, counted.
    runs: Vec<Vec<Lit>>,
    /// The line at work, and what is known of it.
    line: usize,
    cores: Option<Cores>,
    fewer: Option<Fewer>,
    /// The lines before it, each at its least.
    least: Vec<i64>,
    /// The whole instance, where `model` has only a part of its schedules: what is proven then does not hold of the instance.
    part_of: Option<&'m Model>,
}

/// Whether an instance is small enough to be written down.
fn fits(model: &Model) -> bool {
    rules::estimate(model).saturating_add(serve::estimate(model)) <= MOST_CLAUSES
}

impl<'m> Prover<'m> {
    /// Writes the instance down; none where it is too large. `over` ends every question early.
    pub fn new(model: &'m Model, over: Arc<AtomicBool>, temper: Temper) -> Option<Self> {
        if !fits(model) {
            return None;
        }
        let mut solver = Solver::new(over, temper);
        let implied = if temper == Temper::Steady { Implied::for_cores(model) } else { Implied::All };
        let variables = Variables::new(&mut solver, model, implied);
        let duty = Duty::new(&mut solver, model, &variables);
        if model.replans {
            // What is near to what there is holds most of it, and changes least.
            for (wanted, row) in model.meetings.iter().zip(&variables.placed) {
                let is_now = |slot: usize| wanted.current == Some(slot as u32);
                row.iter().for_each(|&(slot, there)| solver.lean(if is_now(slot) { there } else { -there }));
            }
        }
        let runs = breaks::runs(&mut solver, model, &variables);
        breaks::fairness(&mut solver, model, &runs);
        Some(Self {
            model,
            solver,
            variables,
            duty,
            runs,
            line: 0,
            cores: None,
            fewer: None,
            least: Vec::new(),
            part_of: None,
        })
    }

    /// The same, where `part` allows only some of the schedules of `model`: it finds the best of them, and proves nothing.
    pub fn part(model: &'m Model, part: &'m Model, over: Arc<AtomicBool>) -> Option<Self> {
        Self::new(part, over, Temper::Hasty).map(|prover| Self { part_of: Some(model), ..prover })
    }

    /// Works on until about so many conflicts are spent, every line is proven, the run is over or the clauses are too many.
    /// Whether there is more to do.
    pub fn work(&mut self, shared: &Shared<'_>, conflicts: u32) -> bool {
        let end = self.solver.conflicts().saturating_add(conflicts.into());
        while !shared.over() && self.solver.clauses() <= MOST_GROWN {
            let reached = shared.reached(&self.least);
            if self.part_of.is_some() && reached.is_none() {
                return false;
            }
            let mut cores = match self.cores.take() {
                Some(cores) => cores,
                None => {
                    let cores = self.wanted(reached);
                    let counts = self.line == CHANGES;
                    self.fewer = counts.then(|| Fewer::new(&mut self.solver, &cores, reached)).flatten();
                    cores
                }
            };
            self.tell(shared, cores.bound);
            let gap = reached.map_or(i64::MAX, |reached| reached - cores.bound);
            if gap < 0 {
                // A part of the schedules has nothing that is better than what is there.
                return false;
            }
            let left = end.saturating_sub(self.solver.conflicts());
            let slice = u32::try_from(left).unwrap_or(SLICE).min(SLICE);
            let step = match (gap, slice) {
                // What the search reached is enough where nothing can be less.
                (0, _) => Step::Best,
                (_, 0) => Step::Open,
                _ => {
                    let fewer = self.fewer.as_mut().zip(reached);
                    match fewer.map(|(fewer, reached)| {
                        fewer.ask(&mut self.solver, &mut cores, reached, slice, slice == SLICE)
                    }) {
                        Some(Answer::Yes) => {
                            shared.offer(&self.plan());
                            Step::Onward
                        }
                        Some(Answer::No) => Step::Onward,
                        // What is left of the turn then is for the cores.
                        Some(Answer::Open) if self.solver.conflicts() >= end => Step::Open,
                        Some(Answer::Open) | None => cores.step(&mut self.solver, gap, slice),
                    }
                }
            };
            match step {
                Step::Impossible => {
                    if self.part_of.is_none() {
                        shared.refute();
                    }
                    return false;
                }
                Step::Best => {
                    if gap > 0 {
                        shared.offer(&self.plan());
                        self.tell(shared, cores.bound);
                    }
                    self.least.push(cores.bound);
                    let fewer = self.fewer.take();
                    if !fewer.is_some_and(|fewer| fewer.settle(&mut self.solver, cores.bound)) {
                        cores.settle(&mut self.solver);
                    }
                    self.line += 1;
                    if self.line == LINES {
                        if self.part_of.is_none() {
                            shared.finish();
                        }
                        return false;
                    }
                }
                Step::Open | Step::Onward => {
                    self.cores = Some(cores);
                    if self.solver.conflicts() >= end {
                        return true;
                    }
                }
            }
        }
        false
    }

    /// Tells what is proven, as far as it holds of the whole instance.
    fn tell(&self, shared: &Shared<'_>, bound: i64) {
        if self.part_of.is_none() {
            shared.prove(self.line, &self.least, bound);
        }
    }

    /// The schedule of the solver's model.
    fn plan(&mut self) -> Plan {
        let mut slots = vec![NONE; self.model.meetings.len()];
        for (meeting, row) in self.variables.placed.iter().enumerate() {
            for &(slot, literal) in row {
                if self.solver.holds(literal) {
                    slots[meeting] = slot as u32;
                }
            }
        }
        let interpreters = self.duty.read(&mut self.solver, self.model, &slots);
        let mut state = State::new(self.model, (0, i64::MAX));
        state.load(&slots, &interpreters);
        Plan { cost: state.cost, slots, interpreters }
    }
}
