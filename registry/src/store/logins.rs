//! Logins, as far as others than the browser that holds one deal with them.

use jiff::Timestamp;
use platform::args;
use platform::db::{DbError, Tx};

use crate::model::PersonId;

/// Ends the person's logins but the one kept, as when the password changes.
///
/// # Errors
/// What the database said.
pub async fn end_others(tx: &mut Tx, person: PersonId, kept: &str) -> Result<u64, DbError> {
    tx.execute("DELETE FROM logins WHERE person_id = $1 AND id <> $2", args![person, kept]).await
}

/// Whether this login of the person still holds: nobody ended it, and it is not over.
///
/// # Errors
/// What the database said.
pub async fn holds(tx: &mut Tx, login: &str, person: PersonId, now: Timestamp) -> Result<bool, DbError> {
    let sql = "SELECT COUNT(*) FROM logins WHERE id = $1 AND person_id = $2 AND expires_at > $3";
    Ok(tx.count(sql, args![login, person, now]).await? > 0)
}

/// Removes the logins and the links that were over by then: nobody can sign in with them any more.
///
/// # Errors
/// What the database said.
pub async fn purge(tx: &mut Tx, now: Timestamp) -> Result<u64, DbError> {
    let logins = tx.execute("DELETE FROM logins WHERE expires_at <= $1", args![now]).await?;
    let links = "DELETE FROM login_links WHERE expires_at <= $1 OR used_at IS NOT NULL";
    Ok(logins + tx.execute(links, args![now]).await?)
}
