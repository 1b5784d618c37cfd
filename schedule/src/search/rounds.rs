//! Rounds of a search: more meetings held, fairness kept, then fewer changes and breaks, by annealing.

use std::time::Duration;

use super::Search;
use crate::model::NONE;
use crate::state::Cost;

/// What a change costs and a step out of fairness cost while smoothing, in breaks.
const CHANGE: f64 = 8.0;
const UNFAIR: f64 = 3.0;
/// Where annealing begins, where it begins again from a schedule that a slow round found, and where it ends.
pub(super) const HOT: f64 = 0.3;
pub(super) const WARM: f64 = 0.2;
const COLD: f64 = 0.08;
/// Steps at one heat.
const STRETCH: u64 = 1024;

/// How long annealing takes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Length {
    Steps(u64),
    /// As many as there are time for, whatever the machine does beside.
    Time(Duration),
}

/// How readily a worse schedule is accepted.
#[derive(Debug, Clone, Copy)]
struct Heat {
    /// For breaks, changes and fairness.
    soft: f64,
    /// For meetings left out: a share of what one is worth.
    hold: f64,
}

impl Search<'_, '_> {
    /// Tries to hold more of what is wanted.
    pub(super) fn fill(&mut self, length: u64) {
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
    pub(super) fn smooth(&mut self, length: Length, warmth: f64) {
        let (first, began) = (self.steps, self.shared.began.elapsed());
        loop {
            let done = match length {
                Length::Steps(steps) => (self.steps - first) as f64 / steps as f64,
                Length::Time(time) => {
                    (self.shared.began.elapsed() - began).as_secs_f64() / time.as_secs_f64().max(1e-3)
                }
            };
            if done >= 1.0 {
                return;
            }
            let heat = Heat { soft: warmth * (COLD / warmth).powf(done), hold: 0.0 };
            self.find_broken();
            for _ in 0..STRETCH {
                if self.glance_now() {
                    return;
                }
                if !self.state.pending.is_empty() && self.random.below(256) == 0 {
                    self.admit(heat);
                } else {
                    self.exchange(heat);
                }
            }
        }
    }

    /// Brings everybody's breaks within what fairness allows, looking at nobody else.
    pub(super) fn mend(&mut self, length: u64) {
        for step in 0..length {
            if self.state.cost.unfair == 0 || self.glance_now() {
                return;
            }
            if step.is_multiple_of(STRETCH) {
                self.find_broken();
                self.broken.clone_from(&self.unfair);
            }
            self.exchange(Heat { soft: COLD, hold: 0.0 });
        }
    }

    fn find_broken(&mut self) {
        self.broken.clear();
        let state = &self.state;
        self.broken.extend((0..self.model.people as u32).filter(|&person| state.breaks(person as usize) > 0));
        self.unfair.clear();
        if state.cost.unfair > 0 {
            let people = 0..self.model.people as u32;
            self.unfair.extend(people.filter(|&person| state.is_unfair(person as usize)));
        }
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
        let Some((meeting, from, to)) = self.pick(heat.soft.is_infinite()) else { return };
        let state = &mut self.state;
        let chain = &mut self.inserter.chain;
        chain.start(from, to);
        if !chain.grow(state, meeting) || !self.inserter.balance(state, &mut self.random) {
            return;
        }
        let chain = &self.inserter.chain;
        let change = chain.change(state);
        let worse = UNFAIR * change.unfair as f64 + CHANGE * change.changes as f64 + change.breaks;
        if worse > 0.0 && self.random.unit() >= (-worse / heat.soft).exp() {
            return;
        }
        if chain.in_order(state) && self.inserter.chain.apply(state) {
            state.commit();
            self.note();
        }
    }
}
