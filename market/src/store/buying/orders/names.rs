//! What an order is called, and its sides' names.

use std::collections::HashMap;

use platform::args;
use platform::db::{DbError, Tx};
use registry::model::{Person, PersonId};
use registry::store::people;

use super::{Deal, SPEAKS};
use crate::model::brief::SizeShare;
use crate::model::brief::ids::{OrderId, QuoteId};
use crate::model::exchange::{Commission, Firm, Line, Subcontracted};
use crate::model::{Scheme, Supplier};
use crate::store::Standing;
use crate::store::buying::{Own, Received, briefs};

/// What an order is called, and for whom it is.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Names {
    id: OrderId,
    /// The brief's title.
    pub title: String,
    /// Who makes it.
    pub firm: String,
    /// Who ordered: the organisation, or else the person.
    pub buyer: String,
    /// The buyer's country, ISO 3166-1 alpha-2.
    pub country: String,
}

const NAMES: &str = "SELECT orders.id, briefs.title, COALESCE(firms.name_latin, firms.name) AS firm,
    COALESCE(owners.name, given_name || ' ' || family_name) AS buyer, buyers.country
    FROM orders JOIN briefs ON briefs.id = orders.brief_id
    JOIN suppliers ON suppliers.id = orders.supplier_id JOIN organisations firms ON firms.id = suppliers.organisation_id
    JOIN buyers ON buyers.id = orders.buyer_id JOIN people ON people.id = buyers.person_id
    LEFT JOIN organisations owners ON owners.id = buyers.organisation_id";

/// The names of every order of which the visitor is a side.
///
/// # Errors
/// What the database said.
pub async fn all_names(tx: &mut Tx, standing: &Standing) -> Result<HashMap<OrderId, Names>, DbError> {
    let Some(person) = standing.person() else { return Ok(HashMap::new()) };
    let sql = format!("{NAMES} WHERE orders.buyer_id = $1 OR orders.supplier_id IN ({SPEAKS})");
    let rows: Vec<Names> = tx.all(sqlx::AssertSqlSafe(sql), args![standing.buyer(), person]).await?;
    Ok(rows.into_iter().map(|names| (names.id, names)).collect())
}

/// The names of one order.
///
/// # Errors
/// What the database said.
pub async fn names(tx: &mut Tx, deal: &Deal) -> Result<Names, DbError> {
    let sql = format!("{NAMES} WHERE orders.id = $1");
    tx.one(sqlx::AssertSqlSafe(sql), args![deal.placed.id]).await
}

/// Who ordered.
///
/// # Errors
/// What the database said.
pub async fn buyer(tx: &mut Tx, deal: &Deal) -> Result<Option<Person>, DbError> {
    let sql = "SELECT person_id FROM buyers WHERE id = $1";
    let row: Option<(PersonId,)> = tx.optional(sql, args![deal.placed.buyer]).await?;
    match row {
        Some((id,)) => people::find(tx, id).await,
        None => Ok(None),
    }
}

/// The order that a quote of the buyer's brief became.
///
/// # Errors
/// What the database said.
pub async fn for_buyer(tx: &mut Tx, own: &Own, quote: QuoteId) -> Result<Option<OrderId>, DbError> {
    let sql = "SELECT id FROM orders WHERE quote_id = $1 AND brief_id = $2";
    let row: Option<(OrderId,)> = tx.optional(sql, args![quote, own.brief.id]).await?;
    Ok(row.map(|(id,)| id))
}

/// The order that the firm's quote became.
///
/// # Errors
/// What the database said.
pub async fn for_firm(tx: &mut Tx, received: &Received) -> Result<Option<OrderId>, DbError> {
    let sql =
        "SELECT id FROM orders WHERE brief_id = $1 AND supplier_id = $2 ORDER BY placed_at DESC LIMIT 1";
    let row: Option<(OrderId,)> = tx.optional(sql, args![received.brief.id, received.supplier]).await?;
    Ok(row.map(|(id,)| id))
}

/// An order with all that its documents tell; `name` gives a concept's name.
///
/// # Errors
/// What the database said.
pub async fn commission(
    tx: &mut Tx,
    deal: &Deal,
    firm: &Supplier,
    name: impl Fn(&str) -> String,
) -> Result<Commission, DbError> {
    let (placed, names) = (&deal.placed, names(tx, deal).await?);
    let wanted = briefs::fresh(tx, placed.brief).await?.wanted;
    let vat: Option<(String,)> = tx
        .optional(
            "SELECT value FROM supplier_identifiers WHERE supplier_id = $1 AND scheme = $2 ORDER BY declared_at LIMIT 1",
            args![placed.supplier, Scheme::Vat.as_str()],
        )
        .await?;
    let others = super::subcontractors(tx, deal).await?;
    Ok(Commission {
        number: placed.id.to_string(),
        placed_at: placed.placed_at.0,
        buyer: Firm { id: placed.buyer.to_string(), name: names.buyer, country: names.country, vat: None },
        supplier: Firm {
            id: placed.supplier.to_string(),
            name: names.firm,
            country: firm.country.clone(),
            vat: vat.map(|(vat,)| vat),
        },
        title: names.title,
        product: wanted.product.clone(),
        description: wanted.description.clone(),
        unit: placed.unit,
        sizes: wanted
            .sizes
            .iter()
            .map(|share| SizeShare { size: share.size.clone(), amount: share.amount })
            .collect(),
        lines: wanted
            .steps
            .iter()
            .map(|step| Line {
                concept: step.concept.clone(),
                name: name(&step.concept),
                amount: step.amount(placed.order.promise.quantity),
                note: step.note.clone(),
            })
            .collect(),
        unit_price: placed.unit_price,
        sample_cost: placed.sample_cost,
        remarks: placed.remarks.clone(),
        subcontracted: others
            .into_iter()
            .filter(|other| other.ended_at.is_none())
            .map(|other| Subcontracted { name: other.name, country: other.country, concept: other.concept })
            .collect(),
        order: placed.order.clone(),
    })
}
