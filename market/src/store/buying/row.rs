//! Rows that become what the model knows.

use platform::db::At;
use registry::model::PersonId;

use crate::model::Mark;

/// Who and when of two columns, where both are there.
pub(super) fn mark(at: Option<At>, by: Option<PersonId>) -> Option<Mark> {
    Some(Mark { at: at?, by: by? })
}
