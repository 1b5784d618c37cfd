//! Roles: who may do what, and where.

use std::fmt;
use std::str::FromStr;

use platform::db::At;
use platform::id::{Id, kind};

use super::PersonId;

kind!(GrantKind = "grt");

/// The id of a grant.
pub type GrantId = Id<GrantKind>;

/// What a person may be, beside a delegate, which follows from taking part in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Runs the program: everything, everywhere. Scope: empty.
    Operator,
    /// Organises the sessions of a task force. Scope: the task force.
    Organiser,
    /// Manages the delegation of one side: the co-chair and who helps. Scope: the side.
    Manager,
    /// Looks after the interpreters. Scope: the task force.
    Coordinator,
    /// Looks after the entries of an association's member firms in the market. Scope: the association's organisation.
    Association,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] =
        [Self::Operator, Self::Organiser, Self::Manager, Self::Coordinator, Self::Association];

    /// The word in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Organiser => "organiser",
            Self::Manager => "manager",
            Self::Coordinator => "coordinator",
            Self::Association => "association",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// A word that names no role.
#[derive(Debug, thiserror::Error)]
#[error("no such role")]
pub struct UnknownRole;

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(UnknownRole)
    }
}

platform::stored_text!(Role);

/// A role that a person has.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Grant {
    /// Which.
    pub id: GrantId,
    /// Who.
    pub person_id: PersonId,
    /// What.
    pub role: Role,
    /// Where.
    pub scope: String,
    /// Since when.
    pub given_at: At,
}
