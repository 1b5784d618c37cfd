//! What the job that makes a print reads and writes.

use platform::args;
use platform::db::{DbError, Tx};
use platform::id::Id;
use platform::jobs::Queued;
use platform::locale::Language;
use platform::media::Key;
use platform::world::World;
use registry::model::PersonId;

use crate::model::Document;
use crate::model::ids::{PrintId, SessionId};

/// What the job that makes a print needs to know of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Order {
    /// Of which session.
    pub session_id: SessionId,
    /// Who asked for it.
    pub asked_by: PersonId,
    /// Which document.
    pub document: Document,
    /// In which language.
    pub language: Language,
    /// In which other one beside.
    pub second_language: Option<Language>,
}

/// What is to be made, unless it was made or removed already.
///
/// # Errors
/// What the database said.
pub async fn order(tx: &mut Tx, id: PrintId) -> Result<Option<Order>, DbError> {
    tx.optional(
        "SELECT session_id, asked_by, document, language, second_language FROM prints
         WHERE id = $1 AND made_at IS NULL AND removed_at IS NULL",
        args![id],
    )
    .await
}

/// Whether somebody asked the job to stop; a program that ends asks too, and goes on later.
///
/// # Errors
/// What the database said.
pub async fn is_stopped(tx: &mut Tx, job: Id<Queued>) -> Result<bool, DbError> {
    let sql = "SELECT COUNT(*) FROM jobs WHERE id = $1 AND stop_asked_at IS NOT NULL";
    Ok(tx.count(sql, args![job]).await? > 0)
}

/// A print that was made.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// Where the PDF is kept.
    pub key: Key,
    /// How many bytes it has.
    pub size: usize,
    /// The version of the agenda that it shows.
    pub version: Option<i64>,
}

/// Writes down that a print is made; not, if it was removed meanwhile.
///
/// # Errors
/// What the database said.
pub async fn made(tx: &mut Tx, world: &World, id: PrintId, made: Made) -> Result<bool, DbError> {
    let size = i64::try_from(made.size).unwrap_or(i64::MAX);
    let written = tx
        .execute(
            "UPDATE prints SET made_at = $2, media_key = $3, size = $4, version = $5
             WHERE id = $1 AND made_at IS NULL AND removed_at IS NULL",
            args![id, world.now(), made.key, size, made.version],
        )
        .await?;
    Ok(written > 0)
}
