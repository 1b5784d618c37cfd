//! What one firm can do by when, where its steps share a calendar.
//!
//! Each candidate by itself has the whole of its calendar. Several steps of one firm have not, and the more of them share
//! a calendar, the later their chain is delivered at the earliest.

use crate::dates::{Need, suffices};
use crate::model::Model;

/// The largest sets of stages that are looked at by themselves; what holds for a part of a larger one holds for it.
const LARGEST: usize = 7;

/// For each firm that has a calendar for several stages, the first day of delivery by set of stages.
#[derive(Debug, Default)]
pub(crate) struct Crowd {
    first: Vec<Option<Vec<u16>>>,
    /// Whether there is such a firm.
    pub any: bool,
}

/// A firm's candidates for a stage, if one calendar has them all: the least that any of them needs of it.
struct Share {
    stage: usize,
    calendar: usize,
    work: u64,
    release: usize,
    /// For each day of delivery, the day by which it has to leave.
    leaves: Vec<i16>,
}

impl Crowd {
    pub fn new(model: &Model, work: &mut u64) -> Self {
        let mut shares: Vec<Vec<Share>> = Vec::new();
        shares.resize_with(model.firms, Vec::new);
        let mut several = vec![0_u32; model.firms];
        for (stage, it) in model.stages.iter().enumerate() {
            for fit in &it.candidates {
                match shares[fit.firm].last_mut() {
                    Some(last) if last.stage == stage => {
                        if last.calendar != fit.calendar {
                            several[fit.firm] |= 1 << stage;
                        }
                        last.work = last.work.min(fit.work);
                        last.release = last.release.min(fit.release);
                    }
                    _ => shares[fit.firm].push(Share {
                        stage,
                        calendar: fit.calendar,
                        work: fit.work,
                        release: fit.release,
                        leaves: Vec::new(),
                    }),
                }
            }
        }
        for (firm, shares) in shares.iter_mut().enumerate() {
            shares.retain(|share| several[firm] >> share.stage & 1 == 0);
            // who waits for another of its own steps has its calendar to itself
            let all: Vec<(usize, usize)> = shares.iter().map(|share| (share.stage, share.calendar)).collect();
            shares.retain(|share| {
                all.iter().any(|&(stage, calendar)| {
                    calendar == share.calendar && model.beside[share.stage] >> stage & 1 == 1
                })
            });
        }
        if shares.iter().all(Vec::is_empty) {
            return Self { first: vec![None; model.firms], any: false };
        }
        let leaves = leaves(model, work);
        for (firm, shares) in shares.iter_mut().enumerate() {
            for share in shares {
                share.leaves = vec![-1; model.horizon + 1];
                for (fit, row) in model.stages[share.stage]
                    .candidates
                    .iter()
                    .zip(leaves[share.stage].chunks_exact(model.horizon + 1))
                {
                    if fit.firm == firm {
                        share.leaves.iter_mut().zip(row).for_each(|(most, day)| *most = (*most).max(*day));
                    }
                }
            }
        }
        let first = shares
            .iter()
            .map(|shares| (!shares.is_empty()).then(|| first_days(model, shares, work)))
            .collect();
        Self { first, any: true }
    }

    /// Whether some of a firm's stages share a calendar.
    pub fn shares(&self, firm: usize) -> bool {
        self.first[firm].is_some()
    }

    /// A day before which no chain is delivered in which the firm does a set of stages; later than any day where there is
    /// none.
    pub fn first(&self, firm: usize, set: usize) -> usize {
        self.first[firm].as_ref().map_or(0, |first| usize::from(first[set]))
    }
}

/// For each set of stages, the first day of delivery for which what is shared suffices between any two days.
fn first_days(model: &Model, shares: &[Share], work: &mut u64) -> Vec<u16> {
    let mut first = vec![0_u16; 1 << model.stages.len()];
    let sharing = shares.iter().fold(0_usize, |bits, share| bits | 1 << share.stage);
    for set in 1..first.len() {
        let lowest = set & set.wrapping_neg();
        if set & !sharing != 0 || set == lowest {
            // what does not share is as without it
            first[set] = first[set & sharing];
            continue;
        }
        let mut day = 0;
        let mut rest = set;
        while rest != 0 {
            let one = rest & rest.wrapping_neg();
            day = day.max(usize::from(first[set ^ one]));
            rest ^= one;
        }
        let calendar = shares.iter().find(|share| share.stage == lowest.trailing_zeros() as usize);
        let group: Vec<&Share> = shares
            .iter()
            .filter(|share| {
                set >> share.stage & 1 == 1 && calendar.is_some_and(|it| it.calendar == share.calendar)
            })
            .collect();
        let mut needs = Vec::with_capacity(group.len());
        while day <= model.horizon {
            needs.clear();
            needs.extend(group.iter().filter_map(|share| {
                let to = usize::try_from(share.leaves[day]).ok()?;
                Some(Need { from: share.release, to, work: share.work })
            }));
            *work += (group.len() * group.len()) as u64;
            if group.len() > LARGEST {
                break;
            }
            if needs.len() == group.len()
                && group.len() > 1
                && suffices(&model.calendars[group[0].calendar], &needs)
                || group.len() < 2
            {
                break;
            }
            day += 1;
        }
        first[set] = day as u16;
    }
    first
}

/// For each stage, candidate by candidate and for each day of delivery, the latest day on which it can leave, whoever does
/// the steps after; −1 where there is none.
fn leaves(model: &Model, work: &mut u64) -> Vec<Vec<i16>> {
    let width = model.horizon + 1;
    let mut leaves: Vec<Vec<i16>> = Vec::new();
    let mut arrives: Vec<Vec<i16>> = Vec::new();
    for it in &model.stages {
        let mut rows = vec![i16::MAX; it.candidates.len() * width];
        if it.to.is_empty() {
            for (row, &(days, _)) in rows.chunks_exact_mut(width).zip(&it.delivery) {
                row.iter_mut().zip(0_i16..).for_each(|(leaves, day)| *leaves = (day - days as i16).max(-1));
            }
        }
        for &edge in &it.to {
            let edge = &model.edges[edge];
            let mut latest = vec![-1_i16; rows.len()];
            for (arrives, days) in
                arrives[edge.to].chunks_exact(width).zip(edge.days.chunks_exact(it.candidates.len()))
            {
                for (latest, &days) in latest.chunks_exact_mut(width).zip(days) {
                    latest
                        .iter_mut()
                        .zip(arrives)
                        .for_each(|(latest, day)| *latest = (*latest).max(day - days as i16));
                }
            }
            *work += (edge.days.len() * width / 16) as u64;
            rows.iter_mut().zip(&latest).for_each(|(row, latest)| *row = (*row).min(*latest));
        }
        let arrive =
            |fit: &crate::model::Fit, day: &i16| usize::try_from(*day).map_or(-1, |day| fit.latest[day]);
        let rows_of = it.candidates.iter().zip(rows.chunks_exact(width));
        arrives.push(rows_of.flat_map(|(fit, row)| row.iter().map(move |day| arrive(fit, day))).collect());
        leaves.push(rows);
    }
    leaves
}
