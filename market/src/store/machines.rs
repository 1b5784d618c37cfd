//! Machines.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::{Keeper, Standing, parts};
use crate::model::Machine;
use crate::model::ids::{MachineId, SupplierId};

/// What is said of machines of one kind.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Told {
    /// A concept of the facet production.
    pub concept: String,
    /// Maker and model.
    pub model: Option<String>,
    /// How many.
    pub quantity: i64,
    /// The gauge.
    pub gauge: Option<String>,
    /// The size of its field or its width.
    pub size: Option<String>,
}

/// The machines of an entry that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Vec<Machine>, DbError> {
    let columns = "SELECT id, concept, model, quantity, gauge, size";
    parts(tx, standing, id, columns, "supplier_machines", "concept, id").await
}

/// Adds machines.
///
/// # Errors
/// What the database said.
pub async fn add(tx: &mut Tx, world: &World, keeper: &Keeper, told: &Told) -> Result<MachineId, DbError> {
    let id: MachineId = world.id();
    tx.execute(
        "INSERT INTO supplier_machines (id, supplier_id, concept, model, quantity, gauge, size, declared_at, declared_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id,
            keeper.supplier.id,
            &told.concept,
            told.model.clone(),
            told.quantity,
            told.gauge.clone(),
            told.size.clone(),
            world.now(),
            keeper.person()
        ],
    )
    .await?;
    keeper.touch(tx, world, "supplier-machine.added", &id.to_string(), &told.concept).await?;
    Ok(id)
}

/// Changes machines; they count as declared again where anything differs. Whether there are such machines.
///
/// # Errors
/// What the database said.
pub async fn update(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    id: MachineId,
    told: &Told,
) -> Result<bool, DbError> {
    let before: Option<Told> = tx
        .optional(
            "SELECT concept, model, quantity, gauge, size FROM supplier_machines
             WHERE id = $1 AND supplier_id = $2",
            args![id, keeper.supplier.id],
        )
        .await?;
    let Some(before) = before else { return Ok(false) };
    if before == *told {
        return Ok(true);
    }
    tx.execute(
        "UPDATE supplier_machines SET concept = $2, model = $3, quantity = $4, gauge = $5, size = $6,
             declared_at = $7, declared_by = $8, verified_at = NULL, verified_by = NULL, verified_until = NULL
         WHERE id = $1",
        args![
            id,
            &told.concept,
            told.model.clone(),
            told.quantity,
            told.gauge.clone(),
            told.size.clone(),
            world.now(),
            keeper.person()
        ],
    )
    .await?;
    keeper.touch(tx, world, "supplier-machine.changed", &id.to_string(), &told.concept).await?;
    Ok(true)
}

/// Removes machines; whether they were there.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx, world: &World, keeper: &Keeper, id: MachineId) -> Result<bool, DbError> {
    let sql = "DELETE FROM supplier_machines WHERE id = $1 AND supplier_id = $2";
    let removed = tx.execute(sql, args![id, keeper.supplier.id]).await?;
    if removed > 0 {
        keeper.touch(tx, world, "supplier-machine.removed", &id.to_string(), "").await?;
    }
    Ok(removed > 0)
}
