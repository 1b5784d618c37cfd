//! The sheets by name.

use std::fmt;
use std::str::FromStr;

/// One of a session's sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetKind {
    /// The slots of the Meeting Point.
    Slots,
    /// The tables of the Meeting Point.
    Tables,
    /// The people of both delegations.
    Participants,
    /// The projects presented at the thematic tables.
    Projects,
    /// Who wants to meet whom.
    Requests,
    /// The interpreters.
    Interpreters,
}

impl SheetKind {
    /// Every sheet, each after those that it refers to.
    pub const ALL: [Self; 6] =
        [Self::Slots, Self::Tables, Self::Participants, Self::Projects, Self::Requests, Self::Interpreters];

    /// The name of the sheet, in workbooks and in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Slots => "slots",
            Self::Tables => "tables",
            Self::Participants => "participants",
            Self::Projects => "projects",
            Self::Requests => "requests",
            Self::Interpreters => "interpreters",
        }
    }
}

/// A text that names no sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such sheet")]
pub struct UnknownSheet;

impl FromStr for SheetKind {
    type Err = UnknownSheet;

    fn from_str(text: &str) -> Result<Self, UnknownSheet> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(UnknownSheet)
    }
}

impl fmt::Display for SheetKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
