//! Why no chain fits.

use std::collections::BTreeMap;

use crate::calendar::Daily;
use crate::model::{INFINITE, Model, unfit};
use crate::solve::best;
use crate::{Day, Excluded, Instance, Obstacle, Options, Relief, Unfilled, Weights, limits};

/// Finds what stands in the way of a valid instance that has no chain.
pub(crate) fn obstacle(instance: &Instance, order: &[usize], options: &Options, work: &mut u64) -> Obstacle {
    let mut proven = true;
    let mut day = |instance: &Instance, order: &[usize]| {
        let (day, sure) = earliest(instance, order, options.limit, work);
        proven &= sure;
        day
    };
    let earliest = day(instance, order);
    let relief = (0..instance.steps.len())
        .map(|step| {
            let (without, order) = leave_out(instance, order, step);
            let left_out = if order.is_empty() { None } else { day(&without, &order) };
            Relief { step, left_out, at_once: None }
        })
        .collect::<Vec<_>>();
    let relief = relief
        .into_iter()
        .map(|relief| Relief { at_once: day(&hurry(instance, relief.step), order), ..relief })
        .collect();
    Obstacle { unfilled: unfilled(instance), earliest, relief, proven }
}

/// The steps that nobody fits, with the causes.
fn unfilled(instance: &Instance) -> Vec<Unfilled> {
    let horizon = (instance.deadline - instance.start) as usize;
    let mut unfilled = Vec::new();
    for (step, it) in instance.steps.iter().enumerate() {
        let mut counts: BTreeMap<_, (usize, usize)> = BTreeMap::new();
        let fits = it.candidates.iter().enumerate().any(|(candidate, its)| {
            let calendar = &instance.calendars[its.calendar];
            let daily = Daily::new(calendar, instance.working_days, instance.start, horizon);
            let Err(causes) = unfit(instance, step, candidate, &daily) else { return true };
            for &cause in &causes {
                let count = counts.entry(cause).or_default();
                count.0 += 1;
                count.1 += usize::from(causes.len() == 1);
            }
            false
        });
        if !fits {
            let excluded = |(cause, (candidates, alone))| Excluded { cause, candidates, alone };
            unfilled.push(Unfilled { step, causes: counts.into_iter().map(excluded).collect() });
        }
    }
    unfilled
}

/// The first day on which a chain could deliver, whatever the deadline, and whether that is proven.
fn earliest(instance: &Instance, order: &[usize], limit: u64, work: &mut u64) -> (Option<Day>, bool) {
    let soon = Instance { weights: Weights { price: 0, days: 1, distance: 0, firms: 0 }, ..instance.clone() };
    let model = Model::new(&soon, order, limits::HORIZON as usize);
    let (found, open, took) = best(&model, &Options { wanted: 1, limit });
    *work = work.saturating_add(took);
    let day = found.first().map(|found| instance.start + found.dates.delivered as Day);
    (day, open >= INFINITE || found.first().is_some_and(|found| open >= found.objective))
}

/// The instance without a step; goods go on from those before it to those after it.
fn leave_out(instance: &Instance, order: &[usize], step: usize) -> (Instance, Vec<usize>) {
    let mut without = instance.clone();
    let before = without.steps.remove(step).after;
    let moved = |other: usize| if other > step { other - 1 } else { other };
    for it in &mut without.steps {
        let waits = it.after.contains(&step);
        it.after.retain(|after| *after != step);
        if waits {
            it.after.extend(&before);
        }
        it.after = it.after.iter().map(|after| moved(*after)).collect();
    }
    let order = order.iter().filter(|other| **other != step).map(|other| moved(*other)).collect();
    (without, order)
}

/// The instance in which a step needs no capacity and no time.
fn hurry(instance: &Instance, step: usize) -> Instance {
    let mut hurried = instance.clone();
    for candidate in &mut hurried.steps[step].candidates {
        candidate.work = 0;
        candidate.lead = 0;
    }
    hurried
}
