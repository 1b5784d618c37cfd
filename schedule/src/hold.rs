//! What must be left out at least, whatever the schedule: the limits of participants, tables and
//! interpreters, each taken alone.

use crate::matching::Matching;
use crate::model::Model;

/// What the limits of the instance allow to be held.
pub struct Limits<'m> {
    model: &'m Model,
    /// Meetings that each participant can have at most.
    pub room: Vec<usize>,
    /// Meetings that no schedule holds.
    hopeless: Vec<bool>,
    /// Slots that each interpreter can work at most.
    work: Vec<usize>,
}

/// Of some meetings so many at least are left out, at so much each; no other share counts that part of what they are worth.
pub struct Share {
    pub meetings: Vec<usize>,
    pub sure: usize,
    pub each: i64,
}

impl Share {
    pub fn lost(&self) -> i64 {
        self.sure as i64 * self.each
    }
}

impl<'m> Limits<'m> {
    pub fn new(model: &'m Model) -> Self {
        let hopeless = (0..model.meetings.len()).map(|meeting| {
            let able = model.able(meeting);
            let served = |slot: usize| {
                model.meetings[meeting].kind.is_none()
                    || able.iter().any(|&who| {
                        model.max_consecutive[who as usize] > 0
                            && model.interpreter_available.has(who as usize, slot)
                    })
            };
            model.tables == 0
                || model.meetings[meeting]
                    .participants()
                    .iter()
                    .any(|&person| model.max[person as usize] == 0)
                || !model.domain.columns(meeting).any(served)
        });
        let hopeless: Vec<bool> = hopeless.collect();
        let room = (0..model.people).map(|person| room(model, &hopeless, person)).collect();
        let work = (0..model.interpreters).map(|who| work(model, who)).collect();
        Self { model, room, hopeless, work }
    }

    /// What is lost at least when each meeting left out costs its value, in shares that add up. Only what is `open` can be
    /// left out.
    pub fn shares(&self, value: &dyn Fn(usize) -> i64, open: &dyn Fn(usize) -> bool) -> Vec<Share> {
        let worth = |meeting: usize| if open(meeting) { value(meeting) } else { 0 };
        let mut worth: Vec<i64> = (0..self.model.meetings.len()).map(worth).collect();
        let mut shares = Vec::new();
        for (set, excess) in self.excesses() {
            let set: Vec<usize> = set.into_iter().filter(|&meeting| open(meeting)).collect();
            loop {
                let left: Vec<usize> = set.iter().copied().filter(|&meeting| worth[meeting] > 0).collect();
                let sure = (excess + left.len()).saturating_sub(set.len());
                let Some(each) = left.iter().map(|&meeting| worth[meeting]).min().filter(|_| sure > 0) else {
                    break;
                };
                left.iter().for_each(|&meeting| worth[meeting] -= each);
                shares.push(Share { meetings: left, sure, each });
            }
        }
        shares
    }

    /// Sets of meetings of which so many at least are left out, the greatest number first.
    fn excesses(&self) -> Vec<(Vec<usize>, usize)> {
        let model = self.model;
        let possible: Vec<usize> =
            (0..model.meetings.len()).filter(|&meeting| !self.hopeless[meeting]).collect();
        let needing: Vec<usize> =
            possible.iter().copied().filter(|&meeting| model.meetings[meeting].kind.is_some()).collect();
        let mut excesses = Vec::new();
        let crowded = self.lost_by_tables(&possible, &|_| 1) as usize;
        let unserved = self.lost_by_interpreters(&needing, &|_| 1) as usize;
        excesses.push((possible, crowded));
        excesses.push((needing, unserved));
        for (wanted, &room) in model.wanted_by.iter().zip(&self.room) {
            let mine: Vec<usize> = wanted
                .iter()
                .map(|&meeting| meeting as usize)
                .filter(|&meeting| !self.hopeless[meeting])
                .collect();
            let over = mine.len().saturating_sub(room);
            excesses.push((mine, over));
        }
        excesses.retain(|(_, excess)| *excess > 0);
        excesses.sort_by_key(|&(_, excess)| std::cmp::Reverse(excess));
        let hopeless = (0..model.meetings.len()).filter(|&meeting| self.hopeless[meeting]);
        excesses.extend(hopeless.map(|meeting| (vec![meeting], 1)));
        excesses
    }

    /// How many meetings no interpreter can serve, at least.
    pub fn unserved(&self) -> i64 {
        let order: Vec<usize> = (0..self.model.meetings.len()).collect();
        self.lost_by_interpreters(&order, &|_| 1)
    }

    /// How far participants fall short of their `min`, at least.
    pub fn shortfall(&self) -> i64 {
        let missing = |person: usize| i64::from(self.model.min[person]) - self.room[person] as i64;
        (0..self.model.people).map(|person| missing(person).max(0)).sum()
    }

    /// What is lost at least when each meeting left out costs its value. `first` are held before all others:
    /// the bound then holds only for schedules in which none of them is left out.
    pub fn lost(&self, value: &dyn Fn(usize) -> i64, first: &dyn Fn(usize) -> bool) -> i64 {
        let count = self.model.meetings.len();
        let forced: i64 = (0..count).filter(|&meeting| self.hopeless[meeting]).map(value).sum();
        let mut order: Vec<usize> = (0..count).filter(|&meeting| !self.hopeless[meeting]).collect();
        order.sort_by_key(|&meeting| (!first(meeting), -value(meeting)));
        forced
            + self
                .lost_by_participants(value, first)
                .max(self.lost_by_tables(&order, value))
                .max(self.lost_by_interpreters(&order, value))
    }

    fn lost_by_participants(&self, value: &dyn Fn(usize) -> i64, first: &dyn Fn(usize) -> bool) -> i64 {
        let model = self.model;
        let mut losses: Vec<(i64, usize)> = Vec::new();
        let mut total = 0;
        for person in 0..model.people {
            let possible = model.wanted_by[person].iter().map(|&meeting| meeting as usize);
            let possible: Vec<usize> = possible.filter(|&meeting| !self.hopeless[meeting]).collect();
            let excess = possible.len().saturating_sub(self.room[person]);
            if excess > 0 {
                let mut values: Vec<i64> = possible
                    .iter()
                    .filter(|&&meeting| !first(meeting))
                    .map(|&meeting| value(meeting))
                    .collect();
                values.sort_unstable();
                let loss: i64 = values.iter().take(excess).sum();
                total += loss;
                losses.push((loss, person));
            }
        }
        // A meeting left out is counted by each of its participants at most.
        let sharing = model.meetings.iter().map(|meeting| meeting.people).max().unwrap_or(1).max(1) as i64;
        let shared = (total + sharing - 1) / sharing;
        // Among people none of whom meet each other, each loss stands alone.
        losses.sort_unstable_by_key(|&(loss, person)| (-loss, person));
        let mut covered = vec![false; model.meetings.len()];
        let mut apart = 0;
        for (loss, person) in losses {
            let meetings = &model.wanted_by[person];
            if meetings.iter().all(|&meeting| !covered[meeting as usize]) {
                meetings.iter().for_each(|&meeting| covered[meeting as usize] = true);
                apart += loss;
            }
        }
        shared.max(apart)
    }

    fn lost_by_tables(&self, order: &[usize], value: &dyn Fn(usize) -> i64) -> i64 {
        let model = self.model;
        let mut matching = Matching::new(vec![model.tables; model.slots]);
        let choices = |meeting: usize| model.domain.columns(meeting);
        order.iter().filter(|&&meeting| !matching.add(meeting, &choices)).map(|&meeting| value(meeting)).sum()
    }

    fn lost_by_interpreters(&self, order: &[usize], value: &dyn Fn(usize) -> i64) -> i64 {
        let model = self.model;
        let mut matching = Matching::new(self.work.clone());
        let choices = |meeting: usize| model.able(meeting).iter().map(|&who| who as usize);
        let needing = order.iter().filter(|&&meeting| model.meetings[meeting].kind.is_some());
        needing.filter(|&&meeting| !matching.add(meeting, &choices)).map(|&meeting| value(meeting)).sum()
    }
}

fn room(model: &Model, hopeless: &[bool], person: usize) -> usize {
    let mut matching = Matching::new(vec![1; model.slots]);
    let choices = |meeting: usize| model.domain.columns(meeting);
    let meetings = model.wanted_by[person].iter().map(|&meeting| meeting as usize);
    let placed =
        meetings.filter(|&meeting| !hopeless[meeting]).filter(|&meeting| matching.add(meeting, &choices));
    placed.count().min(model.max[person] as usize)
}

fn work(model: &Model, who: usize) -> usize {
    let limit = model.max_consecutive[who] as usize;
    let mut total = 0;
    let mut stretch = 0;
    for slot in 0..=model.slots {
        if slot < model.slots && model.interpreter_available.has(who, slot) {
            stretch += 1;
        } else {
            // In every limit + 1 slots in a row one is off.
            total += stretch - stretch / (limit.saturating_add(1));
            stretch = 0;
        }
    }
    total
}
