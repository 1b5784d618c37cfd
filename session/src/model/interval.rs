//! A stretch of time in which somebody is away.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// From `start` until before `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Interval {
    /// The first instant.
    pub start: Timestamp,
    /// The first instant after.
    pub end: Timestamp,
}

impl Interval {
    /// Whether the two share an instant.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What is left of it without the other one: nothing, one stretch or two.
    #[must_use]
    pub fn without(&self, other: &Self) -> Vec<Self> {
        if !self.overlaps(other) {
            return vec![*self];
        }
        let before = Self { start: self.start, end: other.start };
        let after = Self { start: other.end, end: self.end };
        [before, after].into_iter().filter(|rest| rest.start < rest.end).collect()
    }
}
