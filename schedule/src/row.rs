//! The row of one participant on its own: how few and how many breaks it can have, whoever the others are.

use crate::bits::Grid;
use crate::model::Model;

/// Work above which the count inside a session is left out of the state: the answer stays a true bound.
const MOST_WORK: usize = 2_000_000;

/// Steps that the rows of all participants may take in all: beyond, a row counts with no break.
pub const MOST_STEPS: usize = 100_000_000;

/// About how many steps a row takes: slots by meetings, and by meetings again where those of a session are counted as well.
pub fn steps(model: &Model, meetings: usize) -> usize {
    let (once, twice) = (model.slots * (meetings + 1), model.slots * (meetings + 1) * (meetings + 1));
    if twice < MOST_WORK { twice } else { once }
}

/// Which end of the range is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Fewest,
    Most,
}

/// The fewest or most breaks with which the meetings of `wanted` can lie in the participant's own slots, those that are
/// `certain` held and any of the others; none where they cannot.
pub fn row(
    model: &Model,
    domain: &Grid,
    wanted: &[u32],
    certain: &dyn Fn(u32) -> bool,
    end: End,
) -> Option<u32> {
    let most = wanted.len();
    let least = wanted.iter().filter(|&&meeting| certain(meeting)).count();
    if least == 0 {
        // Holding none of them is allowed, and has no break.
        return Some(if end == End::Fewest { 0 } else { (most as u32).saturating_sub(1) });
    }
    let slots = model.slots;
    let mut allowed = vec![false; slots];
    let mut pinned = vec![false; slots];
    for &meeting in wanted {
        let mut any = 0;
        let mut last = 0;
        for slot in domain.columns(meeting as usize) {
            allowed[slot] = true;
            any += 1;
            last = slot;
        }
        if any == 0 && certain(meeting) {
            return None;
        }
        if any == 1 && certain(meeting) {
            if pinned[last] {
                return None;
            }
            pinned[last] = true;
        }
    }
    let needs = if least == most { session_needs(model, domain, wanted) } else { None };
    let needs = needs
        .filter(|needs| needs.iter().any(|&need| need > 0) && slots * (most + 1) * (most + 1) < MOST_WORK);
    let fewest = end == End::Fewest;
    let runs = scan(model, &allowed, &pinned, needs.as_deref(), least, most, fewest)?;
    Some(runs.saturating_sub(1))
}

/// For each slot that ends its session, how many of the meetings have to be in that session; none where
/// sessions are not stretches of the day.
fn session_needs(model: &Model, domain: &Grid, wanted: &[u32]) -> Option<Vec<usize>> {
    // Of one session all the meetings are counted anyway.
    if model.session_of.iter().all(|session| model.session_of.first() == Some(session)) {
        return None;
    }
    let mut last = std::collections::HashMap::new();
    for (slot, session) in model.session_of.iter().enumerate() {
        if let Some(before) = last.insert(*session, slot)
            && before + 1 != slot
        {
            return None;
        }
    }
    let mut needs = vec![0; model.slots];
    for &meeting in wanted {
        if let Some(session) = model.only_session(domain.columns(meeting as usize)) {
            needs[last[&session]] += 1;
        }
    }
    Some(needs)
}

/// Fewest or most runs over the day. The state is (used, used in this session, busy just now).
fn scan(
    model: &Model,
    allowed: &[bool],
    pinned: &[bool],
    needs: Option<&[usize]>,
    least: usize,
    most: usize,
    fewest: bool,
) -> Option<u32> {
    const IMPOSSIBLE: u32 = u32::MAX;
    let inner = if needs.is_some() { most + 1 } else { 1 };
    let at = |used: usize, inside: usize, busy: usize| (used * inner + inside) * 2 + busy;
    let better = |old: u32, new: u32| {
        if old == IMPOSSIBLE {
            new
        } else if fewest {
            old.min(new)
        } else {
            old.max(new)
        }
    };
    let mut now = vec![IMPOSSIBLE; (most + 1) * inner * 2];
    let mut next = now.clone();
    now[at(0, 0, 0)] = 0;
    for slot in 0..model.slots {
        next.fill(IMPOSSIBLE);
        for used in 0..=most.min(slot) {
            for inside in 0..inner.min(used + 1) {
                for busy in 0..2 {
                    let runs = now[at(used, inside, busy)];
                    if runs == IMPOSSIBLE {
                        continue;
                    }
                    if !pinned[slot] {
                        let to = &mut next[at(used, inside, 0)];
                        *to = better(*to, runs);
                    }
                    if allowed[slot] && used < most {
                        let within = if inner > 1 { inside + 1 } else { 0 };
                        let to = &mut next[at(used + 1, within, 1)];
                        *to = better(*to, runs + u32::from(busy == 0));
                    }
                }
            }
        }
        if let Some(needs) = needs {
            let ends = slot + 1 == model.slots || model.session_of[slot] != model.session_of[slot + 1];
            if ends {
                close_session(&mut next, most, inner, needs[slot], &better);
            }
        }
        std::mem::swap(&mut now, &mut next);
    }
    let mut best = IMPOSSIBLE;
    for used in least..=most {
        for inside in 0..inner {
            for busy in 0..2 {
                let runs = now[at(used, inside, busy)];
                if runs != IMPOSSIBLE {
                    best = better(best, runs);
                }
            }
        }
    }
    (best != IMPOSSIBLE).then_some(best)
}

/// Drops what used too few slots of the session that ends, and starts counting anew.
fn close_session(
    states: &mut [u32],
    most: usize,
    inner: usize,
    need: usize,
    better: &impl Fn(u32, u32) -> u32,
) {
    for used in 0..=most {
        for busy in 0..2 {
            let mut best = u32::MAX;
            for inside in 0..inner {
                let state = &mut states[(used * inner + inside) * 2 + busy];
                if inside >= need && *state != u32::MAX {
                    best = better(best, *state);
                }
                *state = u32::MAX;
            }
            states[used * inner * 2 + busy] = best;
        }
    }
}
