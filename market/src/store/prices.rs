//! About what firms take, for chains.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::Keeper;
use crate::model::chaining::Said;

/// The largest price: a million, in ten-thousandths of a euro. So no order of any quantity overflows.
pub const MOST: i64 = 10_000_000_000;

/// What a firm says of a concept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Price {
    /// A processing or a component.
    pub concept: String,
    /// One piece, in ten-thousandths of a euro.
    pub parts: i64,
    /// Once an order, in ten-thousandths of a euro.
    pub setup_parts: i64,
}

/// What the firm says, for those who look after its entry.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, keeper: &Keeper) -> Result<Vec<Price>, DbError> {
    let sql =
        "SELECT concept, parts, setup_parts FROM supplier_prices WHERE supplier_id = $1 ORDER BY concept";
    tx.all(sql, args![keeper.supplier.id]).await
}

/// Says what the firm takes, about; what was said before of the same goes.
///
/// # Errors
/// What the database said.
pub async fn set(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    concept: &str,
    said: Said,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO supplier_prices (supplier_id, concept, parts, setup_parts, changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (supplier_id, concept) DO UPDATE SET parts = excluded.parts,
             setup_parts = excluded.setup_parts, changed_at = excluded.changed_at, changed_by = excluded.changed_by",
        args![keeper.supplier.id, concept, said.parts, said.setup_parts, world.now(), keeper.person()],
    )
    .await?;
    keeper.touch(tx, world, "supplier-price.told", concept, "").await
}

/// Takes back what the firm said; whether there was something.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx, world: &World, keeper: &Keeper, concept: &str) -> Result<bool, DbError> {
    let sql = "DELETE FROM supplier_prices WHERE supplier_id = $1 AND concept = $2";
    let removed = tx.execute(sql, args![keeper.supplier.id, concept]).await? > 0;
    if removed {
        keeper.touch(tx, world, "supplier-price.removed", concept, "").await?;
    }
    Ok(removed)
}
