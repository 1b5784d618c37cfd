//! What happens on the day: somebody does not come or comes late, a table is lost.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use platform::db::At;

use super::agenda::words;
use super::ids::{AbsenceId, ParticipantId, TableId};
use super::{Interval, UnknownWord};

/// Somebody or something missing.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Absence {
    /// Which.
    pub id: AbsenceId,
    /// What happened.
    pub kind: AbsenceKind,
    /// Who is missing.
    pub participant_id: Option<ParticipantId>,
    /// Which table is lost.
    pub table_id: Option<TableId>,
    /// The first instant.
    pub starts_at: At,
    /// The first instant after; open, to the end of the session.
    pub ends_at: Option<At>,
    /// When it was reported.
    pub reported_at: At,
    /// When it was lifted, if it is.
    pub lifted_at: Option<At>,
}

impl Absence {
    /// The stretch of time.
    #[must_use]
    pub fn interval(&self) -> Interval {
        Interval { start: self.starts_at.0, end: self.ends_at.map_or(Timestamp::MAX, |end| end.0) }
    }
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AbsenceKind {
    /// A participant does not come, from an instant on.
    NoShow,
    /// A participant comes only at an instant.
    Late,
    /// A table cannot be used, from an instant on.
    TableLost,
}

words!(AbsenceKind { NoShow = "no_show", Late = "late", TableLost = "table_lost" });

impl AbsenceKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::NoShow, Self::Late, Self::TableLost];

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NoShow => "absence-no-show",
            Self::Late => "absence-late",
            Self::TableLost => "absence-table-lost",
        }
    }
}
