//! Counting in clauses: totalizers (Bailleux and Boufkhad, CP 2003), cut off where nobody asks further.

use super::solver::{Lit, Solver};

/// Which way a counter follows from its inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// Inputs that hold make outputs hold: enough for "at most".
    Up,
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

fn merge(solver: &mut Solver, left: &[Lit], right: &[Lit], most: usize, follows: Follows) -> Vec<Lit> {
    let sum: Vec<Lit> = (0..most).map(|_| solver.fresh()).collect();
    for one in 0..=left.len() {
        for other in 0..=right.len() {
            if one + other > 0 && one + other <= most {
                let mut clause = vec![sum[one + other - 1]];
                clause.extend(one.checked_sub(1).map(|at| -left[at]));
                clause.extend(other.checked_sub(1).map(|at| -right[at]));
                solver.clause(&clause);
            }
            if follows == Follows::Both && one + other < most {
                let mut clause = vec![-sum[one + other]];
                clause.extend(left.get(one));
                clause.extend(right.get(other));
                solver.clause(&clause);
            }
        }
    }
    sum
}

/// At most so many of the literals hold.
pub fn at_most(solver: &mut Solver, literals: &[Lit], most: usize) {
    if literals.len() <= most {
        return;
    }
    if most == 1 && literals.len() <= 6 {
        for (at, &one) in literals.iter().enumerate() {
            literals[at + 1..].iter().for_each(|&other| solver.clause(&[-one, -other]));
        }
        return;
    }
    let sum = counter(solver, literals, most + 1, Follows::Up);
    solver.clause(&[-sum[most]]);
}

/// Exactly so many of the literals hold.
pub fn exactly(solver: &mut Solver, literals: &[Lit], count: usize) {
    if literals.len() < count {
        solver.clause(&[]);
        return;
    }
    let sum = counter(solver, literals, count + 1, Follows::Both);
    if count > 0 {
        solver.clause(&[sum[count - 1]]);
    }
    if let Some(&over) = sum.get(count) {
        solver.clause(&[-over]);
    }
}
