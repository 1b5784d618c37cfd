//! SQLite and PostgreSQL behind one enum of native pools: one SQL text, `$1` placeholders, typed rows.
//!
//! Rows are read with `#[derive(sqlx::FromRow)]`, which works for both. Writing goes through a [`Tx`]: one a request,
//! its commit visible in the handler.

mod arg;
mod bulk;
mod column;
mod connect;
mod tx;

pub use arg::Arg;
pub use bulk::places;
pub(crate) use column::stored_as_text;
pub use column::{At, Day, Json, StoredText};
pub use connect::{Age, ConnectError, Db};
pub use tx::Tx;

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

/// What the database said when it could not do what was asked.
pub use sqlx::Error as DbError;

/// A row type that both databases can give.
pub trait Record:
    for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow> + Send + Unpin
{
}
impl<T> Record for T where
    T: for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow> + Send + Unpin
{
}

/// The values of a statement's placeholders: `args![id, name, world.now()]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Arg::from($value)),*] };
}
pub use crate::args;

/// Whether the database refused a row because a unique key is taken.
#[must_use]
pub fn is_taken(error: &DbError) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}
