//! What no chain is below: the relaxations in [`crate::tree`] and [`crate::firms`] together.
//!
//! Each candidate's cost is shared out between the relaxations, so that the sum of their least costs is a bound
//! (Lagrangian decomposition). Whatever a candidate costs more than the least in one of them is handed on to the others:
//! that lowers no bound, and raises that of the whole where they disagree on who is best (dual block-coordinate ascent
//! by min-marginals). All of it is in whole numbers, so that a bound is exact.

use crate::firms::Firms;
use crate::model::{INFINITE, Model, Stage, plus};
use crate::tree::{Labels, Own, Tree};

/// Rounds between two looks at what the search makes of the bounds.
const ROUNDS: usize = 3;

pub(crate) struct Bounds {
    pub trees: Vec<Tree>,
    /// What each candidate costs in each tree.
    own: Vec<Own>,
    pub firms: Firms,
    pub labels: Vec<Labels>,
    /// What no chain is below in each tree.
    pub least: Vec<i64>,
    /// Whether the labels of each tree are those of what candidates cost in it now.
    fresh: Vec<bool>,
    /// For each stage, candidate by candidate and for each day, the sum over all trees of [`Labels::at`].
    pub at: Vec<Vec<i64>>,
}

impl Bounds {
    pub fn new(model: &Model, work: &mut u64) -> Self {
        let trees = Tree::cover(model);
        let weights = |stage: &Stage| stage.candidates.iter().map(|fit| fit.weight).collect();
        let mut own = vec![model.stages.iter().map(weights).collect::<Own>()];
        let nothing = |stage: &Stage| vec![0; stage.candidates.len()];
        own.resize_with(trees.len(), || model.stages.iter().map(nothing).collect());
        let count = trees.len();
        let mut bounds = Self {
            trees,
            own,
            firms: Firms::new(model, work),
            labels: Vec::new(),
            least: vec![0; count],
            fresh: vec![false; count],
            at: Vec::new(),
        };
        bounds.labels.resize_with(count, Labels::default);
        bounds.settle(model, work);
        bounds
    }

    /// The bound on all chains.
    fn least(&self) -> i64 {
        self.least.iter().fold(self.firms.least(), |sum, least| plus(sum, *least))
    }

    /// Makes a tree's labels anew from what candidates cost in it.
    fn relabel(&mut self, model: &Model, tree: usize, work: &mut u64) {
        if !self.fresh[tree] {
            self.labels[tree] = self.trees[tree].labels(model, &self.own[tree], work);
            self.least[tree] = self.trees[tree].least(model, &self.labels[tree]);
            self.fresh[tree] = true;
        }
    }

    /// Makes everything ready for the search.
    fn settle(&mut self, model: &Model, work: &mut u64) {
        for tree in 0..self.trees.len() {
            self.relabel(model, tree, work);
        }
        self.at = (0..model.stages.len())
            .map(|stage| {
                let mut sum = self.labels[0].at[stage].clone();
                for labels in &self.labels[1..] {
                    sum.iter_mut().zip(&labels.at[stage]).for_each(|(sum, cost)| *sum = plus(*sum, *cost));
                }
                sum
            })
            .collect();
    }

    /// Raises the bound for some rounds and leaves out candidates with which no chain is as good as `upper`. Says whether
    /// more rounds could raise it further.
    pub fn tighten(&mut self, model: &Model, upper: i64, work: &mut u64) -> bool {
        let couple = self.firms.couple();
        let before = self.least();
        for _ in 0..ROUNDS {
            for tree in 0..self.trees.len() {
                self.relabel(model, tree, work);
            }
            if !self.share_days(model, upper, work) {
                return false;
            }
            self.sift(model, upper, work);
            self.firms.resolve(model, work);
            if couple {
                self.hand_back(model, upper, work);
            }
            if self.least() > upper {
                break;
            }
        }
        self.settle(model, work);
        let now = self.least();
        (couple || self.trees.len() > 1) && now <= upper && now - before > (upper - now) / 12
    }

    /// Leaves out candidates with which no chain is as good as `upper`, and hands on what candidates cost more than the
    /// least in a tree, an equal part at each stage, so that no chain costs less than the least in it after.
    fn sift(&mut self, model: &Model, upper: i64, work: &mut u64) {
        let couple = self.firms.couple();
        let with: Vec<Own> = (0..self.trees.len())
            .map(|tree| self.trees[tree].with_each(model, &self.own[tree], &self.labels[tree], work))
            .collect();
        for stage in 0..model.stages.len() {
            let by_firms = self.firms.with_each(model, stage, work);
            for candidate in 0..by_firms.len() {
                let together =
                    with.iter().fold(by_firms[candidate], |sum, with| plus(sum, with[stage][candidate]));
                if together > upper {
                    self.leave_out(stage, candidate);
                    continue;
                }
                let mut handed = 0;
                for ((own, with), least) in self.own.iter_mut().zip(&with).zip(&self.least) {
                    let part = (with[stage][candidate] - least) / model.stages.len() as i64;
                    own[stage][candidate] -= part;
                    handed += part;
                }
                if couple {
                    self.firms.charge[stage][candidate] += handed;
                } else {
                    self.hand(stage, candidate, handed);
                }
            }
        }
        self.fresh.fill(false);
    }

    /// Lets the trees pay, each an equal part.
    fn hand(&mut self, stage: usize, candidate: usize, amount: i64) {
        let part = amount / self.own.len() as i64;
        for own in &mut self.own {
            own[stage][candidate] += part;
        }
        self.own[0][stage][candidate] += amount - part * self.own.len() as i64;
    }

    /// Hands back to the trees what candidates cost more than the least where firms are counted.
    fn hand_back(&mut self, model: &Model, upper: i64, work: &mut u64) {
        let trees = self.least.iter().fold(0, |sum, least| plus(sum, *least));
        for stage in 0..model.stages.len() {
            let least = self.firms.least();
            let with = self.firms.with_each(model, stage, work);
            for (candidate, &with) in with.iter().enumerate() {
                if plus(with, trees) > upper {
                    self.leave_out(stage, candidate);
                    continue;
                }
                let back = with - least;
                self.firms.charge[stage][candidate] -= back;
                self.hand(stage, candidate, back);
            }
            self.firms.resolve(model, work);
        }
        self.fresh.fill(false);
    }

    fn leave_out(&mut self, stage: usize, candidate: usize) {
        self.firms.charge[stage][candidate] = INFINITE;
        for own in &mut self.own {
            own[stage][candidate] = INFINITE;
        }
    }
}
