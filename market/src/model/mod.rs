//! What the market is about: types and rules, without database, pages or clock.

pub mod brief;
pub mod calendar;
mod capacity;
mod certificate;
pub mod chaining;
pub mod completeness;
mod evidence;
pub mod exchange;
pub mod home;
pub mod identifier;
pub mod ids;
pub mod incoming;
pub mod joining;
mod machine;
mod mark;
mod member;
mod money;
pub mod notice;
pub mod order;
mod picture;
pub mod quote;
pub mod slug;
pub mod standing;
mod subject;
mod supplier;
mod term;
mod text;
pub mod town;
pub mod vocabulary;
mod web;

pub use capacity::{Capacity, CapacityUnit, Taken, TakenKind};
pub use certificate::Certificate;
pub use evidence::EvidenceKind;
pub use identifier::{Identifier, IdentifierFault, Scheme};
pub use machine::Machine;
pub use mark::Mark;
pub use member::{Buyer, Member, MemberState};
pub use money::{Currency, Money, MoneyError};
pub use picture::Picture;
pub use standing::{Confidence, Declared};
pub use subject::Subject;
pub use supplier::{Contact, Facts, Field, FieldStanding, OrderUnit, Place, Supplier};
pub use term::{Term, TermFacet, size_class};
pub use text::{TextKind, Texts};
pub use web::web_address;

/// A word of the database or of an address that names nothing.
#[derive(Debug, thiserror::Error)]
#[error("no such {0}")]
pub struct UnknownWord(pub &'static str);

/// A set of words: an enum whose members have a name in the database, in JSON and in addresses.
macro_rules! words {
    ($(#[$about:meta])* $name:ident, $what:literal { $($(#[$note:meta])* $one:ident = $word:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$note])* $one,)+
        }

        impl $name {
            /// Every one, in the order of forms.
            pub const ALL: &[Self] = &[$(Self::$one,)+];

            /// The word in the database and in addresses.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$one => $word,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text).ok_or($crate::model::UnknownWord($what))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                word.parse().map_err(serde::de::Error::custom)
            }
        }

        platform::stored_text!($name);
    };
}
pub(crate) use words;
