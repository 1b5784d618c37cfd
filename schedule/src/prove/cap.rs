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

/// What two threads that ask for the same number tell each other. Of so many breaks beyond the rows, either the first half
/// of the participants has no more than its share, or the second has no more than its own: each thread asks for one of both.
#[derive(Debug)]
pub struct Halves {
    /// Whether somebody asks for the first half; else the second is asked for both.
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
        self.refuted[half].load(Ordering::Relaxed)
    }

    fn refute(&self, half: usize, most: i64) {
        self.refuted[half].fetch_max(most, Ordering::Relaxed);
    }
}

/// Asks for a number of breaks at a time, where everything is held and nothing stands yet: no line but the last is open then.
pub struct Cap<'m> {
    model: &'m Model,
    over: Arc<AtomicBool>,
    halves: &'m Halves,
    /// Which half this one asks for.
    half: usize,
    /// Breaks that each participant's own row needs.
    fewest: Vec<i64>,
    question: Option<Question<'m>>,
}

/// The rules, and counters of breaks beyond what the rows need.
struct Question<'m> {
    prover: Prover<'m>,
    /// The literal at position `i` of each says that there are more than `i`: in either half, and in both.
    halves: [Vec<Lit>; 2],
    all: Vec<Lit>,
}

/// What is asked for: so many breaks beyond the rows, of one half or of both.
type Asked = (i64, Option<usize>);

impl<'m> Cap<'m> {
    /// None where other lines count, or the instance is too large.
    pub fn new(model: &'m Model, over: Arc<AtomicBool>, halves: &'m Halves, half: usize) -> Option<Self> {
        (model.all && !model.replans && super::fits(model)).then(|| Self {
            model,
            over,
            halves,
            half,
            fewest: rows(model, &model.domain, &|_| true),
            question: None,
        })
    }

    /// Whether it is of use yet: where nobody knows a schedule there may be none, and numbers would not tell.
    pub fn is_due(shared: &Shared<'_>) -> bool {
        shared.reached(&[]).is_some()
    }

    /// Begins to ask for a half of what another thread asks for, where there is something to share. Whether it does.
    pub fn shares(&self, shared: &Shared<'_>) -> bool {
        let beyond = self.known(shared) - self.rows();
        let shares = Self::is_due(shared) && (1..=MOST_SPARE as i64).contains(&beyond);
        self.halves.is_shared.fetch_or(shares, Ordering::Relaxed);
        shares
    }

    /// Works on until about so many conflicts are spent or the run is over. Whether there is more to do.
    pub fn work(&mut self, shared: &Shared<'_>, conflicts: u32) -> bool {
        while !shared.over() {
            let Some((most, half)) = self.next(shared) else { return false };
            let rows = self.rows();
            if self.question.is_none() {
                // Which way is quicker differs by luck: the two go about it differently.
                let temper = if self.half == 0 { Temper::Plain } else { Temper::Hasty };
                self.question = Prover::new(self.model, Arc::clone(&self.over), temper)
                    .map(|prover| Question::new(prover, &self.fewest));
            }
            let Some(question) = &mut self.question else { return false };
            match question.ask((most - rows, half), conflicts) {
                // Whoever offers the best ends the run.
                Answer::Yes => shared.offer(&question.prover.plan()),
                Answer::No => {
                    (0..2)
                        .filter(|&at| half.is_none_or(|half| half == at))
                        .for_each(|at| self.halves.refute(at, most));
                    // Nothing is left out and nothing changes; a shortfall, if any, is the same for every schedule.
                    shared.prove(LINES - 1, &[0; LINES - 1], self.known(shared));
                }
                Answer::Open => return true,
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
        if known == self.rows() || !self.halves.is_shared.load(Ordering::Relaxed) {
            return Some((known, None));
        }
        let own = known.max(self.halves.refuted(self.half) + 1);
        // Who is ahead of the other goes on, until there is nothing better to be found: then both ask for the same.
        let ahead = own <= limit && own < reached;
        Some(if ahead { (own, Some(self.half)) } else { (known, Some(1 - self.half)) })
    }

    /// Breaks that the rows need.
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
        let halves = [first, second].map(|half| counter(&mut prover.solver, half, most, Follows::Up));
        let all = merge(&mut prover.solver, &halves[0], &halves[1], beyond.len().min(most), Follows::Up);
        Self { prover, halves, all }
    }

    /// Asks for at most so many breaks beyond the rows, with no more in one half than its share, if one is named.
    fn ask(&mut self, (beyond, half): Asked, conflicts: u32) -> Answer {
        let beyond = usize::try_from(beyond).unwrap_or(0);
        // With more than this in the first half, no more than the rest is left for the second.
        let first = beyond / 2;
        let share = match half {
            None => None,
            Some(0) => self.halves[0].get(first),
            Some(_) => self.halves[1].get(beyond.saturating_sub(first + 1)),
        };
        let denied: Vec<Lit> = self.all.get(beyond).into_iter().chain(share).map(|more| -more).collect();
        self.prover.solver.ask(&denied, conflicts)
    }
}

#[cfg(test)]
mod tests;
