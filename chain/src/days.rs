//! What a day of delivery weighs, shared out between the relaxations.

use crate::bounds::Bounds;
use crate::model::{INFINITE, Model, plus};
use crate::tree::{Labels, Tree};

impl Bounds {
    /// Shares out what a day of delivery and its firms weigh so that no tree prefers a day to another more than all together
    /// do. Days on which no chain as good as `upper` is delivered are left out; says whether there are others.
    pub fn share_days(&mut self, model: &Model, upper: i64, work: &mut u64) -> bool {
        let count = self.trees.len() as i64;
        let delivered = |(tree, labels): (&Tree, &Labels)| tree.delivered(model, labels, None);
        let rows: Vec<Vec<i64>> = self.trees.iter().zip(&self.labels).map(delivered).collect();
        let without_firms = |day: usize| {
            let sum = rows.iter().fold(0, |sum, row| plus(sum, row[day]));
            if sum >= INFINITE || self.firms.paid(day) >= INFINITE {
                INFINITE
            } else {
                sum - self.firms.paid(day)
            }
        };
        let mut together: Vec<i64> = (0..=model.horizon).map(without_firms).collect();
        for (day, sum) in together.iter_mut().enumerate() {
            if plus(*sum, self.firms.by(day)) > upper {
                *sum = INFINITE;
            }
        }
        if together.iter().all(|sum| *sum >= INFINITE) {
            self.least.fill(INFINITE);
            return false;
        }
        let firms = self.firms.respan(model, &together, work);
        together.iter_mut().zip(firms).for_each(|(sum, firms)| *sum = plus(*sum, firms));
        for (nth, (tree, row)) in self.trees.iter_mut().zip(&rows).enumerate() {
            for (day, &sum) in together.iter().enumerate() {
                let part = if nth == 0 { sum - sum / count * (count - 1) } else { sum / count };
                tree.days[day] = if sum >= INFINITE { INFINITE } else { tree.days[day] + part - row[day] };
            }
        }
        for (tree, labels) in self.labels.iter().enumerate() {
            self.least[tree] = self.trees[tree].least(model, labels);
        }
        true
    }
}
