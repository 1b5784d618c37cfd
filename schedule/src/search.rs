//! The search of one thread: a first schedule, then rounds that fill it and smooth it until nothing is left
//! to gain or the run is over.

pub mod chain;
mod construct;
pub mod insert;

use crate::model::{Model, NONE};
use crate::random::Random;
use crate::search::insert::Inserter;
use crate::shared::{Plan, Shared};
use crate::state::{Cost, State};

/// What a change costs and a step out of fairness cost while smoothing, in breaks.
const CHANGE: f64 = 8.0;
const UNFAIR: f64 = 3.0;
/// Where annealing begins, at first and when it starts again from the best, and where it ends.
const HOT: f64 = 0.4;
const WARM: f64 = 0.3;
const COLD: f64 = 0.1;
/// Shares of all steps that the first rounds take; the last is that of all further ones.
const SHARES: [f64; 3] = [0.08, 0.22, 0.7];
/// Steps between two looks at the clock.
const GLANCE: u64 = 64;

/// How readily a worse schedule is accepted.
#[derive(Debug, Clone, Copy)]
struct Heat {
    /// For breaks, changes and fairness.
    soft: f64,
    /// For meetings left out: a share of what one is worth.
    hold: f64,
}

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
    steps: u64,
    over: bool,
    mean_weight: f64,
    /// Participants that had breaks when last looked at, so that steps go where there is something to gain.
    broken: Vec<u32>,
    /// Meetings that were then away from where the schedule there is has them.
    moved: Vec<u32>,
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
            steps: 0,
            over: false,
            mean_weight: (total as f64 / count.max(1) as f64).max(0.01),
            broken: Vec::new(),
            moved: Vec::new(),
        }
    }

    /// Makes a first schedule.
    pub fn begin(&mut self) {
        self.construct();
        self.note();
        self.glance();
    }

    /// Searches until the run is over or, where nothing else ends it, until `expected` more steps are done.
    pub fn go(&mut self, expected: u64, endless: bool, follows: bool) {
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
                // Easy instances end in a short round; hard ones gain most from a slow one.
                let share = SHARES[SHARES.len().min(round as usize + 1) - 1];
                // Where meetings are left out, smoother days make room for more of them, again and again.
                let share = if self.state.pending.is_empty() { share } else { SHARES[0] };
                self.smooth((expected as f64 * share) as u64 + 1_000, if round == 0 { HOT } else { WARM });
            }
            round += 1;
            self.restart(follows, round);
        }
        self.offer();
    }

    /// Goes back to the best schedule, one's own or another thread's.
    fn restart(&mut self, follows: bool, round: u64) {
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

    /// Tries to hold more of what is wanted.
    fn fill(&mut self, length: u64) {
        let mut idle = 0;
        for step in 0..length {
            if self.state.pending.is_empty() || self.glance_now() {
                return;
            }
            let hold = 1.0 - step as f64 / length as f64;
            // Where there is a schedule already, what holds no more must not stir it up either.
            let heat = Heat { soft: if self.model.replans { HOT } else { f64::INFINITY }, hold };
            idle += 1;
            if self.random.below(4) == 0 {
                self.exchange(heat);
            } else if self.admit(heat) {
                idle = 0;
            }
            if idle > 4 * length / 5 && !self.model.all {
                return;
            }
        }
    }

    /// Fewer changes and breaks, by annealing.
    fn smooth(&mut self, length: u64, warmth: f64) {
        let mut soft = warmth;
        let cooling = (COLD / warmth).powf(1024.0 / length as f64);
        self.find_broken();
        for step in 0..length {
            if step % 1024 == 1023 {
                soft *= cooling;
                self.find_broken();
            }
            if self.glance_now() {
                return;
            }
            let heat = Heat { soft, hold: 0.0 };
            if !self.state.pending.is_empty() && self.random.below(256) == 0 {
                self.admit(heat);
            } else {
                self.exchange(heat);
            }
        }
    }

    /// Brings everybody's breaks within what fairness allows, looking at nobody else.
    fn mend(&mut self, length: u64) {
        for step in 0..length {
            if self.state.cost.unfair == 0 || self.glance_now() {
                return;
            }
            if step % 1024 == 0 {
                let state = &self.state;
                self.broken.clear();
                let people = 0..self.model.people as u32;
                self.broken.extend(people.filter(|&person| state.is_unfair(person as usize)));
            }
            self.exchange(Heat { soft: COLD, hold: 0.0 });
        }
    }

    fn find_broken(&mut self) {
        self.broken.clear();
        let state = &self.state;
        self.broken.extend((0..self.model.people as u32).filter(|&person| state.breaks(person as usize) > 0));
        self.moved.clear();
        if self.model.replans {
            let away = |meeting: &u32| {
                let (slot, wanted) =
                    (state.slot_of[*meeting as usize], &self.model.meetings[*meeting as usize]);
                slot != NONE && wanted.current.is_some_and(|current| current != slot)
            };
            self.moved.extend((0..self.model.meetings.len() as u32).filter(away));
        }
    }

    fn glance_now(&mut self) -> bool {
        self.steps += 1;
        if self.steps.is_multiple_of(GLANCE) {
            self.glance();
        }
        self.over
    }

    fn glance(&mut self) {
        if !self.offered {
            self.offer();
        }
        self.over = self.shared.over();
    }

    fn offer(&mut self) {
        if let Some(best) = &self.best
            && !self.offered
        {
            self.shared.offer(best);
        }
        self.offered = true;
    }

    /// Remembers the schedule if it is valid and the best of this thread.
    fn note(&mut self) {
        let cost = self.state.cost;
        if cost.is_valid() && self.best.as_ref().is_none_or(|best| cost < best.cost) {
            let slots = self.state.slot_of.clone();
            let interpreters = self.state.interpreter_of.clone();
            self.best = Some(Plan { cost, slots, interpreters });
            self.offered = false;
        }
    }

    /// One attempt to give a meeting without a place one.
    fn admit(&mut self, heat: Heat) -> bool {
        let before = self.state.cost;
        let state = &mut self.state;
        let meeting = state.pending[self.random.below(state.pending.len())] as usize;
        let done = self.inserter.directly(state, meeting, &mut self.random)
            || self.inserter.by_chain(state, meeting, &mut self.random, 4)
            || heat.hold > 0.0 && self.inserter.by_force(state, meeting, &mut self.random)
            || heat.hold == 0.0
                && self.random.below(4) == 0
                && self.inserter.by_force(state, meeting, &mut self.random);
        if !done {
            return false;
        }
        if self.accepts(&before, heat) {
            let better = self.state.cost < before;
            self.state.commit();
            self.note();
            better
        } else {
            self.state.rollback(0);
            false
        }
    }

    fn accepts(&mut self, before: &Cost, heat: Heat) -> bool {
        let after = self.state.cost;
        let levels = [
            (after.unplaced - before.unplaced, 0.3),
            (after.unfair - before.unfair, 0.0),
            (after.must - before.must, 0.25 * heat.hold),
            (after.shortfall - before.shortfall, 0.25 * heat.hold),
            (after.lost - before.lost, 0.25 * heat.hold * self.mean_weight),
        ];
        // Where everything is held, only what has no place counts, and fairness is left to smoothing.
        let levels = if self.model.all { &levels[..1] } else { &levels[..] };
        for &(worse, warmth) in levels {
            if worse < 0 {
                return true;
            }
            if worse > 0 {
                return warmth > 0.0 && self.random.unit() < (-(worse as f64) / warmth).exp();
            }
        }
        let soft = UNFAIR * (after.unfair - before.unfair) as f64
            + CHANGE * (after.changes - before.changes) as f64
            + (after.breaks - before.breaks) as f64;
        soft <= 0.0 || self.random.unit() < (-soft / heat.soft).exp()
    }

    /// One attempt to exchange meetings between two slots.
    fn exchange(&mut self, heat: Heat) {
        let Some((meeting, from, to)) = self.pick() else { return };
        let state = &mut self.state;
        let chain = &mut self.inserter.chain;
        chain.start(from, to);
        if !chain.grow(state, meeting) || !self.inserter.balance(state, &mut self.random) {
            return;
        }
        let chain = &self.inserter.chain;
        let change = chain.change(state);
        let worse = UNFAIR * change.unfair as f64 + CHANGE * change.changes as f64 + change.breaks as f64;
        if worse > 0.0 && self.random.unit() >= (-worse / heat.soft).exp() {
            return;
        }
        if chain.in_order(state) && chain.apply(state) {
            state.commit();
            if worse < 0.0 {
                self.note();
            }
        }
    }

    /// A meeting, the slot it is in, and another it may be in.
    fn pick(&mut self) -> Option<(u32, usize, usize)> {
        let model = self.model;
        let state = &self.state;
        if !self.moved.is_empty() && self.random.below(4) == 0 {
            // One that moved, back to where it was.
            let meeting = self.moved[self.random.below(self.moved.len())];
            let from = state.slot_of[meeting as usize];
            let to =
                model.meetings[meeting as usize].current.filter(|&to| to != from && from != NONE)? as usize;
            return model.domain.has(meeting as usize, to).then_some((meeting, from as usize, to));
        }
        if !self.broken.is_empty() && (state.cost.unfair > 0 || self.random.below(2) == 0) {
            // One meeting of somebody with breaks, into a slot where he or she is idle.
            let person = self.broken[self.random.below(self.broken.len())];
            let meetings = &model.wanted_by[person as usize];
            let meeting = meetings[self.random.below(meetings.len())];
            let from = state.slot_of[meeting as usize] as usize;
            if from >= model.slots {
                return None;
            }
            let closing = self.random.below(4) != 0;
            for _ in 0..6 {
                let to = if closing {
                    // Beside another meeting of the same person: elsewhere no break closes.
                    let beside = state.slot_of[meetings[self.random.below(meetings.len())] as usize] as usize;
                    if self.random.below(2) == 0 { beside.wrapping_add(1) } else { beside.wrapping_sub(1) }
                } else {
                    self.random.below(model.slots)
                };
                if to >= model.slots
                    || !model.domain.has(meeting as usize, to)
                    || state.busy.has(person as usize, to)
                {
                    continue;
                }
                let (before, after) = state.runs_moved(person as usize, from, to);
                if !closing || after < before {
                    return Some((meeting, from, to));
                }
            }
            return None;
        }
        if model.meetings.is_empty() {
            return None;
        }
        let meeting = self.random.below(model.meetings.len());
        let from = state.slot_of[meeting] as usize;
        if from >= model.slots {
            return None;
        }
        for _ in 0..6 {
            let to = self.random.below(model.slots);
            if to != from && model.domain.has(meeting, to) {
                return Some((meeting as u32, from, to));
            }
        }
        None
    }
}
