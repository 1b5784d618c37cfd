//! The SAT solver (CaDiCaL), as far as the proof needs it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cadical_sys::{CaDiCal, Status, Terminator};

use super::certify::Script;
use super::parts::Parts;

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
    /// Spends no time on tidying up between questions.
    Hasty,
    /// As its makers set it.
    Plain,
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
    /// Where the clauses are written down for others to read.
    script: Option<Script>,
    /// The rules by parts, where it is asked which of them exclude each other.
    pub(super) parts: Option<Parts>,
    over: Arc<AtomicBool>,
    /// Clauses are missing, since it was over while they were written: it answers nothing.
    is_cut: bool,
}

impl Solver {
    /// Without clauses. Every question ends early once `over` is set.
    pub fn new(over: Arc<AtomicBool>, temper: Temper) -> Self {
        let mut inner = CaDiCal::new();
        // New variables come with every core, which this technique does not allow.
        inner.set("factor", 0);
        // Meant for instances that all variables alike would solve, this tries them all again at every question.
        inner.set("lucky", 0);
        // Which way is quicker differs by instance and by luck: threads side by side go about it differently.
        match temper {
            Temper::Steady => inner.set("stabilizeonly", 1),
            Temper::Hasty => inner.set("inprobing", 0),
            Temper::Plain => true,
        };
        inner.connect_terminator(Until(Arc::clone(&over)));
        Self { inner, variables: 0, clauses: 0, script: None, parts: None, over, is_cut: false }
    }

    /// Without clauses, for one question: its clauses go into the script and its proof, in DRAT, into the file. None where that
    /// file cannot be written.
    pub fn written(over: Arc<AtomicBool>, script: Script, proof: &str) -> Option<Self> {
        let mut solver = Self::new(over, Temper::Plain);
        // As text: checkers have to guess which of the two it is, and guess wrong now and then.
        solver.inner.set("binary", 0);
        solver.script = Some(script);
        solver.inner.trace_proof2(proof).then_some(solver)
    }

    /// Ends the proof, and gives the script back.
    pub fn close(mut self) -> Option<Script> {
        self.inner.close_proof_trace(false);
        self.script
    }

    /// Says what the clauses that follow mean, where they are written down.
    pub fn say(&mut self, meaning: impl FnOnce() -> String) {
        if let Some(script) = &mut self.script {
            script.say(meaning());
        }
    }

    /// A new variable.
    pub fn fresh(&mut self) -> Lit {
        self.variables += 1;
        if let Some(script) = &mut self.script {
            script.variable(self.variables);
        }
        self.variables
    }

    /// Adds a clause.
    pub fn clause(&mut self, literals: &[Lit]) {
        if literals.is_empty() && self.script.is_some() {
            // Not every reader takes a clause without literals: a variable that holds and does not says the same.
            let never = self.fresh();
            self.clause(&[never]);
            return self.clause(&[-never]);
        }
        // A large instance is written for seconds. What others read is written whole.
        self.is_cut |= self.script.is_none() && self.over.load(Ordering::Relaxed);
        if self.is_cut {
            return;
        }
        let guard = self.parts.as_ref().and_then(Parts::guard);
        literals.iter().copied().chain(guard).for_each(|literal| self.inner.add(literal));
        self.inner.add(0);
        self.clauses += 1;
        if let Some(script) = &mut self.script {
            script.clause(literals);
        }
    }

    /// Where the solver is free to choose, it tries this first.
    pub fn lean(&mut self, literal: Lit) {
        self.inner.phase(literal);
    }

    /// How many clauses were added.
    pub fn clauses(&self) -> usize {
        self.clauses
    }

    /// Asks for a model in which the assumptions hold, within so many conflicts.
    pub fn ask(&mut self, assumptions: &[Lit], conflicts: u32) -> Answer {
        if self.is_cut {
            return Answer::Open;
        }
        assumptions.iter().for_each(|&literal| self.inner.assume(literal));
        self.inner.limit("conflicts", conflicts.min(i32::MAX as u32) as i32);
        match self.inner.solve() {
            Status::SATISFIABLE => Answer::Yes,
            Status::UNSATISFIABLE => Answer::No,
            Status::UNKNOWN => Answer::Open,
        }
    }

    /// Conflicts of all questions so far.
    pub fn conflicts(&self) -> u64 {
        self.inner.get_statistic_value("conflicts").try_into().unwrap_or(0)
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
