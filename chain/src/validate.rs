//! What is refused, and the order of the steps.

use std::collections::HashMap;

use crate::limits;
use crate::{InputError, Instance, Options, Place};

/// Checks an instance and gives its steps in an order in which each comes after those that it needs, of several that
/// could be next the first.
pub(crate) fn validate(instance: &Instance, options: &Options) -> Result<Vec<usize>, InputError> {
    let steps = &instance.steps;
    if steps.is_empty() {
        return Err(InputError::NoSteps);
    }
    if steps.len() > limits::STEPS {
        return Err(InputError::TooManySteps(steps.len()));
    }
    if options.wanted == 0 || options.wanted > limits::WANTED {
        return Err(InputError::Wanted(options.wanted));
    }
    if instance.deadline < instance.start {
        return Err(InputError::DeadlineBeforeStart);
    }
    if instance.deadline - instance.start > limits::HORIZON {
        return Err(InputError::DeadlineTooFar(instance.deadline - instance.start));
    }
    if !(1..=7).contains(&instance.working_days) {
        return Err(InputError::WorkingDays(instance.working_days));
    }
    if instance.transport.km_per_day == 0 || !(100..=1000).contains(&instance.transport.detour) {
        return Err(InputError::Transport);
    }
    sizes(instance)?;
    candidates(instance)?;
    magnitude(instance)?;
    order(instance)
}

fn sizes(instance: &Instance) -> Result<(), InputError> {
    let (mut all, mut joins) = (0, 0);
    for (step, it) in instance.steps.iter().enumerate() {
        let candidates = it.candidates.len();
        if candidates > limits::CANDIDATES {
            return Err(InputError::TooManyCandidates { step, candidates });
        }
        all += candidates;
        for &after in &befores(instance, step) {
            let Some(before) = instance.steps.get(after) else {
                return Err(InputError::UnknownStep { step, after });
            };
            joins += candidates * before.candidates.len();
        }
    }
    if all > limits::ALL_CANDIDATES {
        return Err(InputError::TooManyInAll(all));
    }
    if joins > limits::JOINS {
        return Err(InputError::TooManyJoins(joins));
    }
    Ok(())
}

fn candidates(instance: &Instance) -> Result<(), InputError> {
    let on_earth = |place: Place| {
        place.latitude.unsigned_abs() <= 90_000_000 && place.longitude.unsigned_abs() <= 180_000_000
    };
    if !on_earth(instance.buyer) {
        return Err(InputError::Place);
    }
    let mut owners = HashMap::new();
    for (step, it) in instance.steps.iter().enumerate() {
        for (candidate, its) in it.candidates.iter().enumerate() {
            if !on_earth(its.place) {
                return Err(InputError::Place);
            }
            if its.calendar >= instance.calendars.len() {
                return Err(InputError::UnknownCalendar { step, candidate });
            }
            if *owners.entry(its.calendar).or_insert(its.firm) != its.firm {
                return Err(InputError::ForeignCalendar { step, candidate });
            }
        }
    }
    Ok(())
}

/// Adds up the most that anything could weigh.
fn magnitude(instance: &Instance) -> Result<(), InputError> {
    let weights = &instance.weights;
    let times = |a: u128, b: u64| a.saturating_mul(u128::from(b));
    let mut most = times(u128::from(limits::HORIZON), weights.days);
    let ways =
        instance.steps.iter().map(|step| step.after.len().max(1)).sum::<usize>() + instance.steps.len();
    let km = 20_040 * u128::from(instance.transport.detour) / 100 * ways as u128;
    let cents = times(km, instance.transport.cents_per_km);
    most =
        most.saturating_add(times(cents, weights.price.max(1))).saturating_add(times(km, weights.distance));
    for step in &instance.steps {
        let price =
            |fixed: u64, unit: u64| times(u128::from(unit), step.quantity).saturating_add(u128::from(fixed));
        let dearest = step.candidates.iter().map(|it| price(it.fixed, it.unit)).max().unwrap_or(0);
        most = most.saturating_add(times(dearest, weights.price.max(1)));
        most = most.saturating_add(u128::from(weights.firms));
    }
    if most > u128::from(limits::OBJECTIVE) { Err(InputError::TooLarge) } else { Ok(()) }
}

/// The steps that a step comes after, each once.
pub(crate) fn befores(instance: &Instance, step: usize) -> Vec<usize> {
    let mut befores = instance.steps[step].after.clone();
    befores.sort_unstable();
    befores.dedup();
    befores
}

fn order(instance: &Instance) -> Result<Vec<usize>, InputError> {
    let count = instance.steps.len();
    let mut order: Vec<usize> = Vec::new();
    while order.len() < count {
        let free = |step: &usize| {
            !order.contains(step) && instance.steps[*step].after.iter().all(|after| order.contains(after))
        };
        let Some(next) = (0..count).find(free) else {
            return Err(InputError::Cycle((0..count).filter(|step| !order.contains(step)).collect()));
        };
        order.push(next);
    }
    Ok(order)
}
