//! Whole chains of firms for a brief: who could do its steps, and the briefs that ask each firm for its part.

mod makers;
mod parts;

pub use makers::{Makers, SHOWN, makers};
pub use parts::{Asking, Part, ask, of_brief, of_firm, open_parts, whole};
