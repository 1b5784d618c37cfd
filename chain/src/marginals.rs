//! What a tree costs at least with each candidate (its min-marginals).

use crate::model::{INFINITE, Model, plus};
use crate::steps::{Steps, falling_behind};
use crate::tree::{Labels, Own, Tree};

impl Tree {
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
            for (a, &its) in own[stage].iter().enumerate() {
                let mut row = vec![INFINITE; width];
                if its >= INFINITE {
                    out.extend_from_slice(&row);
                    least_with.push(INFINITE);
                    continue;
                }
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
                *work += (steps.steps.len() + 2 * width) as u64;
            }
            *work += rows.len() as u64;
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
