//! Which meeting to move next, and where to: mostly where a break may close, or open for whoever has too few.

use super::Search;
use crate::bits::columns;
use crate::model::NONE;

/// One in so many moves goes anywhere.
const WILD: usize = 16;

/// A meeting, the slot it is in, and another.
type Move = (u32, usize, usize);

/// What a move may do to the breaks of the person it is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    Any,
    /// No more of them.
    Same,
    /// Fewer.
    Fewer,
    /// More of them: fairness asks for some.
    More,
}

impl Search<'_, '_> {
    /// A meeting, the slot it is in, and another it may be in. With `wildly`, any of them.
    pub(super) fn pick(&mut self, wildly: bool) -> Option<Move> {
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
        let unfair = state.cost.unfair > 0 && !self.unfair.is_empty() && self.random.below(4) == 0;
        if unfair || !self.broken.is_empty() && self.random.below(2) == 0 {
            // One meeting of somebody with breaks, mostly so that one closes; of somebody with too few, so that one opens.
            let list = if unfair { &self.unfair } else { &self.broken };
            let person = list[self.random.below(list.len())];
            return match self.random.below(8) {
                0 => self.move_of(person, Day::Any),
                1 => self.move_of(person, Day::Same),
                _ if state.has_too_few(person as usize) => self.move_of(person, Day::More),
                _ => self.move_of(person, Day::Fewer),
            };
        }
        if model.meetings.is_empty() {
            return None;
        }
        let meeting = self.random.below(model.meetings.len()) as u32;
        if wildly || self.random.below(WILD) == 0 {
            return self.anywhere(meeting);
        }
        let people = model.meetings[meeting as usize].participants();
        let person = people[self.random.below(people.len())];
        // Only the two at the ends of a chain get another day. Where it is worth making, it is for one of them.
        self.move_of(person, Day::Same)
    }

    /// A meeting of a person, into a slot where he or she is idle: one at an end of a run, but where a run is to be parted.
    fn move_of(&mut self, person: u32, day: Day) -> Option<Move> {
        let busy = self.state.busy.row(person as usize);
        let word = |at: usize| busy.get(at).copied().unwrap_or(0);
        let mut count = 0;
        self.words.clear();
        for at in 0..busy.len() {
            let before = word(at) << 1 | word(at.wrapping_sub(1)) >> 63;
            let after = word(at) >> 1 | word(at + 1) << 63;
            let ends = if day == Day::More { word(at) } else { word(at) & !(before & after) };
            count += ends.count_ones() as usize;
            self.words.push(ends);
        }
        if count == 0 {
            return None;
        }
        let from = columns(&self.words).nth(self.random.below(count))?;
        let meeting = self.state.occupant(person, from);
        self.move_for(person, meeting, day)
    }

    /// A meeting of a person, into a slot where he or she is idle.
    fn move_for(&mut self, person: u32, meeting: u32, day: Day) -> Option<Move> {
        let state = &self.state;
        let from = state.slot_of[meeting as usize] as usize;
        if from >= self.model.slots {
            return None;
        }
        // What the slot it leaves adds to the breaks the one it goes to has to make up for, or must not.
        let left = state.beside(person as usize, from);
        let (least, below) = match day {
            Day::Any => (0, 3),
            Day::Same => (left, 3),
            Day::Fewer => (left + 1, 3),
            Day::More => (0, left),
        };
        if least >= below {
            return None;
        }
        let busy = state.busy.row(person as usize);
        let word = |at: usize| match busy.get(at) {
            Some(&word) if at == from / 64 => word & !(1 << (from % 64)),
            Some(&word) => word,
            None => 0,
        };
        let mut count = 0;
        self.words.clear();
        for (at, &allowed) in self.model.domain.row(meeting as usize).iter().enumerate() {
            let before = word(at) << 1 | word(at.wrapping_sub(1)) >> 63;
            let after = word(at) >> 1 | word(at + 1) << 63;
            let beside = |count: u32| match count {
                0 => u64::MAX,
                1 => before | after,
                2 => before & after,
                _ => 0,
            };
            let room = beside(least) & !beside(below);
            let word = allowed & !busy[at] & room;
            count += word.count_ones() as usize;
            self.words.push(word);
        }
        if count == 0 {
            return None;
        }
        let to = columns(&self.words).nth(self.random.below(count))?;
        Some((meeting, from, to))
    }

    fn anywhere(&mut self, meeting: u32) -> Option<Move> {
        let from = self.state.slot_of[meeting as usize] as usize;
        let count = self.model.domain.count(meeting as usize);
        if from >= self.model.slots || count < 2 {
            return None;
        }
        let to = self.model.domain.columns(meeting as usize).nth(self.random.below(count))?;
        (to != from).then_some((meeting, from, to))
    }
}

#[cfg(test)]
mod tests;
