//! Whom a brief is for, and how it is sent and ends.

use platform::args;
use platform::db::{Arg, At, DbError, Tx};
use platform::world::World;

use super::{Own, fresh, held};
use crate::model::brief::{BriefState, Meter, NotNow, Reach, StepKind, Wanted};
use crate::model::ids::SupplierId;
use crate::model::vocabulary::{Facet, Vocabulary};
use crate::store::buying::{files, trail};

/// The most firms that a brief reaches.
const MOST: usize = 200;

/// A firm that a brief is sent to.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Recipient {
    /// Which.
    pub supplier_id: SupplierId,
    /// Its name.
    pub name: String,
    /// Its name in the address of its entry.
    pub slug: String,
    /// When somebody of the firm opened the brief.
    pub opened_at: Option<At>,
    /// When the firm agreed to the non-disclosure terms.
    pub agreed_at: Option<At>,
    /// When the firm said that it will not quote.
    pub passed_at: Option<At>,
    /// Why not.
    pub passed_reason: Option<String>,
    /// Who agreed to the terms for the firm.
    pub agreed_person: Option<String>,
}

/// Chooses the firms that a draft is for; only published ones are kept, and no more than the brief may reach.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it was sent.
pub async fn choose(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    suppliers: &[SupplierId],
) -> Result<Result<(), NotNow>, DbError> {
    if held(tx, own.brief.id).await? != BriefState::Drafted {
        return Ok(Err(NotNow));
    }
    tx.execute("DELETE FROM brief_recipients WHERE brief_id = $1", args![own.brief.id]).await?;
    for supplier in suppliers.iter().take(MOST) {
        tx.execute(
            "INSERT INTO brief_recipients (brief_id, supplier_id, chosen_at, chosen_by)
             SELECT $1, suppliers.id, $3, $4 FROM suppliers WHERE id = $2 AND published_at IS NOT NULL
             ON CONFLICT (brief_id, supplier_id) DO NOTHING",
            args![own.brief.id, *supplier, world.now(), own.person],
        )
        .await?;
    }
    Ok(Ok(()))
}

/// Adds one firm to those that a draft is for; whether it is among them now.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it was sent.
pub async fn add(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    supplier: SupplierId,
) -> Result<Result<(), NotNow>, DbError> {
    let mut all: Vec<SupplierId> = recipients(tx, own).await?.iter().map(|one| one.supplier_id).collect();
    if !all.contains(&supplier) {
        all.push(supplier);
    }
    choose(tx, world, own, &all).await
}

/// Takes one firm from those that a draft is for.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it was sent.
pub async fn leave_out(tx: &mut Tx, own: &Own, supplier: SupplierId) -> Result<Result<(), NotNow>, DbError> {
    if held(tx, own.brief.id).await? != BriefState::Drafted {
        return Ok(Err(NotNow));
    }
    let sql = "DELETE FROM brief_recipients WHERE brief_id = $1 AND supplier_id = $2";
    tx.execute(sql, args![own.brief.id, supplier]).await?;
    Ok(Ok(()))
}

/// Why a brief cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendFault {
    /// It was sent already.
    #[error("the brief was sent")]
    NotNow,
    /// Something is missing without which no firm can answer.
    #[error("something is missing without which no firm can answer")]
    Incomplete,
    /// The day of delivery has passed.
    #[error("the day of delivery has passed")]
    DayPassed,
    /// Files are confidential, and there are no terms to agree to.
    #[error("confidential files need terms to agree to")]
    NoTerms,
    /// Nobody would receive it.
    #[error("no firm is chosen, or none fits")]
    Nobody,
}

/// Sends a draft to the firms that were chosen, or to all that fit; how many receive it.
///
/// # Errors
/// What the database said; why not, inside.
pub async fn send(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    reach: Reach,
) -> Result<Result<usize, SendFault>, DbError> {
    let id = own.brief.id;
    if held(tx, id).await? != BriefState::Drafted {
        return Ok(Err(SendFault::NotNow));
    }
    // As it is kept now: it may have been changed in another window since it was loaded.
    let wanted = fresh(tx, id).await?.wanted;
    let files = files::counts(tx, id).await?;
    if !Meter::of(&wanted, files.all).may_be_sent() {
        return Ok(Err(SendFault::Incomplete));
    }
    let today = world.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    if wanted.deliver_by.is_some_and(|day| day < today) {
        return Ok(Err(SendFault::DayPassed));
    }
    if files.confidential > 0 && wanted.terms.trim().is_empty() {
        return Ok(Err(SendFault::NoTerms));
    }
    if reach == Reach::Fitting {
        let fitting = fitting(tx, &wanted).await?;
        if let Err(NotNow) = choose(tx, world, own, &fitting).await? {
            return Ok(Err(SendFault::NotNow));
        }
    }
    let count = tx.count("SELECT COUNT(*) FROM brief_recipients WHERE brief_id = $1", args![id]).await?;
    let count = usize::try_from(count).unwrap_or(0);
    if count == 0 {
        return Ok(Err(SendFault::Nobody));
    }
    tx.execute(
        "UPDATE briefs SET sent_at = $2, sent_by = $3, reach = $4 WHERE id = $1",
        args![id, world.now(), own.person, reach],
    )
    .await?;
    trail(tx, world, own.person, "brief.sent", &id.to_string(), reach.as_str()).await?;
    Ok(Ok(count))
}

/// Published firms that do at least one of the steps, of the quality that is asked for: those that do most steps first.
/// Concepts count with everything that is a kind of them.
///
/// # Errors
/// What the database said.
pub async fn fitting(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<SupplierId>, DbError> {
    let vocabulary = Vocabulary::bundled();
    let mut sql = String::new();
    let mut values: Vec<Arg> = Vec::new();
    for step in &wanted.steps {
        let facet = match step.kind {
            StepKind::Processing => Facet::Processing,
            StepKind::Component => Facet::Component,
        };
        let Some(asked) = vocabulary.concept(&step.concept) else { continue };
        let kinds = vocabulary
            .concepts()
            .filter(|(id, concept)| concept.facet == facet && vocabulary.with_broader(*id).contains(&asked));
        let ids: Vec<&str> = kinds.map(|(_, concept)| concept.id.as_str()).collect();
        let first = values.len() + 1;
        values.push(facet.code().into());
        values.extend(ids.iter().map(|id| Arg::from(*id)));
        let plus = if sql.is_empty() { "" } else { " + " };
        sql += &format!(
            "{plus}CASE WHEN EXISTS (SELECT 1 FROM supplier_terms WHERE supplier_id = suppliers.id
             AND facet = ${first} AND concept IN ({})) THEN 1 ELSE 0 END",
            platform::db::places(first + 1, ids.len())
        );
    }
    if sql.is_empty() {
        return Ok(Vec::new());
    }
    let quality = match &wanted.quality {
        None => String::new(),
        Some(quality) => {
            values.push(quality.into());
            format!(
                "AND EXISTS (SELECT 1 FROM supplier_terms WHERE supplier_id = suppliers.id
                 AND facet = 'quality' AND concept = ${})",
                values.len()
            )
        }
    };
    let sql = format!(
        "SELECT id FROM (SELECT suppliers.id AS id, {sql} AS steps FROM suppliers
             WHERE published_at IS NOT NULL {quality}) AS counted
         WHERE steps > 0 ORDER BY steps DESC, id LIMIT {MOST}"
    );
    let rows: Vec<(SupplierId,)> = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Closes a brief that was sent: no more answers are awaited.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it is not out.
pub async fn close(tx: &mut Tx, world: &World, own: &Own) -> Result<Result<(), NotNow>, DbError> {
    end(tx, world, own, "closed_at = $2, closed_by = $3", "brief.closed").await
}

/// Takes a brief back that was sent.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it is not out.
pub async fn withdraw(tx: &mut Tx, world: &World, own: &Own) -> Result<Result<(), NotNow>, DbError> {
    end(tx, world, own, "withdrawn_at = $2, withdrawn_by = $3", "brief.withdrawn").await
}

async fn end(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    what: &str,
    action: &str,
) -> Result<Result<(), NotNow>, DbError> {
    let id = own.brief.id;
    if held(tx, id).await? != BriefState::Sent {
        return Ok(Err(NotNow));
    }
    let sql = format!("UPDATE briefs SET {what} WHERE id = $1");
    tx.execute(sqlx::AssertSqlSafe(sql), args![id, world.now(), own.person]).await?;
    trail(tx, world, own.person, action, &id.to_string(), "").await?;
    Ok(Ok(()))
}

/// The firms of a brief, by name.
///
/// # Errors
/// What the database said.
pub async fn recipients(tx: &mut Tx, own: &Own) -> Result<Vec<Recipient>, DbError> {
    tx.all(
        "SELECT supplier_id, COALESCE(name_latin, name) AS name, slug, opened_at, agreed_at, passed_at, passed_reason,
             given_name || ' ' || family_name AS agreed_person
         FROM brief_recipients LEFT JOIN people ON people.id = agreed_by JOIN suppliers ON suppliers.id = supplier_id
         JOIN organisations ON organisations.id = organisation_id
         WHERE brief_id = $1 ORDER BY search_text, supplier_id",
        args![own.brief.id],
    )
    .await
}
