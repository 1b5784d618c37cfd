//! Removing the files of prints that nobody opens any more.

use jiff::Timestamp;
use platform::args;
use platform::db::{DbError, Tx};
use platform::jobs;
use platform::media::{Key, Media, MediaError};

use crate::jobs::Print;
use crate::model::ids::PrintId;

/// Why a print's file was not removed.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The store of files failed.
    #[error(transparent)]
    Media(#[from] MediaError),
}

/// Removes a file, unless a print that is kept is the same to the byte.
///
/// # Errors
/// What the database or the store of files said.
pub async fn release(tx: &mut Tx, media: &Media, key: Key) -> Result<(), ReleaseError> {
    let sql = "SELECT COUNT(*) FROM prints WHERE media_key = $1 AND removed_at IS NULL";
    if tx.count(sql, args![key]).await? == 0 {
        media.delete(key).await?;
    }
    Ok(())
}

/// Removes what was printed before then, or removed, with its file; how many.
///
/// # Errors
/// What the database or the store of files said.
pub async fn purge(tx: &mut Tx, media: &Media, before: Timestamp) -> Result<usize, ReleaseError> {
    let spent: Vec<(PrintId, Option<Key>)> = tx
        .all(
            "SELECT prints.id, media_key FROM prints LEFT JOIN jobs ON jobs.id = job_id
             WHERE COALESCE(removed_at, made_at, asked_at) < $1
             AND (jobs.id IS NULL OR jobs.finished_at IS NOT NULL OR jobs.failed_at IS NOT NULL)",
            args![before],
        )
        .await?;
    for (id, key) in spent.iter().copied() {
        tx.execute("DELETE FROM prints WHERE id = $1", args![id]).await?;
        if let Some(key) = key {
            release(tx, media, key).await?;
        }
    }
    jobs::purge::<Print>(tx, before).await?;
    Ok(spent.len())
}
