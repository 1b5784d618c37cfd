//! Orders: accepted quotes, what happened to them, and how both sides rate that.

mod events;
mod names;
mod ratings;
mod subcontracting;

use platform::args;
use platform::db::{At, Day, DbError, Tx};
use platform::world::World;
use registry::model::PersonId;

use super::Brief;
use crate::model::brief::Quantity;
use crate::model::brief::ids::{BriefId, OrderId, QuoteId};
use crate::model::ids::{BuyerId, SupplierId};
use crate::model::order::{Event, EventKind, Order, Part, Promise};
use crate::model::quote::Offer;
use crate::model::{Currency, Mark, Money, OrderUnit};
use crate::store::Standing;

pub use events::{Told, add};
pub use names::{Names, all_names, buyer, commission, for_buyer, for_firm, names};
pub use ratings::{RateFault, figures, rate, ratings};
pub(super) use subcontracting::declared_with;
pub use subcontracting::{Subcontractor, declare, end_subcontract, subcontractors};

/// What an order is placed with.
pub(super) struct Placing<'a> {
    pub quote: QuoteId,
    pub supplier: SupplierId,
    pub brief: &'a Brief,
    pub offer: &'a Offer,
    pub quantity: Quantity,
    pub unit_price: Money,
}

/// An order as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Which.
    pub id: OrderId,
    /// The quote that was accepted.
    pub quote: QuoteId,
    /// For which brief.
    pub brief: BriefId,
    /// Who makes it.
    pub supplier: SupplierId,
    /// Who ordered.
    pub buyer: BuyerId,
    /// What it is counted in.
    pub unit: OrderUnit,
    /// What one piece costs.
    pub unit_price: Money,
    /// What the sample costs.
    pub sample_cost: Option<Money>,
    /// What the firm said beside the prices.
    pub remarks: String,
    /// When it was placed.
    pub placed_at: At,
    /// What was agreed and what has happened.
    pub order: Order,
}

/// An order for one of its two sides; had only from the database.
#[derive(Debug, Clone)]
pub struct Deal {
    /// The order.
    pub placed: Placed,
    /// On which side the visitor is.
    pub part: Part,
    person: PersonId,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: OrderId,
    quote_id: QuoteId,
    brief_id: BriefId,
    supplier_id: SupplierId,
    buyer_id: BuyerId,
    quantity: i64,
    unit: OrderUnit,
    sample_by: Option<Day>,
    deliver_by: Day,
    unit_parts: i64,
    sample_parts: Option<i64>,
    currency: Currency,
    remarks: String,
    placed_at: At,
}

#[derive(sqlx::FromRow)]
struct EventRow {
    kind: EventKind,
    part: Part,
    day: Day,
    amount: i64,
    faulty: i64,
    remark: String,
    written_at: At,
    written_by: PersonId,
}

const COLUMNS: &str =
    "SELECT id, quote_id, brief_id, supplier_id, buyer_id, quantity, unit, sample_by, deliver_by,
    unit_parts, sample_parts, currency, remarks, placed_at FROM orders";

/// The firms for which the person `$2` speaks, by confirmed claims.
const SPEAKS: &str =
    "SELECT supplier_id FROM supplier_members WHERE person_id = $2 AND confirmed_at IS NOT NULL
    AND refused_at IS NULL AND ended_at IS NULL";

pub(super) async fn place(
    tx: &mut Tx,
    world: &World,
    person: PersonId,
    placing: &Placing<'_>,
) -> Result<OrderId, DbError> {
    let id: OrderId = world.id();
    let offer = placing.offer;
    tx.execute(
        "INSERT INTO orders (id, quote_id, brief_id, supplier_id, buyer_id, quantity, unit, sample_by, deliver_by,
             unit_parts, sample_parts, currency, remarks, placed_at, placed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            id,
            placing.quote,
            placing.brief.id,
            placing.supplier,
            placing.brief.buyer,
            placing.quantity.amount,
            placing.quantity.unit,
            offer.sample_by.map(Day),
            Day(offer.deliver_by),
            placing.unit_price.parts,
            offer.sample_parts,
            offer.currency,
            &offer.remarks,
            world.now(),
            person
        ],
    )
    .await?;
    Ok(id)
}

/// An order of which the visitor is a side: the buyer, or one who speaks for the firm. Who is both stands as the buyer.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: OrderId) -> Result<Option<Deal>, DbError> {
    let Some(person) = standing.person() else { return Ok(None) };
    let sql = format!("{COLUMNS} WHERE id = $1 AND (buyer_id = $3 OR supplier_id IN ({SPEAKS}))");
    let values = args![id, person, standing.buyer()];
    let row: Option<Row> = tx.optional(sqlx::AssertSqlSafe(sql), values).await?;
    let Some(row) = row else { return Ok(None) };
    let part = if standing.buyer() == Some(row.buyer_id) { Part::Buyer } else { Part::Supplier };
    Ok(Some(Deal { placed: whole(tx, row).await?, part, person }))
}

/// The orders of which the visitor is a side, the newest first.
///
/// # Errors
/// What the database said.
pub async fn own(tx: &mut Tx, standing: &Standing) -> Result<Vec<Placed>, DbError> {
    let Some(person) = standing.person() else { return Ok(Vec::new()) };
    let sql = format!(
        "{COLUMNS} WHERE buyer_id = $1 OR supplier_id IN ({SPEAKS}) ORDER BY placed_at DESC, id DESC"
    );
    let rows: Vec<Row> = tx.all(sqlx::AssertSqlSafe(sql), args![standing.buyer(), person]).await?;
    let mut orders = Vec::with_capacity(rows.len());
    for row in rows {
        orders.push(whole(tx, row).await?);
    }
    Ok(orders)
}

/// Holds an order until the commit and gives it as it is now.
async fn held(tx: &mut Tx, id: OrderId) -> Result<Placed, DbError> {
    tx.execute("UPDATE orders SET placed_at = placed_at WHERE id = $1", args![id]).await?;
    let sql = format!("{COLUMNS} WHERE id = $1");
    let row: Row = tx.one(sqlx::AssertSqlSafe(sql), args![id]).await?;
    whole(tx, row).await
}

async fn whole(tx: &mut Tx, row: Row) -> Result<Placed, DbError> {
    let events: Vec<EventRow> = tx
        .all(
            "SELECT kind, part, day, amount, faulty, remark, written_at, written_by FROM order_events
             WHERE order_id = $1 ORDER BY position",
            args![row.id],
        )
        .await?;
    let event = |row: EventRow| Event {
        kind: row.kind,
        part: row.part,
        on: row.day.0,
        amount: row.amount,
        faulty: row.faulty,
        remark: row.remark,
        mark: Mark { at: row.written_at, by: row.written_by },
    };
    let promise = Promise {
        sample_by: row.sample_by.map(|day| day.0),
        deliver_by: row.deliver_by.0,
        quantity: row.quantity,
    };
    let money = |parts: i64| Money { parts, currency: row.currency };
    Ok(Placed {
        id: row.id,
        quote: row.quote_id,
        brief: row.brief_id,
        supplier: row.supplier_id,
        buyer: row.buyer_id,
        unit: row.unit,
        unit_price: money(row.unit_parts),
        sample_cost: row.sample_parts.map(money),
        remarks: row.remarks,
        placed_at: row.placed_at,
        order: Order::kept_as(promise, events.into_iter().map(event).collect()),
    })
}
