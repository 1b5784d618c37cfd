//! A bound of all breaks together, where the participants' rows alone say too little and a proof is out of reach.
//!
//! Each participant chooses slots to be busy in, as many as there are meetings, and each meeting chooses one slot. That they
//! agree, and that there are tables enough, is not ruled but paid for: at any prices, what all of them choose costs no more
//! than the best schedule does. At the best prices this is what the linear programme over all patterns of busy slots says,
//! one column a pattern, the row being its pricing.
//!
//! To find good prices the choices are made by chance, the cheaper the likelier, and a slot becomes the dearer for a
//! participant the more his or her meetings want it and the less the pattern does. The more prices settle, the colder it gets.
//! Prices are then taken as whole numbers, and so are all sums of them: there is no rounding to be on the safe side of.

use super::pattern::{BREAK, Desk, Row};
use crate::model::Model;
use crate::shared::Shared;

/// The highest price, in breaks: higher ones are of no use, and their sums have to fit.
const DEAREST: f64 = 4.0;
/// Slots above which they might not.
const MOST_SLOTS: usize = 2_000;
/// Prices, one for each slot of each who is in somebody's way, above which they are a load on the memory of a small machine:
/// of each there are a few numbers.
const MOST_PRICES: usize = 4_000_000;
/// The line of the objective that is bounded, given that those above it are at nought.
const BREAKS: usize = 4;
/// How cold it is at first and in the end, in breaks, and how much colder it gets at a time.
const WARM: f64 = 0.1;
const COLD: f64 = 0.005;
const COOLING: f64 = 0.8;
/// Rounds at each, and so many fewer that it is not worth beginning.
const ROUNDS: u64 = 50;
const FEW_ROUNDS: u64 = 10;
/// How far prices follow in one round: less than the runs of meetings are long, for a price moves whole runs.
const STEP: f64 = 0.1;
/// What is as good as never chosen.
const HARDLY: f64 = 1e-6;

/// The relaxation of one instance, and the prices.
pub struct Columns<'m> {
    model: &'m Model,
    /// Participants who have meetings.
    rows: Vec<(usize, Row)>,
    desk: Desk,
    /// Lines of prices, slot by slot: each participant, each table that some meeting must be at, all tables, all
    /// interpreters. Those of each meeting.
    lines: Vec<Vec<u32>>,
    /// How many there are in each slot, from the first table on.
    capacity: Vec<i64>,
    prices: Vec<f64>,
    /// How likely meetings want each, and what it weighs in the choice.
    wanted: Vec<f64>,
    weights: Vec<f64>,
    cold: f64,
}

impl<'m> Columns<'m> {
    /// None where it says nothing: meetings may be left out or have places already, which other lines go by. None either, and
    /// nothing taken, where it would take too much memory.
    pub fn new(model: &'m Model) -> Option<Self> {
        let size = (model.resources + 2).saturating_mul(model.slots);
        if !model.all || model.replans || model.slots > MOST_SLOTS || size > MOST_PRICES {
            return None;
        }
        let busy = model.wanted_by.iter().enumerate().filter(|(_, meetings)| !meetings.is_empty());
        let rows = busy.map(|(person, meetings)| Some((person, Row::new(model, &model.domain, meetings)?)));
        let rows: Option<Vec<(usize, Row)>> = rows.collect();
        let tables = model.resources as u32;
        let lines = model.meetings.iter().map(|meeting| {
            let mut lines = meeting.resources.clone();
            lines.push(tables);
            lines.extend(meeting.kind.map(|_| tables + 1));
            lines
        });
        let mut capacity = vec![1; (model.resources - model.people) * model.slots];
        capacity.extend(std::iter::repeat_n(model.tables as i64, model.slots));
        capacity.extend((0..model.slots).map(|slot| i64::from(model.interpreters_in(slot))));
        Some(Self {
            model,
            rows: rows?,
            desk: Desk::default(),
            lines: lines.collect(),
            capacity,
            prices: vec![0.0; size],
            wanted: vec![0.0; size],
            weights: vec![0.0; size],
            cold: WARM,
        })
    }

    /// Looks for better prices, and tells what they prove. `work` says how long: one for each slot, of a meeting, a pattern
    /// or a price, that is looked at.
    pub fn raise(&mut self, shared: &Shared<'_>, work: u64) {
        let rounds = self.rounds(work).min(ROUNDS);
        if rounds < FEW_ROUNDS {
            return;
        }
        // For nothing, they say what the rows say.
        let mut told = self.bound();
        while self.cold > COLD {
            for _ in 0..rounds {
                if shared.over() || !self.settle() {
                    return;
                }
            }
            let bound = self.bound();
            if bound > told {
                shared.prove(BREAKS, &[0; BREAKS], bound.unwrap_or(0));
                told = bound;
            }
            self.cold *= COOLING;
        }
    }

    /// One round of prices.
    fn settle(&mut self) -> bool {
        let slots = self.model.slots;
        let free = self.model.people * slots;
        for (weight, &price) in self.weights.iter_mut().zip(&self.prices) {
            *weight = (-price / self.cold).exp();
        }
        self.wanted.fill(0.0);
        let mut likely = vec![0.0; slots];
        for (meeting, lines) in self.lines.iter().enumerate() {
            likely.fill(0.0);
            let mut sum = 0.0;
            for slot in self.model.domain.columns(meeting) {
                let weight =
                    lines.iter().map(|&line| self.weights[line as usize * slots + slot]).product::<f64>();
                likely[slot] = weight;
                sum += weight;
            }
            let scale = 1.0 / sum;
            if !scale.is_finite() {
                return false;
            }
            for &line in lines {
                let wanted = &mut self.wanted[line as usize * slots..(line as usize + 1) * slots];
                wanted.iter_mut().zip(&likely).for_each(|(wanted, likely)| *wanted += likely * scale);
            }
        }
        let run = (-1.0 / self.cold).exp();
        let mut chances = vec![0.0; slots];
        let mut earned = vec![0.0; slots];
        for (person, row) in &self.rows {
            let line = person * slots..(person + 1) * slots;
            earned.iter_mut().zip(&self.weights[line.clone()]).for_each(|(to, from)| *to = 1.0 / from);
            if !row.chances(&mut self.desk, run, &earned, &mut chances) {
                return false;
            }
            let prices = self.prices[line.clone()].iter_mut();
            let mut sum = 0.0;
            for ((price, &wanted), &chance) in prices.zip(&self.wanted[line.clone()]).zip(&chances) {
                *price += STEP * self.cold * ((wanted + HARDLY) / (chance + HARDLY)).ln();
                sum += *price;
            }
            // What all slots cost alike says nothing.
            let mean = sum / slots as f64;
            self.prices[line].iter_mut().for_each(|price| *price = (*price - mean).clamp(-DEAREST, DEAREST));
        }
        let limits = self.prices[free..].iter_mut().zip(&self.wanted[free..]).zip(&self.capacity);
        for ((price, &wanted), &capacity) in limits {
            let change = STEP * self.cold * ((wanted + HARDLY) / (capacity as f64 + HARDLY)).ln();
            *price = (*price + change).clamp(0.0, DEAREST);
        }
        true
    }

    /// How many rounds at a time so much work is.
    fn rounds(&self, work: u64) -> u64 {
        let slots = self.model.slots as u64;
        let meetings: usize = self.lines.iter().map(Vec::len).sum();
        let held: usize = self.model.wanted_by.iter().map(Vec::len).sum();
        let round = self.prices.len() as u64 + slots * (meetings + held) as u64;
        let coolings = ((WARM / COLD).ln() / -COOLING.ln()).ceil() as u64;
        work / round.max(1) / coolings
    }

    /// How many breaks the prices prove.
    fn bound(&mut self) -> Option<i64> {
        // A part of a break is a break.
        self.value().map(|total| (total + i64::from(BREAK) - 1).div_euclid(i64::from(BREAK)))
    }

    /// What all choose at the prices, and what that costs.
    fn value(&mut self) -> Option<i64> {
        let slots = self.model.slots;
        let free = self.model.people * slots;
        let whole = |price: &f64| (price * f64::from(BREAK)).round() as i32;
        let prices: Vec<i32> = self.prices.iter().map(whole).collect();
        let mut total = 0;
        for (person, row) in &self.rows {
            total += row.cheapest(&mut self.desk, &prices[person * slots..(person + 1) * slots])?;
        }
        for (meeting, lines) in self.lines.iter().enumerate() {
            let price = |line: u32, slot: usize| i64::from(prices[line as usize * slots + slot]);
            let cost = |slot: usize| -> i64 { lines.iter().map(|&line| price(line, slot)).sum() };
            total += self.model.domain.columns(meeting).map(cost).min()?;
        }
        for (&price, &capacity) in prices[free..].iter().zip(&self.capacity) {
            total -= i64::from(price) * capacity;
        }
        Some(total)
    }
}

#[cfg(test)]
mod tests;
