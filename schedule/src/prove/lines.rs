//! The lines of the objective as literals that should hold.

use super::Prover;
use super::cores::Cores;
use super::count::{Follows, counter};
use super::rules::is_certain;
use super::solver::Lit;
use crate::row::{End, row};

/// Lines that are proven: must, shortfall, lost weight, changes, breaks.
pub const LINES: usize = 5;

/// Steps that the rows may take in all; beyond, a participant counts with no break.
const MOST_WORK: usize = 400_000_000;

impl Prover<'_> {
    /// What the line at work wants.
    pub(super) fn wanted(&mut self) -> Cores {
        match self.line {
            0 => self.held(&|meeting| i64::from(meeting.must)),
            1 => self.minimums(),
            2 => self.held(&|meeting| meeting.weight as i64),
            3 => self.unchanged(),
            _ => self.few_breaks(),
        }
    }

    fn held(&self, value: &dyn Fn(&crate::model::Wanted) -> i64) -> Cores {
        let mut cores = Cores::default();
        for (wanted, held) in self.model.meetings.iter().zip(&self.variables.held) {
            if let Some(held) = held
                && value(wanted) > 0
            {
                cores.want(*held, value(wanted));
            }
        }
        cores
    }

    fn minimums(&mut self) -> Cores {
        let mut cores = Cores::default();
        for (person, &min) in self.model.min.iter().enumerate() {
            let slots: Vec<Lit> = self.variables.busy[person].iter().copied().flatten().collect();
            let outputs = counter(&mut self.solver, &slots, min as usize, Follows::Both);
            cores.bound += i64::from(min) - outputs.len() as i64;
            outputs.iter().for_each(|&literal| cores.want(literal, 1));
        }
        cores
    }

    fn unchanged(&self) -> Cores {
        let mut cores = Cores::default();
        for (wanted, row) in self.model.meetings.iter().zip(&self.variables.placed) {
            let Some(slot) = wanted.current else { continue };
            match row.iter().find(|(at, _)| *at == slot as usize) {
                Some(&(_, literal)) => cores.want(literal, 1),
                None => cores.bound += 1,
            }
        }
        cores
    }

    /// Each participant's own row says how many breaks there are at least.
    fn few_breaks(&mut self) -> Cores {
        let model = self.model;
        // Nothing that counts is left out of any schedule that is still allowed.
        let whole = self.least[0] == 0 && self.least[2] == 0;
        let counts = |meeting: &&u32| {
            let wanted = &model.meetings[**meeting as usize];
            is_certain(model, **meeting as usize) || whole && (wanted.must || wanted.weight > 0)
        };
        let mut cores = Cores::default();
        let mut work = 0;
        for (person, outputs) in std::mem::take(&mut self.runs).into_iter().enumerate() {
            let meetings = &model.wanted_by[person];
            let least = meetings.iter().filter(counts).count();
            work += model.slots * (meetings.len() + 1);
            let fewest = if work < MOST_WORK { row(model, &model.domain, meetings, least, End::Fewest) } else { None };
            let fewest = fewest.unwrap_or(0);
            cores.bound += i64::from(fewest);
            cores.count(outputs, fewest as usize + 1);
        }
        cores
    }
}
