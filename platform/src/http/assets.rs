//! Style sheets, scripts, fonts and pictures: bundled from `assets/`, embedded in the program.
//!
//! Their addresses carry a hash of their content, so that a browser may keep them for ever.

use std::collections::HashMap;
use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use super::Oops;

#[derive(RustEmbed)]
#[folder = "../assets/dist"]
#[allow_missing = true]
struct Bundle;

/// The hash that an asset's address carries: the whole bundle's, so that what an asset names by a relative address is
/// renewed together with it.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        use sha2::Digest as _;
        let mut names: Vec<_> = Bundle::iter().collect();
        names.sort();
        let mut hash = sha2::Sha256::new();
        for name in names {
            hash.update(name.as_bytes());
            if let Some(file) = Bundle::get(&name) {
                hash.update(file.metadata.sha256_hash());
            }
        }
        hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    })
}

/// The folder that the bundle is served from: `/assets/3f9c2a`.
#[must_use]
pub fn root() -> String {
    format!("/assets/{}", version())
}

/// `GET /assets/{version}/{*name}`
///
/// # Errors
/// When there is no such asset.
pub async fn get(Path((_, name)): Path<(String, String)>) -> Result<Response, Oops> {
    static KINDS: OnceLock<HashMap<String, String>> = OnceLock::new();
    let kinds = KINDS.get_or_init(|| {
        Bundle::iter()
            .map(|name| {
                (name.to_string(), mime_guess::from_path(name.as_ref()).first_or_octet_stream().to_string())
            })
            .collect()
    });
    let file = Bundle::get(&name).ok_or(Oops::NotFound)?;
    let kind = kinds.get(&name).cloned().unwrap_or_default();
    let keep = "public, max-age=31536000, immutable".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], file.data).into_response())
}

/// Whether the bundle holds this asset.
#[must_use]
pub fn has(name: &str) -> bool {
    Bundle::get(name).is_some()
}
