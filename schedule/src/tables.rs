//! Tables, last of all: within each slot, who sits where, so that people change tables as little as possible.

mod assign;

use self::assign::assign;
use crate::model::{Model, NONE};

/// What keeping somebody at a table from one meeting to the next is worth.
const STAY: i64 = 8;
/// What it is worth that a meeting which stays in its slot also stays at its table: it is printed and known, so more than
/// any walk saved. One that moves to another slot anyway finds its old table only a little better than others.
const HOME: i64 = 1_000;
const KNOWN: i64 = 1;

/// A table for each meeting held. The day is gone through once, quickly where `go_on` says no, and then backwards and
/// forwards by turns, each slot as well as can be given all others, as long as `go_on` says and something gets better.
pub fn seat(model: &Model, slots: &[u32], go_on: &dyn Fn() -> bool) -> Vec<u32> {
    let mut seating = Seating::new(model, slots);
    for slot in 0..model.slots {
        if go_on() {
            seating.pass(slot);
        } else {
            seating.roughly(slot);
        }
    }
    let mut changed = true;
    let mut backwards = true;
    while changed {
        changed = false;
        for at in 0..model.slots {
            let slot = if backwards { model.slots - 1 - at } else { at };
            changed |= go_on() && seating.pass(slot);
        }
        backwards = !backwards;
    }
    seating.tables
}

struct Seating<'m> {
    model: &'m Model,
    tables: Vec<u32>,
    /// Meetings of each slot whose table is open.
    open: Vec<Vec<u32>>,
    /// Tables of each slot that are not taken by a meeting that must be there.
    usable: Vec<Vec<u32>>,
    /// Meetings just before and just after in the days of the participants.
    beside: Vec<Vec<u32>>,
}

impl<'m> Seating<'m> {
    fn new(model: &'m Model, slots: &[u32]) -> Self {
        let count = slots.len();
        let mut tables = vec![NONE; count];
        let mut open = vec![Vec::new(); model.slots];
        let mut taken = vec![Vec::new(); model.slots];
        let mut beside = vec![Vec::new(); count];
        for (meeting, &slot) in slots.iter().enumerate().filter(|&(_, &slot)| slot != NONE) {
            match model.meetings[meeting].table {
                Some(table) => {
                    tables[meeting] = table;
                    taken[slot as usize].push(table);
                }
                None => open[slot as usize].push(meeting as u32),
            }
        }
        for wanted in &model.wanted_by {
            let mut day: Vec<(u32, u32)> = wanted
                .iter()
                .map(|&meeting| (slots[meeting as usize], meeting))
                .filter(|&(slot, _)| slot != NONE)
                .collect();
            day.sort_unstable();
            for pair in day.windows(2) {
                beside[pair[0].1 as usize].push(pair[1].1);
                beside[pair[1].1 as usize].push(pair[0].1);
            }
        }
        let usable = taken
            .iter()
            .map(|taken| (0..model.tables as u32).filter(|table| !taken.contains(table)).collect());
        Self { model, tables, open, usable: usable.collect(), beside }
    }

    /// Everybody to the first table that saves a move, or to the first that is free.
    fn roughly(&mut self, slot: usize) {
        let meetings = std::mem::take(&mut self.open[slot]);
        let mut free = vec![false; self.model.tables];
        self.usable[slot].iter().for_each(|&table| free[table as usize] = true);
        let mut left = Vec::new();
        // Those who stay first: nobody else takes their table.
        let (home, away): (Vec<u32>, Vec<u32>) = meetings
            .iter()
            .partition(|&&meeting| self.model.meetings[meeting as usize].current == Some(slot as u32));
        for meeting in home.into_iter().chain(away) {
            let wishes = self.wishes(meeting, slot);
            match wishes.iter().find(|wish| free[wish.0 as usize]) {
                Some(&(table, _)) => {
                    free[table as usize] = false;
                    self.tables[meeting as usize] = table;
                }
                None => left.push(meeting),
            }
        }
        let rest = (0..free.len() as u32).filter(|&table| free[table as usize]);
        left.iter().zip(rest).for_each(|(&meeting, table)| self.tables[meeting as usize] = table);
        self.open[slot] = meetings;
    }

    /// Seats one slot anew as well as can be, given all others; whether anything changed.
    fn pass(&mut self, slot: usize) -> bool {
        let meetings = std::mem::take(&mut self.open[slot]);
        let wishes: Vec<Vec<(u32, i64)>> =
            meetings.iter().map(|&meeting| self.wishes(meeting, slot)).collect();
        let mut seats = assign(&wishes, self.model.tables);
        let mut free = vec![true; self.model.tables];
        seats.iter().filter(|&&seat| seat != NONE).for_each(|&seat| free[seat as usize] = false);
        let mut left = self.usable[slot].iter().filter(|&&table| free[table as usize]);
        for seat in seats.iter_mut().filter(|seat| **seat == NONE) {
            *seat = left.next().copied().unwrap_or(NONE);
        }
        let before: Vec<u32> = meetings.iter().map(|&meeting| self.tables[meeting as usize]).collect();
        let gain = |seats: &[u32]| -> i64 {
            let worth =
                |row: usize| wishes[row].iter().find(|wish| wish.0 == seats[row]).map_or(0, |wish| wish.1);
            (0..seats.len()).map(worth).sum()
        };
        // Only what is better is taken, so that the day settles.
        let better = before.contains(&NONE) || gain(&seats) > gain(&before);
        if better {
            meetings.iter().zip(&seats).for_each(|(&meeting, &seat)| self.tables[meeting as usize] = seat);
        }
        self.open[slot] = meetings;
        better
    }

    /// The tables at which a meeting saves somebody a move, with their worth.
    fn wishes(&self, meeting: u32, slot: usize) -> Vec<(u32, i64)> {
        let mut wishes: Vec<(u32, i64)> = Vec::new();
        let mut add = |table: u32, worth: i64| {
            if table != NONE && self.usable[slot].binary_search(&table).is_ok() {
                match wishes.iter_mut().find(|wish| wish.0 == table) {
                    Some(wish) => wish.1 += worth,
                    None => wishes.push((table, worth)),
                }
            }
        };
        self.beside[meeting as usize].iter().for_each(|&other| add(self.tables[other as usize], STAY));
        let wanted = &self.model.meetings[meeting as usize];
        if let Some(table) = wanted.current_table {
            add(table, if wanted.current == Some(slot as u32) { HOME } else { KNOWN });
        }
        wishes.sort_by_key(|&(_, worth)| std::cmp::Reverse(worth));
        wishes
    }
}
