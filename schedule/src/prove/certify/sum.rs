//! Sums in clauses: a totalizer that adds weights (Joshi, Martins, Manquinho, CP 2015).

use std::collections::BTreeMap;

use super::super::solver::{Lit, Solver};

/// Values that a sum can have, each with the literal that holds where the sum is so much or more by one way of adding up.
pub type Terms = BTreeMap<u64, Lit>;

/// The sum of all is at most `most`.
pub fn at_most(solver: &mut Solver, mut parts: Vec<Terms>, most: u64) {
    parts.sort_by_key(lightest);
    while parts.len() > 1 {
        let joined = parts.chunks(2).map(|pair| match pair {
            [one, other] => join(solver, one, other, most),
            _ => pair[0].clone(),
        });
        parts = joined.collect();
    }
    if let Some(all) = parts.pop() {
        all.range(most + 1..).for_each(|(_, &literal)| solver.clause(&[-literal]));
    }
}

/// Parts of the same weight stand together, so that few different values come of them.
fn lightest(part: &Terms) -> u64 {
    part.keys().next().copied().unwrap_or(0)
}

/// The sum of two; everything above `most` is one.
fn join(solver: &mut Solver, one: &Terms, other: &Terms, most: u64) -> Terms {
    let mut sum = Terms::new();
    let mut clauses: Vec<(u64, Vec<Lit>)> = Vec::new();
    let cut = |value: u64| value.min(most + 1);
    clauses.extend(one.iter().map(|(&value, &literal)| (cut(value), vec![-literal])));
    clauses.extend(other.iter().map(|(&value, &literal)| (cut(value), vec![-literal])));
    for (&first, &here) in one {
        for (&second, &there) in other {
            clauses.push((cut(first + second), vec![-here, -there]));
        }
    }
    for (value, _) in &clauses {
        sum.entry(*value).or_insert_with(|| solver.fresh());
    }
    for (value, mut clause) in clauses {
        clause.push(sum[&value]);
        solver.clause(&clause);
    }
    // What is so much or more is also less or more.
    let ordered: Vec<Lit> = sum.values().copied().collect();
    ordered.windows(2).for_each(|pair| solver.clause(&[-pair[1], pair[0]]));
    sum
}

/// About how many clauses that takes.
pub fn estimate(parts: &[Terms], most: u64) -> usize {
    let mut parts: Vec<&Terms> = parts.iter().collect();
    parts.sort_by_key(|part| lightest(part));
    let mut sizes: Vec<(usize, u64)> =
        parts.iter().map(|part| (part.len(), part.keys().next_back().copied().unwrap_or(0))).collect();
    let mut total: usize = 0;
    while sizes.len() > 1 {
        sizes = sizes
            .chunks(2)
            .map(|pair| match *pair {
                [(one, high), (other, higher)] => {
                    let clauses = (one + 1).saturating_mul(other + 1);
                    total = total.saturating_add(clauses);
                    let top = high.saturating_add(higher);
                    (clauses.min(usize::try_from(top.min(most + 1)).unwrap_or(usize::MAX)), top)
                }
                _ => pair[0],
            })
            .collect();
    }
    total
}
