//! The last line from below in another way: is there a schedule of so many breaks? Where there is none, of one more? It finds
//! no cores, but where few breaks are needed beyond what each participant's own row says it is the quicker way. One solver
//! answers every number in turn, and keeps what it has learned of the rules.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use super::Prover;
use super::count::{Follows, counter, merge};
use super::lines::LINES;
use super::solver::{Answer, Lit, Temper};
use crate::bounds::rows;
use crate::model::Model;
use crate::shared::Shared;

/// Breaks beyond what the rows need that are asked for at most: cores are the quicker way then.
const MOST_SPARE: usize = 12;
/// Conflicts after which whoever shares looks what the other has found out.
const SLICE: u64 = 20_000;

/// What two threads that ask for the same number tell each other. All that may count as a break beyond the rows is cut into
/// two halves, by both threads alike: of any number, either the first half has no more than its share or the second has no
/// more than its own, and each thread asks for one of both. What is impossible of a half is so for fewer breaks as well.
#[derive(Debug)]
pub struct Halves {
    /// Whether somebody asks for the first half; else whoever asks asks for both.
    is_shared: AtomicBool,
    /// Of each half, the most breaks of all participants with which it is known to be impossible.
    refuted: [AtomicI64; 2],
}

impl Default for Halves {
    fn default() -> Self {
        Self { is_shared: AtomicBool::new(false), refuted: [const { AtomicI64::new(-1) }; 2] }
    }
}

impl Halves {
    fn refuted(&self, half: usize) -> i64 {
        self.refuted[half].load(Ordering::SeqCst)
    }

    fn refute(&self, half: usize, most: i64) {
        self.refuted[half].fetch_max(most, Ordering::SeqCst);
    }
}

/// Asks for a number of breaks at a time, where everything is held and nothing stands yet: no line but the last is open then.
pub struct Cap<'m> {
    model: &'m Model,
    over: Arc<AtomicBool>,
    halves: &'m Halves,
    /// Which half this one asks for.
    half: usize,
    /// Breaks that each participant has at least, by the own row and by fairness.
    fewest: Vec<i64>,
    question: Option<Question<'m>>,
}

/// The rules, and counters of breaks beyond what the rows need.
struct Question<'m> {
    prover: Prover<'m>,
    /// The literal at position `i` of each says that there are more than `i`: in either half, and in both.
    counted: [Vec<Lit>; 2],
    all: Vec<Lit>,
}

/// What is asked for: so many breaks beyond the rows, of one half or of both.
type Asked = (i64, Option<usize>);

impl<'m> Cap<'m> {
    /// For a half, where everybody has at least `low` breaks. None where other lines count, or the instance is too large.
    pub fn new(
        model: &'m Model,
        over: Arc<AtomicBool>,
        low: i64,
        (halves, half): (&'m Halves, usize),
    ) -> Option<Self> {
        let is_short = |(wanted, &min): (&Vec<u32>, &u32)| wanted.len() < min as usize;
        let counts = model.replans || model.wanted_by.iter().zip(&model.min).any(is_short);
        (model.all && !counts && super::fits(model)).then(|| {
            let fewest = rows(model, &model.domain, &|_| true);
            let fewest = fewest.into_iter().map(|fewest| fewest.max(low)).collect();
            Self { model, over, halves, half, fewest, question: None }
        })
    }

    /// Whether it is of use yet: where nobody knows a schedule there may be none, and numbers would not tell.
    pub fn is_due(shared: &Shared<'_>) -> bool {
        shared.reached(&[]).is_some()
    }

    /// Whether there is something to share with another thread that asks.
    pub fn is_to_share(&self, shared: &Shared<'_>) -> bool {
        Self::is_due(shared) && (1..=MOST_SPARE as i64).contains(&(self.known(shared) - self.rows()))
    }

    /// Takes a half of what another thread asks for while it works on. Whether there is more to do.
    pub fn share(&mut self, shared: &Shared<'_>, conflicts: u32) -> bool {
        self.halves.is_shared.store(true, Ordering::SeqCst);
        let goes_on = self.work(shared, conflicts);
        self.halves.is_shared.store(false, Ordering::SeqCst);
        goes_on
    }

    /// Works on until about so many conflicts are spent or the run is over. Whether there is more to do.
    pub fn work(&mut self, shared: &Shared<'_>, conflicts: u32) -> bool {
        let mut left = u64::from(conflicts);
        while !shared.over() {
            // Nothing is left out and nothing changes. It may be the other thread that refuted the other half.
            shared.prove(LINES - 1, &[0; LINES - 1], self.known(shared));
            let Some((most, half)) = self.next(shared) else { return false };
            let rows = self.rows();
            if self.question.is_none() {
                // Which way is quicker differs by luck: the two go about it differently.
                let temper = if self.half == 0 { Temper::Plain } else { Temper::Hasty };
                self.question = Prover::new(self.model, Arc::clone(&self.over), temper)
                    .map(|prover| Question::new(prover, &self.fewest));
            }
            let Some(question) = &mut self.question else { return false };
            let before = question.prover.solver.conflicts();
            match question.ask((most - rows, half), left.min(SLICE) as u32) {
                // No more is asked for then, and where fewer are impossible the run ends.
                Answer::Yes => shared.offer(&question.prover.plan()),
                Answer::No => {
                    let halves = (0..2).filter(|&at| half.is_none_or(|half| half == at));
                    halves.for_each(|at| self.halves.refute(at, most));
                }
                Answer::Open => {}
            }
            left = left.saturating_sub(question.prover.solver.conflicts() - before);
            if left == 0 {
                return true;
            }
        }
        false
    }

    /// How many breaks are to be asked for next, and of which half.
    fn next(&self, shared: &Shared<'_>) -> Option<Asked> {
        let (known, limit) = (self.known(shared), self.rows() + MOST_SPARE as i64);
        let reached = shared.reached(&[0; LINES - 1]).unwrap_or(i64::MAX);
        if known > limit || reached <= known {
            return None;
        }
        if known == self.rows() || !self.halves.is_shared.load(Ordering::SeqCst) {
            // What is known of one half leaves the other.
            let left = (0..2).find(|&half| self.halves.refuted(1 - half) >= known);
            return Some((known, left));
        }
        let own = known.max(self.halves.refuted(self.half) + 1);
        // Who is ahead of the other goes on, until there is nothing better to be found: then both ask for the same.
        let ahead = own <= limit && own < reached;
        Some(if ahead { (own, Some(self.half)) } else { (known, Some(1 - self.half)) })
    }

    /// Breaks that all have at least.
    fn rows(&self) -> i64 {
        self.fewest.iter().sum()
    }

    /// No schedule has fewer breaks.
    fn known(&self, shared: &Shared<'_>) -> i64 {
        let refuted = self.halves.refuted(0).min(self.halves.refuted(1));
        shared.known(LINES - 1).max(self.rows()).max(refuted + 1)
    }
}

impl<'m> Question<'m> {
    fn new(mut prover: Prover<'m>, fewest: &[i64]) -> Self {
        let most = MOST_SPARE + 1;
        // One run more than breaks; none beyond matters that no number asked for reaches.
        let beyond: Vec<Lit> = prover
            .runs
            .iter()
            .zip(fewest)
            .flat_map(|(outputs, &fewest)| outputs.iter().skip(fewest as usize + 1).take(most))
            .copied()
            .collect();
        let (first, second) = beyond.split_at(beyond.len() / 2);
        let counted = [first, second].map(|half| counter(&mut prover.solver, half, most, Follows::Up));
        let all = merge(&mut prover.solver, &counted[0], &counted[1], beyond.len().min(most), Follows::Up);
        Self { prover, counted, all }
    }

    /// Asks for at most so many breaks beyond the rows, with no more in one half than its share, if one is named.
    fn ask(&mut self, (beyond, half): Asked, conflicts: u32) -> Answer {
        let beyond = usize::try_from(beyond).unwrap_or(0);
        // With more than this in the first half, no more than the rest is left for the second.
        let first = beyond / 2;
        let share = match half {
            None => None,
            Some(0) => self.counted[0].get(first),
            Some(_) => self.counted[1].get(beyond.saturating_sub(first + 1)),
        };
        let denied: Vec<Lit> = self.all.get(beyond).into_iter().chain(share).map(|more| -more).collect();
        self.prover.solver.ask(&denied, conflicts)
    }
}

#[cfg(test)]
mod tests;
