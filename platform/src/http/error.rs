//! What a handler may answer instead of a page.
//!
//! Three families, and when to use which: *not there* covers both what does not exist and what this visitor may not
//! know to exist; *refused* is for what the visitor may see but not do, with a sentence that says why; everything else
//! is our own failure, whose cause goes to the log and never to the reader.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::db::DbError;

/// An answer other than the page that was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Oops {
    /// No such thing, or none that this visitor may know of.
    #[error("not found")]
    NotFound,
    /// One must sign in first; the visitor is led there and back.
    #[error("sign in first")]
    SignIn,
    /// Known, but not allowed.
    #[error("forbidden")]
    Forbidden,
    /// The request makes no sense; the key of the sentence that says why.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// Things have changed meanwhile, or the step does not fit the state; the key of the sentence.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// More than the limit allows; the key of the sentence.
    #[error("too large: {0}")]
    TooLarge(&'static str),
    /// Too many tries.
    #[error("too many tries")]
    TooMany,
    /// The database failed.
    #[error("database: {0}")]
    Db(#[from] DbError),
    /// A template failed.
    #[error("template: {0}")]
    Template(#[from] askama::Error),
    /// Anything else of ours that failed; the cause is for the log.
    #[error("internal: {0}")]
    Internal(String),
}

/// What the error page is made from: put into the answer's extensions, shown by the layer that knows the visitor.
#[derive(Debug, Clone, Copy)]
pub struct Failure {
    /// The status of the answer.
    pub status: StatusCode,
    /// The key of a sentence for the reader that says more than the status; empty where there is none.
    pub key: &'static str,
}

impl Oops {
    /// Any failure of our own, from its cause.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// The status and the reader's sentence.
    #[must_use]
    pub fn failure(&self) -> Failure {
        let (status, key) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, ""),
            Self::SignIn => (StatusCode::UNAUTHORIZED, ""),
            Self::Forbidden => (StatusCode::FORBIDDEN, ""),
            Self::BadRequest(key) => (StatusCode::BAD_REQUEST, *key),
            Self::Conflict(key) => (StatusCode::CONFLICT, *key),
            Self::TooLarge(key) => (StatusCode::PAYLOAD_TOO_LARGE, *key),
            Self::TooMany => (StatusCode::TOO_MANY_REQUESTS, ""),
            Self::Db(_) | Self::Template(_) | Self::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, ""),
        };
        Failure { status, key }
    }
}

impl IntoResponse for Oops {
    fn into_response(self) -> Response {
        let failure = self.failure();
        if failure.status.is_server_error() {
            tracing::error!(error = %self, "a request failed");
        }
        let mut response = failure.status.into_response();
        response.extensions_mut().insert(failure);
        response
    }
}

/// `load(…).await?.or_not_found()?`
pub trait OrNotFound<T> {
    /// The value, or [`Oops::NotFound`].
    ///
    /// # Errors
    /// When there is none.
    fn or_not_found(self) -> Result<T, Oops>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self) -> Result<T, Oops> {
        self.ok_or(Oops::NotFound)
    }
}
