//! Interpreters, when a schedule is made anew: whoever served a meeting that stays in its slot serves it again, where that
//! can be had without moving anybody.

use crate::model::{Model, NONE};

/// Passes over all meetings at most; each may free what the next one wants.
const PASSES: usize = 4;

/// Gives meetings back the interpreters that the schedule there is has for them. Every rule that held still holds.
pub fn interpreters(model: &Model, slots: &[u32], serving: &mut [u32]) {
    let mut duty = Duty { model, slots, serving, booked: vec![NONE; model.interpreters * model.slots] };
    for meeting in 0..slots.len() {
        duty.book(meeting);
    }
    for _ in 0..PASSES {
        let changed = (0..slots.len()).filter(|&meeting| duty.give_back(meeting)).count();
        if changed == 0 {
            return;
        }
    }
}

struct Duty<'a> {
    model: &'a Model,
    slots: &'a [u32],
    serving: &'a mut [u32],
    /// Meeting of each interpreter in each slot.
    booked: Vec<u32>,
}

impl Duty<'_> {
    fn at(&self, who: u32, slot: usize) -> usize {
        who as usize * self.model.slots + slot
    }

    fn book(&mut self, meeting: usize) {
        if self.slots[meeting] != NONE && self.serving[meeting] != NONE {
            let cell = self.at(self.serving[meeting], self.slots[meeting] as usize);
            self.booked[cell] = meeting as u32;
        }
    }

    fn unbook(&mut self, meeting: usize) {
        let cell = self.at(self.serving[meeting], self.slots[meeting] as usize);
        self.booked[cell] = NONE;
    }

    fn change(&mut self, meeting: usize, who: u32) {
        self.serving[meeting] = who;
        self.book(meeting);
    }

    /// The interpreter whom a meeting had in the slot where it still is.
    fn before(&self, meeting: usize) -> Option<u32> {
        let wanted = &self.model.meetings[meeting];
        let stays = wanted.current.is_some_and(|slot| slot == self.slots[meeting]);
        wanted.current_interpreter.filter(|_| stays && wanted.kind.is_some())
    }

    /// Whether an interpreter may work in one more slot: present, free, and not too long in a row.
    fn may(&self, who: u32, slot: usize) -> bool {
        let model = self.model;
        let works = |slot: usize| self.booked[self.at(who, slot)] != NONE;
        let before = (0..slot).rev().take_while(|&slot| works(slot)).count();
        let after = (slot + 1..model.slots).take_while(|&slot| works(slot)).count();
        model.interpreter_available.has(who as usize, slot)
            && !works(slot)
            && before + after < model.max_consecutive[who as usize] as usize
    }

    fn give_back(&mut self, meeting: usize) -> bool {
        let Some(who) = self.before(meeting).filter(|&who| who != self.serving[meeting]) else {
            return false;
        };
        let slot = self.slots[meeting] as usize;
        let present = self.model.interpreter_available.has(who as usize, slot);
        if !present || !self.model.able(meeting).contains(&who) {
            return false;
        }
        let other = self.booked[self.at(who, slot)];
        if other == NONE {
            self.unbook(meeting);
            let may = self.may(who, slot);
            let next = if may { who } else { self.serving[meeting] };
            self.change(meeting, next);
            return may;
        }
        let other = other as usize;
        if self.model.meetings[other].locked || self.before(other) == Some(who) {
            return false;
        }
        // Both work in this slot either way, so an exchange makes nobody's work longer.
        let mine = self.serving[meeting];
        let able = self.model.able(other);
        let next = if able.contains(&mine) {
            Some(mine)
        } else {
            able.iter().copied().find(|&free| self.may(free, slot))
        };
        let Some(next) = next else { return false };
        self.unbook(meeting);
        self.unbook(other);
        self.change(meeting, who);
        self.change(other, next);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instance::Instance;

    /// Three meetings in one slot, each needing somebody, and three interpreters who could serve any of them.
    fn model(busy_before: u32) -> Model {
        let text = format!(
            r#"{{ "format": "filiera.meeting-point/1",
                 "slots": [{{"id": "s1"}}, {{"id": "s2"}}],
                 "tables": [{{"id": "T1"}}, {{"id": "T2"}}, {{"id": "T3"}}],
                 "participants": [
                   {{"id": "A", "languages": ["it"]}}, {{"id": "B", "languages": ["it"]}}, {{"id": "C", "languages": ["it"]}},
                   {{"id": "X", "languages": ["ru"]}}, {{"id": "Y", "languages": ["ru"]}}, {{"id": "Z", "languages": ["ru"]}}],
                 "interpreters": [
                   {{"id": "I1", "max_consecutive": {busy_before}}}, {{"id": "I2"}}, {{"id": "I3"}}, {{"id": "I4"}}],
                 "meetings": [
                   {{"id": "R1", "participants": ["A", "X"]}}, {{"id": "R2", "participants": ["B", "Y"]}},
                   {{"id": "R3", "participants": ["C", "Z"]}}, {{"id": "R4", "participants": ["A", "Y"]}}],
                 "rules": {{}},
                 "current": [
                   {{"meeting": "R1", "slot": "s1", "table": "T1", "interpreter": "I1"}},
                   {{"meeting": "R2", "slot": "s1", "table": "T2", "interpreter": "I2"}},
                   {{"meeting": "R3", "slot": "s1", "table": "T3", "interpreter": "I3"}}] }}"#
        );
        let instance: Instance = crate::read(text.as_bytes()).unwrap();
        Model::new(&instance, None).unwrap()
    }

    #[test]
    fn who_served_before_serves_again() {
        let mut serving = [1, 2, 0, NONE];
        interpreters(&model(2), &[0, 0, 0, NONE], &mut serving);
        assert_eq!(serving, [0, 1, 2, NONE]);
        // One who is free is simply called back.
        let mut serving = [3, 1, 2, NONE];
        interpreters(&model(2), &[0, 0, 0, NONE], &mut serving);
        assert_eq!(serving, [0, 1, 2, NONE]);
    }

    #[test]
    fn nobody_works_longer_in_a_row_than_allowed() {
        // The first interpreter may work one slot in a row and now serves a new meeting in the next one.
        let mut serving = [3, 1, 2, 0];
        interpreters(&model(1), &[0, 0, 0, 1], &mut serving);
        assert_eq!(serving, [3, 1, 2, 0]);
        interpreters(&model(2), &[0, 0, 0, 1], &mut serving);
        assert_eq!(serving, [0, 1, 2, 0]);
    }
}
