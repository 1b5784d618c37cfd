//! Changes of a schedule in the making, and how they are taken back.

use super::State;
use crate::model::NONE;

#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Place(u32),
    Lift(u32, u32),
    Assign(u32),
    Release(u32, u32),
}

impl State<'_> {
    /// Places a meeting whose resources are free in the slot, without an interpreter.
    pub fn place(&mut self, meeting: usize, slot: usize) {
        self.set(meeting, slot);
        self.journal.push(Step::Place(meeting as u32));
    }

    /// Takes a meeting out, and its interpreter with it.
    pub fn lift(&mut self, meeting: usize) {
        if self.interpreter_of[meeting] != NONE {
            self.release(meeting);
        }
        let slot = self.slot_of[meeting];
        self.unset(meeting);
        self.journal.push(Step::Lift(meeting as u32, slot));
    }

    fn set(&mut self, meeting: usize, slot: usize) {
        let model = self.model;
        let wanted = &model.meetings[meeting];
        for &resource in &wanted.resources {
            let cell = resource as usize * model.slots + slot;
            debug_assert_eq!(self.occupant[cell], NONE);
            self.occupant[cell] = meeting as u32;
            self.busy.insert(resource as usize, slot);
        }
        for &person in wanted.participants() {
            let person = person as usize;
            let after = self.runs[person] + 1 - self.beside(person, slot);
            self.count(person, after, 1);
        }
        self.slot_of[meeting] = slot as u32;
        self.place_in[meeting] = self.at[slot].len() as u32;
        self.at[slot].push(meeting as u32);
        self.needing[slot] += u32::from(wanted.kind.is_some());
        let hole = self.pending_at[meeting] as usize;
        self.pending.swap_remove(hole);
        if let Some(&moved) = self.pending.get(hole) {
            self.pending_at[moved as usize] = hole as u32;
        }
        self.price(meeting, -1, slot);
    }

    fn unset(&mut self, meeting: usize) {
        let model = self.model;
        let wanted = &model.meetings[meeting];
        let slot = self.slot_of[meeting] as usize;
        for &resource in &wanted.resources {
            self.occupant[resource as usize * model.slots + slot] = NONE;
            self.busy.remove(resource as usize, slot);
        }
        for &person in wanted.participants() {
            let person = person as usize;
            let after = self.runs[person] + self.beside(person, slot) - 1;
            self.count(person, after, -1);
        }
        self.slot_of[meeting] = NONE;
        let hole = self.place_in[meeting] as usize;
        self.at[slot].swap_remove(hole);
        if let Some(&moved) = self.at[slot].get(hole) {
            self.place_in[moved as usize] = hole as u32;
        }
        self.needing[slot] -= u32::from(wanted.kind.is_some());
        self.pending_at[meeting] = self.pending.len() as u32;
        self.pending.push(meeting as u32);
        self.price(meeting, 1, slot);
    }

    #[inline]
    fn price(&mut self, meeting: usize, sign: i64, slot: usize) {
        let wanted = &self.model.meetings[meeting];
        self.cost.unplaced += sign * i64::from(self.model.all || wanted.locked);
        self.cost.must += sign * i64::from(wanted.must);
        self.cost.lost += sign * wanted.weight as i64;
        self.cost.changes += sign * i64::from(wanted.current == Some(slot as u32));
    }

    #[inline]
    fn count(&mut self, person: usize, runs: u32, change: i32) {
        let before = self.runs[person];
        self.cost.breaks += i64::from(runs.saturating_sub(1)) - i64::from(before.saturating_sub(1));
        self.cost.unfair += self.unfair(runs) - self.unfair(before);
        self.runs[person] = runs;
        let min = i64::from(self.model.min[person]);
        let held = self.held[person];
        let new = held.wrapping_add_signed(change);
        self.cost.shortfall += (min - i64::from(new)).max(0) - (min - i64::from(held)).max(0);
        self.held[person] = new;
    }

    /// A point to come back to.
    #[inline]
    pub fn mark(&self) -> usize {
        self.journal.len()
    }

    /// Forgets how to come back.
    #[inline]
    pub fn commit(&mut self) {
        self.journal.clear();
    }

    /// Takes back everything since a mark.
    pub fn rollback(&mut self, mark: usize) {
        while self.journal.len() > mark {
            match self.journal.pop() {
                Some(Step::Place(meeting)) => self.unset(meeting as usize),
                Some(Step::Lift(meeting, slot)) => self.set(meeting as usize, slot as usize),
                Some(Step::Assign(meeting)) => self.unassign(meeting as usize),
                Some(Step::Release(meeting, who)) => self.reassign(meeting as usize, who),
                None => return,
            }
        }
    }

    /// Empties the schedule and sets it to these slots and interpreters.
    pub fn load(&mut self, slots: &[u32], interpreters: &[u32]) {
        for meeting in 0..slots.len() {
            let same = self.slot_of[meeting] == slots[meeting]
                && self.interpreter_of[meeting] == interpreters[meeting];
            if self.slot_of[meeting] != NONE && !same {
                self.lift(meeting);
            }
        }
        for meeting in 0..slots.len() {
            if slots[meeting] != NONE && self.slot_of[meeting] == NONE {
                self.place(meeting, slots[meeting] as usize);
                if interpreters[meeting] != NONE {
                    self.assign(meeting, interpreters[meeting]);
                }
            }
        }
        self.commit();
    }
}
