//! How the stages of a model stand to each other.

use crate::Instance;
use crate::model::{Edge, Fit, Model, Stage, short};
use crate::place::{Point, days, kilometres};
use crate::validate::befores;

impl Model {
    /// Joins each stage to those that it needs.
    pub fn join(&mut self, instance: &Instance, order: &[usize], per_km: i64) {
        let stage_of = |step: usize| order.iter().rev().position(|&other| other == step).unwrap_or(0);
        for to in 0..self.stages.len() {
            let step = self.stages[to].step;
            for before in befores(instance, step) {
                let from = stage_of(before);
                let points = |stage: &Stage| -> Vec<Point> {
                    let candidates = &instance.steps[stage.step].candidates;
                    stage.candidates.iter().map(|fit| candidates[fit.index].place.into()).collect()
                };
                let (places_from, places_to) = (points(&self.stages[from]), points(&self.stages[to]));
                let (mut all_days, mut weight) = (Vec::new(), Vec::new());
                for (b, &place_to) in self.stages[to].candidates.iter().zip(&places_to) {
                    for (a, &place_from) in self.stages[from].candidates.iter().zip(&places_from) {
                        let km = kilometres(place_from, place_to, &instance.transport);
                        let same = a.firm == b.firm;
                        all_days.push(if same { 0 } else { short(days(km, &instance.transport)) });
                        weight.push(if same { 0 } else { i64::from(km) * per_km });
                    }
                }
                self.stages[from].to.push(self.edges.len());
                self.stages[to].from.push(self.edges.len());
                self.edges.push(Edge { from, to, days: all_days, weight });
            }
        }
    }

    /// Finds the stages that lie beside each other.
    pub fn relate(&mut self) {
        let count = self.stages.len();
        let mut later = vec![0_u32; count];
        for stage in 0..count {
            for &edge in &self.stages[stage].to {
                let to = self.edges[edge].to;
                later[stage] |= later[to] | 1 << to;
            }
        }
        self.beside = (0..count)
            .map(|a| {
                let apart = |b: &usize| a != *b && later[a] >> b & 1 == 0 && later[*b] >> a & 1 == 0;
                (0..count).filter(apart).fold(0, |bits, b| bits | 1 << b)
            })
            .collect();
    }

    /// Finds the first day on which everything can have arrived, for each candidate by itself.
    pub fn release(&mut self) {
        for stage in (0..self.stages.len()).rev() {
            for b in 0..self.stages[stage].candidates.len() {
                let release = self.stages[stage].from.iter().map(|&edge| self.first_arrival(edge, b)).max();
                self.stages[stage].candidates[b].release = release.unwrap_or(0);
            }
        }
    }

    fn first_arrival(&self, edge: usize, b: usize) -> usize {
        let edge = &self.edges[edge];
        let from = &self.stages[edge.from].candidates;
        let arrival = |(a, fit): (usize, &Fit)| {
            usize::from(fit.ends[fit.release.min(self.horizon)]) + usize::from(edge.days[b * from.len() + a])
        };
        from.iter().enumerate().map(arrival).min().unwrap_or(self.horizon).min(self.horizon)
    }
}
