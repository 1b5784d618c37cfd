//! Numbers that firms are known by elsewhere.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::{Keeper, Standing, parts};
use crate::model::ids::{IdentifierId, SupplierId};
use crate::model::{Identifier, Scheme};

/// The numbers of an entry that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Vec<Identifier>, DbError> {
    parts(tx, standing, id, "SELECT id, scheme, value", "supplier_identifiers", "scheme, value").await
}

/// Adds a number, which [`Scheme::read`] has read.
///
/// # Errors
/// What the database said; [`platform::db::is_taken`] when the entry has it.
pub async fn add(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    scheme: Scheme,
    value: &str,
) -> Result<IdentifierId, DbError> {
    let id: IdentifierId = world.id();
    tx.execute(
        "INSERT INTO supplier_identifiers (id, supplier_id, scheme, value, declared_at, declared_by)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, keeper.supplier.id, scheme, value, world.now(), keeper.person()],
    )
    .await?;
    keeper.touch(tx, world, "supplier-identifier.added", &id.to_string(), value).await?;
    Ok(id)
}

/// Removes a number; whether it was there.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx, world: &World, keeper: &Keeper, id: IdentifierId) -> Result<bool, DbError> {
    let sql = "DELETE FROM supplier_identifiers WHERE id = $1 AND supplier_id = $2";
    let removed = tx.execute(sql, args![id, keeper.supplier.id]).await?;
    if removed > 0 {
        keeper.touch(tx, world, "supplier-identifier.removed", &id.to_string(), "").await?;
    }
    Ok(removed > 0)
}
