//! Interpreters of a schedule in the making: one for each meeting that needs one, found by augmenting paths
//! inside a slot, and by relieving a neighbouring slot where somebody would otherwise work too long in a row.

use super::State;
use super::change::Step;
use crate::model::NONE;

impl State<'_> {
    /// Gives a meeting an interpreter who is free in its slot.
    pub fn assign(&mut self, meeting: usize, interpreter: u32) {
        self.reassign(meeting, interpreter);
        self.journal.push(Step::Assign(meeting as u32));
    }

    /// Takes the interpreter of a meeting away.
    pub fn release(&mut self, meeting: usize) {
        let interpreter = self.interpreter_of[meeting];
        self.unassign(meeting);
        self.journal.push(Step::Release(meeting as u32, interpreter));
    }

    pub(super) fn reassign(&mut self, meeting: usize, interpreter: u32) {
        let cell = interpreter as usize * self.model.slots + self.slot_of[meeting] as usize;
        debug_assert_eq!(self.booked[cell], NONE);
        self.booked[cell] = meeting as u32;
        self.interpreter_of[meeting] = interpreter;
    }

    pub(super) fn unassign(&mut self, meeting: usize) {
        let cell = self.interpreter_of[meeting] as usize * self.model.slots + self.slot_of[meeting] as usize;
        self.booked[cell] = NONE;
        self.interpreter_of[meeting] = NONE;
    }

    /// Whether one more slot keeps an interpreter's work in a row within its limit.
    pub fn rested(&self, interpreter: u32, slot: usize) -> bool {
        let limit = self.model.max_consecutive[interpreter as usize] as usize;
        limit >= self.model.slots || {
            let (from, to) = self.stretch(interpreter, slot);
            to - from < limit
        }
    }

    /// First and last slot of the work in a row around a slot, the slot taken as worked.
    fn stretch(&self, interpreter: u32, slot: usize) -> (usize, usize) {
        let mut from = slot;
        while from > 0 && self.booked(interpreter, from - 1) != NONE {
            from -= 1;
        }
        let mut to = slot;
        while to + 1 < self.model.slots && self.booked(interpreter, to + 1) != NONE {
            to += 1;
        }
        (from, to)
    }

    /// Whether a meeting must keep the interpreter it has.
    fn bound(&self, meeting: usize) -> bool {
        let wanted = &self.model.meetings[meeting];
        wanted.locked && wanted.current_interpreter.is_some()
    }

    /// Finds an interpreter for a placed meeting, if it needs one; others of its slot may change theirs.
    /// False, and nothing changed, where there is none.
    pub fn serve(&mut self, meeting: usize) -> bool {
        let model = self.model;
        let wanted = &model.meetings[meeting];
        if wanted.kind.is_none() {
            return true;
        }
        let slot = self.slot_of[meeting] as usize;
        let free =
            |who: u32| model.interpreter_available.has(who as usize, slot) && self.booked(who, slot) == NONE;
        if self.bound(meeting) {
            let who = wanted.current_interpreter.unwrap_or(NONE);
            if !free(who) || !self.rested(who, slot) {
                return false;
            }
            self.assign(meeting, who);
            return true;
        }
        if self.needing[slot] > self.interpreters_in[slot] {
            return false;
        }
        // Who served it before serves it again where possible.
        if let Some(who) = wanted.current_interpreter
            && model.able(meeting).contains(&who)
            && free(who)
            && self.rested(who, slot)
        {
            self.assign(meeting, who);
            return true;
        }
        if let Some(&who) = model.able(meeting).iter().find(|&&who| free(who) && self.rested(who, slot)) {
            self.assign(meeting, who);
            return true;
        }
        self.augment(meeting, slot)
    }

    fn augment(&mut self, meeting: usize, slot: usize) -> bool {
        let model = self.model;
        self.round += 1;
        let mut tired: Vec<(u32, usize)> = Vec::new();
        // (meeting, interpreter it would give up, position of who asks for it)
        let mut queue: Vec<(u32, u32, usize)> = vec![(meeting as u32, NONE, usize::MAX)];
        let mut at = 0;
        while at < queue.len() {
            let asking = queue[at].0 as usize;
            for &who in model.able(asking) {
                if self.seen[who as usize] == self.round
                    || !model.interpreter_available.has(who as usize, slot)
                {
                    continue;
                }
                self.seen[who as usize] = self.round;
                let other = self.booked(who, slot);
                if other == NONE {
                    if self.rested(who, slot) {
                        self.pass_on(&queue, at, who);
                        return true;
                    }
                    tired.push((who, at));
                } else if !self.bound(other as usize) {
                    queue.push((other, who, at));
                }
            }
            at += 1;
        }
        for (who, at) in tired {
            if self.relieve(who, slot) {
                self.pass_on(&queue, at, who);
                return true;
            }
        }
        false
    }

    fn pass_on(&mut self, queue: &[(u32, u32, usize)], last: usize, free: u32) {
        let mut at = last;
        let mut to = free;
        while at != usize::MAX {
            let (meeting, from, asking) = queue[at];
            if from != NONE {
                self.release(meeting as usize);
            }
            self.assign(meeting as usize, to);
            to = from;
            at = asking;
        }
    }

    /// Hands one slot of an interpreter's work to somebody else, so that `slot` no longer makes it too long.
    fn relieve(&mut self, interpreter: u32, slot: usize) -> bool {
        let model = self.model;
        let (from, to) = self.stretch(interpreter, slot);
        for near in (from..=to).filter(|&near| near != slot) {
            let meeting = self.booked(interpreter, near) as usize;
            if self.bound(meeting) {
                continue;
            }
            let able = model.able(meeting).iter().copied();
            let other = able.filter(|&who| who != interpreter).find(|&who| {
                model.interpreter_available.has(who as usize, near)
                    && self.booked(who, near) == NONE
                    && self.rested(who, near)
            });
            let Some(other) = other else { continue };
            let mark = self.mark();
            self.release(meeting);
            self.assign(meeting, other);
            if self.rested(interpreter, slot) {
                return true;
            }
            self.rollback(mark);
        }
        false
    }
}
