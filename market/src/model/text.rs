//! What a firm says of itself, in several languages.

use std::collections::BTreeMap;

use platform::locale::Translated;

use super::words;

words! {
    /// A text of the entry.
    TextKind, "text" {
        /// One sentence, for lists.
        Summary = "summary",
        /// What the firm does and how.
        About = "about",
    }
}

impl TextKind {
    /// The most characters in one language.
    #[must_use]
    pub fn longest(self) -> usize {
        match self {
            Self::Summary => 160,
            Self::About => 4_000,
        }
    }
}

/// The texts of an entry.
pub type Texts = BTreeMap<TextKind, Translated>;
