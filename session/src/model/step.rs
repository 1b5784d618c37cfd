//! Changes by hand to a draft.

use std::fmt;
use std::str::FromStr;

use super::UnknownWord;
use super::agenda::words;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// A meeting was moved.
    Moved,
    /// A meeting without a place was given one.
    Placed,
    /// A meeting was taken out.
    TakenOut,
    /// A meeting was locked where it is.
    Locked,
    /// A meeting was unlocked.
    Unlocked,
}

words!(StepKind {
    Moved = "moved",
    Placed = "placed",
    TakenOut = "taken_out",
    Locked = "locked",
    Unlocked = "unlocked",
});
