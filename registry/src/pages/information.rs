//! `/privacy` and `/accessibility`: what every visitor may want to know.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::Frame;

use crate::http::Visitor;

/// What is kept about people.
#[derive(Template)]
#[template(path = "information/privacy.html")]
struct Privacy {
    l: Locale,
    frame: Frame,
    contact: String,
}

/// How well everyone can use the pages.
#[derive(Template)]
#[template(path = "information/accessibility.html")]
struct Accessibility {
    l: Locale,
    frame: Frame,
    contact: String,
}

/// `GET /privacy`
///
/// # Errors
/// When the page cannot be made.
pub async fn privacy(State(app): State<App>, visitor: Visitor, asked: HeaderMap) -> Result<Response, Oops> {
    let l = visitor.locale().clone();
    let mut frame = visitor.frame(l.t("privacy-title"));
    frame.description = l.t("privacy-lead");
    visitor.show(&Privacy { frame, contact: app.contact.clone(), l }, &asked)
}

/// `GET /accessibility`
///
/// # Errors
/// When the page cannot be made.
pub async fn accessibility(
    State(app): State<App>,
    visitor: Visitor,
    asked: HeaderMap,
) -> Result<Response, Oops> {
    let l = visitor.locale().clone();
    let mut frame = visitor.frame(l.t("accessibility-title"));
    frame.description = l.t("accessibility-lead");
    visitor.show(&Accessibility { frame, contact: app.contact.clone(), l }, &asked)
}
