//! Uploaded spreadsheets: checked first, then confirmed or dropped. An organiser sees all of a session, a manager the
//! own ones.

mod check;
mod kept;
mod purge;

pub use check::{Confirmed, Ready, check, confirm, ready};
pub use purge::purge;

use platform::args;
use platform::db::{Arg, At, DbError, Json, Tx};
use platform::media::{Key, MediaError};
use platform::sheet::{Limits, Sheet, SheetError};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::Standing;
use crate::model::ids::ImportId;
use crate::model::sheets::SheetKind;
use crate::model::{Import, Report};

/// Why an import does not go on.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The file cannot be read.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The file is not there any more.
    #[error(transparent)]
    Media(#[from] MediaError),
    /// The reading was cut short.
    #[error("the reading was cut short")]
    Stopped(#[from] tokio::task::JoinError),
}

/// The sheets that the visitor may import.
#[must_use]
pub fn allowed(standing: &Standing) -> &'static [SheetKind] {
    match (standing.organises, standing.manages) {
        (true, _) => &SheetKind::ALL,
        (false, Some(_)) => &[SheetKind::Participants],
        (false, None) => &[],
    }
}

/// Reads a file, away from the threads that answer requests.
///
/// # Errors
/// When it is no spreadsheet, or more than the limits allow.
pub async fn read(bytes: impl AsRef<[u8]> + Send + 'static, kind: SheetKind) -> Result<Sheet, ImportError> {
    let read = move || platform::sheet::read(bytes.as_ref(), kind.as_str(), &Limits::default());
    Ok(tokio::task::spawn_blocking(read).await??)
}

const FROM: &str =
    "FROM imports JOIN people ON people.id = uploaded_by WHERE session_id = $1 AND ($2 OR uploaded_by = $3)";

fn seen(standing: &Standing) -> Vec<Arg> {
    args![standing.session.id, standing.organises, standing.person]
}

/// An upload in a list, without the report, which may be long.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Listed {
    /// Which.
    pub id: ImportId,
    /// Which sheet it was taken for.
    pub sheet: SheetKind,
    /// The file's name as it was sent.
    pub file_name: String,
    /// Rows beneath the header, where they were counted.
    pub row_count: Option<i64>,
    /// When it was sent.
    pub uploaded_at: At,
    /// Who sent it, by name.
    pub uploader: String,
    /// When its rows went in, if they did.
    pub confirmed_at: Option<At>,
    /// When it was dropped, if it was.
    pub dropped_at: Option<At>,
}

/// The latest hundred that the visitor may see, the newest first.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<Listed>, DbError> {
    let sql = format!(
        "SELECT imports.id, sheet, file_name, row_count, uploaded_at, given_name || ' ' || family_name AS uploader,
            confirmed_at, dropped_at {FROM} ORDER BY uploaded_at DESC, imports.id DESC LIMIT 100"
    );
    tx.all(sqlx::AssertSqlSafe(sql), seen(standing)).await
}

/// One of those that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: ImportId) -> Result<Option<Import>, DbError> {
    let mut values = seen(standing);
    values.push(Arg::from(id));
    let sql = format!(
        "SELECT imports.id, sheet, file_name, media_key, report, uploaded_at, uploaded_by,
            given_name || ' ' || family_name AS uploader, confirmed_at, dropped_at {FROM} AND imports.id = $4"
    );
    tx.optional(sqlx::AssertSqlSafe(sql), values).await
}

/// An upload and what its check found.
#[derive(Debug)]
pub struct Upload {
    /// Which sheet it was taken for.
    pub kind: SheetKind,
    /// The file's name as it was sent.
    pub file_name: String,
    /// Where the file is kept.
    pub key: Key,
    /// What its check found.
    pub report: Report,
}

/// Writes down an upload with what its check found.
///
/// # Errors
/// What the database said.
pub async fn add(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    upload: Upload,
) -> Result<ImportId, DbError> {
    let id: ImportId = world.id();
    tx.execute(
        "INSERT INTO imports (id, session_id, sheet, file_name, media_key, report, row_count, uploaded_at,
            uploaded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id,
            standing.session.id,
            upload.kind,
            &upload.file_name,
            upload.key,
            &Json(&upload.report),
            row_count(&upload.report),
            world.now(),
            by
        ],
    )
    .await?;
    trail(tx, world, by, standing, id, "import.uploaded", &upload.file_name).await?;
    Ok(id)
}

/// Puts what a later check found in the place of the earlier report.
///
/// # Errors
/// What the database said.
pub async fn set_report(
    tx: &mut Tx,
    standing: &Standing,
    id: ImportId,
    report: &Report,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE imports SET report = $2, row_count = $3 WHERE id = $1 AND session_id = $4 AND confirmed_at IS NULL",
        args![id, &Json(report), row_count(report), standing.session.id],
    )
    .await
    .map(|_| ())
}

fn row_count(report: &Report) -> i64 {
    i64::try_from(report.rows).unwrap_or(i64::MAX)
}

/// Drops an upload that was not confirmed; whether there was one to drop.
///
/// # Errors
/// What the database said.
pub async fn drop_one(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    id: ImportId,
) -> Result<bool, DbError> {
    let dropped = tx
        .execute(
            "UPDATE imports SET dropped_at = $2, dropped_by = $3
             WHERE id = $1 AND session_id = $4 AND confirmed_at IS NULL AND dropped_at IS NULL",
            args![id, world.now(), by, standing.session.id],
        )
        .await?;
    if dropped > 0 {
        trail(tx, world, by, standing, id, "import.dropped", "").await?;
    }
    Ok(dropped > 0)
}

async fn trail(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    id: ImportId,
    action: &str,
    detail: &str,
) -> Result<(), DbError> {
    let (subject, scope) = (id.to_string(), standing.session.id.to_string());
    audit::write(tx, world, Deed { person: Some(by), action, subject: &subject, scope: &scope, detail }).await
}
