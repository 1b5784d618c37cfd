//! What no schedule can better, line by line.

mod columns;
mod pattern;

pub use self::columns::Columns;
use self::pattern::{BREAK, Desk, Row};
use crate::bits::Grid;
use crate::hold::{Limits, Share};
use crate::matching::Matching;
use crate::model::Model;
use crate::row::{End, MOST_STEPS, row, steps};
use crate::schedule::Bound;
use crate::state::Cost;

/// Bounds, some of them only under a condition that the schedule in hand may fulfil.
#[derive(Debug, Clone, Default)]
pub struct Bounds {
    must: i64,
    shortfall: i64,
    lost: i64,
    /// Where no must is left out.
    lost_with_musts: i64,
    changes: i64,
    /// Breaks where nothing that counts is left out.
    breaks_whole: i64,
    /// Breaks where, besides, no meeting moves away from where it is.
    breaks_still: i64,
    all: bool,
}

impl Bounds {
    /// Computes them; `low` breaks are what fairness asks of everybody at least.
    pub fn new(model: &Model, low: i64) -> Self {
        let limits = Limits::new(model);
        let must = |meeting: usize| i64::from(model.meetings[meeting].must);
        let weight = |meeting: usize| model.meetings[meeting].weight as i64;
        let mut bounds = Self { all: model.all, ..Self::default() };
        if !model.all {
            bounds.must = limits.lost(&must, &|_| false);
            let shares = limits.shares(&weight, &|meeting| !model.meetings[meeting].locked);
            let shared = shares.iter().map(Share::lost).sum();
            bounds.lost = limits.lost(&weight, &|_| false).max(shared);
            bounds.lost_with_musts =
                limits.lost(&weight, &|meeting| model.meetings[meeting].must).max(bounds.lost);
        }
        bounds.shortfall = limits.shortfall();
        bounds.changes = changes(model);
        bounds.breaks_whole = breaks(model, &model.domain, low);
        bounds.breaks_still = bounds.breaks_whole;
        if model.replans {
            bounds.breaks_still = breaks(model, &unmoved(model), low).max(bounds.breaks_whole);
        }
        bounds
    }

    /// The bound of each line, given that the lines above are at their best; the schedule in hand shows how
    /// good that is.
    pub fn given(&self, cost: &Cost) -> Bound {
        let lost = if cost.must == 0 { self.lost_with_musts } else { self.lost };
        let whole = self.all || cost.must == 0 && cost.lost == 0;
        let breaks = match (whole, cost.changes) {
            (true, 0) => self.breaks_still,
            (true, _) => self.breaks_whole,
            (false, _) => 0,
        };
        let number = |bound: i64| bound.max(0) as u64;
        Bound {
            must_unscheduled: number(self.must),
            shortfall: number(self.shortfall),
            lost_weight: number(lost),
            changes: number(self.changes),
            breaks: number(breaks),
        }
    }
}

/// The slots of each meeting where none may move away from where it is.
pub fn unmoved(model: &Model) -> Grid {
    let mut domain = model.domain.clone();
    for (position, wanted) in model.meetings.iter().enumerate() {
        if let Some(slot) = wanted.current {
            let mut only = Grid::new(1, model.slots);
            only.insert(0, slot as usize);
            domain.keep(position, only.row(0));
        }
    }
    domain
}

/// Breaks of each row at least, where the meetings that are `certain` are held.
pub fn rows(model: &Model, domain: &Grid, certain: &dyn Fn(u32) -> bool) -> Vec<i64> {
    let mut work = 0;
    let mut desk = Desk::default();
    let free = vec![0; model.slots];
    let mut row = |meetings: &Vec<u32>| {
        work += steps(model, meetings.len());
        if work >= MOST_STEPS {
            return 0;
        }
        let fewest = row(model, domain, meetings, certain, End::Fewest).map_or(0, i64::from);
        // Each of the two looks at something that the other does not.
        let all = meetings.iter().all(|&meeting| certain(meeting)).then(|| Row::new(model, domain, meetings));
        let pattern = all.flatten().and_then(|row| row.cheapest(&mut desk, &free));
        fewest.max(pattern.unwrap_or(0) / i64::from(BREAK))
    };
    model.wanted_by.iter().map(&mut row).collect()
}

/// Breaks of all rows, where everything that counts is held.
fn breaks(model: &Model, domain: &Grid, low: i64) -> i64 {
    let counts = |meeting: u32| {
        let wanted = &model.meetings[meeting as usize];
        model.all || wanted.must || wanted.weight > 0
    };
    rows(model, domain, &counts).into_iter().map(|fewest| fewest.max(low)).sum()
}

/// Meetings of the schedule there is that cannot all stay where they are.
fn changes(model: &Model) -> i64 {
    let mut standing: Vec<Vec<usize>> = vec![Vec::new(); model.slots];
    let mut total = 0;
    for (meeting, wanted) in model.meetings.iter().enumerate() {
        match wanted.current {
            Some(slot) if model.domain.has(meeting, slot as usize) => standing[slot as usize].push(meeting),
            Some(_) => total += 1,
            None => {}
        }
    }
    for (slot, meetings) in standing.iter().enumerate() {
        let mut taken = vec![None; model.resources];
        let mut gone = vec![false; meetings.len()];
        let mut clashes = 0;
        for (position, &meeting) in meetings.iter().enumerate() {
            let resources = &model.meetings[meeting].resources;
            let clash = resources
                .iter()
                .find_map(|&resource| taken[resource as usize].filter(|&other: &usize| !gone[other]));
            if let Some(other) = clash {
                gone[position] = true;
                gone[other] = true;
                clashes += 1;
            } else {
                resources.iter().for_each(|&resource| taken[resource as usize] = Some(position));
            }
        }
        let crowded = meetings.len().saturating_sub(model.tables) as i64;
        let present = |who: &usize| model.interpreter_available.has(*who, slot);
        let mut matching =
            Matching::new((0..model.interpreters).map(|who| usize::from(present(&who))).collect());
        let choices = |meeting: usize| model.able(meeting).iter().map(|&who| who as usize);
        let needing = meetings.iter().filter(|&&meeting| model.meetings[meeting].kind.is_some());
        let unserved = needing.filter(|&&meeting| !matching.add(meeting, &choices)).count() as i64;
        total += clashes.max(crowded).max(unserved);
    }
    total
}
