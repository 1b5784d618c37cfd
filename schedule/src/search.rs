//! The search of one thread: a first schedule, then rounds that fill it and smooth it until nothing is left
//! to gain or the run is over.

pub mod chain;
mod construct;
pub mod insert;
mod pick;
mod rounds;

use crate::model::Model;
use crate::random::Random;
use crate::search::insert::Inserter;
use crate::search::rounds::{HOT, Length, WARM};
use crate::shared::{Plan, Shared};
use crate::state::{Cost, State};

/// Shares of all steps that the first rounds take; the last is that of all further ones. By the clock it takes what is left.
const SHARES: [f64; 3] = [0.03, 0.2, 0.77];
/// Steps between two looks at the clock.
const GLANCE: u64 = 64;

/// One thread's search.
pub struct Search<'m, 's> {
    model: &'m Model,
    shared: &'s Shared<'s>,
    state: State<'m>,
    random: Random,
    inserter: Inserter,
    best: Option<Plan>,
    /// Where what there was could stay before anything else came in.
    pub kept: Vec<u32>,
    offered: bool,
    /// Steps when it was last offered.
    told: u64,
    steps: u64,
    over: bool,
    mean_weight: f64,
    /// Participants that had breaks when last looked at, so that steps go where there is something to gain.
    broken: Vec<u32>,
    /// Those of them whose breaks are outside what fairness allows, and whoever has too few.
    unfair: Vec<u32>,
    /// Meetings that were then away from where the schedule there is has them.
    moved: Vec<u32>,
    /// Slots to choose from.
    words: Vec<u64>,
}

impl<'m, 's> Search<'m, 's> {
    pub fn new(model: &'m Model, shared: &'s Shared<'s>, fair: (i64, i64), seed: u64) -> Self {
        let count = model.meetings.len();
        let total: u64 = model.meetings.iter().map(|meeting| meeting.weight).sum();
        Self {
            model,
            shared,
            state: State::new(model, fair),
            random: Random::new(seed),
            inserter: Inserter::new(count),
            best: None,
            kept: Vec::new(),
            offered: true,
            told: 0,
            steps: 0,
            over: false,
            mean_weight: (total as f64 / count.max(1) as f64).max(0.01),
            broken: Vec::new(),
            unfair: Vec::new(),
            moved: Vec::new(),
            words: Vec::new(),
        }
    }

    /// Makes a first schedule.
    pub fn begin(&mut self) {
        self.construct();
        self.note();
        self.offer();
        self.glance();
    }

    /// Searches until the run is over or, where nothing else ends it, until `expected` more steps are done. With `paced`,
    /// the clock says how slowly.
    pub fn go(&mut self, expected: u64, endless: bool, follows: bool, paced: bool) {
        let count = self.model.meetings.len() as u64;
        let mut round = 0;
        let end = self.steps + expected;
        while !self.over && (endless || self.steps < end) {
            // Smooth days leave more room: where not everything has to be held, they come first.
            if !self.state.pending.is_empty() && (round > 0 || self.state.cost.unplaced > 0) {
                let most = if self.model.all { 10_000 + 20 * count } else { 4_000 + 2 * count };
                self.fill(most.min(expected / 64));
                self.keep_held();
            }
            if self.state.cost.unplaced == 0 {
                self.mend(20_000 + 40 * count);
                let length = self.length(round, expected, paced);
                self.smooth(length, if round < SHARES.len() { HOT } else { WARM });
            }
            round += 1;
            self.restart(follows, round);
        }
        self.offer();
    }

    /// How long to smooth in a round. Easy instances end in a short one; hard ones gain most from a slow one.
    fn length(&self, round: usize, expected: u64, paced: bool) -> Length {
        let last = SHARES.len() - 1;
        // Where meetings are left out, smoother days make room for more of them, again and again.
        let at = if self.state.pending.is_empty() { round.min(last) } else { 0 };
        match self.shared.left().filter(|_| paced) {
            // Where nobody knows a schedule yet, there has to be time for another round.
            Some(left) if at == last => Length::Time(if self.best.is_some() { left } else { left / 2 }),
            Some(left) => Length::Time(left.mul_f64(SHARES[at])),
            None => Length::Steps((expected as f64 * SHARES[at]) as u64 + 1_000),
        }
    }

    /// Goes back to the best schedule, one's own or another thread's.
    fn restart(&mut self, follows: bool, round: usize) {
        self.offer();
        if follows
            && round % 2 == 1
            && let Some(plan) = self.best.as_ref().map_or_else(
                || self.shared.better_than(&Cost { unplaced: i64::MAX, ..Cost::default() }),
                |best| self.shared.better_than(&best.cost),
            )
        {
            self.best = Some(plan);
        }
        if let Some(best) = &self.best {
            self.state.load(&best.slots, &best.interpreters);
        }
    }

    /// Goes back to the best schedule where the one in hand holds less.
    fn keep_held(&mut self) {
        let held = |cost: &Cost| (cost.unplaced, cost.must, cost.shortfall, cost.lost);
        if let Some(best) = &self.best
            && held(&best.cost) < held(&self.state.cost)
        {
            self.state.load(&best.slots, &best.interpreters);
        }
    }

    fn glance_now(&mut self) -> bool {
        self.steps += 1;
        if self.steps.is_multiple_of(GLANCE) {
            self.glance();
        }
        self.over
    }

    /// Looks at the clock, and tells others now and then of what was found: to price and tell it takes the longer the more
    /// meetings there are.
    fn glance(&mut self) {
        let wait = GLANCE * self.model.meetings.len() as u64;
        if !self.offered && self.steps >= self.told + wait {
            self.offer();
        }
        self.over = self.shared.over();
    }

    fn offer(&mut self) {
        if let Some(best) = &self.best
            && !self.offered
        {
            self.shared.offer(best);
            self.told = self.steps;
        }
        self.offered = true;
    }

    /// Remembers the schedule if it is valid and the best of this thread.
    fn note(&mut self) {
        let cost = self.state.cost;
        if cost.is_valid() && self.best.as_ref().is_none_or(|best| cost < best.cost) {
            let best =
                self.best.get_or_insert_with(|| Plan { cost, slots: Vec::new(), interpreters: Vec::new() });
            best.cost = cost;
            best.slots.clone_from(&self.state.slot_of);
            best.interpreters.clone_from(&self.state.interpreter_of);
            self.offered = false;
        }
    }
}
