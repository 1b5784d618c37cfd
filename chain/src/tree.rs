//! The relaxation in which days, prices and ways are exact and the number of firms is not.
//!
//! Where every stage is needed by one other, the stages are a tree whose root is the delivery, and labels (day, cost) at
//! each candidate, those kept that no other is better than in both, give the least cost for every day: the label setting
//! of resource-constrained shortest paths, with joins. Where a stage is needed by several, each tree keeps one of its
//! ways and forgets the others; together the trees keep all, and share out between them what is to be paid.

use crate::model::{INFINITE, Model, plus};

/// Which way each stage goes in one tree.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The edge to the stage that needs it; none where it is delivered.
    pub up: Vec<Option<usize>>,
    /// The edges from the stages that it needs.
    pub down: Vec<Vec<usize>>,
    /// Whether this tree pays for the way that is travelled on an edge. Each edge is paid for by one tree.
    pays: Vec<bool>,
    /// Whether it pays for deliveries.
    delivers: bool,
    /// What a day weighs in it.
    pub day: i64,
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
    steps: Vec<Steps>,
}

/// Rows of a table as steps: a row's first day and cost, then each day on which the cost changes.
#[derive(Debug, Default)]
struct Steps {
    begin: Vec<usize>,
    steps: Vec<(u16, i64)>,
}

impl Steps {
    fn row(&self, row: usize) -> &[(u16, i64)] {
        &self.steps[self.begin[row]..self.begin[row + 1]]
    }

    /// The steps of rows that fall from day to day: where each cost begins.
    fn falling(table: &[i64], width: usize) -> Self {
        let mut it = Self { begin: vec![0], steps: Vec::new() };
        for row in table.chunks_exact(width) {
            let mut last = INFINITE;
            for (day, &cost) in row.iter().enumerate() {
                if cost < last {
                    it.steps.push((day as u16, cost));
                    last = cost;
                }
            }
            it.begin.push(it.steps.len());
        }
        it
    }

    /// The steps of rows that rise from day to day: where each cost ends.
    fn rising(table: &[i64], width: usize) -> Self {
        let mut it = Self { begin: vec![0], steps: Vec::new() };
        for row in table.chunks_exact(width) {
            let mut last = INFINITE;
            for (day, &cost) in row.iter().enumerate().rev() {
                if cost < last {
                    it.steps.push((day as u16, cost));
                    last = cost;
                }
            }
            it.begin.push(it.steps.len());
        }
        it
    }
}

/// What a candidate costs in a tree, by stage and candidate; infinite where it is out.
pub(crate) type Own = Vec<Vec<i64>>;

impl Tree {
    /// As many trees as the most ways that a stage's goods go.
    pub fn cover(model: &Model) -> Vec<Self> {
        let count = model.stages.iter().map(|stage| stage.to.len()).max().unwrap_or(0).max(1);
        let mut paid = vec![false; model.edges.len()];
        let share = model.day / count as i64;
        (0..count)
            .map(|tree| {
                let up: Vec<Option<usize>> = model
                    .stages
                    .iter()
                    .map(|stage| (!stage.to.is_empty()).then(|| stage.to[tree % stage.to.len()]))
                    .collect();
                let mut down = vec![Vec::new(); model.stages.len()];
                let mut pays = vec![false; model.edges.len()];
                for &edge in up.iter().flatten() {
                    down[model.edges[edge].to].push(edge);
                    pays[edge] = !std::mem::replace(&mut paid[edge], true);
                }
                let day = if tree == 0 { model.day - share * (count as i64 - 1) } else { share };
                Self { up, down, pays, delivers: tree == 0, day }
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
        for stage in (0..count).rev() {
            let it = &model.stages[stage];
            let mut at = vec![INFINITE; it.candidates.len() * width];
            for (candidate, fit) in it.candidates.iter().enumerate() {
                let own = own[stage][candidate];
                if own >= INFINITE {
                    continue;
                }
                let row = &mut at[candidate * width..][..width];
                for (cost, &arrival) in row.iter_mut().zip(&fit.latest).filter(|(_, arrival)| **arrival >= 0)
                {
                    let before = |edge: &usize| {
                        labels.into[model.edges[*edge].from][candidate * width + arrival as usize]
                    };
                    *cost = self.down[stage].iter().map(before).fold(own, plus);
                }
                *work += width as u64;
            }
            let steps = Steps::falling(&at, width);
            labels.into[stage] = self.arrivals(model, stage, &steps, work);
            labels.at[stage] = at;
            labels.steps[stage] = steps;
        }
        labels
    }

    fn arrivals(&self, model: &Model, stage: usize, steps: &Steps, work: &mut u64) -> Vec<i64> {
        let width = model.horizon + 1;
        let count = model.stages[stage].candidates.len();
        let mut into = Vec::new();
        let (rows, edge) = match self.up[stage] {
            Some(edge) => (model.stages[model.edges[edge].to].candidates.len(), Some(edge)),
            None => (1, None),
        };
        for b in 0..rows {
            let mut row = vec![INFINITE; width];
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
        }
        *work += (rows * (steps.steps.len() + count + width)) as u64;
        into
    }

    fn way(&self, model: &Model, stage: usize, edge: Option<usize>, a: usize, b: usize) -> (u16, i64) {
        let Some(edge) = edge else {
            let (days, weight) = model.stages[stage].delivery[a];
            return (days, if self.delivers { weight } else { 0 });
        };
        let it = &model.edges[edge];
        let at = b * model.stages[stage].candidates.len() + a;
        (it.days[at], if self.pays[edge] { it.weight[at] } else { 0 })
    }

    /// The least cost for each day of delivery, without what stages in `but` deliver.
    fn delivered(&self, model: &Model, labels: &Labels, but: Option<usize>) -> Vec<i64> {
        let ends = |stage: &usize| self.up[*stage].is_none() && Some(*stage) != but;
        let sinks: Vec<usize> = (0..model.stages.len()).filter(ends).collect();
        let cost = |day: usize| {
            let sum = |sum: i64, stage: &usize| plus(sum, labels.into[*stage][day]);
            sinks.iter().fold(self.day * day as i64, sum)
        };
        (0..=model.horizon).map(cost).collect()
    }

    /// The least cost of all.
    pub fn least(&self, model: &Model, labels: &Labels) -> i64 {
        self.delivered(model, labels, None).into_iter().min().unwrap_or(INFINITE)
    }

    /// For each stage and candidate, the least cost of a tree with it. Goes from the delivery to the first steps.
    pub fn with_each(&self, model: &Model, own: &Own, labels: &Labels, work: &mut u64) -> Own {
        let width = model.horizon + 1;
        // the least cost of all but the stage and what is before it, if it leaves on a day
        let mut beyond: Vec<Vec<i64>> = vec![Vec::new(); model.stages.len()];
        let mut with = Vec::new();
        for (stage, it) in model.stages.iter().enumerate() {
            let rows = match self.up[stage] {
                None => falling_behind(self.delivered(model, labels, Some(stage))),
                Some(edge) => {
                    let to = model.edges[edge].to;
                    let candidates = 0..model.stages[to].candidates.len();
                    candidates
                        .flat_map(|b| {
                            let costs = self.needed(model, own, labels, &beyond[to], (to, edge, b));
                            falling_behind(costs)
                        })
                        .collect()
                }
            };
            let steps = Steps::rising(&rows, width);
            let mut out = Vec::with_capacity(it.candidates.len() * width);
            let mut least_with = Vec::with_capacity(it.candidates.len());
            for a in 0..it.candidates.len() {
                let mut row = vec![INFINITE; width];
                for b in 0..rows.len() / width {
                    let (days, weight) = self.way(model, stage, self.up[stage], a, b);
                    for &(day, cost) in steps.row(b) {
                        let Some(day) = usize::from(day).checked_sub(usize::from(days)) else { break };
                        row[day] = row[day].min(cost + weight);
                    }
                }
                let row = falling_behind(row);
                let cost = |&(day, cost): &(u16, i64)| plus(cost, row[usize::from(day)]);
                least_with.push(labels.steps[stage].row(a).iter().map(cost).min().unwrap_or(INFINITE));
                out.extend_from_slice(&row);
            }
            *work += (it.candidates.len() * (steps.steps.len() + 2 * width) + rows.len()) as u64;
            beyond[stage] = out;
            with.push(least_with);
        }
        with
    }

    /// The least cost of all that lies beyond an edge if everything arrives at candidate `b` on a day, for each day.
    fn needed(
        &self,
        model: &Model,
        own: &Own,
        labels: &Labels,
        beyond: &[i64],
        (to, edge, b): (usize, usize, usize),
    ) -> Vec<i64> {
        let width = model.horizon + 1;
        let fit = &model.stages[to].candidates[b];
        let others: Vec<&[i64]> = self.down[to]
            .iter()
            .filter(|other| **other != edge)
            .map(|other| &labels.into[model.edges[*other].from][b * width..][..width])
            .collect();
        let cost = |(day, &end): (usize, &u16)| {
            let after = beyond[b * width..][..width].get(usize::from(end)).copied().unwrap_or(INFINITE);
            others.iter().fold(plus(after, own[to][b]), |sum, other| plus(sum, other[day]))
        };
        fit.ends.iter().enumerate().map(cost).collect()
    }
}

/// Makes each entry the least of it and all later ones.
fn falling_behind(mut row: Vec<i64>) -> Vec<i64> {
    let mut least = INFINITE;
    for cost in row.iter_mut().rev() {
        least = least.min(*cost);
        *cost = least;
    }
    row
}
