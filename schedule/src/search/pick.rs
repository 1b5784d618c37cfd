//! Which meeting to move next, and where to: mostly where a break may close.

use super::Search;
use crate::model::NONE;

impl Search<'_, '_> {
    /// A meeting, the slot it is in, and another it may be in.
    pub(super) fn pick(&mut self) -> Option<(u32, usize, usize)> {
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
