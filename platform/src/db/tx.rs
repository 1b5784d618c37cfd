//! A transaction, and the four ways of asking that it shares with the pool.

use sqlx::{Postgres, SqlSafeStr, Sqlite, Transaction};

use super::{Arg, DbError, Record, arg};

/// A transaction; dropped without [`Tx::commit`], it leaves nothing.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// `execute`, `all`, `optional`, `one`, `scalar`: the same on a pool and in a transaction.
macro_rules! query_methods {
    ($self:ident, ($($receiver:tt)*), $inner:ident => $executor:expr) => {
        /// Runs a statement; gives the number of rows it touched.
        ///
        /// # Errors
        /// What the database said.
        pub async fn execute($($receiver)*, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<u64, DbError> {
            match $self {
                Self::Sqlite($inner) => {
                    Ok(sqlx::query_with(sql, arg::sqlite(args)?).execute($executor).await?.rows_affected())
                }
                Self::Postgres($inner) => {
                    Ok(sqlx::query_with(sql, arg::postgres(args)?).execute($executor).await?.rows_affected())
                }
            }
        }

        /// Every row.
        ///
        /// # Errors
        /// What the database said, or a column that does not hold what its type says.
        pub async fn all<T: Record>($($receiver)*, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<Vec<T>, DbError> {
            match $self {
                Self::Sqlite($inner) => sqlx::query_as_with(sql, arg::sqlite(args)?).fetch_all($executor).await,
                Self::Postgres($inner) => sqlx::query_as_with(sql, arg::postgres(args)?).fetch_all($executor).await,
            }
        }

        /// The row, if there is one.
        ///
        /// # Errors
        /// As [`Self::all`].
        pub async fn optional<T: Record>($($receiver)*, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<Option<T>, DbError> {
            match $self {
                Self::Sqlite($inner) => sqlx::query_as_with(sql, arg::sqlite(args)?).fetch_optional($executor).await,
                Self::Postgres($inner) => sqlx::query_as_with(sql, arg::postgres(args)?).fetch_optional($executor).await,
            }
        }

        /// The one row that must be there.
        ///
        /// # Errors
        /// As [`Self::all`], and when there is none.
        pub async fn one<T: Record>($($receiver)*, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<T, DbError> {
            match $self {
                Self::Sqlite($inner) => sqlx::query_as_with(sql, arg::sqlite(args)?).fetch_one($executor).await,
                Self::Postgres($inner) => sqlx::query_as_with(sql, arg::postgres(args)?).fetch_one($executor).await,
            }
        }

        /// A count, or any other whole number in the first column.
        ///
        /// # Errors
        /// As [`Self::one`].
        pub async fn count($($receiver)*, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<i64, DbError> {
            let row: (i64,) = $self.one(sql, args).await?;
            Ok(row.0)
        }
    };
}
pub(super) use query_methods;

impl Tx {
    /// Makes everything done in the transaction lasting.
    ///
    /// # Errors
    /// When the database refuses; then nothing was done.
    pub async fn commit(self) -> Result<(), DbError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }

    query_methods!(self, (&mut self), inner => &mut **inner);
}
