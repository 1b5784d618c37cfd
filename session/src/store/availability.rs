//! When a participant is away.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::Standing;
use crate::model::Interval;
use crate::model::ids::ParticipantId;

/// The times at which the participant is away.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, participant: ParticipantId) -> Result<Vec<Interval>, DbError> {
    let row: (Json<Vec<Interval>>,) =
        tx.one("SELECT unavailable FROM participants WHERE id = $1", args![participant]).await?;
    Ok(row.0.0)
}

/// Sets them.
///
/// # Errors
/// What the database said.
pub async fn set(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    by: PersonId,
    participant: ParticipantId,
    unavailable: Vec<Interval>,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE participants SET unavailable = $2 WHERE id = $1",
        args![participant, &Json(unavailable)],
    )
    .await?;
    let (subject, scope) = (participant.to_string(), standing.session.id.to_string());
    let deed = Deed {
        person: Some(by),
        action: "availability.changed",
        subject: &subject,
        scope: &scope,
        detail: "",
    };
    audit::write(tx, world, deed).await
}
