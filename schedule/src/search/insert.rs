//! Finds a place for a meeting that has none: a free one, one that a chain frees, or one that others give up.

mod force;

use crate::bits::columns;
use crate::model::NONE;
use crate::random::Random;
use crate::search::chain::Chain;
use crate::state::State;

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
                if !comes_back && self.chain.apply(state) {
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
}
