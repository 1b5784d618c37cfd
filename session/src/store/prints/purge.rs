//! Removing the files of prints that nobody opens any more.

use jiff::Timestamp;
use platform::args;
use platform::db::{Db, DbError, Tx};
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

/// Removes the file of a print, unless the print is kept: a job that runs twice may make the same file twice. No two
/// prints have the same file, so none can begin to need it meanwhile.
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

/// Removes what was printed before then, or removed, with its file; how many. What is over is first written down as
/// removed, so that nobody is offered what has no file any more; its row goes last, so that what breaks off in between is
/// taken up the next time.
///
/// # Errors
/// What the database or the store of files said.
pub async fn purge(db: &Db, media: &Media, before: Timestamp) -> Result<usize, ReleaseError> {
    let mut tx = db.begin().await?;
    tx.execute(
        "UPDATE prints SET removed_at = $1 WHERE removed_at IS NULL AND COALESCE(made_at, asked_at) < $1
         AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.id = job_id AND finished_at IS NULL AND failed_at IS NULL)",
        args![before],
    )
    .await?;
    let spent: Vec<(PrintId, Option<Key>)> = tx
        .all(
            "SELECT id, media_key FROM prints WHERE removed_at <= $1
             AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.id = job_id AND finished_at IS NULL AND failed_at IS NULL)",
            args![before],
        )
        .await?;
    jobs::purge::<Print>(&mut tx, before).await?;
    tx.commit().await?;
    for (id, key) in spent.iter().copied() {
        if let Some(key) = key {
            release(&mut db.read().await?, media, key).await?;
        }
        db.execute("DELETE FROM prints WHERE id = $1", args![id]).await?;
    }
    Ok(spent.len())
}
