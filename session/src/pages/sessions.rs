//! `/sessions`: the sessions that one may know of.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::app::App;
use platform::http::{ListQuery, Oops};
use platform::locale::Locale;
use platform::page::{self, Form, Frame, List};
use registry::http::Visitor;
use registry::model::Role;

use crate::model::Session;
use crate::store::sessions;

/// The list.
#[derive(Template)]
#[template(path = "sessions/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    list: List,
    form: Form,
    rows: Vec<Session>,
    organises: bool,
}

/// `GET /sessions`
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Query(query): Query<ListQuery>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let listing = sessions::list(&mut tx, visitor.id(), query).await?;
    let l = visitor.locale().clone();
    page::show(&Index {
        frame: visitor.frame(l.t("sessions-title")),
        list: listing.list("/sessions", &[]),
        form: Form::new([("q", listing.query.q.clone())]),
        rows: listing.rows,
        organises: visitor
            .grants()
            .iter()
            .any(|grant| matches!(grant.role, Role::Operator | Role::Organiser)),
        l,
    })
}
