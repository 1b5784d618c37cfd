//! The slots of the Meeting Point.

use std::collections::HashMap;

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::Standing;
use crate::model::ids::SlotId;
use crate::model::sheets::SlotRow;
use crate::model::{Novelty, Slot, Tally};

/// The session's slots, in the order of time.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<Slot>, DbError> {
    tx.all(
        "SELECT id, external_id, starts_at, ends_at, period FROM slots WHERE session_id = $1
         ORDER BY starts_at, external_id",
        args![standing.session.id],
    )
    .await
}

/// How each row stands to what there is.
///
/// # Errors
/// What the database said.
pub async fn compare(tx: &mut Tx, standing: &Standing, rows: &[SlotRow]) -> Result<Vec<Novelty>, DbError> {
    let known = list(tx, standing).await?;
    let known: HashMap<String, SlotRow> =
        known.into_iter().map(|slot| (slot.external_id.clone(), slot.row())).collect();
    Ok(rows.iter().map(|row| Novelty::of(known.get(&row.slot), row)).collect())
}

/// Writes the rows that are new or say something else. Whoever calls has checked that the visitor organises.
///
/// # Errors
/// What the database said.
pub async fn record(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    rows: &[SlotRow],
) -> Result<Tally, DbError> {
    let novelties = compare(tx, standing, rows).await?;
    let session = standing.session.id;
    let written = rows.iter().zip(&novelties).filter(|(_, novelty)| **novelty != Novelty::Unchanged);
    let values: Vec<_> = written
        .map(|(row, _)| {
            let id: SlotId = world.id();
            args![id, session, &row.slot, row.start, row.end, row.session.clone()]
        })
        .collect();
    tx.insert_all(
        "INSERT INTO slots (id, session_id, external_id, starts_at, ends_at, period)",
        values,
        "ON CONFLICT (session_id, external_id) DO UPDATE SET starts_at = excluded.starts_at,
            ends_at = excluded.ends_at, period = excluded.period",
    )
    .await?;
    Ok(Tally::of(&novelties))
}
