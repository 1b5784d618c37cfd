//! Counting tries, and limiting them: kept in the database, so that replicas count together.

use jiff::{SignedDuration, Timestamp};

use crate::args;
use crate::db::{DbError, Tx};
use crate::world::World;

/// In how long the tries are counted that a limit allows.
pub const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// Which tries are counted together, and how many of them there may be in a quarter of an hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// What they have in common: the deed, and whose or from where.
    pub subject: String,
    /// How many there may be.
    pub most: i64,
}

/// Counts a try and says when, or says that one of the limits is reached. What is refused does not count, so that it
/// does not keep anybody out for longer.
///
/// # Errors
/// What the database said.
pub async fn allow(tx: &mut Tx, world: &World, limits: &[Limit]) -> Result<Option<Timestamp>, DbError> {
    let now = world.now();
    for limit in limits {
        let made = "SELECT COUNT(*) FROM attempts WHERE subject = $1 AND made_at > $2";
        if tx.count(made, args![&limit.subject, now - WINDOW]).await? >= limit.most {
            return Ok(None);
        }
    }
    for limit in limits {
        let sql = "INSERT INTO attempts (subject, made_at) VALUES ($1, $2)";
        tx.execute(sql, args![&limit.subject, now]).await?;
    }
    Ok(Some(now))
}

/// Takes back the try that was counted at that time: it succeeded, and only failures are to count.
///
/// # Errors
/// What the database said.
pub async fn take_back(tx: &mut Tx, subject: &str, at: Timestamp) -> Result<(), DbError> {
    let sql = "DELETE FROM attempts WHERE subject = $1 AND made_at = $2";
    tx.execute(sql, args![subject, at]).await.map(|_| ())
}

/// Forgets all the tries of `subject`.
///
/// # Errors
/// What the database said.
pub async fn forget(tx: &mut Tx, subject: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM attempts WHERE subject = $1", args![subject]).await.map(|_| ())
}

/// Removes the tries of before then, which no limit counts any more.
///
/// # Errors
/// What the database said.
pub async fn purge(tx: &mut Tx, before: Timestamp) -> Result<u64, DbError> {
    tx.execute("DELETE FROM attempts WHERE made_at < $1", args![before]).await
}
