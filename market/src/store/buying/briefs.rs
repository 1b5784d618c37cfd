//! Briefs: the buyer's own, and those that a firm received.

mod receiving;
mod sending;

use platform::args;
use platform::db::{At, Day, DbError, Json, Tx};
use platform::world::World;
use registry::model::PersonId;

use super::row::mark;
use crate::model::brief::ids::BriefId;
use crate::model::brief::{BriefCourse, BriefState, NotNow, Reach, Step, StepKind, Wanted};
use crate::model::ids::BuyerId;
use crate::store::Standing;

pub use receiving::{Received, agree, inbox, open, pass, received, unopened};
pub use sending::{Recipient, SendFault, add, choose, close, fitting, leave_out, recipients, send, withdraw};

/// A brief as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Which.
    pub id: BriefId,
    /// Whose.
    pub buyer: BuyerId,
    /// What is asked for.
    pub wanted: Wanted,
    /// Who is asked, once it was sent.
    pub reach: Option<Reach>,
    /// Since when it is there.
    pub created_at: At,
    /// What became of it.
    pub course: BriefCourse,
}

/// A brief for its buyer; had only from the database.
#[derive(Debug, Clone)]
pub struct Own {
    /// The brief.
    pub brief: Brief,
    pub(super) person: PersonId,
}

impl Own {
    /// Who asks.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.person
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: BriefId,
    buyer_id: BuyerId,
    wanted: Json<Wanted>,
    reach: Option<Reach>,
    created_at: At,
    sent_at: Option<At>,
    sent_by: Option<PersonId>,
    closed_at: Option<At>,
    closed_by: Option<PersonId>,
    withdrawn_at: Option<At>,
    withdrawn_by: Option<PersonId>,
}

#[derive(sqlx::FromRow)]
struct StepRow {
    kind: StepKind,
    concept: String,
    each: i64,
    minutes: Option<i64>,
    note: String,
}

const COLUMNS: &str =
    "SELECT briefs.id, buyer_id, wanted, reach, created_at, sent_at, sent_by, closed_at, closed_by,
    withdrawn_at, withdrawn_by FROM briefs";

/// Begins a brief, empty or not.
///
/// # Errors
/// What the database said.
pub async fn begin(
    tx: &mut Tx,
    world: &World,
    person: PersonId,
    buyer: BuyerId,
    wanted: &Wanted,
) -> Result<BriefId, DbError> {
    let id: BriefId = world.id();
    let now = world.now();
    tx.execute(
        "INSERT INTO briefs (id, buyer_id, title, wanted, created_at, created_by, changed_at)
         VALUES ($1, $2, '', '{}', $3, $4, $3)",
        args![id, buyer, now, person],
    )
    .await?;
    keep(tx, world, id, wanted).await?;
    Ok(id)
}

/// The buyer's brief, if it is the visitor's.
///
/// # Errors
/// What the database said.
pub async fn own(tx: &mut Tx, standing: &Standing, id: BriefId) -> Result<Option<Own>, DbError> {
    let (Some(person), Some(buyer)) = (standing.person(), standing.buyer()) else { return Ok(None) };
    let sql = format!("{COLUMNS} WHERE briefs.id = $1 AND buyer_id = $2");
    let row: Option<Row> = tx.optional(sqlx::AssertSqlSafe(sql), args![id, buyer]).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Own { brief: whole(tx, row).await?, person }))
}

/// The visitor's briefs, the newest first.
///
/// # Errors
/// What the database said.
pub async fn all_own(tx: &mut Tx, standing: &Standing) -> Result<Vec<Brief>, DbError> {
    let Some(buyer) = standing.buyer() else { return Ok(Vec::new()) };
    let sql = format!("{COLUMNS} WHERE buyer_id = $1 ORDER BY created_at DESC, briefs.id DESC");
    let rows = tx.all(sqlx::AssertSqlSafe(sql), args![buyer]).await?;
    all(tx, rows).await
}

/// A draft with the same files.
///
/// # Errors
/// What the database said.
pub async fn copy(tx: &mut Tx, world: &World, own: &Own, wanted: &Wanted) -> Result<BriefId, DbError> {
    let id = begin(tx, world, own.person, own.brief.buyer, wanted).await?;
    super::files::copy(tx, world, own, id).await?;
    Ok(id)
}

/// Changes what a draft asks for.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it was sent.
pub async fn change(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    wanted: &Wanted,
) -> Result<Result<(), NotNow>, DbError> {
    if held(tx, own.brief.id).await? != BriefState::Drafted {
        return Ok(Err(NotNow));
    }
    keep(tx, world, own.brief.id, wanted).await?;
    Ok(Ok(()))
}

/// Deletes a draft, which nobody else has seen, with its files' rows. The files themselves go with the housekeeping.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it was sent.
pub async fn delete(tx: &mut Tx, own: &Own) -> Result<Result<(), NotNow>, DbError> {
    if held(tx, own.brief.id).await? != BriefState::Drafted {
        return Ok(Err(NotNow));
    }
    for sql in [
        "DELETE FROM brief_files WHERE brief_id = $1",
        "DELETE FROM brief_recipients WHERE brief_id = $1",
        "DELETE FROM brief_steps WHERE brief_id = $1",
        "DELETE FROM briefs WHERE id = $1",
    ] {
        tx.execute(sql, args![own.brief.id]).await?;
    }
    Ok(Ok(()))
}

/// Holds a brief until the commit, so that whatever is done to it is done in turn, and says how it stands.
pub(super) async fn held(tx: &mut Tx, id: BriefId) -> Result<BriefState, DbError> {
    tx.execute("UPDATE briefs SET changed_at = changed_at WHERE id = $1", args![id]).await?;
    Ok(fresh(tx, id).await?.course.state())
}

/// A brief as it is now, for whoever has been let in already.
pub(super) async fn fresh(tx: &mut Tx, id: BriefId) -> Result<Brief, DbError> {
    let sql = format!("{COLUMNS} WHERE briefs.id = $1");
    let row: Row = tx.one(sqlx::AssertSqlSafe(sql), args![id]).await?;
    whole(tx, row).await
}

async fn all(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Brief>, DbError> {
    let mut briefs = Vec::with_capacity(rows.len());
    for row in rows {
        briefs.push(whole(tx, row).await?);
    }
    Ok(briefs)
}

async fn whole(tx: &mut Tx, row: Row) -> Result<Brief, DbError> {
    let steps: Vec<StepRow> = tx
        .all(
            "SELECT kind, concept, each, minutes, note FROM brief_steps WHERE brief_id = $1 ORDER BY position",
            args![row.id],
        )
        .await?;
    let mut wanted = row.wanted.0;
    let step = |step: StepRow| Step {
        kind: step.kind,
        concept: step.concept,
        each: step.each,
        minutes: step.minutes,
        note: step.note,
    };
    wanted.steps = steps.into_iter().map(step).collect();
    Ok(Brief {
        id: row.id,
        buyer: row.buyer_id,
        wanted,
        reach: row.reach,
        created_at: row.created_at,
        course: BriefCourse {
            sent: mark(row.sent_at, row.sent_by),
            closed: mark(row.closed_at, row.closed_by),
            withdrawn: mark(row.withdrawn_at, row.withdrawn_by),
        },
    })
}

async fn keep(tx: &mut Tx, world: &World, id: BriefId, wanted: &Wanted) -> Result<(), DbError> {
    let without_steps = Json(Wanted { steps: Vec::new(), ..wanted.clone() });
    tx.execute(
        "UPDATE briefs SET title = $2, wanted = $3, product = $4, deliver_by = $5, changed_at = $6 WHERE id = $1",
        args![
            id,
            &wanted.title,
            &without_steps,
            wanted.product.clone(),
            wanted.deliver_by.map(Day),
            world.now()
        ],
    )
    .await?;
    tx.execute("DELETE FROM brief_steps WHERE brief_id = $1", args![id]).await?;
    let row = |(position, step): (i64, &Step)| {
        args![id, position, step.kind, &step.concept, step.each, step.minutes, &step.note]
    };
    let rows: Vec<_> = (0_i64..).zip(&wanted.steps).map(row).collect();
    let columns = "INSERT INTO brief_steps (brief_id, position, kind, concept, each, minutes, note)";
    tx.insert_all(columns, rows, "").await
}
