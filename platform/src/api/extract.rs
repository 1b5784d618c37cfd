//! What a handler takes from a request; refusals are problems.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::Deserialize as _;
use serde::de::{DeserializeOwned, Deserializer, Error as _};

use super::Problem;
use crate::http::Oops;

/// Ids in the address. One that is no id of its kind names nothing, so it is not found.
#[derive(Debug, Clone, Copy)]
pub struct Key<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Key<T> {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Oops> {
        let Path(ids) = Path::from_request_parts(parts, state).await.map_err(|_| Oops::NotFound)?;
        Ok(Self(ids))
    }
}

/// What the address says after the question mark.
#[derive(Debug, Clone, Copy)]
pub struct Narrow<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Narrow<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Query(value) = Query::try_from_uri(&parts.uri).map_err(Problem::malformed)?;
        Ok(Self(value))
    }
}

/// The most characters that can be searched for.
const LONGEST_SEARCH: usize = 100;

/// Words to search for, as a field of what the address says.
///
/// # Errors
/// When they are too long.
pub fn words<'de, D: Deserializer<'de>>(given: D) -> Result<String, D::Error> {
    let words = String::deserialize(given)?;
    if words.chars().count() > LONGEST_SEARCH {
        return Err(D::Error::custom(format_args!(
            "at most {LONGEST_SEARCH} characters can be searched for"
        )));
    }
    Ok(words)
}

/// A JSON body.
#[derive(Debug, Clone, Copy)]
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match Json::from_request(request, state).await {
            Ok(Json(value)) => Ok(Self(value)),
            Err(JsonRejection::JsonDataError(error)) => Err(Problem::invalid(error.body_text())),
            Err(JsonRejection::MissingJsonContentType(_)) => {
                let title = "The body must be JSON, and its content type application/json.";
                Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "no-json", title))
            }
            Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                Err(Problem::new(error.status(), "too-large", "The body is too large."))
            }
            Err(error) => Err(Problem::malformed(error.body_text())),
        }
    }
}
