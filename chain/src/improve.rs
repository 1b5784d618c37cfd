//! Better chains from those that were found, so that the search has something good to compare with from the beginning.
//!
//! One step is given to another candidate, or two steps to one firm, as long as that gives a chain among the best. What
//! is found so is no proof of anything; it only spares the search what it would look at in vain.

use crate::dates::earliest;
use crate::found::{Best, weight};
use crate::model::Model;

/// Improves what was found until no such change does.
pub(crate) fn improve(model: &Model, best: &mut Best, work: &mut u64, limit: u64) {
    let pairs = pairs(model);
    let mut seen: Vec<Vec<usize>> = Vec::new();
    while *work <= limit {
        let next = best.chains.iter().find(|found| !seen.contains(&found.chosen));
        let Some(chosen) = next.map(|found| found.chosen.clone()) else { return };
        for (stage, it) in model.stages.iter().enumerate() {
            for candidate in 0..it.candidates.len() {
                attempt(model, best, &chosen, &[(stage, candidate)], work, limit);
            }
        }
        for pair in &pairs {
            attempt(model, best, &chosen, pair, work, limit);
        }
        seen.push(chosen);
    }
}

/// All pairs of candidates of one firm at two stages.
fn pairs(model: &Model) -> Vec<[(usize, usize); 2]> {
    let mut by_firm: Vec<Vec<(usize, usize)>> = vec![Vec::new(); model.firms];
    for (stage, it) in model.stages.iter().enumerate() {
        for (candidate, fit) in it.candidates.iter().enumerate() {
            by_firm[fit.firm].push((stage, candidate));
        }
    }
    let mut pairs = Vec::new();
    for offers in &by_firm {
        for (at, &first) in offers.iter().enumerate() {
            pairs.extend(
                offers[at + 1..].iter().filter(|second| second.0 != first.0).map(|&second| [first, second]),
            );
        }
    }
    pairs
}

/// Looks at a chain with some stages done by others.
fn attempt(
    model: &Model,
    best: &mut Best,
    chosen: &[usize],
    changes: &[(usize, usize)],
    work: &mut u64,
    limit: u64,
) {
    if changes.iter().all(|&(stage, candidate)| chosen[stage] == candidate) {
        return;
    }
    let mut changed = chosen.to_vec();
    for &(stage, candidate) in changes {
        changed[stage] = candidate;
    }
    *work += model.stages.len() as u64;
    let without_days = weight(model, &changed);
    if without_days >= best.upper() {
        return;
    }
    let Some(day) = earliest(model, &changed) else { return };
    if without_days + model.day * (day as i64) < best.upper() {
        best.enter(model, &changed, work, limit);
    }
}
