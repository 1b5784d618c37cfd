//! Ids: a prefix that tells the kind, and a body that sorts by time (TypeID, over UUID version 7).

use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use type_safe_id::{DynamicType, TypeSafeId};
use uuid::Uuid;

/// A kind of thing that has ids; made with [`kind!`](crate::kind).
pub trait Kind: Copy + Send + Sync + 'static {
    /// What stands before the underscore, such as `mtg`.
    const PREFIX: &'static str;
    /// The kind's own name, such as `MeetingKind`; descriptions of the API name the id by it.
    const NAME: &'static str;
}

/// Declares kinds of ids: `kind!(Meeting = "mtg")`.
#[macro_export]
macro_rules! kind {
    ($($(#[$note:meta])* $name:ident = $prefix:literal),+ $(,)?) => {$(
        $(#[$note])*
        #[doc = concat!("Ids that begin with `", $prefix, "_`.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name;
        impl $crate::id::Kind for $name {
            const PREFIX: &'static str = $prefix;
            const NAME: &'static str = stringify!($name);
        }
    )+};
}
pub use crate::kind;

/// An id of the kind `K`; in text, in JSON and in the database `prefix_01j…`.
pub struct Id<K>(Uuid, PhantomData<K>);

/// A text that is no id of the kind that was asked for.
#[derive(Debug, thiserror::Error)]
#[error("not an id that begins with {prefix}_")]
pub struct IdError {
    prefix: &'static str,
}

impl<K: Kind> Id<K> {
    /// The id with this body.
    #[must_use]
    pub fn from_uuid(body: Uuid) -> Self {
        Self(body, PhantomData)
    }
}

impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match DynamicType::new(K::PREFIX) {
            Ok(prefix) => TypeSafeId::from_type_and_uuid(prefix, self.0).fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl<K: Kind> FromStr for Id<K> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError { prefix: K::PREFIX };
        let parsed = TypeSafeId::<DynamicType>::from_str(text).map_err(|_| wrong())?;
        if parsed.type_prefix() == K::PREFIX { Ok(Self::from_uuid(parsed.uuid())) } else { Err(wrong()) }
    }
}

impl<K: Kind> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl<K: Kind> TryFrom<String> for Id<K> {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

crate::db::stored_as_text!([K: Kind] Id<K>);

impl<K> fmt::Debug for Id<K>
where
    K: Kind,
{
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    kind!(Meeting = "mtg", Table = "tbl");

    #[test]
    fn an_id_survives_text_and_refuses_another_kind() {
        let id = Id::<Meeting>::from_uuid(Uuid::from_u128(42));
        let text = id.to_string();
        assert!(text.starts_with("mtg_"), "{text}");
        assert_eq!(text.parse::<Id<Meeting>>().unwrap(), id);
        assert!(text.parse::<Id<Table>>().is_err());
        assert!("mtg_'; DROP TABLE".parse::<Id<Meeting>>().is_err());
    }
}
