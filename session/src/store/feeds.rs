//! Secret calendar addresses, one a participant, revocable.

use platform::args;
use platform::db::{DbError, Tx};
use platform::locale::Language;
use platform::world::World;

use crate::model::ids::{FeedId, ParticipantId, SessionId};

/// The secret of the participant's address, if there is one in force.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, participant: ParticipantId) -> Result<Option<String>, DbError> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT secret FROM feeds WHERE participant_id = $1 AND revoked_at IS NULL ORDER BY made_at DESC LIMIT 1",
            args![participant],
        )
        .await?;
    Ok(row.map(|(secret,)| secret))
}

/// A new address; those before it end.
///
/// # Errors
/// What the database said.
pub async fn renew(tx: &mut Tx, world: &World, participant: ParticipantId) -> Result<String, DbError> {
    revoke(tx, world, participant).await?;
    let (id, secret): (FeedId, _) = (world.id(), world.secret());
    tx.execute(
        "INSERT INTO feeds (id, participant_id, secret, made_at) VALUES ($1, $2, $3, $4)",
        args![id, participant, &secret, world.now()],
    )
    .await?;
    Ok(secret)
}

/// Ends the addresses of the participant.
///
/// # Errors
/// What the database said.
pub async fn revoke(tx: &mut Tx, world: &World, participant: ParticipantId) -> Result<(), DbError> {
    tx.execute(
        "UPDATE feeds SET revoked_at = $2 WHERE participant_id = $1 AND revoked_at IS NULL",
        args![participant, world.now()],
    )
    .await
    .map(|_| ())
}

/// Whose calendar an address opens.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Owner {
    /// Who.
    pub participant_id: ParticipantId,
    /// Of which session.
    pub session_id: SessionId,
    /// The language that the person reads.
    pub language: Language,
}

/// Whose address has this secret: the one thing that it opens. It opens nothing once its owner no longer takes part.
///
/// # Errors
/// What the database said.
pub async fn owner(tx: &mut Tx, secret: &str) -> Result<Option<Owner>, DbError> {
    tx.optional(
        "SELECT participant_id, session_id, language FROM feeds
         JOIN participants ON participants.id = participant_id JOIN people ON people.id = person_id
         WHERE secret = $1 AND revoked_at IS NULL
           AND approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL",
        args![secret],
    )
    .await
}
