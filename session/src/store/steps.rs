//! Every change by hand to a draft, so that it can be taken back.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::world::World;
use registry::model::PersonId;

use crate::model::StepKind;
use crate::model::ids::{AgendaId, StepId};
use crate::model::placement::Change;

/// A change by hand.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Step {
    /// Which; the last one's id is how a page says which state of the draft it has shown.
    pub id: StepId,
    /// The how-manieth of the draft.
    pub position: i64,
    /// What was done.
    pub kind: StepKind,
    /// What it changed.
    pub change: Json<Vec<Change>>,
}

/// The last change of a draft, if there is one.
///
/// # Errors
/// What the database said.
pub async fn last(tx: &mut Tx, agenda: AgendaId) -> Result<Option<Step>, DbError> {
    tx.optional(
        "SELECT id, position, kind, change FROM agenda_steps WHERE agenda_id = $1 ORDER BY position DESC LIMIT 1",
        args![agenda],
    )
    .await
}

/// Writes a change down behind the last one.
pub(super) async fn record(
    tx: &mut Tx,
    world: &World,
    by: Option<PersonId>,
    agenda: AgendaId,
    kind: StepKind,
    changes: Vec<Change>,
) -> Result<StepId, DbError> {
    let position = last(tx, agenda).await?.map_or(1, |step| step.position + 1);
    let id: StepId = world.id();
    tx.execute(
        "INSERT INTO agenda_steps (id, agenda_id, position, kind, change, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, agenda, position, kind, &Json(changes), world.now(), by],
    )
    .await?;
    Ok(id)
}

/// Forgets a change that was taken back; the audit trail remembers both.
pub(super) async fn forget(tx: &mut Tx, id: StepId) -> Result<(), DbError> {
    tx.execute("DELETE FROM agenda_steps WHERE id = $1", args![id]).await.map(|_| ())
}
