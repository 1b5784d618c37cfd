//! The page that says what went wrong, in the visitor's language; for programs, a JSON problem.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use platform::api::{PROBLEM, Problem};
use platform::app::App;
use platform::http::Failure;
use platform::locale::{Language, Locale};
use platform::page::Frame;

use super::Visitor;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    l: Locale,
    frame: Frame,
    status: u16,
    heading: &'static str,
    advice: &'static str,
    detail: String,
}

/// Turns failures into pages. A layer around every route, inside the one that finds the visitor.
pub async fn show_failures(
    State(app): State<App>,
    visitor: Option<Visitor>,
    request: Request,
    next: Next,
) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let is_page = request.method() == axum::http::Method::GET;
    let response = next.run(request).await;
    let allowed = response.headers().get(header::ALLOW).cloned();
    let failure = match response.extensions().get::<Failure>() {
        Some(failure) => *failure,
        // What the web framework itself answers has no words, and knows no languages.
        None if is_failure(response.status()) && !has_page(&response) => {
            // An address that cannot be read, such as one with half an id, leads nowhere.
            let nowhere = is_page && response.status() == StatusCode::BAD_REQUEST;
            let status = if nowhere { StatusCode::NOT_FOUND } else { response.status() };
            Failure { status, key: "" }
        }
        None => return response,
    };
    if is_api {
        let mut response = problem(&app.locale(Language::En), failure).into_response();
        if let Some(methods) = allowed {
            response.headers_mut().insert(header::ALLOW, methods);
        }
        return response;
    }
    let Some(visitor) = visitor else { return failure.status.into_response() };
    if failure.status == StatusCode::UNAUTHORIZED {
        let next: String = match is_page {
            true => url::form_urlencoded::byte_serialize(visitor.path().as_bytes()).collect(),
            false => String::new(),
        };
        return Redirect::to(&format!("/login?next={next}")).into_response();
    }
    let l = visitor.locale().clone();
    let (heading, advice) = words(failure.status);
    let page = ErrorPage {
        frame: visitor.frame(l.t(heading)),
        status: failure.status.as_u16(),
        heading,
        advice,
        detail: if failure.key.is_empty() { String::new() } else { l.t(failure.key) },
        l,
    };
    match page.render() {
        Ok(html) => (failure.status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "the error page cannot be shown");
            failure.status.into_response()
        }
    }
}

/// The same for programs: their word for it is the sentence's key, or the status's own name.
fn problem(l: &Locale, failure: Failure) -> Problem {
    let status = failure.status;
    if !failure.key.is_empty() {
        return Problem::new(status, failure.key, l.t(failure.key));
    }
    let name = status.canonical_reason().unwrap_or("refused");
    let title = if status == StatusCode::UNAUTHORIZED { l.t("login-title") } else { l.t(words(status).0) };
    Problem::new(status, name.to_lowercase().replace(' ', "-"), title)
}

fn has_page(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
        let kind = kind.as_bytes();
        kind.starts_with(b"text/html") || kind.starts_with(b"application/json") || kind == PROBLEM.as_bytes()
    })
}

fn is_failure(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}

/// The keys of the heading and of the advice for a status.
fn words(status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::FORBIDDEN => ("error-403-heading", "error-403-advice"),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => ("error-404-heading", "error-404-advice"),
        StatusCode::CONFLICT => ("error-409-heading", "error-409-advice"),
        StatusCode::PAYLOAD_TOO_LARGE => ("error-413-heading", "error-413-advice"),
        StatusCode::TOO_MANY_REQUESTS => ("error-429-heading", "error-429-advice"),
        status if status.is_client_error() => ("error-422-heading", "error-422-advice"),
        _ => ("error-500-heading", "error-500-advice"),
    }
}
