//! What firms that are counted already, since they are chosen for a stage after, charge for the stages that are left.

use crate::bounds::Bounds;
use crate::firms::Firms;
use crate::model::{INFINITE, Model, plus};
use crate::node::Node;
use crate::sets::subsets;

impl Firms {
    /// The least cost of the stages from `first` on if all is delivered by a day, where `used[stage]` is the cheapest
    /// charge of firms that are counted already.
    pub fn rest(&self, first: usize, day: usize, used: &[i64], sums: &mut Vec<(usize, i64)>) -> i64 {
        let Some(span) = self.span(day) else { return INFINITE };
        let split = &self.split[span];
        let rest = (split.len() - 1) >> first << first;
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
        sums.iter().map(|&(set, sum)| plus(sum, split[rest ^ set])).min().unwrap_or(INFINITE)
    }

    /// For each set of the stages from `first` on, the least charge of having it done by firms that are counted already: for
    /// each of them the set of stages that it does.
    pub fn again(&self, counted: &[(usize, usize)], first: usize, day: usize, work: &mut u64) -> Vec<i64> {
        let mut again = vec![INFINITE; self.split[0].len() >> first];
        again[0] = 0;
        for &(firm, done) in counted {
            let later: Vec<(usize, i64)> =
                self.offers[firm].iter().filter(|offer| offer.0 >= first).copied().collect();
            if !self.crowd.shares(firm) {
                for (stage, charge) in later {
                    let one = 1 << (stage - first);
                    for set in (0..again.len()).filter(|set| set & one != 0) {
                        again[set] = again[set].min(plus(again[set ^ one], charge));
                    }
                }
                *work += again.len() as u64;
                continue;
            }
            let before = again.clone();
            for (set, cost) in subsets(&later) {
                if self.crowd.first(firm, done | set) > day {
                    continue;
                }
                let set = set >> first;
                let others = (again.len() - 1) ^ set;
                let mut other = others;
                loop {
                    again[other | set] = again[other | set].min(plus(before[other], cost));
                    if other == 0 {
                        break;
                    }
                    other = (other - 1) & others;
                }
                *work += 1 << others.count_ones();
            }
        }
        again
    }

    /// The least cost of the stages from `first` on if all is delivered by a day, with what [`Self::again`] gave.
    pub fn rest_again(&self, first: usize, day: usize, again: &[i64]) -> i64 {
        let Some(span) = self.span(day) else { return INFINITE };
        let all = again.len() - 1;
        let cost = |(set, &cost): (usize, &i64)| plus(cost, self.split[span][(all ^ set) << first]);
        again.iter().enumerate().map(cost).min().unwrap_or(INFINITE)
    }

    /// Lowers `used` by what a firm that does a set of stages already charges from stage `first` on, if all is delivered by
    /// a day.
    pub fn offer(&self, firm: usize, set: usize, first: usize, day: usize, used: &mut [i64]) {
        for &(stage, charge) in self.offers[firm].iter().filter(|offer| offer.0 >= first) {
            if self.crowd.first(firm, set | 1 << stage) <= day {
                used[stage] = used[stage].min(charge);
            }
        }
    }
}

impl Node {
    /// Finds what the firms that are chosen already charge for the stages that are left.
    pub fn count(&mut self, model: &Model, bounds: &Bounds, work: &mut u64) {
        let next = self.chosen.len();
        let by = |firm: usize| {
            let its = |stage: &usize| model.stages[*stage].candidates[self.chosen[*stage]].firm == firm;
            (0..next).filter(its).fold(0, |bits, stage| bits | 1 << stage)
        };
        let counted: Vec<(usize, usize)> = self.firms.iter().map(|&firm| (firm, by(firm))).collect();
        self.used.fill(INFINITE);
        for &(firm, done) in &counted {
            bounds.firms.offer(firm, done, next, self.last, &mut self.used);
        }
        self.again = bounds.firms.again(&counted, next, self.last, work);
    }

    /// Leaves out the days of delivery on which no chain below weighs as little as `upper`. What is left to charge may be
    /// less than nothing, so that it counts here.
    pub fn trim(&mut self, bounds: &Bounds, upper: i64) {
        let mut first = 0;
        for &last in &bounds.firms.spans {
            let rest = bounds.firms.rest_again(self.chosen.len(), last, &self.again);
            for cost in &mut self.cost[first..=last] {
                if plus(*cost, plus(self.charged, rest)) > upper {
                    *cost = INFINITE;
                }
            }
            first = last + 1;
        }
        self.last = self.cost.iter().rposition(|cost| *cost < INFINITE).unwrap_or(0);
    }

    /// What no chain below is below.
    pub fn bound(&self, bounds: &Bounds) -> i64 {
        let mut least = INFINITE;
        let mut first = 0;
        for &last in &bounds.firms.spans {
            let cost = self.cost[first..=last].iter().copied().min().unwrap_or(INFINITE);
            let rest = bounds.firms.rest_again(self.chosen.len(), last, &self.again);
            least = least.min(plus(cost, rest));
            first = last + 1;
        }
        plus(least, self.charged)
    }
}
