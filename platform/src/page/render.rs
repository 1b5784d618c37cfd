//! From a page to an answer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

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
