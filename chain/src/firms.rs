//! The relaxation in which the number of firms is exact, and all else is a cost of each candidate by itself.
//!
//! The steps are split into groups, each done by one firm. What the cheapest firm for each group costs is looked up over
//! all groups, and the best split is found over all subsets: exact for as few steps as a brief has.

use crate::crowd::Crowd;
use crate::model::{INFINITE, Model, plus};
use crate::sets::{split, subsets};

/// How many spans the days of delivery are split into, at most, where calendars are shared.
const SPANS: usize = 8;

/// What is charged for candidates, and the best splits under it.
#[derive(Debug)]
pub(crate) struct Firms {
    /// What a firm weighs.
    weight: i64,
    /// What each candidate is charged, by stage; infinite where it is out.
    pub charge: Vec<Vec<i64>>,
    /// For each firm, its stages with its cheapest charge there.
    pub offers: Vec<Vec<(usize, i64)>>,
    pub crowd: Crowd,
    /// The last day of each span of days of delivery.
    pub spans: Vec<usize>,
    /// For each span, what of the firms the trees pay.
    paid: Vec<i64>,
    /// For each span and set of stages, the least cost of having them done.
    pub split: Vec<Vec<i64>>,
}

impl Firms {
    pub fn new(model: &Model, work: &mut u64) -> Self {
        let charge = model.stages.iter().map(|stage| vec![0; stage.candidates.len()]).collect();
        let mut firms = Self {
            weight: model.firm,
            charge,
            offers: Vec::new(),
            crowd: Crowd::new(model, work),
            spans: vec![model.horizon],
            paid: vec![0],
            split: Vec::new(),
        };
        firms.resolve(model, work);
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
        let mut groups = vec![vec![INFINITE; sets]; self.spans.len()];
        for (firm, offers) in self.offers.iter().enumerate() {
            for (set, cost) in subsets(offers) {
                if let Some(span) = self.span(self.crowd.first(firm, set)) {
                    groups[span][set] = groups[span][set].min(cost + self.weight);
                }
            }
            *work += 1 << offers.len();
        }
        for span in 1..groups.len() {
            // what can be delivered earlier can be delivered later
            let (earlier, later) = groups.split_at_mut(span);
            later[0].iter_mut().zip(&earlier[span - 1]).for_each(|(cost, other)| *cost = (*cost).min(*other));
        }
        self.split = groups.iter().map(|group| split(group, work)).collect();
    }

    /// The span in which a day lies; none after the last.
    pub fn span(&self, day: usize) -> Option<usize> {
        let span = self.spans.partition_point(|last| *last < day);
        (span < self.spans.len()).then_some(span)
    }

    /// Splits the days of delivery that count anew, where `others` is what all but the firms costs by day, infinite where a
    /// day does not count. The trees pay from now on what firms cost at least by a day, but for the part by which that day is
    /// dearer than the best. Gives what the trees have to pay by day.
    pub fn respan(&mut self, model: &Model, others: &[i64], work: &mut u64) -> Vec<i64> {
        let counts = |cost: &i64| *cost < INFINITE;
        let first = others.iter().position(counts).unwrap_or(0);
        let last = others.iter().rposition(counts).unwrap_or(0);
        let count = if self.crowd.any { SPANS.min(last + 1 - first) } else { 1 };
        self.spans = (1..=count).map(|nth| first + (last + 1 - first) * nth / count - 1).collect();
        self.resolve(model, work);
        let mut begin = 0;
        let mut together = Vec::new();
        for (&end, split) in self.spans.iter().zip(&self.split) {
            let least = others[begin..=end].iter().copied().min().unwrap_or(INFINITE);
            together.push(plus(least, split[split.len() - 1]));
            begin = end + 1;
        }
        let least = together.iter().copied().min().unwrap_or(INFINITE);
        let dearer = |cost: i64| if cost >= INFINITE { 0 } else { (cost - least) / 2 };
        let whole = |split: &Vec<i64>| split[split.len() - 1];
        self.paid =
            self.split.iter().zip(together).map(|(split, cost)| minus(whole(split), dearer(cost))).collect();
        (0..others.len()).map(|day| self.paid(day)).collect()
    }

    /// What the firms cost at least if all is delivered by a day; infinite after the last that counts.
    pub fn by(&self, day: usize) -> i64 {
        self.span(day).map_or(INFINITE, |span| self.split[span][self.split[span].len() - 1])
    }

    /// What of that the trees pay.
    pub fn paid(&self, day: usize) -> i64 {
        self.span(day).map_or(INFINITE, |span| self.paid[span])
    }

    /// The least cost of all but for what the trees pay.
    pub fn least(&self) -> i64 {
        let least =
            self.split.iter().zip(&self.paid).map(|(split, paid)| minus(split[split.len() - 1], *paid));
        least.min().unwrap_or(INFINITE)
    }

    /// For each candidate of a stage, the least cost with it but for what the trees pay.
    pub fn with_each(&self, model: &Model, stage: usize, work: &mut u64) -> Vec<i64> {
        let all = self.split[0].len() - 1;
        let mut with = vec![(INFINITE, 0); model.firms];
        for (firm, offers) in self.offers.iter().enumerate() {
            let Some(offer) = offers.iter().find(|offer| offer.0 == stage) else { continue };
            let mut least = INFINITE;
            for (set, cost) in subsets(offers) {
                let Some(first) = self.span(self.crowd.first(firm, set)) else { continue };
                if set >> stage & 1 == 0 {
                    continue;
                }
                for (split, &paid) in self.split.iter().zip(&self.paid).skip(first) {
                    least = least.min(minus(plus(cost + self.weight, split[all ^ set]), paid));
                }
            }
            *work += (self.spans.len() << offers.len()) as u64;
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
}

/// Takes away from what may be infinite.
fn minus(a: i64, b: i64) -> i64 {
    if a >= INFINITE { INFINITE } else { a - b }
}
