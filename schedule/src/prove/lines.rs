//! The lines of the objective as literals that should hold.

use super::Prover;
use super::cores::Cores;
use super::count::{Follows, counter};
use super::rules::{is_certain, settled};
use super::solver::Lit;
use crate::bounds::{rows, unmoved};
use crate::hold::Limits;
use crate::model::Wanted;

/// Lines that are proven: must, shortfall, lost weight, changes, breaks.
pub const LINES: usize = 5;
/// The line of changes among them.
pub const CHANGES: usize = 3;

impl Prover<'_> {
    /// What the line at work wants. `reached` is what the best schedule has of it.
    pub(super) fn wanted(&mut self, reached: Option<i64>) -> Cores {
        match self.line {
            0 => self.held(reached, &|meeting| i64::from(meeting.must)),
            1 => self.minimums(),
            2 => self.held(reached, &|meeting| meeting.weight as i64),
            CHANGES => self.unchanged(),
            _ => self.few_breaks(),
        }
    }

    /// The limits of participants, tables and interpreters, each taken alone, say what is left out at least.
    fn held(&mut self, reached: Option<i64>, value: &dyn Fn(&Wanted) -> i64) -> Cores {
        let mut cores = Cores::default();
        let value = |meeting: usize| value(&self.model.meetings[meeting]);
        for (meeting, held) in self.variables.held.iter().enumerate() {
            if let (Some(held), 1..) = (held, value(meeting)) {
                cores.want(*held, value(meeting));
            }
        }
        let limits = Limits::new(self.part_of.unwrap_or(self.model));
        let open = |meeting: usize| self.variables.held[meeting].is_some();
        for share in limits.shares(&value, &open) {
            let gap = reached.map_or(i64::MAX, |reached| reached - cores.bound);
            let held: Vec<Lit> =
                share.meetings.iter().filter_map(|&meeting| self.variables.held[meeting]).collect();
            cores.known(&mut self.solver, &held, share.sure, share.each, gap);
        }
        cores
    }

    fn minimums(&mut self) -> Cores {
        let mut cores = Cores::default();
        for (person, &min) in self.model.min.iter().enumerate() {
            let slots: Vec<Lit> = self.variables.busy[person].iter().copied().flatten().collect();
            // Nobody has more meetings than there are for somebody.
            let most = (min as usize).min(self.model.wanted_by[person].len());
            let outputs = counter(&mut self.solver, &slots, most, Follows::Both);
            cores.bound += i64::from(min) - outputs.len() as i64;
            outputs.iter().for_each(|&literal| cores.want(literal, 1));
        }
        cores
    }

    fn unchanged(&self) -> Cores {
        let mut cores = Cores::default();
        for (meeting, wanted) in self.model.meetings.iter().enumerate() {
            // What stays anyway needs no asking: each literal would be assumed anew whenever the solver starts anew.
            let Some(slot) =
                wanted.current.filter(|&slot| settled(self.model, meeting) != Some(slot as usize))
            else {
                continue;
            };
            match self.variables.there(meeting, slot as usize) {
                Some(literal) => cores.want(literal, 1),
                None => cores.bound += 1,
            }
        }
        cores
    }

    /// Each participant's own row says how many breaks there are at least.
    fn few_breaks(&mut self) -> Cores {
        let model = self.model;
        // Of the schedules that are still allowed, none leaves out what counts, and none moves what was there already.
        let whole = self.least[0] == 0 && self.least[2] == 0;
        let still = model.replans && self.least[3] == 0;
        let certain = |meeting: u32| {
            let wanted = &model.meetings[meeting as usize];
            is_certain(model, meeting as usize)
                || whole && (wanted.must || wanted.weight > 0)
                || still && wanted.current.is_some()
        };
        let unmoved = still.then(|| unmoved(model));
        let fewest = rows(model, unmoved.as_ref().unwrap_or(&model.domain), &certain);
        let mut cores = Cores::default();
        for (outputs, fewest) in std::mem::take(&mut self.runs).into_iter().zip(fewest) {
            cores.bound += fewest;
            cores.count(outputs, fewest as usize + 1);
        }
        cores
    }
}
