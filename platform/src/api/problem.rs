//! Refusals for programs: problem details (RFC 9457), the same shape for every status.

use std::collections::BTreeMap;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::openapi::{ContentBuilder, RefOr, Response as Described, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

/// The kind of content of a refusal.
pub const PROBLEM: &str = "application/problem+json";

/// Why a request was refused.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the status and the code say which problem it is.
    #[serde(rename = "type")]
    #[schema(rename = "type", format = "uri-reference", example = "about:blank")]
    kind: &'static str,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599, example = 404)]
    status: u16,
    /// The problem in one stable word, for programs.
    #[schema(example = "not-found")]
    code: String,
    /// The problem in a sentence, in English.
    title: String,
    /// What exactly is wrong, where more is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

impl Problem {
    /// A problem of this status.
    #[must_use]
    pub fn new(status: StatusCode, code: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            kind: "about:blank",
            status: status.as_u16(),
            code: code.into(),
            title: title.into(),
            detail: None,
        }
    }

    /// The same, saying what exactly is wrong.
    #[must_use]
    pub fn detail(mut self, detail: impl std::fmt::Display) -> Self {
        self.detail = Some(detail.to_string());
        self
    }

    /// A request that cannot be understood.
    #[must_use]
    pub fn malformed(detail: impl std::fmt::Display) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed", "The request cannot be understood.").detail(detail)
    }

    /// A request that is understood and says something that cannot be.
    #[must_use]
    pub fn invalid(detail: impl std::fmt::Display) -> Self {
        let title = "The request says something that cannot be.";
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", title).detail(detail)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        (status, [(header::CONTENT_TYPE, PROBLEM)], body).into_response()
    }
}

/// The refusals that every address may give, for its description.
#[derive(Debug, Clone, Copy)]
pub struct Refused;

impl IntoResponses for Refused {
    fn responses() -> BTreeMap<String, RefOr<Described>> {
        let content =
            || ContentBuilder::new().schema(Some(utoipa::openapi::Ref::from_schema_name("Problem")));
        [
            ("400", "The request cannot be understood"),
            ("401", "Sign in first"),
            ("403", "Known, but not allowed to this visitor"),
            ("404", "No such thing, or none that this visitor may know of"),
            ("409", "Things have changed meanwhile, or the step does not fit the state"),
            ("413", "The body is too large"),
            ("415", "The body is no JSON"),
            ("422", "The body says something that cannot be"),
        ]
        .into_iter()
        .map(|(status, description)| {
            let response =
                ResponseBuilder::new().description(description).content(PROBLEM, content().build()).build();
            (status.to_owned(), RefOr::T(response))
        })
        .collect()
    }
}
