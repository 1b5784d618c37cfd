//! Counting tries, and limiting them: kept in the database, so that replicas count together.

use jiff::SignedDuration;

use crate::args;
use crate::db::{DbError, Tx};
use crate::world::World;

/// Counts a try by `subject`; whether it is still within `most` in `window`.
///
/// # Errors
/// What the database said.
pub async fn allow(
    tx: &mut Tx,
    world: &World,
    subject: &str,
    most: i64,
    window: SignedDuration,
) -> Result<bool, DbError> {
    let now = world.now();
    tx.execute("DELETE FROM attempts WHERE made_at < $1", args![now - SignedDuration::from_hours(24)])
        .await?;
    tx.execute("INSERT INTO attempts (subject, made_at) VALUES ($1, $2)", args![subject, now]).await?;
    let made = tx
        .count(
            "SELECT COUNT(*) FROM attempts WHERE subject = $1 AND made_at > $2",
            args![subject, now - window],
        )
        .await?;
    Ok(made <= most)
}

/// Forgets the tries of `subject`, as after a success.
///
/// # Errors
/// What the database said.
pub async fn forget(tx: &mut Tx, subject: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM attempts WHERE subject = $1", args![subject]).await.map(|_| ())
}
