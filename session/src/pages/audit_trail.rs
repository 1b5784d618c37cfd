//! `/sessions/{id}/audit`: who did what, for those who organise the session.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use platform::app::App;
use platform::http::{ListQuery, Oops};
use platform::locale::Locale;
use platform::page::{self, Form, Frame, List, NavItem};
use platform::sheet::{Cell, CsvOptions, Table, to_csv};
use registry::http::Visitor;
use registry::store::audit::{self, Entry};

use super::around::{self, Room};
use crate::model::ids::SessionId;

/// The trail.
#[derive(Template)]
#[template(path = "sessions/audit.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    list: List,
    form: Form,
    rows: Vec<Entry>,
    zone: TimeZone,
}

/// What was done, in words where there are some: `session.made` is the text `audit-session-made`.
pub(super) fn words(l: &Locale, action: &str) -> String {
    let key = format!("audit-{}", action.replace('.', "-"));
    if l.has(&key) { l.t(&key) } else { action.to_owned() }
}

impl Index {
    fn words(&self, entry: &Entry) -> String {
        words(&self.l, &entry.action)
    }
}

/// `GET /sessions/{id}/audit`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let listing = audit::list(&mut tx, &id.to_string(), query).await?;
    let l = visitor.locale().clone();
    page::show(&Index {
        frame: around::frame(&visitor, &standing, l.t("audit-title")),
        tabs: around::tabs(&l, &standing, Room::Trail),
        kicker: around::name(&l, &standing),
        list: listing.list(&format!("/sessions/{id}/audit"), &[]),
        form: Form::new([("q", listing.query.q.clone())]),
        rows: listing.rows,
        zone: standing.session.time_zone(),
        l,
    })
}

/// `GET /sessions/{id}/audit.csv`: all that the search finds.
///
/// # Errors
/// As [`get`].
pub async fn csv(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let zone = standing.session.time_zone();
    let entries = audit::all(&mut tx, &id.to_string(), &query).await?;
    let l = visitor.locale();
    let table = Table {
        name: l.t("audit-title"),
        columns: ["time", "person", "action", "what", "subject", "detail"].map(str::to_owned).into(),
        rows: entries
            .into_iter()
            .map(|entry| {
                let what = words(l, &entry.action);
                vec![
                    Cell::Time(zone.to_datetime(entry.made_at.0)),
                    entry.name.into(),
                    entry.action.into(),
                    what.into(),
                    entry.subject.into(),
                    entry.detail.into(),
                ]
            })
            .collect(),
    };
    let bytes = to_csv(&table, CsvOptions { byte_order_mark: true, ..CsvOptions::default() })
        .map_err(Oops::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
    ];
    Ok((headers, bytes).into_response())
}
