//! The page that says what went wrong, in the visitor's language; for programs, a JSON problem.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
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
    message: String,
}

/// Turns failures into pages. A layer around every route, inside the one that finds the visitor.
pub async fn show_failures(State(app): State<App>, visitor: Option<Visitor>, request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let is_page = request.method() == axum::http::Method::GET;
    let response = next.run(request).await;
    let failure = match response.extensions().get::<Failure>() {
        Some(failure) => *failure,
        None => match known(response.status()) {
            Some(failure) if !has_page(&response) => failure,
            _ => return response,
        },
    };
    if is_api {
        let body = serde_json::json!({
            "type": "about:blank", "status": failure.status.as_u16(), "code": failure.key,
            "title": app.locale(Language::En).t(failure.key),
        });
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        return (failure.status, kind, body.to_string()).into_response();
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
    let message = l.t(failure.key);
    let page = ErrorPage { frame: visitor.frame(l.t("error-title")), l, status: failure.status.as_u16(), message };
    match page.render() {
        Ok(html) => (failure.status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "the error page cannot be shown");
            failure.status.into_response()
        }
    }
}

fn has_page(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
        let kind = kind.as_bytes();
        kind.starts_with(b"text/html") || kind.starts_with(b"application/json")
    })
}

/// What the web framework itself answers, which knows no languages.
fn known(status: StatusCode) -> Option<Failure> {
    let key = match status {
        StatusCode::NOT_FOUND => "error-not-found",
        StatusCode::METHOD_NOT_ALLOWED => "error-method",
        StatusCode::FORBIDDEN => "error-forbidden",
        StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            "error-bad-request"
        }
        StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => "error-timeout",
        StatusCode::INTERNAL_SERVER_ERROR => "error-internal",
        _ => return None,
    };
    Some(Failure { status, key })
}
