//! What a schedule in the making costs.

use crate::schedule::Bound;

/// What a schedule in the making costs. Its derived order is the order of preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Cost {
    /// Meetings without a place that have to be held: all of them, or those that are locked.
    pub unplaced: i64,
    /// By how much breaks stand outside what fairness allows.
    pub unfair: i64,
    pub must: i64,
    pub shortfall: i64,
    pub lost: i64,
    pub changes: i64,
    pub breaks: i64,
}

impl Cost {
    /// Whether every rule is kept.
    pub fn is_valid(&self) -> bool {
        self.unplaced == 0 && self.unfair == 0
    }

    /// The lines of the objective, the first first.
    pub fn lines(&self) -> [i64; 5] {
        [self.must, self.shortfall, self.lost, self.changes, self.breaks]
    }

    /// Whether a line above the breaks is another.
    pub fn differs_but_for_breaks(&self, other: &Self) -> bool {
        self.lines()[..4] != other.lines()[..4]
    }

    /// Whether every line is what is proven of it.
    pub fn reaches(&self, bound: &Bound) -> bool {
        self.reaches_first(5, bound)
    }

    /// Whether every line above the breaks is what is proven of it.
    pub fn reaches_but_breaks(&self, bound: &Bound) -> bool {
        self.reaches_first(4, bound)
    }

    fn reaches_first(&self, lines: usize, bound: &Bound) -> bool {
        let pairs = self.lines().into_iter().zip(bound.lines());
        pairs.take(lines).all(|(reached, line)| u64::try_from(reached) == Ok(line))
    }
}
