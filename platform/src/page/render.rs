//! From a page to an answer.

use askama::Template;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::http::Oops;

/// The page as an answer.
///
/// # Errors
/// When the template fails.
pub fn show(page: &impl Template) -> Result<Response, Oops> {
    Ok(Html(page.render()?).into_response())
}

/// The page with a form that was refused: what was typed and what is wrong, under status 422.
///
/// # Errors
/// When the template fails.
pub fn refuse(page: &impl Template) -> Result<Response, Oops> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}

/// The page as an answer that caches may keep for a minute, for readers who are not signed in; `asked` are the headers
/// of the request, so that whoever holds the page already is only told so.
///
/// # Errors
/// When the template fails.
pub fn show_public(page: &impl Template, asked: &HeaderMap) -> Result<Response, Oops> {
    let html = page.render()?;
    let hash: String =
        Sha256::digest(html.as_bytes()).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    // Weak, because what is compressed on the way is another row of bytes.
    let tag = format!("W/\"{hash}\"");
    let held = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let held = held.is_some_and(|tags| tags.split(',').any(|held| held.trim() == tag));
    let headers = [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, "public, max-age=60".to_owned()),
        (header::VARY, "cookie, accept-language".to_owned()),
    ];
    Ok(if held {
        (StatusCode::NOT_MODIFIED, headers).into_response()
    } else {
        (headers, Html(html)).into_response()
    })
}
