//! What both sides say of an order, and what a firm has kept over all.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::world::World;

use super::{COLUMNS, Deal, Row, held, whole};
use crate::model::ids::SupplierId;
use crate::model::order::{Figures, Kept, Part, Rating, RatingFault};

/// Why a rating is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RateFault {
    /// The order is not complete.
    #[error("the order is not complete")]
    NotNow,
    /// This side has rated it.
    #[error("this side has rated it")]
    Once,
    /// It cannot be meant.
    #[error(transparent)]
    Fault(#[from] RatingFault),
}

/// One side rates the other, once, when the order is complete.
///
/// # Errors
/// What the database said; [`RateFault`] inside.
pub async fn rate(
    tx: &mut Tx,
    world: &World,
    deal: &Deal,
    rating: &Rating,
) -> Result<Result<(), RateFault>, DbError> {
    if let Err(fault) = rating.check() {
        return Ok(Err(fault.into()));
    }
    if Kept::of(&held(tx, deal.placed.id).await?.order).is_none() {
        return Ok(Err(RateFault::NotNow));
    }
    let kept = tx
        .execute(
            "INSERT INTO order_ratings (order_id, part, rating, rated_at, rated_by) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (order_id, part) DO NOTHING",
            args![deal.placed.id, deal.part, &Json(rating.clone()), world.now(), deal.person],
        )
        .await?;
    Ok(if kept > 0 { Ok(()) } else { Err(RateFault::Once) })
}

/// What each side said of the other.
///
/// # Errors
/// What the database said.
pub async fn ratings(tx: &mut Tx, deal: &Deal) -> Result<Vec<(Part, Rating)>, DbError> {
    let rows: Vec<(Part, Json<Rating>)> = tx
        .all(
            "SELECT part, rating FROM order_ratings WHERE order_id = $1 ORDER BY part",
            args![deal.placed.id],
        )
        .await?;
    Ok(rows.into_iter().map(|(part, rating)| (part, rating.0)).collect())
}

/// What a published firm has kept over all its complete orders; for everyone, since no order can be told from it.
///
/// # Errors
/// What the database said.
pub async fn figures(tx: &mut Tx, supplier: SupplierId) -> Result<Figures, DbError> {
    let sql = format!(
        "{COLUMNS} WHERE supplier_id = $1
         AND EXISTS (SELECT 1 FROM suppliers WHERE suppliers.id = supplier_id AND published_at IS NOT NULL)"
    );
    let rows: Vec<Row> = tx.all(sqlx::AssertSqlSafe(sql), args![supplier]).await?;
    let mut complete = Vec::new();
    for row in rows {
        let placed = whole(tx, row).await?;
        let Some(kept) = Kept::of(&placed.order) else { continue };
        let rating: Option<(Json<Rating>,)> = tx
            .optional(
                "SELECT rating FROM order_ratings WHERE order_id = $1 AND part = $2",
                args![placed.id, Part::Buyer],
            )
            .await?;
        complete.push((kept, rating.map(|(rating,)| rating.0)));
    }
    Ok(Figures::of(&complete))
}
