//! A brief as a firm has it that it was sent to.

use platform::args;
use platform::db::{At, DbError, Tx};
use platform::world::World;
use registry::model::PersonId;

use super::{Brief, COLUMNS, Row, all, held, whole};
use crate::model::Mark;
use crate::model::brief::ids::BriefId;
use crate::model::brief::{BriefState, NotNow};
use crate::model::ids::SupplierId;
use crate::store::Standing;
use crate::store::buying::row::mark;
use crate::store::buying::trail;

/// A brief for a firm that it was sent to; had only from the database.
#[derive(Debug, Clone)]
pub struct Received {
    /// The brief.
    pub brief: Brief,
    /// The firm.
    pub supplier: SupplierId,
    /// Whether somebody of the firm has looked at it.
    pub opened: bool,
    /// That the firm agreed to the brief's non-disclosure terms.
    pub agreed: Option<Mark>,
    /// That the firm will not quote.
    pub passed: Option<Mark>,
    /// Why not, as the firm says.
    pub reason: Option<String>,
    pub(in crate::store::buying) person: PersonId,
}

/// The firms for which the person `$2` speaks, by confirmed claims.
const SPEAKS: &str =
    "SELECT supplier_id FROM supplier_members WHERE person_id = $2 AND confirmed_at IS NOT NULL
    AND refused_at IS NULL AND ended_at IS NULL";

/// A brief that was sent to a firm for which the visitor speaks.
///
/// # Errors
/// What the database said.
pub async fn received(
    tx: &mut Tx,
    standing: &Standing,
    supplier: SupplierId,
    id: BriefId,
) -> Result<Option<Received>, DbError> {
    #[derive(sqlx::FromRow)]
    struct Answer {
        opened_at: Option<At>,
        agreed_at: Option<At>,
        agreed_by: Option<PersonId>,
        passed_at: Option<At>,
        passed_by: Option<PersonId>,
        passed_reason: Option<String>,
    }
    let Some(person) = standing.person() else { return Ok(None) };
    let sql = format!(
        "{COLUMNS} JOIN brief_recipients ON brief_id = briefs.id
         WHERE briefs.id = $1 AND sent_at IS NOT NULL AND supplier_id = $3 AND supplier_id IN ({SPEAKS})"
    );
    let row: Option<Row> = tx.optional(sqlx::AssertSqlSafe(sql), args![id, person, supplier]).await?;
    let Some(row) = row else { return Ok(None) };
    let answer: Answer = tx
        .one(
            "SELECT opened_at, agreed_at, agreed_by, passed_at, passed_by, passed_reason FROM brief_recipients
             WHERE brief_id = $1 AND supplier_id = $2",
            args![id, supplier],
        )
        .await?;
    let (agreed, passed) =
        (mark(answer.agreed_at, answer.agreed_by), mark(answer.passed_at, answer.passed_by));
    let brief = whole(tx, row).await?;
    let opened = answer.opened_at.is_some();
    Ok(Some(Received { brief, supplier, opened, agreed, passed, reason: answer.passed_reason, person }))
}

/// What a firm for which the visitor speaks has received, the newest first.
///
/// # Errors
/// What the database said.
pub async fn inbox(tx: &mut Tx, standing: &Standing, supplier: SupplierId) -> Result<Vec<Brief>, DbError> {
    let Some(person) = standing.person() else { return Ok(Vec::new()) };
    let sql = format!(
        "{COLUMNS} JOIN brief_recipients ON brief_id = briefs.id
         WHERE sent_at IS NOT NULL AND supplier_id = $1 AND supplier_id IN ({SPEAKS})
         ORDER BY sent_at DESC, briefs.id DESC"
    );
    let rows = tx.all(sqlx::AssertSqlSafe(sql), args![supplier, person]).await?;
    all(tx, rows).await
}

/// Notes the first time that somebody of the firm opens the brief.
///
/// # Errors
/// What the database said.
pub async fn open(tx: &mut Tx, world: &World, received: &Received) -> Result<(), DbError> {
    tx.execute(
        "UPDATE brief_recipients SET opened_at = $3, opened_by = $4
         WHERE brief_id = $1 AND supplier_id = $2 AND opened_at IS NULL",
        args![received.brief.id, received.supplier, world.now(), received.person],
    )
    .await?;
    Ok(())
}

/// The firm agrees to the brief's non-disclosure terms: who, when and to which text is kept.
///
/// # Errors
/// What the database said; [`NotNow`] inside when the brief is not out, or has no terms.
pub async fn agree(tx: &mut Tx, world: &World, received: &Received) -> Result<Result<(), NotNow>, DbError> {
    let (id, terms) = (received.brief.id, &received.brief.wanted.terms);
    if held(tx, id).await? != BriefState::Sent || terms.trim().is_empty() {
        return Ok(Err(NotNow));
    }
    tx.execute(
        "UPDATE brief_recipients SET agreed_at = $3, agreed_by = $4, agreed_terms = $5
         WHERE brief_id = $1 AND supplier_id = $2 AND agreed_at IS NULL",
        args![id, received.supplier, world.now(), received.person, terms],
    )
    .await?;
    let subject = id.to_string();
    trail(tx, world, received.person, "brief.agreed", &subject, &received.supplier.to_string()).await?;
    Ok(Ok(()))
}

/// The firm says that it will not quote, and why.
///
/// # Errors
/// What the database said; [`NotNow`] inside when the brief is not out, or no reason is given.
pub async fn pass(
    tx: &mut Tx,
    world: &World,
    received: &Received,
    reason: &str,
) -> Result<Result<(), NotNow>, DbError> {
    let reason = reason.trim();
    if reason.is_empty() || held(tx, received.brief.id).await? != BriefState::Sent {
        return Ok(Err(NotNow));
    }
    tx.execute(
        "UPDATE brief_recipients SET passed_at = $3, passed_by = $4, passed_reason = $5
         WHERE brief_id = $1 AND supplier_id = $2 AND passed_at IS NULL",
        args![received.brief.id, received.supplier, world.now(), received.person, reason],
    )
    .await?;
    Ok(Ok(()))
}

/// How many briefs wait for the firms for which the visitor speaks to look at them.
///
/// # Errors
/// What the database said.
pub async fn unopened(tx: &mut Tx, standing: &Standing) -> Result<i64, DbError> {
    let Some(person) = standing.person() else { return Ok(0) };
    let sql = format!(
        "SELECT COUNT(*) FROM brief_recipients JOIN briefs ON briefs.id = brief_id
         WHERE $1 AND sent_at IS NOT NULL AND closed_at IS NULL AND withdrawn_at IS NULL AND opened_at IS NULL
         AND supplier_id IN ({SPEAKS})"
    );
    tx.count(sqlx::AssertSqlSafe(sql), args![true, person]).await
}
