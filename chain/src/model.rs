//! The instance as the search wants it: days counted from the start, only candidates that fit, travel looked up.

use std::collections::HashMap;

use crate::calendar::{Daily, NEVER, latest};
use crate::place::{days, kilometres};
use crate::{Cause, Instance};

/// What is more than any chain weighs; two of them can be added.
pub(crate) const INFINITE: i64 = i64::MAX / 8;

/// Adds what may be infinite.
pub(crate) fn plus(a: i64, b: i64) -> i64 {
    if a >= INFINITE || b >= INFINITE { INFINITE } else { a + b }
}

/// A compiled instance. Stages are the steps from the last to the first: who is needed by a stage comes after it.
#[derive(Debug)]
pub(crate) struct Model {
    /// Days from the start to the last on which anything may happen.
    pub horizon: usize,
    pub stages: Vec<Stage>,
    pub edges: Vec<Edge>,
    /// Calendars from the start on.
    pub calendars: Vec<Daily>,
    /// What a day, and a firm, weighs.
    pub day: i64,
    pub firm: i64,
    /// How many firms there are.
    pub firms: usize,
    /// For each stage, the stages that neither wait for it nor it for them, as bits.
    pub beside: Vec<u32>,
}

#[derive(Debug)]
pub(crate) struct Stage {
    /// The step that it is.
    pub step: usize,
    pub candidates: Vec<Fit>,
    /// The edges to stages that need this one; where there are none it is delivered.
    pub to: Vec<usize>,
    /// The edges from stages that this one needs.
    pub from: Vec<usize>,
    /// For each candidate, days and weight of the way to the buyer.
    pub delivery: Vec<(u16, i64)>,
}

/// A candidate that fits.
#[derive(Debug)]
pub(crate) struct Fit {
    /// Its index in the step.
    pub index: usize,
    /// Its firm, counted without gaps.
    pub firm: usize,
    /// What its work weighs.
    pub weight: i64,
    pub calendar: usize,
    pub work: u64,
    /// For each day of arrival, the day on which goods leave.
    pub ends: Vec<u16>,
    /// For each day of leaving, the latest arrival; −1 where there is none.
    pub latest: Vec<i16>,
    /// The first day on which everything can have arrived, whoever did the steps before.
    pub release: usize,
}

/// Goods that go from one stage to another.
#[derive(Debug)]
pub(crate) struct Edge {
    pub from: usize,
    pub to: usize,
    /// Days and weight; candidate `a` of `from` and `b` of `to` are at `b * from's candidates + a`.
    pub days: Vec<u16>,
    pub weight: Vec<i64>,
}

/// Why the engine itself excludes a candidate.
pub(crate) fn unfit(
    instance: &Instance,
    step: usize,
    candidate: usize,
    daily: &Daily,
) -> Result<Vec<u16>, Vec<Cause>> {
    let its = &instance.steps[step].candidates[candidate];
    let mut causes = its.excluded.clone();
    if its.minimum > instance.steps[step].quantity {
        causes.push(Cause::Minimum);
    }
    let ends = daily.ends(its.work, its.lead);
    if ends[0] == NEVER {
        causes.push(Cause::Capacity);
    }
    causes.sort_unstable();
    causes.dedup();
    if causes.is_empty() { Ok(ends) } else { Err(causes) }
}

impl Model {
    /// Compiles a valid instance whose steps stand in `order`, looking `horizon` days ahead.
    pub fn new(instance: &Instance, order: &[usize], horizon: usize) -> Self {
        let weights = &instance.weights;
        let calendars: Vec<Daily> = instance
            .calendars
            .iter()
            .map(|calendar| Daily::new(calendar, instance.working_days, instance.start, horizon))
            .collect();
        let mut firms = HashMap::new();
        let per_km = (weights.price * instance.transport.cents_per_km + weights.distance) as i64;
        let mut stages: Vec<Stage> = Vec::new();
        for &step in order.iter().rev() {
            let mut candidates = Vec::new();
            let mut delivery = Vec::new();
            for (index, its) in instance.steps[step].candidates.iter().enumerate() {
                let Ok(ends) = unfit(instance, step, index, &calendars[its.calendar]) else { continue };
                let count = firms.len();
                let price = its.fixed + its.unit * instance.steps[step].quantity;
                let km = kilometres(its.place.into(), instance.buyer.into(), &instance.transport);
                delivery.push((short(days(km, &instance.transport)), i64::from(km) * per_km));
                candidates.push(Fit {
                    index,
                    firm: *firms.entry(its.firm).or_insert(count),
                    weight: (weights.price * price) as i64,
                    calendar: its.calendar,
                    work: its.work,
                    latest: latest(&ends),
                    ends,
                    release: 0,
                });
            }
            stages.push(Stage { step, candidates, to: Vec::new(), from: Vec::new(), delivery });
        }
        let mut model = Self {
            horizon,
            stages,
            edges: Vec::new(),
            calendars,
            day: weights.days as i64,
            firm: weights.firms as i64,
            firms: firms.len(),
            beside: Vec::new(),
        };
        model.join(instance, order, per_km);
        model.relate();
        model.release();
        model
    }
}

/// Days that fit two bytes; more than is ever looked ahead is as good as any.
pub(crate) fn short(days: u32) -> u16 {
    days.min(30_000) as u16
}
