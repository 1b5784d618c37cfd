//! Who else works on an order.

use platform::args;
use platform::db::{At, DbError, Tx};
use platform::world::World;
use registry::model::PersonId;

use super::Deal;
use crate::model::brief::ids::{OrderId, SubcontractorId};
use crate::model::order::Part;
use crate::model::quote::Helper;
use crate::store::buying::trail;

/// Who else works on an order.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Subcontractor {
    /// Which.
    pub id: SubcontractorId,
    /// The firm's name.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// What it does: a concept.
    pub concept: String,
    /// Since when it is declared.
    pub declared_at: At,
    /// Since when it works on it no more.
    pub ended_at: Option<At>,
}

/// The firm declares who else works on the order; nothing where the visitor is the buyer.
///
/// # Errors
/// What the database said.
pub async fn declare(
    tx: &mut Tx,
    world: &World,
    deal: &Deal,
    name: &str,
    country: &str,
    concept: &str,
) -> Result<Option<SubcontractorId>, DbError> {
    if deal.part != Part::Supplier {
        return Ok(None);
    }
    let id: SubcontractorId = world.id();
    tx.execute(
        "INSERT INTO subcontractors (id, order_id, name, country, concept, declared_at, declared_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, deal.placed.id, name, country, concept, world.now(), deal.person],
    )
    .await?;
    trail(tx, world, deal.person, "order.subcontracted", &deal.placed.id.to_string(), name).await?;
    Ok(Some(id))
}

/// The firm says that one works on the order no more; the line stays.
///
/// # Errors
/// What the database said.
pub async fn end_subcontract(
    tx: &mut Tx,
    world: &World,
    deal: &Deal,
    id: SubcontractorId,
) -> Result<bool, DbError> {
    if deal.part != Part::Supplier {
        return Ok(false);
    }
    let ended = tx
        .execute(
            "UPDATE subcontractors SET ended_at = $3, ended_by = $4
             WHERE id = $1 AND order_id = $2 AND ended_at IS NULL",
            args![id, deal.placed.id, world.now(), deal.person],
        )
        .await?;
    Ok(ended > 0)
}

/// Who else works or worked on the order, for both sides.
///
/// # Errors
/// What the database said.
pub async fn subcontractors(tx: &mut Tx, deal: &Deal) -> Result<Vec<Subcontractor>, DbError> {
    tx.all(
        "SELECT id, name, country, concept, declared_at, ended_at FROM subcontractors WHERE order_id = $1
         ORDER BY declared_at, id",
        args![deal.placed.id],
    )
    .await
}

/// What the firm declared in the quote that became the order.
pub(in crate::store::buying) async fn declared_with(
    tx: &mut Tx,
    world: &World,
    order: OrderId,
    by: PersonId,
    helpers: &[Helper],
) -> Result<(), DbError> {
    let row = |helper: &Helper| {
        let id: SubcontractorId = world.id();
        args![id, order, &helper.name, &helper.country, &helper.concept, world.now(), by]
    };
    let rows: Vec<_> = helpers.iter().map(row).collect();
    let columns =
        "INSERT INTO subcontractors (id, order_id, name, country, concept, declared_at, declared_by)";
    tx.insert_all(columns, rows, "").await
}
