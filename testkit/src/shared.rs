//! Data that is shared beside the project's folder, or in the one that `FILIERA_SHARED` names.

use std::path::PathBuf;

/// A file of the sessions in the shared data, where that folder is.
///
/// # Panics
/// When the folder is named and does not have the file.
#[must_use]
pub fn shared(path: &str) -> Option<Vec<u8>> {
    let named = std::env::var_os("FILIERA_SHARED").map(PathBuf::from);
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let file = named.clone().unwrap_or_else(beside).join("data/sessions").join(path);
    let bytes = std::fs::read(&file).ok();
    if bytes.is_none() {
        assert!(named.is_none(), "FILIERA_SHARED is set, and {} is not there", file.display());
        eprintln!("skipped: {} is not there", file.display());
    }
    bytes
}
