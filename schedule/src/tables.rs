//! Tables, last of all: who sits where, so that people change tables as little as possible.

mod assign;

use self::assign::assign;
use crate::model::{Model, NONE};

/// What keeping somebody at a table from one meeting to the next is worth.
const STAY: i64 = 8;
/// What it is worth that a meeting which stays in its slot also stays at its table: it is printed and known, so more than
/// any walk saved. One that moves to another slot anyway finds its old table only a little better than others.
const HOME: i64 = 1_000;
const KNOWN: i64 = 1;
/// Slots of the longest stretch that is seen as one.
const LONGEST: usize = 64;
/// How often the day is gone through with stretches of one length, at most: what gets better after is hardly worth the time.
const MOST_PASSES: usize = 50;

/// A table for each meeting held. The day is gone through once, quickly where `go_on` says no, and then backwards and
/// forwards by turns, as long as `go_on` says and something gets better, within reason: each slot as well as can be given all
/// others, then each stretch of two slots, of four and so on, since no single slot parts those who sit together for long.
pub fn seat(model: &Model, slots: &[u32], go_on: &dyn Fn() -> bool) -> Vec<u32> {
    let mut seating = Seating::new(model, slots);
    for slot in 0..model.slots {
        if !seating.begin(slot, go_on) {
            seating.roughly(slot);
        }
    }
    let lengths = std::iter::successors(Some(1), |length| Some(2 * length));
    let mut backwards = true;
    for length in lengths.take_while(|&length| length <= LONGEST && length < 2 * model.slots) {
        for _ in 0..MOST_PASSES {
            let mut changed = false;
            for at in 0..model.slots {
                let from = if backwards { model.slots - 1 - at } else { at };
                changed |= go_on() && seating.exchange(from, (from + length).min(model.slots), go_on);
            }
            backwards = !backwards;
            if !changed {
                break;
            }
        }
    }
    seating.tables
}

struct Seating<'m> {
    model: &'m Model,
    /// Slot of each meeting.
    slots: &'m [u32],
    tables: Vec<u32>,
    /// Meetings of each slot whose table is open.
    open: Vec<Vec<u32>>,
    /// Tables of each slot that are not taken by a meeting that must be there.
    usable: Vec<Vec<u32>>,
    /// Meetings just before and just after in the days of the participants.
    beside: Vec<Vec<u32>>,
}

impl<'m> Seating<'m> {
    fn new(model: &'m Model, slots: &'m [u32]) -> Self {
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
        Self { model, slots, tables, open, usable: usable.collect(), beside }
    }

    /// Everybody to the first table that saves a move, or to the first that is free.
    fn roughly(&mut self, slot: usize) {
        let meetings = std::mem::take(&mut self.open[slot]);
        let usable = |table: u32| self.usable[slot].binary_search(&table).is_ok();
        let mut free = vec![false; self.model.tables];
        self.usable[slot].iter().for_each(|&table| free[table as usize] = true);
        let mut left = Vec::new();
        // Those who stay first: nobody else takes their table.
        let (home, away): (Vec<u32>, Vec<u32>) = meetings
            .iter()
            .partition(|&&meeting| self.model.meetings[meeting as usize].current == Some(slot as u32));
        for meeting in home.into_iter().chain(away) {
            let wishes = self.wishes([meeting].into_iter(), (slot, slot + 1), &usable);
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

    /// Seats one slot as well as can be, given those that are seated already. False where `go_on` says no before it is done.
    fn begin(&mut self, slot: usize, go_on: &dyn Fn() -> bool) -> bool {
        if !go_on() {
            return false;
        }
        let meetings = &self.open[slot];
        let usable = |table: u32| self.usable[slot].binary_search(&table).is_ok();
        let wish = |&meeting: &u32| self.wishes([meeting].into_iter(), (slot, slot + 1), &usable);
        let wishes: Vec<Vec<(u32, i64)>> = meetings.iter().map(wish).collect();
        let Some(seats) = assign(&wishes, self.model.tables, go_on) else { return false };
        let mut free = vec![true; self.model.tables];
        seats.iter().filter(|&&seat| seat != NONE).for_each(|&seat| free[seat as usize] = false);
        let mut left = self.usable[slot].iter().copied().filter(|&table| free[table as usize]);
        for (&meeting, &seat) in meetings.iter().zip(&seats) {
            let seat = if seat == NONE { left.next().unwrap_or(NONE) } else { seat };
            self.tables[meeting as usize] = seat;
        }
        true
    }

    /// Lets tables change places over a stretch of slots as well as can be, given all others: who sits together there goes on
    /// doing so. Whether anything got better; nothing does where `go_on` says no before it is done.
    fn exchange(&mut self, from: usize, to: usize, go_on: &dyn Fn() -> bool) -> bool {
        let mut usable = vec![0; self.model.tables];
        for tables in &self.usable[from..to] {
            tables.iter().for_each(|&table| usable[table as usize] += 1);
        }
        let free = |table: u32| usable[table as usize] == to - from;
        // Who sits at each table, in the order of tables.
        let mut rows: Vec<(u32, u32)> = self.open[from..to]
            .iter()
            .flatten()
            .map(|&meeting| (self.tables[meeting as usize], meeting))
            .filter(|&(table, _)| free(table))
            .collect();
        rows.sort_unstable();
        let rows: Vec<&[(u32, u32)]> = rows.chunk_by(|one, other| one.0 == other.0).collect();
        let wishes: Vec<Vec<(u32, i64)>> =
            rows.iter().map(|row| self.wishes(row.iter().map(|one| one.1), (from, to), &free)).collect();
        let gain = |seats: &mut dyn Iterator<Item = u32>| -> i64 {
            let worth = |(seat, wishes): (u32, &Vec<(u32, i64)>)| {
                wishes.iter().find(|wish| wish.0 == seat).map_or(0, |wish| wish.1)
            };
            seats.zip(&wishes).map(worth).sum()
        };
        let before = gain(&mut rows.iter().map(|row| row[0].0));
        let Some(mut seats) = assign(&wishes, self.model.tables, go_on) else { return false };
        // Only what is better is taken, so that the day settles.
        if gain(&mut seats.iter().copied()) <= before {
            return false;
        }
        let mut left: Vec<bool> = (0..self.model.tables as u32).map(free).collect();
        seats.iter().filter(|&&seat| seat != NONE).for_each(|&seat| left[seat as usize] = false);
        let mut left = (0..left.len() as u32).filter(|&table| left[table as usize]);
        for seat in seats.iter_mut().filter(|seat| **seat == NONE) {
            *seat = left.next().unwrap_or(NONE);
        }
        for (row, &seat) in rows.iter().zip(&seats) {
            row.iter().for_each(|&(_, meeting)| self.tables[meeting as usize] = seat);
        }
        true
    }

    /// The tables at which meetings that sit together save somebody a move to or from what lies outside a stretch of slots, with
    /// their worth, the best first.
    fn wishes(
        &self,
        meetings: impl Iterator<Item = u32>,
        (from, to): (usize, usize),
        free: &dyn Fn(u32) -> bool,
    ) -> Vec<(u32, i64)> {
        let mut wishes: Vec<(u32, i64)> = Vec::new();
        let mut add = |table: u32, worth: i64| {
            if table != NONE && free(table) {
                match wishes.iter_mut().find(|wish| wish.0 == table) {
                    Some(wish) => wish.1 += worth,
                    None => wishes.push((table, worth)),
                }
            }
        };
        for meeting in meetings {
            for &other in &self.beside[meeting as usize] {
                if !(from..to).contains(&(self.slots[other as usize] as usize)) {
                    add(self.tables[other as usize], STAY);
                }
            }
            let wanted = &self.model.meetings[meeting as usize];
            if let Some(table) = wanted.current_table {
                let stays = wanted.current == Some(self.slots[meeting as usize]);
                add(table, if stays { HOME } else { KNOWN });
            }
        }
        wishes.sort_by_key(|&(_, worth)| std::cmp::Reverse(worth));
        wishes
    }
}

#[cfg(test)]
mod tests;
