//! Finds a place for a meeting that has none: a free one, one that a chain frees, or one that others give up.

use crate::bits::columns;
use crate::model::NONE;
use crate::random::Random;
use crate::search::chain::Chain;
use crate::state::State;

/// How long, in attempts, a meeting that was turned out stays out of the slot it had.
const BANNED: u64 = 12;

/// What is driven out: musts, then weight or number, then chance.
type Price = (i64, i64, i64);

/// What insertion needs beside the state.
#[derive(Debug, Clone)]
pub struct Inserter {
    pub chain: Chain,
    slots: Vec<usize>,
    words: Vec<u64>,
    scored: Vec<(i64, usize)>,
    /// Slot that a meeting was last turned out of, and until when it stays banned from it.
    banned: Vec<(u32, u64)>,
    attempts: u64,
}

impl Inserter {
    pub fn new(meetings: usize) -> Self {
        Self {
            chain: Chain::new(meetings),
            slots: Vec::new(),
            words: Vec::new(),
            scored: Vec::new(),
            banned: vec![(NONE, 0); meetings],
            attempts: 0,
        }
    }

    /// Puts a meeting into a free slot, the one that costs least.
    pub fn directly(&mut self, state: &mut State<'_>, meeting: usize, random: &mut Random) -> bool {
        if !state.within_limits(meeting) {
            return false;
        }
        let model = state.model;
        let wanted = &model.meetings[meeting];
        self.words.clear();
        self.words.extend_from_slice(model.domain.row(meeting));
        for &resource in &wanted.resources {
            for (word, busy) in self.words.iter_mut().zip(state.busy.row(resource as usize)) {
                *word &= !busy;
            }
        }
        self.scored.clear();
        for slot in columns(&self.words) {
            if state.at[slot].len() >= model.tables || wanted.kind.is_some() && state.is_interpreted_out(slot)
            {
                continue;
            }
            let mut score = if wanted.current == Some(slot as u32) { -1_000 } else { 0 };
            for &person in wanted.participants() {
                let (before, after) = state.runs_added(person as usize, slot);
                score += 16 * (i64::from(after) - i64::from(before))
                    + 64 * (state.unfair(after) - state.unfair(before));
            }
            self.scored.push((score * 64 + random.below(64) as i64, slot));
        }
        // The best is tried first; sorting them all would cost more than it saves.
        while let Some(best) = (0..self.scored.len()).min_by_key(|&at| self.scored[at]) {
            let (_, slot) = self.scored.swap_remove(best);
            if !state.in_order(meeting, slot) {
                continue;
            }
            let mark = state.mark();
            state.place(meeting, slot);
            if state.serve(meeting) {
                return true;
            }
            state.rollback(mark);
        }
        false
    }

    /// Frees a slot for a meeting by moving what is in its way, each along a chain, and puts it there.
    pub fn by_chain(
        &mut self,
        state: &mut State<'_>,
        meeting: usize,
        random: &mut Random,
        tries: usize,
    ) -> bool {
        if !state.within_limits(meeting) {
            return false;
        }
        let model = state.model;
        self.slots.clear();
        self.slots.extend(model.domain.columns(meeting));
        for _ in 0..tries.min(self.slots.len() * 4) {
            let slot = self.slots[random.below(self.slots.len())];
            if model.meetings[meeting].kind.is_some() && state.is_interpreted_out(slot) {
                continue;
            }
            let mark = state.mark();
            if self.clear(state, meeting, slot, random)
                && state.at[slot].len() < model.tables
                && state.in_order(meeting, slot)
            {
                state.place(meeting, slot);
                if state.serve(meeting) {
                    return true;
                }
            }
            state.rollback(mark);
        }
        false
    }

    /// Moves away, along chains, whatever holds a meeting's resources in a slot, and one more where no table
    /// is left.
    fn clear(&mut self, state: &mut State<'_>, meeting: usize, slot: usize, random: &mut Random) -> bool {
        let model = state.model;
        for &resource in &model.meetings[meeting].resources {
            let other = state.occupant(resource, slot);
            if other != NONE && !self.send_away(state, meeting, other, slot, random) {
                return false;
            }
        }
        if state.at[slot].len() >= model.tables {
            if state.at[slot].is_empty() {
                return false;
            }
            let other = state.at[slot][random.below(state.at[slot].len())];
            if !self.send_away(state, meeting, other, slot, random) {
                return false;
            }
        }
        let free = |&resource: &u32| state.occupant(resource, slot) == NONE;
        model.meetings[meeting].resources.iter().all(free)
    }

    fn send_away(
        &mut self,
        state: &mut State<'_>,
        meeting: usize,
        other: u32,
        slot: usize,
        random: &mut Random,
    ) -> bool {
        let model = state.model;
        // Slots that the other may be in and in which none of the resources it shares is busy: from a busy one
        // the chain would come back.
        self.words.clear();
        self.words.extend_from_slice(model.domain.row(other as usize));
        for &resource in &model.meetings[other as usize].resources {
            if model.meetings[meeting].resources.contains(&resource) {
                for (word, busy) in self.words.iter_mut().zip(state.busy.row(resource as usize)) {
                    *word &= !busy;
                }
            }
        }
        let count: usize = self.words.iter().map(|word| word.count_ones() as usize).sum();
        for _ in 0..count.min(3) {
            let Some(to) = columns(&self.words).nth(random.below(count)) else { continue };
            if to == slot {
                continue;
            }
            self.chain.start(slot, to);
            if self.chain.grow(state, other) && self.balance(state, random) && self.chain.in_order(state) {
                // Nothing may come into the slot that uses what the meeting needs.
                let chain = &self.chain;
                let comes_back = chain.members.iter().any(|&member| {
                    state.slot_of[member as usize] as usize == to
                        && model.meetings[member as usize]
                            .resources
                            .iter()
                            .any(|resource| model.meetings[meeting].resources.contains(resource))
                });
                if !comes_back && chain.apply(state) {
                    return true;
                }
            }
        }
        false
    }

    /// Lets more chains of the same two slots follow until no slot has more meetings than tables.
    pub fn balance(&mut self, state: &State<'_>, random: &mut Random) -> bool {
        for _ in 0..4 {
            let Some(full) = self.chain.overfull(state) else { return true };
            let at = &state.at[full];
            let other = at[random.below(at.len())];
            if !self.chain.contains(other) && !self.chain.grow(state, other) {
                return false;
            }
        }
        self.chain.overfull(state).is_none()
    }

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
