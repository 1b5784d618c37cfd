//! Costs by day without the days on which nothing changes.

use crate::model::INFINITE;

/// Rows of a table as steps: a row's first day and cost, then each day on which the cost changes.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    begin: Vec<usize>,
    pub steps: Vec<(u16, i64)>,
}

impl Steps {
    pub fn row(&self, row: usize) -> &[(u16, i64)] {
        &self.steps[self.begin[row]..self.begin[row + 1]]
    }

    /// The steps of rows that fall from day to day: where each cost begins.
    pub fn falling(table: &[i64], width: usize) -> Self {
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
    pub fn rising(table: &[i64], width: usize) -> Self {
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

/// Makes each entry the least of it and all later ones.
pub(crate) fn falling_behind(mut row: Vec<i64>) -> Vec<i64> {
    let mut least = INFINITE;
    for cost in row.iter_mut().rev() {
        least = least.min(*cost);
        *cost = least;
    }
    row
}
