//! Removing uploaded files that nobody reads any more.

use std::collections::BTreeSet;

use jiff::Timestamp;
use platform::args;
use platform::db::Tx;
use platform::media::{Key, Media};

use super::ImportError;

/// Removes the files of imports that were confirmed or dropped before then, unless another import has the same file
/// and needs it; how many.
///
/// # Errors
/// What the database or the store of files said.
pub async fn purge(tx: &mut Tx, media: &Media, before: Timestamp) -> Result<usize, ImportError> {
    let spent: Vec<(Key,)> = tx
        .all(
            "SELECT DISTINCT media_key FROM imports WHERE COALESCE(confirmed_at, dropped_at) < $1
             AND media_key NOT IN (SELECT media_key FROM imports WHERE COALESCE(confirmed_at, dropped_at) >= $1
                 OR (confirmed_at IS NULL AND dropped_at IS NULL))",
            args![before],
        )
        .await?;
    let kept: BTreeSet<Key> = media.keys().await?.into_iter().collect();
    let mut removed = 0;
    for (key,) in spent {
        if kept.contains(&key) {
            media.delete(key).await?;
            removed += 1;
        }
    }
    Ok(removed)
}
