//! A finished schedule laid out to be asked about: what stands in the way of a meeting in a slot.

use crate::model::{Model, NONE};
use crate::schedule::Schedule;
use crate::state::State;
use crate::validate::Ids;

/// One thing that keeps a meeting out of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// The slot is not the one it must be in, or outside its session.
    Elsewhere,
    /// A participant is away.
    Away(u32),
    /// A participant sits in another meeting.
    Busy(u32, u32),
    /// A participant has as many meetings as allowed.
    Full(u32),
    /// Another meeting has to come before or after.
    Order(u32),
    /// The table that it must be at is taken.
    Taken(u32, u32),
    /// No table is free.
    NoTable,
    /// No interpreter is free.
    NoInterpreter,
    /// Breaks would differ by more than allowed.
    Unfair,
}

/// A schedule laid out.
pub struct Board<'m> {
    pub state: State<'m>,
    /// Table of each meeting held.
    pub tables: Vec<u32>,
}

impl<'m> Board<'m> {
    /// Lays out the rows of a schedule; a row that is unknown or in the way of an earlier one is left aside.
    pub fn new(model: &'m Model, ids: &Ids<'_>, schedule: &Schedule) -> Self {
        let mut state = State::new(model, (0, i64::MAX));
        let mut tables = vec![NONE; model.meetings.len()];
        for row in &schedule.meetings {
            let (Some(&meeting), Some(&slot)) =
                (ids.meetings.get(row.id.as_str()), ids.slots.get(row.slot.as_str()))
            else {
                continue;
            };
            let free = |&resource: &u32| state.occupant(resource, slot) == NONE;
            if state.slot_of[meeting] != NONE || !model.meetings[meeting].resources.iter().all(free) {
                continue;
            }
            state.place(meeting, slot);
            tables[meeting] = ids.tables.get(row.table.as_str()).map_or(NONE, |&table| table as u32);
            let interpreter = row.interpreter.as_deref().and_then(|id| ids.interpreters.get(id));
            if let Some(&who) = interpreter
                && state.booked(who as u32, slot) == NONE
            {
                state.assign(meeting, who as u32);
            }
        }
        state.commit();
        Self { state, tables }
    }

    /// Tables that nobody sits at in a slot.
    pub fn free_tables(&self, slot: usize) -> Vec<u32> {
        let mut free = vec![true; self.state.model.tables];
        for &meeting in &self.state.at[slot] {
            if let Some(taken) = free.get_mut(self.tables[meeting as usize] as usize) {
                *taken = false;
            }
        }
        (0..free.len() as u32).filter(|&table| free[table as usize]).collect()
    }

    /// All that keeps a meeting without a place out of a slot; the interpreter is looked for only where
    /// nothing else does, and is then left assigned and the meeting placed, for the caller to roll back.
    pub fn try_place(&mut self, meeting: usize, slot: usize) -> Vec<Block> {
        let blocks = self.blocks(meeting, slot);
        if !blocks.is_empty() {
            return blocks;
        }
        let mark = self.state.mark();
        self.state.place(meeting, slot);
        if !self.state.serve(meeting) {
            self.state.rollback(mark);
            return vec![Block::NoInterpreter];
        }
        Vec::new()
    }

    fn blocks(&self, meeting: usize, slot: usize) -> Vec<Block> {
        let state = &self.state;
        let model = state.model;
        let wanted = &model.meetings[meeting];
        let mut blocks = Vec::new();
        for &person in wanted.participants() {
            if !model.available.has(person as usize, slot) {
                blocks.push(Block::Away(person));
            }
            let other = state.occupant(person, slot);
            if other != NONE {
                blocks.push(Block::Busy(person, other));
            }
            if state.held[person as usize] >= model.max[person as usize] {
                blocks.push(Block::Full(person));
            }
        }
        let away = blocks.iter().any(|block| matches!(block, Block::Away(_)));
        if !away && !model.domain.has(meeting, slot) {
            blocks.push(Block::Elsewhere);
        }
        let at = |other: u32| state.slot_of[other as usize];
        let late = wanted.after.iter().filter(|&&other| at(other) != NONE && at(other) >= slot as u32);
        let early = wanted.before.iter().filter(|&&other| at(other) != NONE && at(other) <= slot as u32);
        blocks.extend(late.chain(early).map(|&other| Block::Order(other)));
        if let Some(table) = wanted.table {
            let there = state.at[slot].iter().find(|&&other| self.tables[other as usize] == table);
            blocks.extend(there.map(|&other| Block::Taken(table, other)));
        } else if state.at[slot].len() >= model.tables {
            blocks.push(Block::NoTable);
        }
        blocks
    }

    /// Whether the breaks of all participants are within the fairness of the instance.
    pub fn is_fair(&self) -> bool {
        let Some(allowed) = self.state.model.fairness else { return true };
        let (mut least, mut most) = (u32::MAX, 0);
        for person in 0..self.state.model.people {
            let breaks = self.state.breaks(person);
            (least, most) = (least.min(breaks), most.max(breaks));
        }
        most.saturating_sub(least) <= allowed
    }
}
