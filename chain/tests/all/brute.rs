//! Every chain of a small instance, one by one, with dates found day by day. Shares no code with the engine.

use std::collections::BTreeMap;

use chain::{Instance, Place};

/// A chain: its objective, its candidates by step, and the day of delivery.
pub type Tried = (u64, Vec<usize>, u32);

/// Kilometres by the spherical law of cosines, which is another formula than the engine's.
fn km(instance: &Instance, a: Place, b: Place) -> u64 {
    let radians = |micro: i32| (f64::from(micro) / 1e6).to_radians();
    let (p, q) = (radians(a.latitude), radians(b.latitude));
    let turn = radians(b.longitude) - radians(a.longitude);
    let cosine = p.sin() * q.sin() + p.cos() * q.cos() * turn.cos();
    let straight = 6371.0088 * cosine.clamp(-1.0, 1.0).acos();
    (straight * f64::from(instance.transport.detour) / 100.0).round() as u64
}

fn days(instance: &Instance, km: u64) -> u32 {
    (km as f64 / f64::from(instance.transport.km_per_day)).ceil().max(1.0) as u32
}

fn free(instance: &Instance, calendar: usize, day: u32) -> u64 {
    let week = instance.calendars[calendar].free.get((day / 7) as usize).copied().unwrap_or(0);
    let n = u64::from(instance.working_days);
    let k = u64::from(day % 7);
    if k < n { week * (k + 1) / n - week * k / n } else { 0 }
}

/// The first delivery of a chain over all orders in which its steps may take capacity.
fn delivery(instance: &Instance, chosen: &[usize], horizon: u32) -> Option<u32> {
    let mut best = None;
    turns(
        instance,
        chosen,
        horizon,
        &mut Vec::new(),
        &mut vec![None; chosen.len()],
        BTreeMap::new(),
        &mut best,
    );
    best
}

fn turns(
    instance: &Instance,
    chosen: &[usize],
    horizon: u32,
    turn: &mut Vec<usize>,
    leaves: &mut Vec<Option<u32>>,
    used: BTreeMap<(usize, u32), u64>,
    best: &mut Option<u32>,
) {
    let candidate = |step: usize| &instance.steps[step].candidates[chosen[step]];
    if turn.len() == chosen.len() {
        let needed = |step: usize| instance.steps.iter().any(|other| other.after.contains(&step));
        let arrive = |step: usize| {
            leaves[step].unwrap() + days(instance, km(instance, candidate(step).place, instance.buyer))
        };
        let day = (0..chosen.len()).filter(|step| !needed(*step)).map(arrive).max().unwrap();
        if day <= horizon && best.is_none_or(|best| day < best) {
            *best = Some(day);
        }
        return;
    }
    for step in 0..chosen.len() {
        if turn.contains(&step) || instance.steps[step].after.iter().any(|before| leaves[*before].is_none()) {
            continue;
        }
        let its = candidate(step);
        let mut from = instance.start;
        for &before in &instance.steps[step].after {
            let way = if candidate(before).firm == its.firm {
                0
            } else {
                days(instance, km(instance, candidate(before).place, its.place))
            };
            from = from.max(leaves[before].unwrap() + way);
        }
        let (mut used, mut day, mut open) = (used.clone(), from, its.work);
        while open > 0 && day <= horizon {
            let taken = used.entry((its.calendar, day)).or_default();
            let amount = open.min(free(instance, its.calendar, day) - *taken);
            *taken += amount;
            open -= amount;
            day += 1;
        }
        let end = day.max(from + its.lead);
        if open > 0 || end > horizon {
            continue;
        }
        turn.push(step);
        leaves[step] = Some(end);
        turns(instance, chosen, horizon, turn, leaves, used, best);
        leaves[step] = None;
        turn.pop();
    }
}

/// All chains that deliver by a day, in no order.
pub fn all(instance: &Instance, horizon: u32) -> Vec<Tried> {
    let mut all = Vec::new();
    let mut chosen = vec![0; instance.steps.len()];
    if instance.steps.iter().any(|step| step.candidates.is_empty()) {
        return all;
    }
    loop {
        if let Some(tried) = weigh(instance, &chosen, horizon) {
            all.push(tried);
        }
        let Some(at) = (0..chosen.len()).find(|at| chosen[*at] + 1 < instance.steps[*at].candidates.len())
        else {
            return all;
        };
        chosen[at] += 1;
        chosen[..at].fill(0);
    }
}

fn weigh(instance: &Instance, chosen: &[usize], horizon: u32) -> Option<Tried> {
    let candidate = |step: usize| &instance.steps[step].candidates[chosen[step]];
    let fits = |step: usize| {
        candidate(step).excluded.is_empty() && candidate(step).minimum <= instance.steps[step].quantity
    };
    if !(0..chosen.len()).all(fits) {
        return None;
    }
    let delivered = delivery(instance, chosen, horizon)?;
    let mut firms = std::collections::BTreeSet::new();
    let (mut price, mut distance) = (0, 0);
    for (step, it) in instance.steps.iter().enumerate() {
        let its = candidate(step);
        firms.insert(its.firm);
        price += its.fixed + its.unit * it.quantity;
        for &before in &it.after {
            if candidate(before).firm != its.firm {
                distance += km(instance, candidate(before).place, its.place);
            }
        }
        if !instance.steps.iter().any(|other| other.after.contains(&step)) {
            distance += km(instance, its.place, instance.buyer);
        }
    }
    price += distance * instance.transport.cents_per_km;
    let weights = &instance.weights;
    let objective = weights.price * price
        + weights.days * u64::from(delivered - instance.start)
        + weights.distance * distance
        + weights.firms * firms.len() as u64;
    Some((objective, chosen.to_vec(), delivered))
}
