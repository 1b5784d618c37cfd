//! What a sheet is checked against.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

/// What rows are checked against.
#[derive(Debug)]
pub struct Context<'a> {
    /// The session's zone: times in sheets are local to it.
    pub zone: &'a TimeZone,
    /// What rows may refer to.
    pub known: &'a Known,
}

/// What there is already, by the names that sheets use. `None`: nothing is known, and references to it are
/// taken as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The codes of the two sides: `IT`, `RU`.
    pub sides: Option<BTreeSet<String>>,
    /// The codes of the thematic tables: `fashion`.
    pub thematic_tables: Option<BTreeSet<String>>,
    /// The participants' `external_id`.
    pub participants: Option<BTreeSet<String>>,
    /// The projects' `external_id`.
    pub projects: Option<BTreeSet<String>>,
    /// The parts of the day that slots belong to: `AM`, `PM`.
    pub parts: Option<BTreeSet<String>>,
}
