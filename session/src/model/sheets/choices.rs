//! The words that a cell chooses from.

use std::fmt;
use std::str::FromStr;

use registry::model::OrganisationKind;

use crate::model::{Priority, UnknownWord};

/// A word among the few that a column allows.
pub(super) trait Choice: Sized + FromStr {
    /// The words, as a person reads them.
    fn words() -> String;
}

impl Choice for OrganisationKind {
    fn words() -> String {
        Self::ALL.map(Self::as_str).join(", ")
    }
}

impl Choice for Priority {
    fn words() -> String {
        Self::ALL.map(Self::as_str).join(", ")
    }
}

macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $($(#[$variant_about:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_about])* $variant,)+
        }

        impl $name {
            /// Every choice.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The word in spreadsheets and in the database.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                Self::ALL.iter().copied().find(|choice| choice.as_str() == text).ok_or(UnknownWord)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl Choice for $name {
            fn words() -> String {
                [$($word,)+].join(", ")
            }
        }
    };
}

choice! {
    /// What became of a request.
    RequestStatus {
        /// It waits for its answer.
        Requested = "requested",
        /// It was accepted, and is a meeting.
        Accepted = "accepted",
        /// It was declined.
        Declined = "declined",
    }
}
