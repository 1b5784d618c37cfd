//! The briefs that ask each firm of a chain for its part.

use jiff::civil::Date;
use platform::args;
use platform::db::{Day, DbError, Json, Tx};
use platform::world::World;

use crate::model::brief::ids::{BriefId, QuoteId};
use crate::model::brief::{BriefState, Reach, Wanted};
use crate::model::ids::SupplierId;
use crate::store::Standing;
use crate::store::buying::briefs::{self, SendFault};
use crate::store::buying::{Own, Received, trail};

/// One firm's part of a chain, about to be asked for.
#[derive(Debug, Clone)]
pub struct Asking {
    /// Whom.
    pub supplier: SupplierId,
    /// The steps' places in the whole brief.
    pub steps: Vec<usize>,
    /// What the firm is asked for.
    pub wanted: Wanted,
    /// When goods arrive there.
    pub arrives: Date,
    /// When they leave.
    pub leaves: Date,
    /// The towns that goods come from.
    pub comes_from: Vec<String>,
    /// The town that they go to; empty where that is the buyer.
    pub goes_to: String,
}

/// One firm's part of a chain, as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The brief that asks for it.
    pub brief: BriefId,
    /// Whom.
    pub supplier: SupplierId,
    /// The firm's name.
    pub firm: String,
    /// The steps' places in the whole brief.
    pub steps: Vec<usize>,
    /// When goods arrive there.
    pub arrives: Date,
    /// When they leave.
    pub leaves: Date,
    /// The towns that goods come from.
    pub comes_from: Vec<String>,
    /// The town that they go to; empty where that is the buyer.
    pub goes_to: String,
    /// Whether the firm will not quote, or the part was taken back.
    pub passed: bool,
    /// The firm's quote, if there is one.
    pub quote: Option<QuoteId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    part_id: BriefId,
    supplier_id: SupplierId,
    firm: String,
    steps: Json<Vec<usize>>,
    arrives: Day,
    leaves: Day,
    comes_from: Json<Vec<String>>,
    goes_to: String,
    passed: bool,
    quote_id: Option<QuoteId>,
}

const SELECT: &str = "SELECT part_id, brief_parts.supplier_id, COALESCE(name_latin, name) AS firm, steps, arrives, leaves,
    comes_from, goes_to, (passed_at IS NOT NULL OR briefs.withdrawn_at IS NOT NULL) AS passed,
    (SELECT quotes.id FROM quotes WHERE quotes.brief_id = part_id AND quotes.supplier_id = brief_parts.supplier_id
        AND quotes.withdrawn_at IS NULL) AS quote_id
    FROM brief_parts JOIN briefs ON briefs.id = part_id
    JOIN brief_recipients ON brief_recipients.brief_id = part_id
        AND brief_recipients.supplier_id = brief_parts.supplier_id
    JOIN suppliers ON suppliers.id = brief_parts.supplier_id JOIN organisations ON organisations.id = organisation_id";

impl From<Row> for Part {
    fn from(row: Row) -> Self {
        Self {
            brief: row.part_id,
            supplier: row.supplier_id,
            firm: row.firm,
            steps: row.steps.0,
            arrives: row.arrives.0,
            leaves: row.leaves.0,
            comes_from: row.comes_from.0,
            goes_to: row.goes_to,
            passed: row.passed,
            quote: row.quote_id,
        }
    }
}

/// The parts that the buyer asked for, in the order in which goods leave.
///
/// # Errors
/// What the database said.
pub async fn of_brief(tx: &mut Tx, own: &Own) -> Result<Vec<Part>, DbError> {
    let sql = format!("{SELECT} WHERE brief_parts.brief_id = $1 ORDER BY leaves, made_at, part_id");
    let rows: Vec<Row> = tx.all(sqlx::AssertSqlSafe(sql), args![own.brief.id]).await?;
    Ok(rows.into_iter().map(Part::from).collect())
}

/// The briefs of the parts that are out still.
///
/// # Errors
/// What the database said.
pub async fn open_parts(tx: &mut Tx, standing: &Standing, own: &Own) -> Result<Vec<Own>, DbError> {
    let mut open = Vec::new();
    for part in of_brief(tx, own).await? {
        let brief = briefs::own(tx, standing, part.brief).await?;
        open.extend(brief.filter(|own| own.brief.course.state() == BriefState::Sent));
    }
    Ok(open)
}

/// Where a firm's brief stands in a chain, if it is a part of one. Who the others are is not told.
///
/// # Errors
/// What the database said.
pub async fn of_firm(tx: &mut Tx, received: &Received) -> Result<Option<Part>, DbError> {
    let sql = format!("{SELECT} WHERE part_id = $1 AND brief_parts.supplier_id = $2");
    let row: Option<Row> =
        tx.optional(sqlx::AssertSqlSafe(sql), args![received.brief.id, received.supplier]).await?;
    Ok(row.map(Part::from))
}

/// The whole brief that the buyer's brief is a part of.
///
/// # Errors
/// What the database said.
pub async fn whole(tx: &mut Tx, own: &Own) -> Result<Option<BriefId>, DbError> {
    let sql = "SELECT brief_parts.brief_id FROM brief_parts JOIN briefs ON briefs.id = brief_parts.brief_id
         WHERE part_id = $1 AND buyer_id = $2";
    let row: Option<(BriefId,)> = tx.optional(sql, args![own.brief.id, own.brief.buyer]).await?;
    Ok(row.map(|(id,)| id))
}

/// Asks every firm of a chain for its part, each by a brief of its own with the files of the whole: all of them, or none.
/// A draft counts as sent from then on. Gives the new briefs.
///
/// # Errors
/// What the database said; why a part cannot be sent, inside: the caller then does not commit.
pub async fn ask(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    own: &Own,
    parts: &[Asking],
) -> Result<Result<Vec<Own>, SendFault>, DbError> {
    let mut sent = Vec::with_capacity(parts.len());
    let state = briefs::held(tx, own.brief.id).await?;
    if matches!(state, BriefState::Closed | BriefState::Withdrawn) {
        return Ok(Err(SendFault::NotNow));
    }
    if state == BriefState::Drafted {
        // Firms get their parts and not the whole, whoever was chosen for that before.
        tx.execute("DELETE FROM brief_recipients WHERE brief_id = $1", args![own.brief.id]).await?;
        tx.execute(
            "UPDATE briefs SET sent_at = $2, sent_by = $3, reach = $4 WHERE id = $1",
            args![own.brief.id, world.now(), own.person(), Reach::Chain],
        )
        .await?;
    }
    for part in parts {
        let id = briefs::copy(tx, world, own, &part.wanted).await?;
        let Some(copy) = briefs::own(tx, standing, id).await? else { return Ok(Err(SendFault::NotNow)) };
        let chosen = briefs::choose(tx, world, &copy, &[part.supplier]).await?;
        if chosen.is_err() {
            return Ok(Err(SendFault::NotNow));
        }
        tx.execute(
            "INSERT INTO brief_parts (part_id, brief_id, supplier_id, steps, arrives, leaves, comes_from, goes_to,
             made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            args![
                id,
                own.brief.id,
                part.supplier,
                &Json(part.steps.clone()),
                Day(part.arrives),
                Day(part.leaves),
                &Json(part.comes_from.clone()),
                &part.goes_to,
                world.now(),
                own.person()
            ],
        )
        .await?;
        if let Err(fault) = briefs::send(tx, world, &copy, Reach::Chosen).await? {
            return Ok(Err(fault));
        }
        sent.push(copy);
    }
    trail(tx, world, own.person(), "brief.chained", &own.brief.id.to_string(), &parts.len().to_string())
        .await?;
    Ok(Ok(sent))
}
