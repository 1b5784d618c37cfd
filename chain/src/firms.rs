//! The relaxation in which the number of firms is exact, and all else is a cost of each candidate by itself.
//!
//! The steps are split into groups, each done by one firm. What the cheapest firm for each group costs is looked up over
//! all groups, and the best split is found over all subsets: exact for as few steps as a brief has.

use crate::model::{INFINITE, Model, plus};

/// What is charged for candidates, and the best splits under it.
#[derive(Debug)]
pub(crate) struct Firms {
    /// What a firm weighs.
    weight: i64,
    /// What each candidate is charged, by stage; infinite where it is out.
    pub charge: Vec<Vec<i64>>,
    /// For each firm, its stages with its cheapest charge there.
    offers: Vec<Vec<(usize, i64)>>,
    /// For each set of stages, the least cost of having them done.
    split: Vec<i64>,
}

impl Firms {
    pub fn new(model: &Model) -> Self {
        let charge = model.stages.iter().map(|stage| vec![0; stage.candidates.len()]).collect();
        let mut firms = Self { weight: model.firm, charge, offers: Vec::new(), split: Vec::new() };
        firms.resolve(model, &mut 0);
        firms
    }

    /// Whether firms weigh anything and some could do several stages.
    pub fn couple(&self) -> bool {
        self.weight > 0 && self.offers.iter().any(|offers| offers.len() > 1)
    }

    /// Finds the best splits anew.
    pub fn resolve(&mut self, model: &Model, work: &mut u64) {
        self.offers = vec![Vec::new(); model.firms];
        for (stage, it) in model.stages.iter().enumerate() {
            for (fit, &charge) in it.candidates.iter().zip(&self.charge[stage]) {
                if charge >= INFINITE {
                    continue;
                }
                match self.offers[fit.firm].last_mut() {
                    Some(last) if last.0 == stage => last.1 = last.1.min(charge),
                    _ => self.offers[fit.firm].push((stage, charge)),
                }
            }
        }
        let sets = 1 << model.stages.len();
        let mut group = vec![INFINITE; sets];
        for offers in &self.offers {
            for (set, cost) in subsets(offers) {
                group[set] = group[set].min(cost + self.weight);
            }
            *work += 1 << offers.len();
        }
        self.split = vec![INFINITE; sets];
        self.split[0] = 0;
        for set in 1..sets {
            let lowest = set & set.wrapping_neg();
            let rest = set ^ lowest;
            let mut others = rest;
            let mut least = INFINITE;
            loop {
                least = least.min(plus(group[lowest | others], self.split[rest ^ others]));
                if others == 0 {
                    break;
                }
                others = (others - 1) & rest;
            }
            *work += 1 << rest.count_ones();
            self.split[set] = least;
        }
    }

    /// The least cost of all.
    pub fn least(&self) -> i64 {
        self.split[self.split.len() - 1]
    }

    /// The stages that a firm could do, with its cheapest charge for each.
    pub fn offers(&self, firm: usize) -> &[(usize, i64)] {
        &self.offers[firm]
    }

    /// For each candidate of a stage, the least cost with it.
    pub fn with_each(&self, model: &Model, stage: usize, work: &mut u64) -> Vec<i64> {
        let all = self.split.len() - 1;
        let mut with = vec![(INFINITE, 0); model.firms];
        for (firm, offers) in self.offers.iter().enumerate() {
            let Some(offer) = offers.iter().find(|offer| offer.0 == stage) else { continue };
            let mut least = INFINITE;
            for (set, cost) in subsets(offers) {
                if set >> stage & 1 == 1 {
                    least = least.min(plus(cost + self.weight, self.split[all ^ set]));
                }
            }
            *work += 1 << offers.len();
            with[firm] = (least, offer.1);
        }
        let charges = &self.charge[stage];
        model.stages[stage]
            .candidates
            .iter()
            .zip(charges)
            .map(|(fit, &charge)| {
                let (least, cheapest) = with[fit.firm];
                if charge >= INFINITE { INFINITE } else { plus(least, charge - cheapest) }
            })
            .collect()
    }

    /// The least cost of the stages from `first` on, where `used[stage]` is the cheapest charge of firms that are
    /// counted already.
    pub fn rest(&self, first: usize, used: &[i64], sums: &mut Vec<(usize, i64)>) -> i64 {
        let rest = (self.split.len() - 1) >> first << first;
        sums.clear();
        sums.push((0, 0));
        for (stage, &charge) in used.iter().enumerate().skip(first) {
            if charge < INFINITE {
                for at in 0..sums.len() {
                    let (set, sum) = sums[at];
                    sums.push((set | 1 << stage, sum + charge));
                }
            }
        }
        sums.iter().map(|&(set, sum)| plus(sum, self.split[rest ^ set])).min().unwrap_or(INFINITE)
    }
}

/// All sets of a firm's stages but the empty one, with the sum of its charges.
fn subsets(offers: &[(usize, i64)]) -> Vec<(usize, i64)> {
    let mut sets = vec![(0_usize, 0_i64)];
    for &(stage, charge) in offers {
        for at in 0..sets.len() {
            let (set, sum) = sets[at];
            sets.push((set | 1 << stage, sum + charge));
        }
    }
    sets.swap_remove(0);
    sets
}
