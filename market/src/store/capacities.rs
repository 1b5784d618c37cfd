//! What firms can do in a week.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::{Keeper, Standing, parts};
use crate::model::ids::{CapacityId, SupplierId};
use crate::model::{Capacity, CapacityUnit};

/// The capacities of an entry that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Vec<Capacity>, DbError> {
    let columns = "SELECT id, processing, unit, per_week";
    parts(tx, standing, id, columns, "supplier_capacities", "processing, unit").await
}

/// Says what a firm can do in a week by a processing, counted so; what is said again unchanged keeps its standing.
///
/// # Errors
/// What the database said.
pub async fn set(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    processing: &str,
    unit: CapacityUnit,
    per_week: i64,
) -> Result<CapacityId, DbError> {
    let supplier = keeper.supplier.id;
    let known: Option<(CapacityId, i64)> = tx
        .optional(
            "SELECT id, per_week FROM supplier_capacities WHERE supplier_id = $1 AND processing = $2 AND unit = $3",
            args![supplier, processing, unit],
        )
        .await?;
    let id = match known {
        Some((id, same)) if same == per_week => return Ok(id),
        Some((id, _)) => id,
        None => world.id(),
    };
    tx.execute(
        "INSERT INTO supplier_capacities (id, supplier_id, processing, unit, per_week, declared_at, declared_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET per_week = excluded.per_week, declared_at = excluded.declared_at,
             declared_by = excluded.declared_by, verified_at = NULL, verified_by = NULL, verified_until = NULL",
        args![id, supplier, processing, unit, per_week, world.now(), keeper.person()],
    )
    .await?;
    keeper.touch(tx, world, "supplier-capacity.told", &id.to_string(), processing).await?;
    Ok(id)
}

/// Removes a capacity of which no quote and no order takes anything; whether it was there and could be removed.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx, world: &World, keeper: &Keeper, id: CapacityId) -> Result<bool, DbError> {
    let needed = tx
        .count("SELECT COUNT(*) FROM supplier_calendar WHERE capacity_id = $1 AND reason <> ''", args![id])
        .await?;
    if needed > 0 {
        return Ok(false);
    }
    let values = args![id, keeper.supplier.id];
    tx.execute("DELETE FROM supplier_calendar WHERE capacity_id = $1 AND supplier_id = $2", values.clone())
        .await?;
    let removed =
        tx.execute("DELETE FROM supplier_capacities WHERE id = $1 AND supplier_id = $2", values).await?;
    if removed > 0 {
        keeper.touch(tx, world, "supplier-capacity.removed", &id.to_string(), "").await?;
    }
    Ok(removed > 0)
}
