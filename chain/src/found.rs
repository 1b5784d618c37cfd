//! The best chains found so far.

use crate::dates::{Dates, dates};
use crate::model::{INFINITE, Model};

/// A chain that was found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub objective: i64,
    /// The candidate of each stage.
    pub chosen: Vec<usize>,
    pub dates: Dates,
    /// Whether those dates are the best.
    sure: bool,
}

/// As many of the best as are wanted, in order.
#[derive(Debug)]
pub(crate) struct Best {
    pub wanted: usize,
    pub chains: Vec<Found>,
}

impl Best {
    pub fn new(wanted: usize) -> Self {
        Self { wanted, chains: Vec::new() }
    }

    /// Whether there are as many as are wanted.
    pub fn full(&self) -> bool {
        self.chains.len() >= self.wanted
    }

    /// What a chain may weigh to be among the best.
    pub fn upper(&self) -> i64 {
        self.chains.get(self.wanted - 1).map_or(INFINITE - 1, |last| last.objective)
    }

    /// Whether nothing that begins with `chosen` and `candidate` and weighs no less than `bound` is among the best.
    pub fn out(&self, bound: i64, chosen: &[usize], candidate: usize) -> bool {
        if bound >= INFINITE {
            return true;
        }
        let Some(last) = self.chains.get(self.wanted - 1) else { return false };
        let later = || chosen.iter().chain([&candidate]).gt(&last.chosen[..=chosen.len()]);
        bound > last.objective || bound == last.objective && later()
    }

    /// Dates a chain and takes it in if it is among the best. Says whether its dates are known to be the best.
    pub fn enter(&mut self, model: &Model, chosen: &[usize], work: &mut u64, limit: u64) -> bool {
        if let Some(at) = self.chains.iter().position(|found| found.chosen == chosen) {
            if self.chains[at].sure {
                return true;
            }
            self.chains.remove(at);
        }
        let (dates, sure) = dates(model, chosen, work, limit);
        if let Some(dates) = dates {
            let objective = weight(model, chosen) + model.day * dates.delivered as i64;
            let found = Found { objective, chosen: chosen.to_vec(), dates, sure };
            let before = |other: &Found| (other.objective, &other.chosen) < (found.objective, &found.chosen);
            let at = self.chains.partition_point(before);
            self.chains.insert(at, found);
            self.chains.truncate(self.wanted);
        }
        sure
    }
}

/// What a chain weighs, added up anew, but for its days.
pub(crate) fn weight(model: &Model, chosen: &[usize]) -> i64 {
    let mut sum = 0;
    for (stage, it) in model.stages.iter().enumerate() {
        let fit = &it.candidates[chosen[stage]];
        let met = |other: &usize| model.stages[*other].candidates[chosen[*other]].firm == fit.firm;
        sum += fit.weight;
        if it.to.is_empty() {
            sum += it.delivery[chosen[stage]].1;
        }
        if !(0..stage).any(|other| met(&other)) {
            sum += model.firm;
        }
    }
    let way = |edge: &crate::model::Edge| {
        edge.weight[chosen[edge.to] * model.stages[edge.from].candidates.len() + chosen[edge.from]]
    };
    sum + model.edges.iter().map(way).sum::<i64>()
}
