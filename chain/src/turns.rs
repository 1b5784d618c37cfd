//! All turns in which a chain's stages may take what they share.

use crate::calendar::NEVER;
use crate::dates::{Dates, arrival, delivery};
use crate::model::Model;

pub(crate) struct Turns<'a> {
    pub model: &'a Model,
    pub chosen: &'a [usize],
    /// For each stage, those with which it shares a calendar, as bits.
    pub shares: Vec<u32>,
    /// The day before which nothing is delivered whatever the turns.
    pub least: usize,
    /// The day by which each stage has to leave for that.
    pub deadlines: Vec<usize>,
    pub best: Option<Dates>,
    pub work: &'a mut u64,
    pub limit: u64,
    pub complete: bool,
}

impl Turns<'_> {
    /// Tries all turns of what is not done.
    pub fn take(&mut self, so_far: Dates, done: u32) {
        let model = self.model;
        let best = self.best.as_ref().map_or(usize::MAX, |best| best.delivered);
        if so_far.delivered >= best || best <= self.least {
            return;
        }
        let count = model.stages.len();
        if done.count_ones() as usize == count {
            self.best = Some(so_far);
            return;
        }
        let ready = |stage: &usize| {
            let before = |&edge: &usize| done >> model.edges[edge].from & 1 == 1;
            done >> stage & 1 == 0 && model.stages[*stage].from.iter().all(before)
        };
        let mut ready: Vec<usize> = (0..count).rev().filter(ready).collect();
        ready.sort_by_key(|stage| self.deadlines[*stage]);
        // what shares with nobody who is still to come may go at once
        let alone = ready.iter().find(|stage| self.shares[**stage] & !done == 0);
        for &stage in alone.map_or(&ready[..], std::slice::from_ref) {
            if *self.work > self.limit && self.best.is_some() {
                self.complete = false;
                return;
            }
            *self.work += model.horizon as u64;
            if let Some(next) = self.place(&so_far, stage, done) {
                self.take(next, done | 1 << stage);
            }
        }
    }

    /// Lets a stage take the earliest that is left.
    fn place(&self, so_far: &Dates, stage: usize, done: u32) -> Option<Dates> {
        let fit = &self.model.stages[stage].candidates[self.chosen[stage]];
        let calendar = &self.model.calendars[fit.calendar];
        let arrives = arrival(self.model, self.chosen, stage, |from| so_far.stages[from].2);
        let (mut open, mut day) = (fit.work, arrives);
        let mut taken = Vec::new();
        while open > 0 {
            let shared = (0..self.model.stages.len()).filter(|b| (self.shares[stage] & done) >> b & 1 == 1);
            let used: u64 = shared
                .flat_map(|b| &so_far.taken[b])
                .filter(|taken| taken.0 == day)
                .map(|taken| taken.1)
                .sum();
            let amount = open.min(calendar.free.get(day)? - used);
            if amount > 0 {
                taken.push((day, amount));
                open -= amount;
            }
            day += 1;
        }
        let lead = self.lead(stage, arrives)?;
        let leaves = day.max(lead);
        let mut next = so_far.clone();
        next.delivered = next.delivered.max(delivery(self.model, self.chosen, stage, leaves));
        let begins = taken.first().map_or(arrives, |taken| taken.0);
        next.stages[stage] = (arrives, begins, leaves);
        next.taken[stage] = taken;
        (next.delivered <= self.model.horizon && leaves <= self.model.horizon).then_some(next)
    }

    /// The day on which it leaves at the earliest if nothing is shared.
    fn lead(&self, stage: usize, arrives: usize) -> Option<usize> {
        let end = *self.model.stages[stage].candidates[self.chosen[stage]].ends.get(arrives)?;
        (end != NEVER).then_some(usize::from(end))
    }
}
