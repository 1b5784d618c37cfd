//! Who did something, and when.

use platform::db::At;
use registry::model::PersonId;

/// That somebody did something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub at: At,
    /// Who.
    pub by: PersonId,
}
