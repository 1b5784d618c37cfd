//! What the candidates chosen so far mean for every day of delivery.

use crate::bounds::Bounds;
use crate::dates::{Need, suffices};
use crate::model::{INFINITE, Model, plus};

/// A way of goods: to which stage (none is the buyer), how many days, and what it weighs.
pub(crate) type Way = (Option<usize>, i16, i64);

/// What is chosen at a node, and what it means.
#[derive(Clone)]
pub(crate) struct Node {
    /// The candidate of each stage so far.
    pub chosen: Vec<usize>,
    /// For each day of delivery, the least cost but for what is counted by firms.
    pub cost: Vec<i64>,
    /// For each stage and day of delivery, the day by which it leaves; −1 where it cannot.
    leaves: Vec<Vec<i16>>,
    /// And by which everything arrives at it.
    arrives: Vec<Vec<i16>>,
    /// The firms.
    pub firms: Vec<usize>,
    /// What the chosen are charged for firms, and the firms themselves.
    pub charged: i64,
    /// For each stage, the cheapest charge of firms that are chosen already.
    pub used: Vec<i64>,
    /// For each set of the stages that are left, the least charge of having it done by firms that are chosen already.
    pub again: Vec<i64>,
    /// The last day of delivery that counts.
    pub last: usize,
}

impl Node {
    /// The node at which nothing is chosen; none where no chain weighs as little as `upper`.
    pub fn root(model: &Model, bounds: &Bounds, upper: i64) -> Option<Self> {
        let mut cost: Vec<i64> = (0..=model.horizon).map(|day| model.day * day as i64).collect();
        for (tree, labels) in bounds.trees.iter().zip(&bounds.labels) {
            for stage in (0..model.stages.len()).filter(|stage| tree.up[*stage].is_none()) {
                cost.iter_mut().zip(&labels.into[stage]).for_each(|(sum, &cost)| *sum = plus(*sum, cost));
            }
        }
        for (day, cost) in cost.iter_mut().enumerate() {
            if plus(*cost, bounds.firms.by(day)) > upper {
                *cost = INFINITE;
            }
        }
        let last = cost.iter().rposition(|cost| *cost < INFINITE)?;
        let mut again = vec![INFINITE; 1 << model.stages.len()];
        again[0] = 0;
        Some(Self {
            again,
            last,
            chosen: Vec::new(),
            cost,
            leaves: Vec::new(),
            arrives: Vec::new(),
            firms: Vec::new(),
            charged: 0,
            used: vec![INFINITE; model.stages.len()],
        })
    }

    /// The cost for each day of delivery without what the next stage and those before it were taken to cost.
    pub fn base(&self, model: &Model, bounds: &Bounds, work: &mut u64) -> Vec<i64> {
        let stage = self.chosen.len();
        let width = model.horizon + 1;
        let mut base = self.cost.clone();
        for (tree, labels) in bounds.trees.iter().zip(&bounds.labels) {
            for (day, cost) in base.iter_mut().enumerate().filter(|(_, cost)| **cost < INFINITE) {
                *cost -= match tree.up[stage] {
                    None => labels.into[stage][day],
                    Some(edge) => {
                        let to = model.edges[edge].to;
                        labels.into[stage][self.chosen[to] * width + self.arrives[to][day] as usize]
                    }
                };
            }
            *work += width as u64;
        }
        base
    }

    /// Where a candidate's goods go.
    pub fn ways(&self, model: &Model, candidate: usize) -> Vec<Way> {
        let it = &model.stages[self.chosen.len()];
        if it.to.is_empty() {
            let (days, weight) = it.delivery[candidate];
            return vec![(None, days as i16, weight)];
        }
        let way = |&edge: &usize| {
            let edge = &model.edges[edge];
            let at = self.chosen[edge.to] * it.candidates.len() + candidate;
            (Some(edge.to), edge.days[at] as i16, edge.weight[at])
        };
        it.to.iter().map(way).collect()
    }

    /// The day by which the next stage leaves so that it is everywhere in time; negative where it cannot.
    pub fn leaving(&self, ways: &[Way], day: usize) -> i16 {
        let by = |&(to, days, _): &Way| to.map_or(day as i16, |to| self.arrives[to][day]) - days;
        ways.iter().map(by).min().unwrap_or(-1)
    }

    /// What it means to choose a candidate for the next stage, where no chain that weighs more than `upper` counts.
    pub fn child(
        &self,
        model: &Model,
        bounds: &Bounds,
        candidate: usize,
        upper: i64,
        work: &mut u64,
    ) -> Self {
        let stage = self.chosen.len();
        let width = model.horizon + 1;
        let mut cost = self.base(model, bounds, work);
        let ways = self.ways(model, candidate);
        let weight: i64 = ways.iter().map(|way| way.2).sum();
        let fit = &model.stages[stage].candidates[candidate];
        let at = &bounds.at[stage][candidate * width..][..width];
        let (mut leaves, mut arrives) = (vec![-1; width], vec![-1; width]);
        for day in 0..width {
            if cost[day] >= INFINITE {
                continue;
            }
            leaves[day] = self.leaving(&ways, day);
            cost[day] =
                if leaves[day] < 0 { INFINITE } else { plus(cost[day] + weight, at[leaves[day] as usize]) };
            if cost[day] < INFINITE {
                arrives[day] = fit.latest[leaves[day] as usize];
            }
        }
        let mut child = self.clone();
        child.chosen.push(candidate);
        child.leaves.push(leaves);
        child.arrives.push(arrives);
        child.cost = cost;
        child.charged += bounds.firms.charge[stage][candidate];
        if !child.firms.contains(&fit.firm) {
            child.firms.push(fit.firm);
            child.charged += model.firm;
        }
        child.crowd(model, work);
        child.last = child.cost.iter().rposition(|cost| *cost < INFINITE).unwrap_or(0);
        child.count(model, bounds, work);
        child.trim(bounds, upper);
        child
    }

    /// Strikes out the days of delivery for which a calendar that is shared has not enough.
    fn crowd(&mut self, model: &Model, work: &mut u64) {
        let stage = self.chosen.len() - 1;
        let fit = |stage: usize| &model.stages[stage].candidates[self.chosen[stage]];
        let shares = |other: &usize| {
            model.beside[stage] >> other & 1 == 1 && fit(*other).calendar == fit(stage).calendar
        };
        let mut group: Vec<usize> = (0..stage).filter(shares).collect();
        if group.is_empty() {
            return;
        }
        group.push(stage);
        let calendar = &model.calendars[fit(stage).calendar];
        for day in 0..self.cost.len() {
            if self.cost[day] >= INFINITE {
                continue;
            }
            let need = |&stage: &usize| Need {
                from: fit(stage).release,
                to: self.leaves[stage][day] as usize,
                work: fit(stage).work,
            };
            let needs: Vec<Need> = group.iter().map(need).collect();
            *work += (group.len() * group.len()) as u64;
            if suffices(calendar, &needs) {
                // a later delivery leaves more time to each
                break;
            }
            self.cost[day] = INFINITE;
        }
    }
}
