//! What can be told before any search: slots that no schedule uses, and instances that no schedule fits.

use crate::bits::Grid;
use crate::infeasible::Infeasible;
use crate::instance::Instance;
use crate::matching::Matching;
use crate::model::Model;
use crate::row::{End, MOST_STEPS, row, steps};

/// Takes from the domains what no schedule can use: slots that `after` rules out where everything is held,
/// and slots in which a participant certainly sits elsewhere.
pub fn tighten(model: &mut Model) {
    let count = model.meetings.len();
    let certain = |model: &Model, meeting: usize| model.all || model.meetings[meeting].locked;
    if model.all {
        let order = in_order(model);
        for &meeting in &order {
            let earliest =
                model.meetings[meeting].after.iter().map(|&other| first(&model.domain, other) + 1).max();
            keep(&mut model.domain, meeting, model.slots, |slot| {
                earliest.is_none_or(|earliest| slot >= earliest)
            });
        }
        for &meeting in order.iter().rev() {
            let latest = model.meetings[meeting].before.iter().map(|&other| last(&model.domain, other)).min();
            keep(&mut model.domain, meeting, model.slots, |slot| latest.is_none_or(|latest| slot < latest));
        }
    }
    let single = |model: &Model, meeting: usize| model.domain.count(meeting) == 1;
    let mut queue: Vec<usize> =
        (0..count).filter(|&meeting| certain(model, meeting) && single(model, meeting)).collect();
    let mut of_resource: Vec<Vec<u32>> = vec![Vec::new(); model.resources];
    for (meeting, wanted) in model.meetings.iter().enumerate() {
        wanted.resources.iter().for_each(|&resource| of_resource[resource as usize].push(meeting as u32));
    }
    while let Some(meeting) = queue.pop() {
        let Some(slot) = model.domain.columns(meeting).next() else { continue };
        for resource in model.meetings[meeting].resources.clone() {
            for &other in &of_resource[resource as usize] {
                let other = other as usize;
                if other == meeting || !model.domain.has(other, slot) || model.meetings[other].locked {
                    continue;
                }
                model.domain.remove(other, slot);
                if certain(model, other) && single(model, other) {
                    queue.push(other);
                }
            }
        }
    }
}

fn keep(domain: &mut Grid, meeting: usize, slots: usize, inside: impl Fn(usize) -> bool) {
    for slot in 0..slots {
        if !inside(slot) {
            domain.remove(meeting, slot);
        }
    }
}

/// First slot of a meeting; far beyond the day where it has none.
fn first(domain: &Grid, meeting: u32) -> usize {
    domain.columns(meeting as usize).next().unwrap_or(usize::MAX / 2)
}

fn last(domain: &Grid, meeting: u32) -> usize {
    domain.columns(meeting as usize).last().unwrap_or(0)
}

/// Meetings, each behind those that it comes after.
fn in_order(model: &Model) -> Vec<usize> {
    let mut waiting: Vec<usize> = model.meetings.iter().map(|meeting| meeting.after.len()).collect();
    let mut order: Vec<usize> = (0..waiting.len()).filter(|&meeting| waiting[meeting] == 0).collect();
    let mut at = 0;
    while at < order.len() {
        for &next in &model.meetings[order[at]].before {
            waiting[next as usize] -= 1;
            if waiting[next as usize] == 0 {
                order.push(next as usize);
            }
        }
        at += 1;
    }
    order
}

/// What fairness allows everybody, fewest and most breaks, given what the rows need.
pub struct Window {
    pub low: i64,
    pub high: i64,
}

/// Looks for a proof that no schedule keeps every rule, with the reason where that can be told; gives the window of fairness
/// otherwise.
pub fn window(instance: &Instance, model: &Model) -> Result<Window, Infeasible> {
    let fairness = model.fairness.map(i64::from);
    let free = Window { low: 0, high: fairness.unwrap_or(i64::MAX) };
    if !model.all {
        return Ok(free);
    }
    let name = |meeting: usize| instance.meetings[meeting].id.clone();
    let who = |person: usize| instance.participants[person].id.clone();
    let nowhere = |model: &Model| (0..model.meetings.len()).find(|&meeting| model.domain.count(meeting) == 0);
    if nowhere(model).is_some() {
        // Some may have had a slot that other rules took: which, the solver has to tell.
        let alone = Model::new(instance, None).ok().and_then(|model| nowhere(&model));
        let why = alone.map(|meeting| Infeasible::NoSlot { meeting: name(meeting) });
        return Err(why.unwrap_or(Infeasible::Unexplained));
    }
    let speechless =
        |meeting: &usize| model.meetings[*meeting].kind.is_some() && model.able(*meeting).is_empty();
    if let Some(meeting) = (0..model.meetings.len()).find(speechless) {
        return Err(Infeasible::NoInterpreter { meeting: name(meeting) });
    }
    let mut needed = 0;
    let mut neediest = 0;
    let mut work = 0;
    for (person, meetings) in model.wanted_by.iter().enumerate() {
        if meetings.len() > model.max[person] as usize {
            let (participant, most) = (who(person), model.max[person]);
            return Err(Infeasible::Full { participant, meetings: meetings.len(), most });
        }
        let mut matching = Matching::new(vec![1; model.slots]);
        let choices = |meeting: usize| model.domain.columns(meeting);
        for &meeting in meetings {
            if !matching.add(meeting as usize, &choices) {
                let slots = matching.reached().map(|slot| instance.slots[slot].id.clone()).collect();
                return Err(Infeasible::FewSlots { participant: who(person), slots });
            }
        }
        work += steps(model, meetings.len());
        if work > MOST_STEPS {
            continue;
        }
        let Some(fewest) = row(model, &model.domain, meetings, &|_| true, End::Fewest) else {
            return Err(Infeasible::NoRoom { participant: who(person), meetings: meetings.len() });
        };
        if i64::from(fewest) > needed {
            needed = i64::from(fewest);
            neediest = person;
        }
    }
    crowded(instance, model)?;
    let Some(allowed) = fairness else { return Ok(free) };
    let low = (needed - allowed).max(0);
    if low > 0 {
        for (person, meetings) in model.wanted_by.iter().enumerate() {
            work += steps(model, meetings.len());
            if work > 2 * MOST_STEPS {
                break;
            }
            let most = row(model, &model.domain, meetings, &|_| true, End::Most).map_or(0, i64::from);
            if most < low {
                return Err(Infeasible::Breaks {
                    restless: who(neediest),
                    fewest: needed.unsigned_abs(),
                    calm: who(person),
                    most: most.unsigned_abs(),
                    allowed: model.fairness.unwrap_or_default(),
                });
            }
        }
    }
    Ok(Window { low, high: low + allowed })
}

/// Tables and interpreters against all meetings together.
fn crowded(instance: &Instance, model: &Model) -> Result<(), Infeasible> {
    let mut matching = Matching::new(vec![model.tables; model.slots]);
    let choices = |meeting: usize| model.domain.columns(meeting);
    for meeting in 0..model.meetings.len() {
        if !matching.add(meeting, &choices) {
            let slots = matching.reached().map(|slot| instance.slots[slot].id.clone()).collect();
            return Err(Infeasible::FewTables { meeting: instance.meetings[meeting].id.clone(), slots });
        }
    }
    let limits = crate::hold::Limits::new(model);
    let unserved = limits.unserved();
    if unserved > 0 {
        return Err(Infeasible::FewInterpreters { meetings: unserved.unsigned_abs() });
    }
    Ok(())
}
