//! A place that others give up.

use super::Inserter;
use crate::model::NONE;
use crate::random::Random;
use crate::state::State;

/// How long, in attempts, a meeting that was turned out stays out of the slot it had.
const BANNED: u64 = 12;

/// What is driven out: musts, then weight or number, then chance.
type Price = (i64, i64, i64);

impl Inserter {
    /// Puts a meeting where it drives out the least, and finds the others new places where it can.
    pub fn by_force(&mut self, state: &mut State<'_>, meeting: usize, random: &mut Random) -> bool {
        let model = state.model;
        self.attempts += 1;
        self.slots.clear();
        self.slots.extend(model.domain.columns(meeting));
        let mut best: Option<(Price, usize, Vec<u32>)> = None;
        for _ in 0..self.slots.len().min(4) {
            let slot = self.slots[random.below(self.slots.len())];
            if self.banned[meeting].0 == slot as u32 && self.banned[meeting].1 > self.attempts {
                continue;
            }
            let Some(out) = self.in_the_way(state, meeting, slot, random) else { continue };
            let sum =
                |value: &dyn Fn(usize) -> i64| out.iter().map(|&other| value(other as usize)).sum::<i64>();
            let price = (
                sum(&|other| i64::from(model.meetings[other].must)),
                sum(&|other| if model.all { 1 } else { model.meetings[other].weight as i64 }),
                random.below(1 << 16) as i64,
            );
            if best.as_ref().is_none_or(|(least, ..)| price < *least) {
                best = Some((price, slot, out));
            }
        }
        let Some((_, slot, mut out)) = best else { return false };
        let mark = state.mark();
        for &other in &out {
            state.lift(other as usize);
        }
        state.place(meeting, slot);
        if !state.serve(meeting) {
            // Somebody whom an interpreter serves has to go as well.
            let served: Vec<u32> = state.at[slot]
                .iter()
                .copied()
                .filter(|&other| {
                    let wanted = &model.meetings[other as usize];
                    other as usize != meeting && wanted.kind.is_some() && !wanted.locked
                })
                .collect();
            if served.is_empty() {
                state.rollback(mark);
                return false;
            }
            let first = served[random.below(served.len())];
            let second = served[random.below(served.len())];
            let value =
                |other: u32| (model.meetings[other as usize].must, model.meetings[other as usize].weight);
            let other = if value(first) <= value(second) { first } else { second };
            state.lift(other as usize);
            out.push(other);
            if !state.serve(meeting) {
                state.rollback(mark);
                return false;
            }
        }
        for &other in &out {
            self.banned[other as usize] = (slot as u32, self.attempts + BANNED + random.below(10) as u64);
            let _ = self.directly(state, other as usize, random)
                || self.by_chain(state, other as usize, random, 3);
        }
        true
    }

    /// Who would have to go for a meeting to be in a slot; none where somebody may not.
    fn in_the_way(
        &self,
        state: &State<'_>,
        meeting: usize,
        slot: usize,
        random: &mut Random,
    ) -> Option<Vec<u32>> {
        let model = state.model;
        let wanted = &model.meetings[meeting];
        let mut out: Vec<u32> = Vec::new();
        for &resource in &wanted.resources {
            let other = state.occupant(resource, slot);
            if other != NONE && !out.contains(&other) {
                out.push(other);
            }
        }
        let at = |other: &u32| state.slot_of[*other as usize];
        out.extend(wanted.after.iter().filter(|other| at(other) != NONE && at(other) >= slot as u32));
        out.extend(wanted.before.iter().filter(|other| at(other) != NONE && at(other) <= slot as u32));
        out.sort_unstable();
        out.dedup();
        // A participant with no room for one more gives up another meeting.
        for &person in wanted.participants() {
            let kept = |other: &&u32| out.contains(other);
            let gone = model.wanted_by[person as usize].iter().filter(kept).count() as u32;
            if state.held[person as usize].saturating_sub(gone) >= model.max[person as usize] {
                let held: Vec<u32> = model.wanted_by[person as usize]
                    .iter()
                    .copied()
                    .filter(|other| at(other) != NONE && !out.contains(other))
                    .collect();
                if held.is_empty() {
                    return None;
                }
                out.push(held[random.below(held.len())]);
            }
        }
        let leaving = out.iter().filter(|other| at(other) == slot as u32).count();
        if state.at[slot].len() - leaving >= model.tables {
            if state.at[slot].is_empty() {
                return None;
            }
            let other = state.at[slot][random.below(state.at[slot].len())];
            if out.contains(&other) {
                return None;
            }
            out.push(other);
        }
        out.iter().all(|&other| !model.meetings[other as usize].locked).then_some(out)
    }
}
