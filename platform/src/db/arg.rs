//! A value for a placeholder, typed so that a NULL has the column's type on PostgreSQL too.

use jiff::Timestamp;
use sqlx::Arguments;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;

use super::{At, DbError, Json, StoredText};
use crate::id::{Id, Kind};

/// A value for a placeholder.
#[derive(Debug, Clone)]
pub enum Arg {
    /// TEXT
    Text(Option<String>),
    /// BIGINT
    Int(Option<i64>),
    /// DOUBLE PRECISION
    Real(Option<f64>),
    /// BOOLEAN
    Bool(Option<bool>),
}

macro_rules! bind {
    ($arguments:expr, $values:expr) => {{
        for value in $values {
            match value {
                Arg::Text(value) => $arguments.add(value),
                Arg::Int(value) => $arguments.add(value),
                Arg::Real(value) => $arguments.add(value),
                Arg::Bool(value) => $arguments.add(value),
            }
            .map_err(DbError::Encode)?;
        }
        Ok($arguments)
    }};
}

pub(super) fn sqlite(values: Vec<Arg>) -> Result<SqliteArguments, DbError> {
    let mut arguments = SqliteArguments::default();
    bind!(arguments, values)
}

pub(super) fn postgres(values: Vec<Arg>) -> Result<PgArguments, DbError> {
    let mut arguments = PgArguments::default();
    bind!(arguments, values)
}

macro_rules! from {
    ([$($generics:tt)*] $type:ty => $variant:ident($value:ident) $into:expr) => {
        impl<$($generics)*> From<$type> for Arg {
            fn from($value: $type) -> Self {
                Arg::$variant(Some($into))
            }
        }
        impl<$($generics)*> From<Option<$type>> for Arg {
            fn from(value: Option<$type>) -> Self {
                Arg::$variant(value.map(|$value: $type| $into))
            }
        }
    };
}

from!(['a] &'a str => Text(value) value.to_owned());
from!(['a] &'a String => Text(value) value.clone());
from!([] String => Text(value) value);
from!([] i64 => Int(value) value);
from!([] i32 => Int(value) i64::from(value));
from!([] u32 => Int(value) i64::from(value));
from!([] usize => Int(value) i64::try_from(value).unwrap_or(i64::MAX));
from!([] f64 => Real(value) value);
from!([] bool => Bool(value) value);
from!([] Timestamp => Int(value) value.as_microsecond());
from!([] At => Int(value) value.0.as_microsecond());
from!([K: Kind] Id<K> => Text(value) value.to_string());

impl<T: serde::Serialize> From<&Json<T>> for Arg {
    fn from(value: &Json<T>) -> Self {
        Arg::Text(serde_json::to_string(&value.0).ok())
    }
}

impl<T: StoredText> From<T> for Arg {
    fn from(value: T) -> Self {
        Arg::Text(Some(value.to_string()))
    }
}

impl<T: StoredText> From<Option<T>> for Arg {
    fn from(value: Option<T>) -> Self {
        Arg::Text(value.map(|value| value.to_string()))
    }
}
