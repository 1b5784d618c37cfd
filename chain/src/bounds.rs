//! What no chain is below: the relaxations in [`crate::tree`] and [`crate::firms`] together.
//!
//! Each candidate's cost is shared out between the relaxations, so that the sum of their least costs is a bound
//! (Lagrangian decomposition). Whatever a candidate costs more than the least in one of them is handed on to the others:
//! that lowers no bound, and raises that of the whole where they disagree on who is best (dual block-coordinate ascent
//! by min-marginals). All of it is in whole numbers, so that a bound is exact.

use crate::firms::Firms;
use crate::model::{INFINITE, Model};
use crate::tree::{Labels, Own, Tree};

/// Rounds after which what is gained no longer pays.
const ROUNDS: usize = 40;

pub(crate) struct Bounds {
    pub trees: Vec<Tree>,
    /// What each candidate costs in each tree.
    own: Vec<Own>,
    pub firms: Firms,
    pub labels: Vec<Labels>,
    /// For each stage, candidate by candidate and for each day, the sum over all trees of [`Labels::at`].
    pub at: Vec<Vec<i64>>,
}

impl Bounds {
    pub fn new(model: &Model, work: &mut u64) -> Self {
        let trees = Tree::cover(model);
        let weights = |stage: &crate::model::Stage| stage.candidates.iter().map(|fit| fit.weight).collect();
        let mut own = vec![model.stages.iter().map(weights).collect::<Own>()];
        let nothing = |stage: &crate::model::Stage| vec![0; stage.candidates.len()];
        own.resize_with(trees.len(), || model.stages.iter().map(nothing).collect());
        let mut bounds = Self { trees, own, firms: Firms::new(model), labels: Vec::new(), at: Vec::new() };
        bounds.relabel(model, work);
        bounds
    }

    /// The bound on all chains.
    pub fn least(&self, model: &Model) -> i64 {
        let trees: i64 = self.trees.iter().zip(&self.labels).map(|(tree, labels)| tree.least(model, labels)).sum();
        (trees + self.firms.least()).min(INFINITE)
    }

    /// Makes the labels anew from what is charged.
    fn relabel(&mut self, model: &Model, work: &mut u64) {
        self.labels = self.trees.iter().zip(&self.own).map(|(tree, own)| tree.labels(model, own, work)).collect();
        self.at = (0..model.stages.len())
            .map(|stage| {
                let mut sum = self.labels[0].at[stage].clone();
                for labels in &self.labels[1..] {
                    for (sum, &cost) in sum.iter_mut().zip(&labels.at[stage]) {
                        *sum = crate::model::plus(*sum, cost);
                    }
                }
                sum
            })
            .collect();
    }

    /// Raises the bound until it reaches `upper`, no longer rises or has taken enough, and leaves out candidates with
    /// which no chain is as good as `upper`.
    pub fn tighten(&mut self, model: &Model, upper: i64, work: &mut u64) {
        let couple = self.firms.couple();
        if !couple && self.trees.len() == 1 {
            self.sift(model, 0, upper, work);
            self.relabel(model, work);
            return;
        }
        let mut before = self.least(model);
        for _ in 0..ROUNDS {
            for tree in 0..self.trees.len() {
                if self.sift(model, tree, upper, work) {
                    return;
                }
            }
            if couple {
                self.hand_back(model, upper, work);
            }
            self.relabel(model, work);
            let now = self.least(model);
            if now > upper || now - before <= (now.abs() >> 12) {
                return;
            }
            before = now;
        }
    }

    /// Hands on what candidates cost more than the least in a tree, an equal part at each stage. Says whether nothing is
    /// left.
    fn sift(&mut self, model: &Model, tree: usize, upper: i64, work: &mut u64) -> bool {
        let couple = self.firms.couple();
        let next = (tree + 1) % self.trees.len();
        let labels = self.trees[tree].labels(model, &self.own[tree], work);
        let least = self.trees[tree].least(model, &labels);
        let others: i64 = (0..self.trees.len())
            .filter(|other| *other != tree)
            .map(|other| self.trees[other].least(model, &self.labels[other]))
            .sum();
        let others = (others + self.firms.least()).min(INFINITE);
        let with = self.trees[tree].with_each(model, &self.own[tree], &labels, work);
        let count = model.stages.len() as i64;
        for (stage, with) in with.iter().enumerate() {
            for (candidate, &with) in with.iter().enumerate() {
                if with >= INFINITE || with + others > upper {
                    self.leave_out(stage, candidate);
                    continue;
                }
                let part = (with - least) / count;
                if couple {
                    self.own[tree][stage][candidate] -= part;
                    self.firms.charge[stage][candidate] += part;
                } else if next != tree {
                    self.own[tree][stage][candidate] -= part;
                    self.own[next][stage][candidate] += part;
                }
            }
        }
        self.labels[tree] = self.trees[tree].labels(model, &self.own[tree], work);
        self.firms.resolve(model, work);
        if !couple && next != tree {
            self.labels[next] = self.trees[next].labels(model, &self.own[next], work);
        }
        least >= INFINITE
    }

    /// Hands back to the trees what candidates cost more than the least where firms are counted.
    fn hand_back(&mut self, model: &Model, upper: i64, work: &mut u64) {
        let trees: i64 = self.trees.iter().zip(&self.labels).map(|(tree, labels)| tree.least(model, labels)).sum();
        for stage in 0..model.stages.len() {
            let least = self.firms.least();
            let with = self.firms.with_each(model, stage, work);
            for (candidate, &with) in with.iter().enumerate() {
                if with >= INFINITE || with + trees > upper {
                    self.leave_out(stage, candidate);
                    continue;
                }
                let back = with - least;
                self.firms.charge[stage][candidate] -= back;
                let part = back / self.own.len() as i64;
                for own in &mut self.own {
                    own[stage][candidate] += part;
                }
                self.own[0][stage][candidate] += back - part * self.own.len() as i64;
            }
            self.firms.resolve(model, work);
        }
    }

    fn leave_out(&mut self, stage: usize, candidate: usize) {
        self.firms.charge[stage][candidate] = INFINITE;
        for own in &mut self.own {
            own[stage][candidate] = INFINITE;
        }
    }
}
