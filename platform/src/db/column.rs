//! Columns that hold more than a text or a number.

use std::ops::Deref;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// Implements reading from a TEXT column for a type that parses from text.
macro_rules! stored_as_text {
    ([$($generics:tt)*] $type:ty) => {
        impl<D: sqlx::Database, $($generics)*> sqlx::Type<D> for $type
        where
            String: sqlx::Type<D>,
        {
            fn type_info() -> D::TypeInfo {
                <String as sqlx::Type<D>>::type_info()
            }
            fn compatible(info: &D::TypeInfo) -> bool {
                <String as sqlx::Type<D>>::compatible(info)
            }
        }
        impl<'r, D: sqlx::Database, $($generics)*> sqlx::Decode<'r, D> for $type
        where
            String: sqlx::Decode<'r, D>,
        {
            fn decode(value: D::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                Ok(<String as sqlx::Decode<'r, D>>::decode(value)?.parse()?)
            }
        }
    };
}
pub(crate) use stored_as_text;

/// The same for the types of other crates: `stored_text!(Priority);` for a type with `FromStr` and `Display`.
#[macro_export]
macro_rules! stored_text {
    ($($type:ty),+ $(,)?) => {$(
        impl<D: sqlx::Database> sqlx::Type<D> for $type where String: sqlx::Type<D> {
            fn type_info() -> D::TypeInfo { <String as sqlx::Type<D>>::type_info() }
            fn compatible(info: &D::TypeInfo) -> bool { <String as sqlx::Type<D>>::compatible(info) }
        }
        impl<'r, D: sqlx::Database> sqlx::Decode<'r, D> for $type where String: sqlx::Decode<'r, D> {
            fn decode(value: D::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                Ok(<String as sqlx::Decode<'r, D>>::decode(value)?.parse()?)
            }
        }
        impl $crate::db::StoredText for $type {}
    )+};
}

/// A type kept as the text that it shows; implemented by [`stored_text!`](crate::stored_text).
pub trait StoredText: std::fmt::Display {}

/// An instant in a BIGINT column: microseconds since 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct At(pub Timestamp);

impl Deref for At {
    type Target = Timestamp;
    fn deref(&self) -> &Timestamp {
        &self.0
    }
}

impl<D: Database> Type<D> for At
where
    i64: Type<D>,
{
    fn type_info() -> D::TypeInfo {
        <i64 as Type<D>>::type_info()
    }
    fn compatible(info: &D::TypeInfo) -> bool {
        <i64 as Type<D>>::compatible(info)
    }
}

impl<'r, D: Database> Decode<'r, D> for At
where
    i64: Decode<'r, D>,
{
    fn decode(value: D::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(Timestamp::from_microsecond(<i64 as Decode<'r, D>>::decode(value)?)?))
    }
}

/// A value kept as JSON in a TEXT column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json<T>(pub T);

impl<T> Deref for Json<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T, D: Database> Type<D> for Json<T>
where
    String: Type<D>,
{
    fn type_info() -> D::TypeInfo {
        <String as Type<D>>::type_info()
    }
    fn compatible(info: &D::TypeInfo) -> bool {
        <String as Type<D>>::compatible(info)
    }
}

impl<'r, T: DeserializeOwned, D: Database> Decode<'r, D> for Json<T>
where
    String: Decode<'r, D>,
{
    fn decode(value: D::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(serde_json::from_str(&<String as Decode<'r, D>>::decode(value)?)?))
    }
}

/// A day, kept as `2018-11-29`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub Date);

impl std::str::FromStr for Day {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        text.parse().map(Self)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}

crate::stored_text!(Day);
