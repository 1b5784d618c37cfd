//! Secret calendar addresses, one a participant, revocable. Only the one whose calendar it opens reads or makes one.

use platform::args;
use platform::db::{DbError, Tx};
use platform::locale::Language;
use platform::world::World;

use super::Standing;
use crate::model::ids::{FeedId, ParticipantId, SessionId};

/// The secret of the visitor's own address, if there is one in force.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing) -> Result<Option<String>, DbError> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT secret FROM feeds WHERE participant_id = $1 AND revoked_at IS NULL ORDER BY made_at DESC LIMIT 1",
            args![standing.participant],
        )
        .await?;
    Ok(row.map(|(secret,)| secret))
}

/// A new address for the visitor; those before it end. Nothing for who does not take part.
///
/// # Errors
/// What the database said.
pub async fn renew(tx: &mut Tx, world: &World, standing: &Standing) -> Result<Option<String>, DbError> {
    let Some(own) = standing.participant else { return Ok(None) };
    revoke(tx, world, standing, own).await?;
    let (id, secret): (FeedId, _) = (world.id(), world.secret());
    tx.execute(
        "INSERT INTO feeds (id, participant_id, secret, made_at) VALUES ($1, $2, $3, $4)",
        args![id, own, &secret, world.now()],
    )
    .await?;
    Ok(Some(secret))
}

/// Ends the addresses of a participant: the visitor, or somebody for whom the visitor decides.
///
/// # Errors
/// What the database said.
pub async fn revoke(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    participant: ParticipantId,
) -> Result<(), DbError> {
    let mut values = args![participant, world.now(), standing.session.id];
    values.extend(standing.sight());
    tx.execute(
        "UPDATE feeds SET revoked_at = $2 WHERE participant_id = $1 AND revoked_at IS NULL
         AND participant_id IN
             (SELECT id FROM participants WHERE session_id = $3 AND ($4 OR side_id = $5 OR id = $6))",
        values,
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

/// Whose address has this secret: the one thing that it opens. Calendars cannot sign in, so there is no standing to
/// ask for: whoever has the secret may. It opens nothing once its owner no longer takes part.
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
