//! Quotes: a firm's answer to a brief it received, and the buyer's answer to that.

use jiff::tz::TimeZone;
use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::world::World;
use registry::model::PersonId;

use super::briefs::held;
use super::row::mark;
use super::{Own, Received, hold, orders, trail};
use crate::model::Mark;
use crate::model::brief::ids::{BriefId, OrderId, QuoteId};
use crate::model::ids::{BuyerId, SupplierId};
use crate::model::quote::{Offer, Quote, QuoteEnd, Refused, Revision};
use crate::store::Standing;

/// A quote as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptQuote {
    /// Which.
    pub id: QuoteId,
    /// For which brief.
    pub brief: BriefId,
    /// Whose.
    pub supplier: SupplierId,
    /// The firm's name.
    pub firm: String,
    /// What is offered, and what became of it.
    pub quote: Quote,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: QuoteId,
    brief_id: BriefId,
    supplier_id: SupplierId,
    firm: String,
    accepted_revision: Option<i64>,
    accepted_at: Option<At>,
    accepted_by: Option<PersonId>,
    declined_reason: Option<String>,
    declined_at: Option<At>,
    declined_by: Option<PersonId>,
    withdrawn_at: Option<At>,
    withdrawn_by: Option<PersonId>,
}

#[derive(sqlx::FromRow)]
struct RevisionRow {
    number: i64,
    offer: Json<Offer>,
    made_at: At,
    made_by: PersonId,
    ends_at: At,
}

const COLUMNS: &str = "SELECT quotes.id, brief_id, supplier_id, COALESCE(name_latin, name) AS firm, accepted_revision,
    accepted_at, accepted_by, declined_reason, declined_at, declined_by, quotes.withdrawn_at, quotes.withdrawn_by
    FROM quotes JOIN suppliers ON suppliers.id = supplier_id
    JOIN organisations ON organisations.id = organisation_id";

/// What a firm offers lasts through its last day in the firm's country.
fn zone() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC)
}

/// The quotes for the buyer's own brief, in the order in which they came; those taken back are the firms' own affair.
///
/// # Errors
/// What the database said.
pub async fn of_brief(tx: &mut Tx, own: &Own) -> Result<Vec<KeptQuote>, DbError> {
    let sql =
        format!("{COLUMNS} WHERE brief_id = $1 AND quotes.withdrawn_at IS NULL ORDER BY made_at, quotes.id");
    let rows: Vec<Row> = tx.all(sqlx::AssertSqlSafe(sql), args![own.brief.id]).await?;
    let mut quotes = Vec::with_capacity(rows.len());
    for row in rows {
        quotes.extend(whole(tx, row).await?);
    }
    Ok(quotes)
}

/// The firm's own quotes for a brief it received, the last first: at most one was not taken back.
///
/// # Errors
/// What the database said.
pub async fn of_firm(tx: &mut Tx, received: &Received) -> Result<Vec<KeptQuote>, DbError> {
    let sql =
        format!("{COLUMNS} WHERE brief_id = $1 AND supplier_id = $2 ORDER BY made_at DESC, quotes.id DESC");
    let values = args![received.brief.id, received.supplier];
    let rows: Vec<Row> = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    let mut quotes = Vec::with_capacity(rows.len());
    for row in rows {
        quotes.extend(whole(tx, row).await?);
    }
    Ok(quotes)
}

/// A quote that the visitor may see, as its buyer or as one who speaks for its firm: where it belongs.
///
/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx,
    standing: &Standing,
    id: QuoteId,
) -> Result<Option<(BriefId, SupplierId)>, DbError> {
    tx.optional(
        "SELECT brief_id, supplier_id FROM quotes WHERE id = $1 AND (
             EXISTS (SELECT 1 FROM briefs WHERE briefs.id = brief_id AND buyer_id = $3)
             OR supplier_id IN (SELECT supplier_id FROM supplier_members WHERE person_id = $2
                 AND confirmed_at IS NOT NULL AND refused_at IS NULL AND ended_at IS NULL))",
        args![id, standing.person(), standing.buyer()],
    )
    .await
}

/// The firm offers: a first time, or as a revision of what it offered.
///
/// # Errors
/// What the database said; [`Refused`] inside. Who calls has checked the offer.
pub async fn offer(
    tx: &mut Tx,
    world: &World,
    received: &Received,
    offer: &Offer,
) -> Result<Result<QuoteId, Refused>, DbError> {
    let brief = received.brief.id;
    let state = held(tx, brief).await?;
    let made = Mark { at: At(world.now()), by: received.person };
    let ends_at = offer.ends_at(&zone());
    let known = of_firm(tx, received).await?;
    let last = known.into_iter().find(|kept| !matches!(kept.quote.end(), Some(QuoteEnd::Withdrawn { .. })));
    let (id, number) = match last {
        Some(mut kept) => match kept.quote.revise(offer.clone(), made, ends_at, state) {
            Ok(revision) => (kept.id, revision.number),
            Err(refused) => return Ok(Err(refused)),
        },
        None if state != crate::model::brief::BriefState::Sent => return Ok(Err(Refused::BriefOver)),
        None => {
            let id: QuoteId = world.id();
            tx.execute(
                "INSERT INTO quotes (id, brief_id, supplier_id, made_at) VALUES ($1, $2, $3, $4)",
                args![id, brief, received.supplier, made.at],
            )
            .await?;
            (id, 1)
        }
    };
    tx.execute(
        "INSERT INTO quote_revisions (quote_id, number, offer, made_at, made_by, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, number, &Json(offer.clone()), made.at, made.by, ends_at],
    )
    .await?;
    trail(tx, world, received.person, "quote.made", &id.to_string(), &number.to_string()).await?;
    Ok(Ok(id))
}

/// The firm takes its quote back.
///
/// # Errors
/// What the database said; [`Refused`] inside.
pub async fn withdraw(
    tx: &mut Tx,
    world: &World,
    received: &Received,
    id: QuoteId,
) -> Result<Result<(), Refused>, DbError> {
    let state = held(tx, received.brief.id).await?;
    let known = of_firm(tx, received).await?;
    let Some(mut kept) = known.into_iter().find(|kept| kept.id == id) else { return Ok(Err(Refused::Ended)) };
    let by = Mark { at: At(world.now()), by: received.person };
    if let Err(refused) = kept.quote.withdraw(by, state) {
        return Ok(Err(refused));
    }
    let sql = "UPDATE quotes SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1";
    tx.execute(sql, args![id, by.at, by.by]).await?;
    trail(tx, world, received.person, "quote.withdrawn", &id.to_string(), "").await?;
    Ok(Ok(()))
}

/// The buyer declines a quote, and says why.
///
/// # Errors
/// What the database said; [`Refused`] inside.
pub async fn decline(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    id: QuoteId,
    reason: &str,
) -> Result<Result<(), Refused>, DbError> {
    let state = held(tx, own.brief.id).await?;
    let Some(mut kept) = one(tx, own, id).await? else { return Ok(Err(Refused::Ended)) };
    let by = Mark { at: At(world.now()), by: own.person };
    if let Err(refused) = kept.quote.decline(reason, by, state) {
        return Ok(Err(refused));
    }
    tx.execute(
        "UPDATE quotes SET declined_reason = $2, declined_at = $3, declined_by = $4 WHERE id = $1",
        args![id, reason.trim(), by.at, by.by],
    )
    .await?;
    trail(tx, world, own.person, "quote.declined", &id.to_string(), "").await?;
    Ok(Ok(()))
}

/// The buyer accepts the version that was looked at. In the same transaction the order is there, and the firm's calendar
/// holds what it takes.
///
/// # Errors
/// What the database said; [`Refused`] inside.
pub async fn accept(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    id: QuoteId,
    seen: i64,
) -> Result<Result<OrderId, Refused>, DbError> {
    let state = held(tx, own.brief.id).await?;
    let Some(mut kept) = one(tx, own, id).await? else { return Ok(Err(Refused::Ended)) };
    let by = Mark { at: At(world.now()), by: own.person };
    if let Err(refused) = kept.quote.accept(seen, by, state) {
        return Ok(Err(refused));
    }
    // As it is kept now, like all that follows from it.
    let brief = super::briefs::fresh(tx, own.brief.id).await?;
    let offer = &kept.quote.current().offer;
    let Some((quantity, unit_price)) =
        brief.wanted.quantity.and_then(|wanted| Some((wanted, offer.unit_price(wanted.amount)?)))
    else {
        return Ok(Err(Refused::TooFew));
    };
    tx.execute(
        "UPDATE quotes SET accepted_revision = $2, accepted_at = $3, accepted_by = $4 WHERE id = $1",
        args![id, seen, by.at, by.by],
    )
    .await?;
    let placed =
        orders::Placing { quote: id, supplier: kept.supplier, brief: &brief, offer, quantity, unit_price };
    let order = orders::place(tx, world, own.person, &placed).await?;
    let declared_by = kept.quote.current().made.by;
    orders::declared_with(tx, world, order, declared_by, &offer.subcontractors).await?;
    hold::take(tx, world, own.person, kept.supplier, order, &brief.wanted, offer).await?;
    trail(tx, world, own.person, "quote.accepted", &id.to_string(), &order.to_string()).await?;
    Ok(Ok(order))
}

async fn one(tx: &mut Tx, own: &Own, id: QuoteId) -> Result<Option<KeptQuote>, DbError> {
    let sql = format!("{COLUMNS} WHERE quotes.id = $1 AND brief_id = $2 AND quotes.withdrawn_at IS NULL");
    let row: Option<Row> = tx.optional(sqlx::AssertSqlSafe(sql), args![id, own.brief.id]).await?;
    match row {
        Some(row) => whole(tx, row).await,
        None => Ok(None),
    }
}

async fn whole(tx: &mut Tx, row: Row) -> Result<Option<KeptQuote>, DbError> {
    let revisions: Vec<RevisionRow> = tx
        .all(
            "SELECT number, offer, made_at, made_by, ends_at FROM quote_revisions WHERE quote_id = $1
             ORDER BY number",
            args![row.id],
        )
        .await?;
    let accepted = mark(row.accepted_at, row.accepted_by).zip(row.accepted_revision);
    let end =
        match (accepted, mark(row.declined_at, row.declined_by), mark(row.withdrawn_at, row.withdrawn_by)) {
            (Some((mark, revision)), _, _) => Some(QuoteEnd::Accepted { revision, mark }),
            (None, Some(mark), _) => {
                Some(QuoteEnd::Declined { reason: row.declined_reason.unwrap_or_default(), mark })
            }
            (None, None, Some(mark)) => Some(QuoteEnd::Withdrawn { mark }),
            (None, None, None) => None,
        };
    let revision = |row: RevisionRow| Revision {
        number: row.number,
        offer: row.offer.0,
        made: Mark { at: row.made_at, by: row.made_by },
        ends_at: row.ends_at,
    };
    let quote = Quote::kept(revisions.into_iter().map(revision).collect(), end);
    Ok(quote.map(|quote| KeptQuote {
        id: row.id,
        brief: row.brief_id,
        supplier: row.supplier_id,
        firm: row.firm,
        quote,
    }))
}

/// What a firm offers now, for the buyer of its brief, unless the quote has ended.
///
/// # Errors
/// What the database said.
pub async fn current_offer(tx: &mut Tx, buyer: BuyerId, id: QuoteId) -> Result<Option<Offer>, DbError> {
    let row: Option<(Json<Offer>,)> = tx
        .optional(
            "SELECT offer FROM quote_revisions JOIN quotes ON quotes.id = quote_id JOIN briefs ON briefs.id = brief_id
             WHERE quotes.id = $1 AND buyer_id = $2 AND declined_at IS NULL AND quotes.withdrawn_at IS NULL
             ORDER BY number DESC LIMIT 1",
            args![id, buyer],
        )
        .await?;
    Ok(row.map(|(offer,)| offer.0))
}
