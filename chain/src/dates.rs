//! The exact dates of one chain.
//!
//! Each step takes the earliest capacity that those before it in turn left. Two steps share a calendar only where neither
//! waits for the other, since who waits begins after the other has left; then the turn decides who is later. Whatever
//! dates are possible, those of taking turns in the order of their ends are no later (by the exchange that proves the
//! earliest-deadline rule), and that order keeps every `after`; so trying all turns finds the best. Among turns with the
//! same day of delivery the first tried counts.

use crate::calendar::{Daily, NEVER};
use crate::model::Model;
use crate::turns::Turns;

/// When a chain's stages happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dates {
    /// For each stage, the day of arrival, the first of work, and that of leaving.
    pub stages: Vec<(usize, usize, usize)>,
    /// What each stage takes on which day.
    pub taken: Vec<Vec<(usize, u64)>>,
    pub delivered: usize,
}

/// The best dates of a chain, by candidate for each stage; none where there are none within the horizon. Stops once
/// `work` has reached `limit`; says whether all turns that could be better were tried.
pub(crate) fn dates(model: &Model, chosen: &[usize], work: &mut u64, limit: u64) -> (Option<Dates>, bool) {
    let count = model.stages.len();
    let shares: Vec<u32> = (0..count)
        .map(|a| {
            let same = |b: &usize| {
                model.beside[a] >> b & 1 == 1 && calendar(model, chosen, a) == calendar(model, chosen, *b)
            };
            (0..count).filter(same).fold(0, |bits, b| bits | 1 << b)
        })
        .collect();
    let Some((least, deadlines)) = least(model, chosen, &shares) else { return (None, true) };
    let free = Dates { stages: vec![(0, 0, 0); count], taken: vec![Vec::new(); count], delivered: 0 };
    let mut turns =
        Turns { model, chosen, shares, least, deadlines, best: None, work, limit, complete: true };
    turns.take(free, 0);
    (turns.best, turns.complete)
}

fn calendar(model: &Model, chosen: &[usize], stage: usize) -> usize {
    model.stages[stage].candidates[chosen[stage]].calendar
}

/// A day before which the chain is not delivered, with the day by which each stage has to leave then: the exact one
/// where nothing is shared, and else one for which what is shared suffices between any two days.
fn least(model: &Model, chosen: &[usize], shares: &[u32]) -> Option<(usize, Vec<usize>)> {
    let count = model.stages.len();
    let (arrives, delivered) = alone(model, chosen)?;
    (delivered..=model.horizon).find_map(|day| {
        let deadlines = deadlines(model, chosen, day)?;
        let need = |stage: usize| Need {
            from: arrives[stage],
            to: deadlines[stage],
            work: model.stages[stage].candidates[chosen[stage]].work,
        };
        let suffices = (0..count).filter(|a| shares[*a] != 0).all(|a| {
            let group =
                (0..count).filter(|b| *b == a || shares[a] >> b & 1 == 1).map(need).collect::<Vec<_>>();
            suffices(&model.calendars[calendar(model, chosen, a)], &group)
        });
        suffices.then_some((day, deadlines))
    })
}

/// The first day of arrival at each stage and of delivery, if nothing is shared.
fn alone(model: &Model, chosen: &[usize]) -> Option<(Vec<usize>, usize)> {
    let count = model.stages.len();
    let (mut arrives, mut leaves) = (vec![0; count], vec![0; count]);
    let mut delivered = 0;
    for stage in (0..count).rev() {
        arrives[stage] = arrival(model, chosen, stage, |from| leaves[from]);
        let end = *model.stages[stage].candidates[chosen[stage]].ends.get(arrives[stage])?;
        if end == NEVER {
            return None;
        }
        leaves[stage] = usize::from(end);
        delivered = delivered.max(delivery(model, chosen, stage, leaves[stage]));
    }
    (delivered <= model.horizon).then_some((arrives, delivered))
}

/// A day before which a chain is not delivered; none where it cannot be within the horizon.
pub(crate) fn earliest(model: &Model, chosen: &[usize]) -> Option<usize> {
    alone(model, chosen).map(|(_, delivered)| delivered)
}

/// The day by which each stage has to leave so that all is delivered by a day, if nothing is shared.
fn deadlines(model: &Model, chosen: &[usize], day: usize) -> Option<Vec<usize>> {
    let mut leave = Vec::with_capacity(model.stages.len());
    let mut arrive: Vec<usize> = Vec::with_capacity(model.stages.len());
    for (stage, it) in model.stages.iter().enumerate() {
        let by = |&edge: &usize| {
            let edge = &model.edges[edge];
            let at = chosen[edge.to] * it.candidates.len() + chosen[stage];
            arrive[edge.to].checked_sub(usize::from(edge.days[at]))
        };
        let delivered = day.checked_sub(usize::from(it.delivery[chosen[stage]].0));
        let leaves = if it.to.is_empty() { delivered? } else { it.to.iter().map(by).min()?? };
        leave.push(leaves);
        arrive.push(usize::try_from(it.candidates[chosen[stage]].latest[leaves]).ok()?);
    }
    Some(leave)
}

/// Work that has to be done between two days.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Need {
    pub from: usize,
    pub to: usize,
    pub work: u64,
}

/// Whether a calendar has enough between any two days for what has to be done between them.
pub(crate) fn suffices(calendar: &Daily, needs: &[Need]) -> bool {
    needs.iter().all(|first| {
        needs.iter().all(|last| {
            let within = needs.iter().filter(|need| need.from >= first.from && need.to <= last.to);
            let work: u128 = within.map(|need| u128::from(need.work)).sum();
            work == 0 || (last.to >= first.from && work <= calendar.between(first.from, last.to))
        })
    })
}

/// The day on which everything that a stage needs is there.
pub(crate) fn arrival(
    model: &Model,
    chosen: &[usize],
    stage: usize,
    leaves: impl Fn(usize) -> usize,
) -> usize {
    let from = |&edge: &usize| {
        let edge = &model.edges[edge];
        let at = chosen[stage] * model.stages[edge.from].candidates.len() + chosen[edge.from];
        leaves(edge.from) + usize::from(edge.days[at])
    };
    model.stages[stage].from.iter().map(from).max().unwrap_or(0)
}

/// The day on which what a stage delivers is at the buyer's.
pub(crate) fn delivery(model: &Model, chosen: &[usize], stage: usize, leaves: usize) -> usize {
    if !model.stages[stage].to.is_empty() {
        return 0;
    }
    leaves + usize::from(model.stages[stage].delivery[chosen[stage]].0)
}
