//! The tables of the Meeting Point.

use std::collections::HashMap;

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::Standing;
use crate::model::ids::TableId;
use crate::model::sheets::TableRow;
use crate::model::{MeetingTable, Novelty, Tally};

/// The session's tables, by code.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<MeetingTable>, DbError> {
    tx.all(
        "SELECT id, external_id, zone FROM meeting_tables WHERE session_id = $1
         ORDER BY LENGTH(external_id), external_id",
        args![standing.session.id],
    )
    .await
}

/// How each row stands to what there is.
///
/// # Errors
/// What the database said.
pub async fn compare(tx: &mut Tx, standing: &Standing, rows: &[TableRow]) -> Result<Vec<Novelty>, DbError> {
    let known = list(tx, standing).await?;
    let known: HashMap<String, TableRow> =
        known.into_iter().map(|table| (table.external_id.clone(), table.row())).collect();
    Ok(rows.iter().map(|row| Novelty::of(known.get(&row.table), row)).collect())
}

/// Writes the rows that are new or say something else. Whoever calls has checked that the visitor organises.
///
/// # Errors
/// What the database said.
pub async fn record(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    rows: &[TableRow],
) -> Result<Tally, DbError> {
    let novelties = compare(tx, standing, rows).await?;
    let session = standing.session.id;
    let written = rows.iter().zip(&novelties).filter(|(_, novelty)| **novelty != Novelty::Unchanged);
    let values: Vec<_> = written
        .map(|(row, _)| {
            let id: TableId = world.id();
            args![id, session, &row.table, row.zone.clone()]
        })
        .collect();
    tx.insert_all(
        "INSERT INTO meeting_tables (id, session_id, external_id, zone)",
        values,
        "ON CONFLICT (session_id, external_id) DO UPDATE SET zone = excluded.zone",
    )
    .await?;
    Ok(Tally::of(&novelties))
}
