//! The SAT solver (CaDiCaL), as far as the proof needs it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cadical_sys::{CaDiCal, Status, Terminator};

/// A literal: the number of a variable from 1, negative where it is denied.
pub type Lit = i32;

/// What a question came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// There is a model; [`Solver::holds`] reads it.
    Yes,
    /// There is none under the assumptions; [`Solver::failed`] says which of them are to blame.
    No,
    /// Nobody knows yet: interrupted, or more conflicts than allowed.
    Open,
}

/// How the solver goes about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Temper {
    /// Seldom starts anew.
    Steady,
    /// Starts anew often, and spends no time on tidying up.
    Hasty,
}

/// Ends a question as soon as the flag is set.
struct Until(Arc<AtomicBool>);

impl Terminator for Until {
    fn terminated(&mut self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The solver with its clauses.
pub struct Solver {
    inner: CaDiCal,
    variables: Lit,
    clauses: usize,
}

impl Solver {
    /// Without clauses. Every question ends early once `over` is set.
    pub fn new(over: Arc<AtomicBool>, temper: Temper) -> Self {
        let mut inner = CaDiCal::new();
        // New variables come with every core, which this technique does not allow.
        inner.set("factor", 0);
        // Which way is quicker differs by instance and by luck: threads side by side go about it differently.
        match temper {
            Temper::Steady => inner.set("stabilizeonly", 1),
            Temper::Hasty => inner.set("inprobing", 0),
        };
        inner.connect_terminator(Until(over));
        Self { inner, variables: 0, clauses: 0 }
    }

    /// A new variable.
    pub fn fresh(&mut self) -> Lit {
        self.variables += 1;
        self.variables
    }

    /// Adds a clause.
    pub fn clause(&mut self, literals: &[Lit]) {
        literals.iter().for_each(|&literal| self.inner.add(literal));
        self.inner.add(0);
        self.clauses += 1;
    }

    /// How many clauses were added.
    pub fn clauses(&self) -> usize {
        self.clauses
    }

    /// Asks for a model in which the assumptions hold, within so many conflicts.
    pub fn ask(&mut self, assumptions: &[Lit], conflicts: u32) -> Answer {
        assumptions.iter().for_each(|&literal| self.inner.assume(literal));
        self.inner.limit("conflicts", conflicts.min(i32::MAX as u32) as i32);
        match self.inner.solve() {
            Status::SATISFIABLE => Answer::Yes,
            Status::UNSATISFIABLE => Answer::No,
            Status::UNKNOWN => Answer::Open,
        }
    }

    /// Whether a literal holds in the model.
    pub fn holds(&mut self, literal: Lit) -> bool {
        self.inner.val(literal) == literal
    }

    /// Whether an assumption is one of those to blame.
    pub fn failed(&mut self, literal: Lit) -> bool {
        self.inner.failed(literal)
    }
}
