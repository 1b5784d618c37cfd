//! The first schedule: what stands already, then the most wanted and least movable first.

use crate::model::NONE;
use crate::search::Search;
use crate::state::Cost;

impl Search<'_, '_> {
    /// Builds a first schedule, complete or not.
    pub(super) fn construct(&mut self) {
        let model = self.model;
        self.keep_current();
        self.kept = self.state.slot_of.clone();
        let mut order: Vec<(bool, u64, usize, usize)> = Vec::new();
        let mut list = self.state.pending.clone();
        self.random.shuffle(&mut list);
        for &meeting in &list {
            let wanted = &model.meetings[meeting as usize];
            let people = wanted.participants().iter();
            let busiest = people.map(|&person| model.wanted_by[person as usize].len()).max().unwrap_or(0);
            let room = model.domain.count(meeting as usize);
            let weight = if model.all { 0 } else { u64::MAX - wanted.weight };
            // Fewer slots to choose from for those who have more meetings: those come first.
            let key = (room * 4 + model.slots * 4).saturating_sub(busiest * 4);
            order.push((!wanted.must && !model.all, weight, key, meeting as usize));
        }
        order.sort_by_key(|&(wish, weight, key, _)| (wish, weight, key));
        for (count, &(.., meeting)) in order.iter().enumerate() {
            if count % 256 == 255 {
                self.glance();
                if self.over {
                    return;
                }
            }
            self.hold(meeting);
            self.state.commit();
        }
    }

    fn hold(&mut self, meeting: usize) {
        let unfair = self.state.cost.unfair;
        let state = &mut self.state;
        let placed = self.inserter.directly(state, meeting, &mut self.random)
            || self.inserter.by_chain(state, meeting, &mut self.random, 8);
        if placed && !self.model.all && state.cost.unfair > unfair {
            state.rollback(0);
        }
    }

    /// Puts the rows of the schedule there is where they are, the locked ones first; each with the interpreter
    /// it has, and with another only once all others have theirs.
    fn keep_current(&mut self) {
        for (locked, same) in [(true, true), (true, false), (false, true), (false, false)] {
            for meeting in 0..self.model.meetings.len() {
                let wanted = &self.model.meetings[meeting];
                if wanted.locked == locked && self.state.slot_of[meeting] == NONE {
                    self.keep(meeting, same);
                    self.state.commit();
                }
            }
        }
        self.drop_unfair();
    }

    fn keep(&mut self, meeting: usize, same: bool) {
        let model = self.model;
        let state = &mut self.state;
        let wanted = &model.meetings[meeting];
        let Some(slot) = wanted.current.map(|slot| slot as usize) else { return };
        let free = |&resource: &u32| !state.busy.has(resource as usize, slot);
        if !model.domain.has(meeting, slot)
            || !wanted.resources.iter().all(free)
            || state.at[slot].len() >= model.tables
            || !state.in_order(meeting, slot)
            || !state.within_limits(meeting)
        {
            return;
        }
        state.place(meeting, slot);
        let served = state.serve(meeting);
        let another =
            wanted.kind.is_some() && Some(state.interpreter_of[meeting]) != wanted.current_interpreter;
        if !served || same && another {
            state.rollback(0);
        }
    }

    /// Where not everything has to be held: takes out meetings of those whose breaks differ by too much, the
    /// least wanted first.
    fn drop_unfair(&mut self) {
        let model = self.model;
        let mut people: Vec<usize> =
            (0..model.people).filter(|&person| self.state.is_unfair(person)).collect();
        while let (Some(&person), false) = (people.last(), model.all) {
            let state = &mut self.state;
            let before = state.cost.unfair;
            let mut best: Option<(Cost, usize)> = None;
            for &meeting in &model.wanted_by[person] {
                let meeting = meeting as usize;
                if state.slot_of[meeting] == NONE || model.meetings[meeting].locked {
                    continue;
                }
                state.lift(meeting);
                if state.cost.unfair <= before && best.as_ref().is_none_or(|(least, _)| state.cost < *least) {
                    best = Some((state.cost, meeting));
                }
                state.rollback(0);
            }
            if let Some((_, meeting)) = best {
                state.lift(meeting);
                state.commit();
            }
            if best.is_none() || !state.is_unfair(person) {
                people.pop();
            }
        }
    }
}
