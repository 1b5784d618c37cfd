//! Links that sign in: sent by e-mail, good once and for a while.

use jiff::SignedDuration;
use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;
use sha2::{Digest, Sha256};

use crate::model::PersonId;

/// How long a link that was asked for is good.
pub const ASKED: SignedDuration = SignedDuration::from_mins(30);
/// How long a link in an invitation is good.
pub const INVITED: SignedDuration = SignedDuration::from_hours(24 * 14);

fn hash(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A new link; its secret is told once, here.
///
/// # Errors
/// What the database said.
pub async fn make(
    tx: &mut Tx,
    world: &World,
    person: PersonId,
    next: &str,
    good_for: SignedDuration,
) -> Result<String, DbError> {
    let (secret, now) = (world.secret(), world.now());
    tx.execute(
        "INSERT INTO login_links (secret_hash, person_id, next, made_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
        args![hash(&secret), person, next, now, now + good_for],
    )
    .await?;
    Ok(secret)
}

/// Whom a link would sign in, without using it up.
///
/// # Errors
/// What the database said.
pub async fn peek(tx: &mut Tx, world: &World, secret: &str) -> Result<Option<PersonId>, DbError> {
    let row: Option<(PersonId,)> = tx
        .optional(
            "SELECT person_id FROM login_links WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > $2",
            args![hash(secret), world.now()],
        )
        .await?;
    Ok(row.map(|(person,)| person))
}

/// Uses a link up: the person and the page to go to.
///
/// # Errors
/// What the database said.
pub async fn redeem(tx: &mut Tx, world: &World, secret: &str) -> Result<Option<(PersonId, String)>, DbError> {
    tx.optional(
        "UPDATE login_links SET used_at = $2 WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > $2
         RETURNING person_id, next",
        args![hash(secret), world.now()],
    )
    .await
}
