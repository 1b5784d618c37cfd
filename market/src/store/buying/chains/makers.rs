//! The firms that could do a brief's steps, with what they say.

use std::collections::BTreeMap;

use jiff::civil::Date;
use platform::db::{Arg, Day, DbError, Record, Tx, places};

use super::parts;
use crate::model::brief::ids::QuoteId;
use crate::model::brief::{Quantity, StepKind, Wanted};
use crate::model::calendar::monday;
use crate::model::chaining::{Maker, Quoted, Said, kinds};
use crate::model::ids::SupplierId;
use crate::model::{Capacity, OrderUnit, Taken};
use crate::store::buying::{Own, quotes};

/// How many firms are looked at for a step.
pub const SHOWN: usize = 250;
/// How many ids go into one question.
const BATCH: usize = 500;

/// The firms for the steps of a brief.
#[derive(Debug, Clone, Default)]
pub struct Makers {
    /// Each firm once.
    pub all: Vec<Maker>,
    /// Of each step, which of them do it, by index.
    pub doing: Vec<Vec<usize>>,
    /// Of each step, how many do it at all; more than [`SHOWN`] are not looked at.
    pub known: Vec<i64>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: SupplierId,
    name: String,
    slug: String,
    place: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    lead_bulk_days: Option<i64>,
    min_order: Option<i64>,
    min_order_unit: Option<OrderUnit>,
}

#[derive(sqlx::FromRow)]
struct Line {
    supplier_id: SupplierId,
    #[sqlx(flatten)]
    capacity: Capacity,
}

#[derive(sqlx::FromRow)]
struct Week {
    supplier_id: SupplierId,
    #[sqlx(flatten)]
    taken: Taken,
}

/// Published firms that do a step of the brief, with what they say; those in `without` count as left out. What firms take
/// is told to whoever may write a brief, and to nobody else: hence the brief.
///
/// # Errors
/// What the database said.
pub async fn makers(tx: &mut Tx, own: &Own, without: &[SupplierId], today: Date) -> Result<Makers, DbError> {
    let wanted = &own.brief.wanted;
    let mut found = Makers::default();
    let mut index: BTreeMap<SupplierId, usize> = BTreeMap::new();
    for step in &wanted.steps {
        let facet = match step.kind {
            StepKind::Processing => "processing",
            StepKind::Component => "component",
        };
        let kinds = kinds(step);
        let doing = format!(
            "FROM suppliers JOIN organisations ON organisations.id = organisation_id
             WHERE published_at IS NOT NULL AND EXISTS (SELECT 1 FROM supplier_terms
                 WHERE supplier_id = suppliers.id AND facet = '{facet}' AND concept IN ({}))",
            places(1, kinds.len().max(1))
        );
        let mut values: Vec<Arg> = kinds.iter().map(|kind| Arg::from(*kind)).collect();
        if values.is_empty() {
            values.push(Arg::from(step.concept.as_str()));
        }
        let sql = format!("SELECT COUNT(*) {doing}");
        found.known.push(tx.count(sqlx::AssertSqlSafe(sql), values.clone()).await?);
        // Those first that have the quality asked for and say how long they take.
        let quality = values.len() + 1;
        values.push(Arg::from(wanted.quality.clone().unwrap_or_default()));
        let sql = format!(
            "SELECT suppliers.id, COALESCE(name_latin, name) AS name, slug, place, latitude, longitude, lead_bulk_days,
                 min_order, min_order_unit {doing}
             ORDER BY (SELECT COUNT(*) FROM supplier_terms WHERE supplier_id = suppliers.id AND facet = 'quality'
                 AND concept = ${quality}) DESC, COALESCE(lead_bulk_days, 1000), suppliers.id LIMIT {SHOWN}"
        );
        let rows: Vec<Row> = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
        let mut these = Vec::with_capacity(rows.len());
        for row in rows {
            let all = &mut found.all;
            these.push(*index.entry(row.id).or_insert_with(|| {
                all.push(bare(row, without));
                all.len() - 1
            }));
        }
        found.doing.push(these);
    }
    complete(tx, wanted, &mut found.all, &index, today).await?;
    offers(tx, own, &mut found.all, &index, today).await?;
    Ok(found)
}

fn bare(row: Row, without: &[SupplierId]) -> Maker {
    Maker {
        id: row.id,
        name: row.name,
        slug: row.slug,
        town: row.place.unwrap_or_default(),
        place: row.latitude.zip(row.longitude),
        bulk_days: row.lead_bulk_days,
        minimum: row.min_order.zip(row.min_order_unit).map(|(amount, unit)| Quantity { amount, unit }),
        terms: BTreeMap::new(),
        certificates: std::collections::BTreeSet::new(),
        capacities: Vec::new(),
        taken: Vec::new(),
        prices: BTreeMap::new(),
        quoted: Vec::new(),
        declined: without.contains(&row.id),
    }
}

/// Rows of a table that belong to these firms.
async fn of<T: Record>(tx: &mut Tx, all: &[Maker], select: &str, and: &str) -> Result<Vec<T>, DbError> {
    let mut rows = Vec::new();
    for some in all.chunks(BATCH) {
        let sql = format!("{select} WHERE supplier_id IN ({}) {and}", places(1, some.len()));
        let ids = some.iter().map(|maker| Arg::from(maker.id)).collect();
        rows.extend(tx.all::<T>(sqlx::AssertSqlSafe(sql), ids).await?);
    }
    Ok(rows)
}

async fn complete(
    tx: &mut Tx,
    wanted: &Wanted,
    all: &mut [Maker],
    index: &BTreeMap<SupplierId, usize>,
    today: Date,
) -> Result<(), DbError> {
    let terms: Vec<(SupplierId, String, String)> =
        of(tx, all, "SELECT supplier_id, facet, concept FROM supplier_terms", "").await?;
    for (id, facet, concept) in terms {
        all[index[&id]].terms.entry(facet).or_default().insert(concept);
    }
    let select = "SELECT supplier_id, id, processing, unit, per_week, declared_at, declared_by, verified_at, verified_by,
        verified_until FROM supplier_capacities";
    let lines: Vec<Line> = of(tx, all, select, "ORDER BY processing, unit").await?;
    for line in lines {
        all[index[&line.supplier_id]].capacities.push(line.capacity);
    }
    // Weeks are kept as days, which sort as texts.
    let from = format!("AND week >= '{}'", monday(today));
    let select = "SELECT supplier_id, capacity_id, week, kind, reason, amount FROM supplier_calendar";
    let weeks: Vec<Week> = of(tx, all, select, &from).await?;
    for week in weeks {
        all[index[&week.supplier_id]].taken.push(week.taken);
    }
    let select = "SELECT supplier_id, scheme, valid_from, valid_until FROM supplier_certificates";
    let held: Vec<(SupplierId, String, Option<Day>, Option<Day>)> = of(tx, all, select, "").await?;
    let on = wanted.deliver_by.unwrap_or(today).max(today);
    for (id, scheme, from, until) in held {
        if from.is_none_or(|from| from.0 <= on) && until.is_none_or(|until| on <= until.0) {
            all[index[&id]].certificates.insert(scheme);
        }
    }
    let select = "SELECT supplier_id, concept, parts, setup_parts FROM supplier_prices";
    let prices: Vec<(SupplierId, String, i64, i64)> = of(tx, all, select, "").await?;
    for (id, concept, parts, setup_parts) in prices {
        all[index[&id]].prices.insert(concept, Said { parts, setup_parts });
    }
    Ok(())
}

/// What firms answered to their parts: who will not quote is left out, and an offer for one step goes before what the
/// firm says it takes about.
async fn offers(
    tx: &mut Tx,
    own: &Own,
    all: &mut [Maker],
    index: &BTreeMap<SupplierId, usize>,
    today: Date,
) -> Result<(), DbError> {
    let pieces = own.brief.wanted.quantity.map_or(0, |quantity| quantity.amount);
    for part in parts::of_brief(tx, own).await? {
        let Some(&at) = index.get(&part.supplier) else { continue };
        all[at].declined |= part.passed;
        let [step] = part.steps.as_slice() else { continue };
        let Some(id) = part.quote else { continue };
        let offer = offer(tx, own, id).await?;
        let total = offer.filter(|offer| offer.valid_until >= today).and_then(|offer| offer.total(pieces));
        let euros = total.filter(|total| total.currency == crate::model::Currency::Eur);
        let cents = euros.and_then(|total| u64::try_from(total.parts).ok()).map(|parts| parts.div_ceil(100));
        all[at].quoted.extend(cents.map(|cents| Quoted { step: *step, cents }));
    }
    Ok(())
}

async fn offer(tx: &mut Tx, own: &Own, id: QuoteId) -> Result<Option<crate::model::quote::Offer>, DbError> {
    quotes::current_offer(tx, own.brief.buyer, id).await
}
