//! Fewer changes than the best schedule has: asked for straight out, one number less at a time. Cores assume of every
//! meeting that it stays, and where a thousand of them do, the solver is long about each; of a handful of changes a counter
//! says the same in few clauses.

use super::cores::Cores;
use super::count::{Follows, counter};
use super::solver::{Answer, Lit, Solver};

/// Changes of the best schedule up to which they are counted.
const MOST: i64 = 64;

/// What counts the changes.
pub struct Fewer {
    /// The literal at position `i` says that there are more than `i` beyond those that every schedule has.
    changed: Vec<Lit>,
    /// Changes that every schedule has.
    sure: i64,
    /// For how many it has been asked without an answer.
    open: Option<i64>,
    /// Whether the bound comes from here, and the cores do not know why.
    is_refuted: bool,
}

impl Fewer {
    /// For the line of changes at its beginning, where the best schedule has so many. None where they are many, or there
    /// is nothing to gain.
    pub fn new(solver: &mut Solver, cores: &Cores, reached: Option<i64>) -> Option<Self> {
        let gap = reached? - cores.bound;
        (1..=MOST).contains(&gap).then(|| {
            let moved: Vec<Lit> = cores.wanted().into_iter().map(|stays| -stays).collect();
            let changed = counter(solver, &moved, gap as usize + 1, Follows::Up);
            Self { changed, sure: cores.bound, open: None, is_refuted: false }
        })
    }

    /// Asks for a schedule with fewer changes than `reached`, unless nobody knew the last time, after a `whole` turn. What no
    /// schedule can do raises the bound of the line.
    pub fn ask(
        &mut self,
        solver: &mut Solver,
        cores: &mut Cores,
        reached: i64,
        conflicts: u32,
        whole: bool,
    ) -> Answer {
        let at = usize::try_from(reached - self.sure - 1).ok();
        let Some(&more) = at.and_then(|at| self.changed.get(at)).filter(|_| self.open != Some(reached))
        else {
            return Answer::Open;
        };
        let answer = solver.ask(&[-more], conflicts);
        match answer {
            Answer::Yes => {}
            // What was hardly tried is asked again.
            Answer::Open => self.open = whole.then_some(reached),
            Answer::No => {
                cores.bound = reached;
                self.is_refuted = true;
            }
        }
        answer
    }

    /// Once `least` is known to be the least: more is ruled out for good, if that was proven here. Whether it was: then the
    /// cores do not know why, and have nothing to say of it.
    pub fn settle(&self, solver: &mut Solver, least: i64) -> bool {
        // Where everything moves there is nothing that could be more.
        let more = usize::try_from(least - self.sure).ok().and_then(|at| self.changed.get(at));
        if let Some(&more) = more.filter(|_| self.is_refuted) {
            solver.clause(&[-more]);
        }
        self.is_refuted
    }
}
