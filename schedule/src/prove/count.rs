//! Counting in clauses: totalizers (Bailleux and Boufkhad, CP 2003), cut off where nobody asks further, sequential
//! counters and cardinality networks. Which is best where was measured on the published instances.

use super::solver::{Lit, Solver};

/// Which way a counter follows from its inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// Inputs that hold make outputs hold: enough for "at most".
    Up,
    /// Outputs that hold make inputs hold: enough for "at least".
    Down,
    /// Outputs hold exactly where so many inputs do.
    Both,
}

/// Literals of which the one at position `i` says that more than `i` inputs hold; at most `most` of them.
pub fn counter(solver: &mut Solver, inputs: &[Lit], most: usize, follows: Follows) -> Vec<Lit> {
    match inputs {
        [] => Vec::new(),
        [one] => {
            if most == 0 {
                Vec::new()
            } else {
                vec![*one]
            }
        }
        _ => {
            let (left, right) = inputs.split_at(inputs.len() / 2);
            let left = counter(solver, left, most, follows);
            let right = counter(solver, right, most, follows);
            merge(solver, &left, &right, (inputs.len()).min(most), follows)
        }
    }
}

/// Two counters as one, of its first `most` outputs.
pub fn merge(solver: &mut Solver, left: &[Lit], right: &[Lit], most: usize, follows: Follows) -> Vec<Lit> {
    let sum: Vec<Lit> = (0..most).map(|_| solver.fresh()).collect();
    for one in 0..=left.len() {
        for other in 0..=right.len() {
            if follows != Follows::Down && one + other > 0 && one + other <= most {
                let mut clause = vec![sum[one + other - 1]];
                clause.extend(one.checked_sub(1).map(|at| -left[at]));
                clause.extend(other.checked_sub(1).map(|at| -right[at]));
                solver.clause(&clause);
            }
            if follows != Follows::Up && one + other < most {
                let mut clause = vec![-sum[one + other]];
                clause.extend(left.get(one));
                clause.extend(right.get(other));
                solver.clause(&clause);
            }
        }
    }
    sum
}

/// Inputs by limit up to which a sequential counter is the better one.
const FEW: usize = 1_000;

/// At most so many of the literals hold.
pub fn at_most(solver: &mut Solver, literals: &[Lit], most: usize) {
    if literals.len() <= most {
        return;
    }
    if literals.len() * most <= FEW {
        return one_by_one(solver, literals, most);
    }
    if let Some(&over) = network(solver, literals, most + 1).get(most) {
        solver.clause(&[-over]);
    }
}

/// At most so many, by a sequential counter (Sinz, CP 2005): of each prefix of the literals it says how many hold.
fn one_by_one(solver: &mut Solver, literals: &[Lit], most: usize) {
    if most == 0 {
        literals.iter().for_each(|&literal| solver.clause(&[-literal]));
        return;
    }
    // At position `i`: more than `i` of the literals so far hold.
    let mut sums: Vec<Lit> = Vec::new();
    for (at, &literal) in literals.iter().enumerate() {
        if let Some(&full) = sums.get(most - 1) {
            solver.clause(&[-literal, -full]);
        }
        if at + 1 == literals.len() {
            return;
        }
        let next: Vec<Lit> = (0..most.min(at + 1)).map(|_| solver.fresh()).collect();
        for (count, &sum) in next.iter().enumerate() {
            if let Some(&before) = sums.get(count) {
                solver.clause(&[-before, sum]);
            }
            match count.checked_sub(1) {
                None => solver.clause(&[-literal, sum]),
                Some(less) => solver.clause(&[-literal, -sums[less], sum]),
            }
        }
        sums = next;
    }
}

/// At least so many of the literals hold. Of each row, whatever holds stands before whatever does not.
pub fn at_least(solver: &mut Solver, mut rows: Vec<Vec<Lit>>, least: usize) {
    let mut sorted = Vec::new();
    // The shortest first, as in the tree of a code by Huffman.
    while !rows.is_empty() {
        rows.sort_by_key(|row| std::cmp::Reverse(row.len()));
        let (one, other) = (rows.pop(), rows.pop());
        match (one, other) {
            (Some(one), Some(other)) => rows.push(sort(solver, &one, &other, least, Follows::Down)),
            (last, _) => sorted = last.unwrap_or_default(),
        }
    }
    if let Some(last) = least.checked_sub(1) {
        solver.clause(sorted.get(last).map_or(&[], std::slice::from_ref));
    }
}

/// As a counter that follows up, of far fewer clauses where there are many inputs: a cardinality network (Asín et al.,
/// Constraints 16, 2011), on Batcher's odd-even merge.
pub fn network(solver: &mut Solver, inputs: &[Lit], most: usize) -> Vec<Lit> {
    if inputs.len() <= 1 {
        return inputs[..inputs.len().min(most)].to_vec();
    }
    let (left, right) = inputs.split_at(inputs.len() / 2);
    let (left, right) = (network(solver, left, most), network(solver, right, most));
    sort(solver, &left, &right, most, Follows::Up)
}

/// Two sorted rows as one, its first `most`.
fn sort(solver: &mut Solver, left: &[Lit], right: &[Lit], most: usize, follows: Follows) -> Vec<Lit> {
    if left.is_empty() || right.is_empty() || most == 0 {
        let row = if left.is_empty() { right } else { left };
        return row[..row.len().min(most)].to_vec();
    }
    if let ([one], [other]) = (left, right) {
        return compare(solver, *one, *other, most, follows);
    }
    let every_other =
        |row: &[Lit], from: usize| row.iter().copied().skip(from).step_by(2).collect::<Vec<_>>();
    let odd = sort(solver, &every_other(left, 0), &every_other(right, 0), most / 2 + 1, follows);
    let even = sort(solver, &every_other(left, 1), &every_other(right, 1), most / 2, follows);
    let mut row = vec![odd[0]];
    for at in 0..odd.len().max(even.len() + 1) - 1 {
        match (odd.get(at + 1), even.get(at)) {
            (Some(&one), Some(&other)) => row.extend(compare(solver, one, other, most - row.len(), follows)),
            (Some(&one), None) | (None, Some(&one)) => row.push(one),
            (None, None) => {}
        }
    }
    row.truncate(most);
    row
}

/// The greater of two, then the lesser.
fn compare(solver: &mut Solver, one: Lit, other: Lit, most: usize, follows: Follows) -> Vec<Lit> {
    let (up, down) = (follows != Follows::Down, follows != Follows::Up);
    let mut row = Vec::new();
    if most > 0 {
        let some = solver.fresh();
        if up {
            solver.clause(&[-one, some]);
            solver.clause(&[-other, some]);
        }
        if down {
            solver.clause(&[-some, one, other]);
        }
        row.push(some);
    }
    if most > 1 {
        let both = solver.fresh();
        if up {
            solver.clause(&[-one, -other, both]);
        }
        if down {
            solver.clause(&[-both, one]);
            solver.clause(&[-both, other]);
        }
        row.push(both);
    }
    row
}

/// Exactly so many of the literals hold, and of each part at least as many as are said beside it.
pub fn exactly(solver: &mut Solver, parts: &[(Vec<Lit>, usize)], count: usize) {
    let mut sum: Vec<Lit> = Vec::new();
    for (literals, least) in parts {
        let part = counter(solver, literals, count + 1, Follows::Both);
        match part.get(least.wrapping_sub(1)) {
            Some(&enough) => solver.clause(&[enough]),
            None if *least > 0 => solver.clause(&[]),
            None => {}
        }
        let most = (sum.len() + part.len()).min(count + 1);
        sum = if sum.is_empty() { part } else { merge(solver, &sum, &part, most, Follows::Both) };
    }
    if sum.len() < count {
        solver.clause(&[]);
        return;
    }
    if count > 0 {
        solver.clause(&[sum[count - 1]]);
    }
    if let Some(&over) = sum.get(count) {
        solver.clause(&[-over]);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::prove::solver::{Answer, Temper};

    fn solver() -> Solver {
        Solver::new(Arc::new(AtomicBool::new(false)), Temper::Hasty)
    }

    /// Whether so many of `inputs` can hold, the others not, under a limit of `most`.
    fn fits(limit: &dyn Fn(&mut Solver, &[Lit], usize), inputs: usize, mask: u32, most: usize) -> bool {
        let mut solver = solver();
        let literals: Vec<Lit> = (0..inputs).map(|_| solver.fresh()).collect();
        limit(&mut solver, &literals, most);
        let asked: Vec<Lit> = literals
            .iter()
            .enumerate()
            .map(|(at, &literal)| if mask >> at & 1 == 1 { literal } else { -literal })
            .collect();
        solver.ask(&asked, u32::MAX) == Answer::Yes
    }

    #[test]
    fn every_limit_lets_in_what_it_allows_and_nothing_more() {
        let by_network = |solver: &mut Solver, literals: &[Lit], most: usize| {
            if let Some(&over) = network(solver, literals, most + 1).get(most) {
                solver.clause(&[-over]);
            }
        };
        for inputs in 1..=7_usize {
            for mask in 0..1_u32 << inputs {
                for most in 0..=inputs {
                    let wanted = mask.count_ones() as usize <= most;
                    assert_eq!(fits(&at_most, inputs, mask, most), wanted, "{inputs} {mask:b} {most}");
                    assert_eq!(
                        fits(&by_network, inputs, mask, most),
                        wanted,
                        "network {inputs} {mask:b} {most}"
                    );
                    for first in 0..=inputs {
                        let of_first = (mask & ((1 << first) - 1)).count_ones() as usize;
                        for least in 0..=first {
                            let wanted = mask.count_ones() as usize == most && of_first >= least;
                            let by_parts = |solver: &mut Solver, literals: &[Lit], most: usize| {
                                let (one, other) = literals.split_at(first);
                                exactly(solver, &[(one.to_vec(), least), (other.to_vec(), 0)], most);
                            };
                            assert_eq!(
                                fits(&by_parts, inputs, mask, most),
                                wanted,
                                "exactly {inputs} {mask:b} {most}, {least} of the first {first}"
                            );
                        }
                    }
                }
            }
        }
    }

    /// The literals cut into rows at the places that `cuts` has, in each those first that `mask` says hold.
    fn rows(literals: &[Lit], mask: u32, cuts: u32) -> (Vec<Vec<Lit>>, Vec<Lit>) {
        let (mut rows, mut asked) = (vec![Vec::new()], Vec::new());
        let mut held = vec![0];
        for (at, &literal) in literals.iter().enumerate() {
            if cuts >> at & 1 == 1 {
                rows.push(Vec::new());
                held.push(0);
            }
            rows.last_mut().unwrap().push(literal);
            *held.last_mut().unwrap() += mask >> at & 1;
        }
        for (row, held) in rows.iter().zip(held) {
            asked.extend(row.iter().zip(0..).map(|(&one, at)| if at < held { one } else { -one }));
        }
        (rows, asked)
    }

    #[test]
    fn a_bound_from_below_lets_in_what_has_as_much_and_nothing_less() {
        for inputs in 0..=6_usize {
            for mask in 0..1_u32 << inputs {
                for least in 0..=inputs + 1 {
                    let wanted = mask.count_ones() as usize >= least;
                    for cuts in 0..1_u32 << inputs {
                        let mut solver = solver();
                        let literals: Vec<Lit> = (0..inputs).map(|_| solver.fresh()).collect();
                        let (rows, asked) = rows(&literals, mask, cuts);
                        at_least(&mut solver, rows, least);
                        let fits = solver.ask(&asked, u32::MAX) == Answer::Yes;
                        assert_eq!(fits, wanted, "{inputs} {mask:b} {cuts:b} {least}");
                    }
                    let mut solver = solver();
                    let literals: Vec<Lit> = (0..inputs).map(|_| solver.fresh()).collect();
                    let (_, asked) = rows(&literals, mask, 0);
                    let sum = counter(&mut solver, &literals, least, Follows::Down);
                    if let Some(last) = least.checked_sub(1) {
                        solver.clause(sum.get(last).map_or(&[], std::slice::from_ref));
                    }
                    assert_eq!(
                        solver.ask(&asked, u32::MAX) == Answer::Yes,
                        wanted,
                        "{inputs} {mask:b} {least}"
                    );
                }
            }
        }
    }
}
