//! A schedule in the making: every change keeps the cost up to date and can be taken back.

mod change;
mod cost;
mod interpret;

use self::change::Step;
pub use self::cost::Cost;
use crate::bits::Grid;
use crate::model::{Model, NONE};

/// From how many meetings on a run is a whole one.
const LONG: usize = 3;
/// What a run of so many meetings weighs while smoothing, in breaks. A short one is soon joined to another: meeting by meeting
/// goes over, none of which closes the break, and without a reward on the way hardly anybody would find it.
const WEIGHTS: [f64; LONG + 1] = [0.0, 0.5, 0.8, 1.0];

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
    /// Resources of all meetings one after another, and where those of each begin: chains walk along them all the time, and
    /// so they lie close together.
    resources: Vec<u32>,
    resources_from: Vec<u32>,
    /// Whether any meeting has to come after another.
    pub is_ordered: bool,
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
    seen: Vec<u64>,
    round: u64,
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
        let interpreters_in = (0..model.slots).map(|slot| model.interpreters_in(slot));
        let mut resources = Vec::new();
        let mut resources_from = vec![0];
        for meeting in &model.meetings {
            resources.extend_from_slice(&meeting.resources);
            resources_from.push(resources.len() as u32);
        }
        Self {
            model,
            cost,
            resources,
            resources_from,
            is_ordered: model.meetings.iter().any(|meeting| !meeting.after.is_empty()),
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

    /// The resources of a meeting.
    #[inline]
    pub fn resources(&self, meeting: u32) -> &[u32] {
        let at = meeting as usize;
        &self.resources[self.resources_from[at] as usize..self.resources_from[at + 1] as usize]
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

    /// Whether a participant has fewer breaks than fairness asks of everybody.
    pub fn has_too_few(&self, person: usize) -> bool {
        i64::from(self.breaks(person)) < self.fair.0
    }

    /// Whether every interpreter present in a slot has a meeting.
    pub fn is_interpreted_out(&self, slot: usize) -> bool {
        self.needing[slot] >= self.interpreters_in[slot]
    }

    /// How many of the slots before and after one a participant is busy in.
    #[inline]
    pub fn beside(&self, person: usize, slot: usize) -> u32 {
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

    /// What moving a participant from a busy slot to an idle one adds to the weight of the runs.
    #[inline]
    pub fn smoother(&self, person: usize, from: usize, to: usize) -> f64 {
        self.joint(person, from, from) - self.joint(person, to, from)
    }

    /// How much more the runs on both sides of a slot weigh than both and the slot as one; `without` counts as idle.
    #[inline]
    fn joint(&self, person: usize, slot: usize, without: usize) -> f64 {
        let busy = |slot: usize| slot < self.model.slots && slot != without && self.busy.has(person, slot);
        let after = (1..=LONG).take_while(|&step| busy(slot + step)).count();
        let before = (1..=LONG).take_while(|&step| busy(slot.wrapping_sub(step))).count();
        WEIGHTS[before] + WEIGHTS[after] - WEIGHTS[(before + after + 1).min(LONG)]
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
}
