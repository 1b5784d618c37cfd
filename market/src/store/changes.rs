//! Which entries changed, in the order of commits: what feeds the search index of each replica.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use crate::model::ids::SupplierId;

/// Writes down that entries changed, all under one number. The row that counts is held until the commit, so that whoever
/// has read up to a number has missed none below it.
///
/// # Errors
/// What the database said.
pub async fn record(tx: &mut Tx, world: &World, changed: &[SupplierId]) -> Result<(), DbError> {
    if changed.is_empty() {
        return Ok(());
    }
    let sequence = tx
        .count(
            "INSERT INTO market_sequences (name, value) VALUES ('supplier_changes', 1)
             ON CONFLICT (name) DO UPDATE SET value = market_sequences.value + 1 RETURNING value",
            args![],
        )
        .await?;
    let rows: Vec<_> = changed.iter().map(|id| args![sequence, *id, world.now()]).collect();
    let tail = "ON CONFLICT (sequence, supplier_id) DO NOTHING";
    tx.insert_all("INSERT INTO supplier_changes (sequence, supplier_id, changed_at)", rows, tail).await
}

/// The last number that was given; nought where nothing changed yet.
///
/// # Errors
/// What the database said.
pub async fn latest(tx: &mut Tx) -> Result<i64, DbError> {
    tx.count("SELECT COALESCE(MAX(value), 0) FROM market_sequences WHERE name = 'supplier_changes'", args![])
        .await
}

/// Every entry that changed after this number, once each, with the last number of each, in that order.
///
/// # Errors
/// What the database said.
pub async fn since(tx: &mut Tx, sequence: i64) -> Result<Vec<(SupplierId, i64)>, DbError> {
    tx.all(
        "SELECT supplier_id, MAX(sequence) FROM supplier_changes WHERE sequence > $1
         GROUP BY supplier_id ORDER BY 2, 1",
        args![sequence],
    )
    .await
}
