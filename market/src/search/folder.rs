//! What stands in an index's folder beside tantivy's own.

use std::path::Path;

use serde::{Deserialize, Serialize};
use tantivy::{Index, TantivyError};

use super::index::SearchError;

/// What is written beside an index with every change.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Payload {
    pub stamp: String,
    pub position: i64,
}

/// What was written beside the index; nothing where none was.
pub(super) fn payload(index: &Index) -> Payload {
    let payload = index.load_metas().ok().and_then(|metas| metas.payload);
    payload.and_then(|payload| serde_json::from_str(&payload).ok()).unwrap_or_default()
}

/// Removes the files of an index that cannot be used, but not those that a process holds locked.
pub(super) fn clear(folder: &Path) -> Result<(), SearchError> {
    for file in std::fs::read_dir(folder).map_err(TantivyError::from)? {
        let file = file.map_err(TantivyError::from)?;
        let locked = file.file_name().to_string_lossy().ends_with(".lock");
        if !locked && file.file_type().is_ok_and(|kind| kind.is_file()) {
            std::fs::remove_file(file.path()).map_err(TantivyError::from)?;
        }
    }
    Ok(())
}
