//! Files of a brief, and who opened them.

use platform::args;
use platform::db::{At, DbError, Tx};
use platform::media::Key;
use platform::world::World;

use super::briefs::held;
use super::{Own, Received};
use crate::model::brief::ids::{BriefFileId, BriefId, BriefOpeningKind};
use crate::model::brief::{BriefState, Confidentiality, NotNow};
use crate::model::ids::SupplierId;

/// The most files of a brief.
pub const MOST: i64 = 30;

/// A file of a brief.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct BriefFile {
    /// Which.
    pub id: BriefFileId,
    /// What it is called.
    pub name: String,
    /// Where it is kept.
    pub media: Key,
    /// What it was found to be.
    pub media_type: String,
    /// In bytes.
    pub size: i64,
    /// Who may open it.
    pub confidentiality: Confidentiality,
    /// Since when.
    pub added_at: At,
}

/// A file about to be kept.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Where it is kept.
    pub media: Key,
    /// What it was found to be.
    pub media_type: &'a str,
    /// In bytes.
    pub size: usize,
    /// Who may open it.
    pub confidentiality: Confidentiality,
}

/// An opening of a file.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Opening {
    /// The file's name.
    pub file: String,
    /// Which firm.
    pub supplier_id: SupplierId,
    /// The firm's name.
    pub firm: String,
    /// Who.
    pub person: String,
    /// When.
    pub opened_at: At,
}

const COLUMNS: &str = "SELECT id, name, media, media_type, size, confidentiality, added_at FROM brief_files";

/// Adds a file to a draft.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it was sent or has as many as it may have.
pub async fn add(
    tx: &mut Tx,
    world: &World,
    own: &Own,
    told: &Told<'_>,
) -> Result<Result<BriefFileId, NotNow>, DbError> {
    let brief = own.brief.id;
    let is_draft = held(tx, brief).await? == BriefState::Drafted;
    if !is_draft || counts(tx, brief).await?.all >= usize::try_from(MOST).unwrap_or(0) {
        return Ok(Err(NotNow));
    }
    let id: BriefFileId = world.id();
    tx.execute(
        "INSERT INTO brief_files (id, brief_id, name, media, media_type, size, confidentiality, added_at, added_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id,
            brief,
            told.name,
            told.media,
            told.media_type,
            told.size,
            told.confidentiality,
            world.now(),
            own.person
        ],
    )
    .await?;
    Ok(Ok(id))
}

/// Takes a file away from a draft.
///
/// # Errors
/// What the database said; [`NotNow`] inside when it was sent.
pub async fn remove(tx: &mut Tx, own: &Own, file: BriefFileId) -> Result<Result<(), NotNow>, DbError> {
    if held(tx, own.brief.id).await? != BriefState::Drafted {
        return Ok(Err(NotNow));
    }
    let sql = "DELETE FROM brief_files WHERE id = $1 AND brief_id = $2";
    tx.execute(sql, args![file, own.brief.id]).await?;
    Ok(Ok(()))
}

/// The files of the buyer's own brief.
///
/// # Errors
/// What the database said.
pub async fn own(tx: &mut Tx, own: &Own) -> Result<Vec<BriefFile>, DbError> {
    let sql = format!("{COLUMNS} WHERE brief_id = $1 ORDER BY added_at, id");
    tx.all(sqlx::AssertSqlSafe(sql), args![own.brief.id]).await
}

/// The files of a brief that the firm may open. Which others there are is told by [`locked`].
///
/// # Errors
/// What the database said.
pub async fn open_to(tx: &mut Tx, received: &Received) -> Result<Vec<BriefFile>, DbError> {
    let sql = format!("{COLUMNS} WHERE brief_id = $1 AND {MAY} ORDER BY added_at, id");
    tx.all(sqlx::AssertSqlSafe(sql), args![received.brief.id, received.supplier]).await
}

/// How many files wait for the firm's agreement to the non-disclosure terms.
///
/// # Errors
/// What the database said.
pub async fn locked(tx: &mut Tx, received: &Received) -> Result<i64, DbError> {
    let sql = format!("SELECT COUNT(*) FROM brief_files WHERE brief_id = $1 AND NOT {MAY}");
    tx.count(sqlx::AssertSqlSafe(sql), args![received.brief.id, received.supplier]).await
}

/// Whether the firm `$2` may open a file: it is for all recipients, or the firm agreed to the terms; and the brief was
/// not taken back.
const MAY: &str = "(EXISTS (SELECT 1 FROM briefs JOIN brief_recipients ON brief_recipients.brief_id = briefs.id
    WHERE briefs.id = brief_files.brief_id AND supplier_id = $2 AND sent_at IS NOT NULL AND withdrawn_at IS NULL
    AND (confidentiality = 'recipients' OR agreed_at IS NOT NULL)))";

/// A file of the buyer's own brief.
///
/// # Errors
/// What the database said.
pub async fn find_own(tx: &mut Tx, own: &Own, file: BriefFileId) -> Result<Option<BriefFile>, DbError> {
    let sql = format!("{COLUMNS} WHERE id = $1 AND brief_id = $2");
    tx.optional(sqlx::AssertSqlSafe(sql), args![file, own.brief.id]).await
}

/// Opens a file for the firm, and writes down that it did: without the line there is no file.
///
/// # Errors
/// What the database said.
pub async fn open(
    tx: &mut Tx,
    world: &World,
    received: &Received,
    file: BriefFileId,
) -> Result<Option<BriefFile>, DbError> {
    let sql = format!("{COLUMNS} WHERE brief_id = $1 AND {MAY} AND id = $3");
    let values = args![received.brief.id, received.supplier, file];
    let found: Option<BriefFile> = tx.optional(sqlx::AssertSqlSafe(sql), values).await?;
    if found.is_some() {
        let id: platform::id::Id<BriefOpeningKind> = world.id();
        tx.execute(
            "INSERT INTO brief_openings (id, brief_id, file_id, supplier_id, opened_at, opened_by)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![id, received.brief.id, file, received.supplier, world.now(), received.person],
        )
        .await?;
    }
    Ok(found)
}

/// Every opening of the brief's files, the last first.
///
/// # Errors
/// What the database said.
pub async fn openings(tx: &mut Tx, own: &Own) -> Result<Vec<Opening>, DbError> {
    tx.all(
        "SELECT brief_files.name AS file, brief_openings.supplier_id,
             COALESCE(organisations.name_latin, organisations.name) AS firm,
             people.given_name || ' ' || people.family_name AS person, opened_at
         FROM brief_openings JOIN brief_files ON brief_files.id = file_id
         JOIN suppliers ON suppliers.id = brief_openings.supplier_id
         JOIN organisations ON organisations.id = suppliers.organisation_id
         JOIN people ON people.id = opened_by
         WHERE brief_openings.brief_id = $1 ORDER BY opened_at DESC, brief_openings.id DESC",
        args![own.brief.id],
    )
    .await
}

/// Gives another brief of the same buyer the same files.
pub(super) async fn copy(tx: &mut Tx, world: &World, from: &Own, to: BriefId) -> Result<(), DbError> {
    for file in own(tx, from).await? {
        let id: BriefFileId = world.id();
        tx.execute(
            "INSERT INTO brief_files (id, brief_id, name, media, media_type, size, confidentiality, added_at, added_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            args![
                id,
                to,
                &file.name,
                file.media,
                &file.media_type,
                file.size,
                file.confidentiality,
                world.now(),
                from.person
            ],
        )
        .await?;
    }
    Ok(())
}

/// How many files a brief has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    pub all: usize,
    pub confidential: usize,
}

pub(super) async fn counts(tx: &mut Tx, brief: BriefId) -> Result<Counts, DbError> {
    let (all, confidential): (i64, i64) = tx
        .one(
            "SELECT COUNT(*), COUNT(CASE WHEN confidentiality = 'agreed' THEN 1 END)
             FROM brief_files WHERE brief_id = $1",
            args![brief],
        )
        .await?;
    let count = |count: i64| usize::try_from(count).unwrap_or(0);
    Ok(Counts { all: count(all), confidential: count(confidential) })
}
