//! A schedule in the making: every change keeps the cost up to date and can be taken back.

mod interpret;

use crate::bits::Grid;
use crate::model::{Model, NONE};
use crate::schedule::Bound;

/// What a schedule in the making costs. Its derived order is the order of preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Cost {
    /// Meetings without a place that have to be held: all of them, or those that are locked.
    pub unplaced: i64,
    /// By how much breaks stand outside what fairness allows.
    pub unfair: i64,
    pub must: i64,
    pub shortfall: i64,
    pub lost: i64,
    pub changes: i64,
    pub breaks: i64,
}

impl Cost {
    /// Whether every rule is kept.
    pub fn is_valid(&self) -> bool {
        self.unplaced == 0 && self.unfair == 0
    }

    /// The lines of the objective, the first first.
    pub fn lines(&self) -> [i64; 5] {
        [self.must, self.shortfall, self.lost, self.changes, self.breaks]
    }

    /// Whether every line is what is proven of it.
    pub fn reaches(&self, bound: &Bound) -> bool {
        self.lines().iter().zip(bound.lines()).all(|(&reached, line)| u64::try_from(reached) == Ok(line))
    }
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Place(u32),
    Lift(u32, u32),
    Assign(u32),
    Release(u32, u32),
}

/// A schedule in the making.
#[derive(Debug, Clone)]
pub struct State<'m> {
    pub model: &'m Model,
    pub cost: Cost,
    /// Slot of each meeting.
    pub slot_of: Vec<u32>,
    /// Interpreter of each meeting.
    pub interpreter_of: Vec<u32>,
    /// Meetings of each slot, in no order.
    pub at: Vec<Vec<u32>>,
    place_in: Vec<u32>,
    /// Meeting of each resource in each slot.
    occupant: Vec<u32>,
    /// Slots in which each resource is busy.
    pub busy: Grid,
    runs: Vec<u32>,
    pub held: Vec<u32>,
    /// Meeting of each interpreter in each slot.
    booked: Vec<u32>,
    /// Meetings of each slot that need an interpreter.
    needing: Vec<u32>,
    interpreters_in: Vec<u32>,
    /// Meetings without a place, in no order.
    pub pending: Vec<u32>,
    pending_at: Vec<u32>,
    journal: Vec<Step>,
    /// Fewest and most breaks that fairness allows.
    fair: (i64, i64),
    seen: Vec<u32>,
    round: u32,
}

impl<'m> State<'m> {
    /// Nothing placed yet. `fair` are the fewest and most breaks that fairness allows anybody.
    pub fn new(model: &'m Model, fair: (i64, i64)) -> Self {
        let count = model.meetings.len();
        let mut cost = Cost::default();
        for meeting in &model.meetings {
            cost.unplaced += i64::from(model.all || meeting.locked);
            cost.must += i64::from(meeting.must);
            cost.lost += meeting.weight as i64;
            cost.changes += i64::from(meeting.current.is_some());
        }
        cost.shortfall = model.min.iter().map(|&min| i64::from(min)).sum();
        cost.unfair = model.people as i64 * fair.0;
        let interpreters_in = (0..model.slots).map(|slot| {
            (0..model.interpreters).filter(|&who| model.interpreter_available.has(who, slot)).count() as u32
        });
        Self {
            model,
            cost,
            slot_of: vec![NONE; count],
            interpreter_of: vec![NONE; count],
            at: vec![Vec::new(); model.slots],
            place_in: vec![0; count],
            occupant: vec![NONE; model.resources * model.slots],
            busy: Grid::new(model.resources, model.slots),
            runs: vec![0; model.people],
            held: vec![0; model.people],
            booked: vec![NONE; model.interpreters * model.slots],
            needing: vec![0; model.slots],
            interpreters_in: interpreters_in.collect(),
            pending: (0..count as u32).collect(),
            pending_at: (0..count as u32).collect(),
            journal: Vec::new(),
            fair,
            seen: vec![0; model.interpreters],
            round: 0,
        }
    }

    /// The meeting of a resource in a slot.
    #[inline]
    pub fn occupant(&self, resource: u32, slot: usize) -> u32 {
        self.occupant[resource as usize * self.model.slots + slot]
    }

    /// The meeting of an interpreter in a slot.
    #[inline]
    pub fn booked(&self, interpreter: u32, slot: usize) -> u32 {
        self.booked[interpreter as usize * self.model.slots + slot]
    }

    /// Breaks of a participant.
    #[inline]
    pub fn breaks(&self, person: usize) -> u32 {
        self.runs[person].saturating_sub(1)
    }

    /// How far a number of runs is from what fairness allows.
    #[inline]
    pub fn unfair(&self, runs: u32) -> i64 {
        let breaks = i64::from(runs.saturating_sub(1));
        (breaks - self.fair.1).max(0) + (self.fair.0 - breaks).max(0)
    }

    /// Whether a participant's breaks are outside what fairness allows.
    pub fn is_unfair(&self, person: usize) -> bool {
        self.unfair(self.runs[person]) > 0
    }

    /// Whether every interpreter present in a slot has a meeting.
    pub fn is_interpreted_out(&self, slot: usize) -> bool {
        self.needing[slot] >= self.interpreters_in[slot]
    }

    #[inline]
    fn beside(&self, person: usize, slot: usize) -> u32 {
        let left = slot > 0 && self.busy.has(person, slot - 1);
        let right = slot + 1 < self.model.slots && self.busy.has(person, slot + 1);
        u32::from(left) + u32::from(right)
    }

    /// Runs that a participant would have after moving from a busy slot to an idle one.
    #[inline]
    pub fn runs_moved(&self, person: usize, from: usize, to: usize) -> (u32, u32) {
        let before = self.runs[person];
        let mut near = self.beside(person, to);
        if from.abs_diff(to) == 1 {
            near -= 1;
        }
        (before, before + self.beside(person, from) - near)
    }

    /// Runs that a participant would have after one more meeting in an idle slot.
    #[inline]
    pub fn runs_added(&self, person: usize, slot: usize) -> (u32, u32) {
        (self.runs[person], self.runs[person] + 1 - self.beside(person, slot))
    }

    /// Whether `after` lets a meeting be in a slot.
    pub fn in_order(&self, meeting: usize, slot: usize) -> bool {
        let wanted = &self.model.meetings[meeting];
        let slot = slot as u32;
        wanted
            .after
            .iter()
            .all(|&other| self.slot_of[other as usize] == NONE || self.slot_of[other as usize] < slot)
            && wanted
                .before
                .iter()
                .all(|&other| self.slot_of[other as usize] == NONE || self.slot_of[other as usize] > slot)
    }

    /// Whether all limits of its participants let a meeting be held.
    pub fn within_limits(&self, meeting: usize) -> bool {
        let model = self.model;
        model.meetings[meeting]
            .participants()
            .iter()
            .all(|&person| self.held[person as usize] < model.max[person as usize])
    }

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
