//! The relaxation in which days, prices and ways are exact and the number of firms is not.
//!
//! Where every stage is needed by one other, the stages are a tree whose root is the delivery, and labels (day, cost) at
//! each candidate, those kept that no other is better than in both, give the least cost for every day: the label setting
//! of resource-constrained shortest paths, with joins. Where a stage is needed by several, each tree keeps one of its
//! ways and forgets the others; together the trees keep all, and share out between them what is to be paid.

use crate::model::{INFINITE, Model, plus};
use crate::steps::Steps;

/// Which way each stage goes in one tree.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The edge to the stage that needs it; none where it is delivered.
    pub up: Vec<Option<usize>>,
    /// The edges from the stages that it needs.
    pub down: Vec<Vec<usize>>,
    /// Into how many parts what is paid for an edge is shared out, one for each tree that keeps it.
    parts: Vec<i64>,
    /// Whether this tree pays the first part of an edge, which is what the others leave.
    first: Vec<bool>,
    /// Whether it pays for deliveries.
    delivers: bool,
    /// What each day of delivery weighs in it.
    pub days: Vec<i64>,
}

/// What is best below, for every day.
#[derive(Debug, Default)]
pub(crate) struct Labels {
    /// `at[stage]`, candidate by candidate: the least cost of the stage and all before it, leaving by a day.
    pub at: Vec<Vec<i64>>,
    /// `into[stage]`, candidate by candidate of the stage that needs it (one row where it is delivered): the least cost
    /// of having its goods there by a day.
    pub into: Vec<Vec<i64>>,
    /// `at` without what is dominated: for each candidate, the days from which on a cost is the least.
    pub steps: Vec<Steps>,
}

/// What a candidate costs in a tree, by stage and candidate; infinite where it is out.
pub(crate) type Own = Vec<Vec<i64>>;

impl Tree {
    /// As many trees as the most ways that a stage's goods go.
    pub fn cover(model: &Model) -> Vec<Self> {
        let count = model.stages.iter().map(|stage| stage.to.len()).max().unwrap_or(0).max(1);
        let ways = |tree: usize| -> Vec<Option<usize>> {
            let up = |to: &Vec<usize>| (!to.is_empty()).then(|| to[tree % to.len()]);
            model.stages.iter().map(|stage| up(&stage.to)).collect()
        };
        let mut parts = vec![0; model.edges.len()];
        (0..count).flat_map(&ways).flatten().for_each(|edge| parts[edge] += 1);
        let mut paid = vec![false; model.edges.len()];
        let share = model.day / count as i64;
        (0..count)
            .map(|tree| {
                let up = ways(tree);
                let mut down = vec![Vec::new(); model.stages.len()];
                let mut first = vec![false; model.edges.len()];
                for &edge in up.iter().flatten() {
                    down[model.edges[edge].to].push(edge);
                    first[edge] = !std::mem::replace(&mut paid[edge], true);
                }
                let day = if tree == 0 { model.day - share * (count as i64 - 1) } else { share };
                let days = (0..=model.horizon as i64).map(|at| day * at).collect();
                Self { up, down, parts: parts.clone(), first, delivers: tree == 0, days }
            })
            .collect()
    }

    /// Goes from the first steps to the delivery.
    pub fn labels(&self, model: &Model, own: &Own, work: &mut u64) -> Labels {
        let width = model.horizon + 1;
        let count = model.stages.len();
        let mut labels =
            Labels { at: vec![Vec::new(); count], into: vec![Vec::new(); count], steps: Vec::new() };
        labels.steps.resize_with(count, Steps::default);
        let until = self.until(model, own);
        for stage in (0..count).rev() {
            let it = &model.stages[stage];
            let mut at = vec![INFINITE; it.candidates.len() * width];
            for (candidate, fit) in it.candidates.iter().enumerate() {
                let own = own[stage][candidate];
                if own >= INFINITE {
                    continue;
                }
                let row = &mut at[candidate * width..][..width];
                let (row, after) = row.split_at_mut(until[stage] + 1);
                for (cost, &arrival) in row.iter_mut().zip(&fit.latest).filter(|(_, arrival)| **arrival >= 0)
                {
                    let before = |edge: &usize| {
                        labels.into[model.edges[*edge].from][candidate * width + arrival as usize]
                    };
                    *cost = self.down[stage].iter().map(before).fold(own, plus);
                }
                *work += row.len() as u64;
                after.fill(row[row.len() - 1]);
            }
            let steps = Steps::falling(&at, width);
            labels.into[stage] = self.arrivals(model, stage, own, &steps, work);
            labels.at[stage] = at;
            labels.steps[stage] = steps;
        }
        labels
    }

    /// For each stage, the last day on which leaving is soon enough for a day of delivery that counts.
    fn until(&self, model: &Model, own: &Own) -> Vec<usize> {
        let last = self.days.iter().rposition(|cost| *cost < INFINITE).unwrap_or(0);
        let mut until = vec![last; model.stages.len()];
        for (stage, up) in self.up.iter().enumerate() {
            let Some(edge) = up else { continue };
            let to = model.edges[*edge].to;
            let stays = model.stages[to].candidates.iter().zip(&own[to]).filter(|(_, own)| **own < INFINITE);
            let latest = stays.map(|(fit, _)| fit.latest[until[to]]).max();
            until[stage] = latest.and_then(|day| usize::try_from(day).ok()).unwrap_or(0);
        }
        until
    }

    fn arrivals(&self, model: &Model, stage: usize, own: &Own, steps: &Steps, work: &mut u64) -> Vec<i64> {
        let width = model.horizon + 1;
        let count = model.stages[stage].candidates.len();
        let mut into = Vec::new();
        let (rows, edge) = match self.up[stage] {
            Some(edge) => (model.stages[model.edges[edge].to].candidates.len(), Some(edge)),
            None => (1, None),
        };
        let out = |b: usize| edge.is_some_and(|edge| own[model.edges[edge].to][b] >= INFINITE);
        for b in 0..rows {
            let mut row = vec![INFINITE; width];
            if out(b) {
                into.extend_from_slice(&row);
                continue;
            }
            for a in 0..count {
                let (days, weight) = self.way(model, stage, edge, a, b);
                for &(day, cost) in steps.row(a) {
                    let Some(least) = row.get_mut(usize::from(day) + usize::from(days)) else { break };
                    *least = (*least).min(cost + weight);
                }
            }
            let mut least = INFINITE;
            for cost in &mut row {
                least = least.min(*cost);
                *cost = least;
            }
            into.extend_from_slice(&row);
            *work += (steps.steps.len() + count + width) as u64;
        }
        into
    }

    /// Days and weight of the way that goods of `a` go: along an edge to `b`, or to the buyer.
    pub fn way(&self, model: &Model, stage: usize, edge: Option<usize>, a: usize, b: usize) -> (u16, i64) {
        let Some(edge) = edge else {
            let (days, weight) = model.stages[stage].delivery[a];
            return (days, if self.delivers { weight } else { 0 });
        };
        let it = &model.edges[edge];
        let at = b * model.stages[stage].candidates.len() + a;
        let weight = match self.parts[edge] {
            1 => it.weight[at],
            parts => {
                let part = it.weight[at] / parts;
                if self.first[edge] { it.weight[at] - part * (parts - 1) } else { part }
            }
        };
        (it.days[at], weight)
    }

    /// The least cost for each day of delivery, without what stages in `but` deliver.
    pub fn delivered(&self, model: &Model, labels: &Labels, but: Option<usize>) -> Vec<i64> {
        let ends = |stage: &usize| self.up[*stage].is_none() && Some(*stage) != but;
        let sinks: Vec<usize> = (0..model.stages.len()).filter(ends).collect();
        let cost = |day: usize| {
            let sum = |sum: i64, stage: &usize| plus(sum, labels.into[*stage][day]);
            sinks.iter().fold(self.days[day], sum)
        };
        (0..=model.horizon).map(cost).collect()
    }

    /// The least cost of all.
    pub fn least(&self, model: &Model, labels: &Labels) -> i64 {
        self.delivered(model, labels, None).into_iter().min().unwrap_or(INFINITE)
    }
}
