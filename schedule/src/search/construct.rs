//! The first schedule: what stands already, then the most wanted and least movable first.

use crate::search::Search;

impl Search<'_, '_> {
    /// Builds a first schedule, complete or not.
    pub(super) fn construct(&mut self) {
        let model = self.model;
        self.keep_current(true);
        self.keep_current(false);
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

    /// Puts the rows of the schedule there is where they are, the locked ones first.
    fn keep_current(&mut self, locked: bool) {
        let model = self.model;
        let state = &mut self.state;
        for (meeting, wanted) in model.meetings.iter().enumerate() {
            let Some(slot) = wanted.current.map(|slot| slot as usize) else { continue };
            let free = |&resource: &u32| !state.busy.has(resource as usize, slot);
            if wanted.locked != locked
                || !model.domain.has(meeting, slot)
                || !wanted.resources.iter().all(free)
                || state.at[slot].len() >= model.tables
                || !state.in_order(meeting, slot)
                || !state.within_limits(meeting)
            {
                continue;
            }
            let unfair = state.cost.unfair;
            state.place(meeting, slot);
            if !state.serve(meeting) || !model.all && !locked && state.cost.unfair > unfair {
                state.rollback(0);
            }
            state.commit();
        }
    }
}
