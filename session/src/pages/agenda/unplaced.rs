//! `/agendas/{id}/unplaced`: every meeting without a place, why, and what would make room.

use std::cmp::Ordering;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, List};
use platform::sheet::Table;
use registry::http::Visitor;
use serde::Deserialize;

use super::view::{Left, left};
use super::words::{self, Names};
use super::{enter_as_organiser, frame_below};
use crate::model::Agenda;
use crate::model::ids::AgendaId;
use crate::store::meetings::{self, Unplaced, Which};
use crate::store::{Standing, axes};
use platform::http::files::{self, Ending};

/// What the address says.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// One reason alone.
    #[serde(default)]
    reason: String,
    /// The list's own part.
    #[serde(flatten)]
    query: ListQuery,
}

#[derive(Template)]
#[template(path = "agenda/unplaced.html")]
struct Page {
    l: Locale,
    frame: Frame,
    title: String,
    list: List,
    form: Form,
    reasons: Vec<Choice>,
    rows: Vec<Left>,
}

struct Found {
    standing: Standing,
    agenda: Agenda,
    rows: Vec<Unplaced>,
    reasons: Vec<String>,
}

async fn find(tx: &mut Tx, visitor: &Visitor, id: AgendaId, asked: &Asked) -> Result<Found, Oops> {
    let (standing, agenda) = enter_as_organiser(tx, visitor, id).await?;
    let mut rows = meetings::unplaced(tx, &standing, id).await?;
    let mut reasons: Vec<String> = rows.iter().map(|row| row.reason.clone()).collect();
    reasons.sort();
    reasons.dedup();
    let words = asked.query.q.trim().to_lowercase();
    rows.retain(|row| {
        let named = [&row.from, &row.to].iter().any(|party| party.is_named(&words));
        named && (asked.reason.is_empty() || row.reason == asked.reason)
    });
    let l = visitor.locale();
    asked.query.sort_rows(&mut rows, |column, one, other| match column {
        "meeting" => l.compare(&one.from.name(), &other.from.name()),
        "reason" => l.compare(&words::reason(l, &one.reason), &words::reason(l, &other.reason)),
        _ => Ordering::Equal,
    });
    Ok(Found { standing, agenda, rows, reasons })
}

async fn shown(tx: &mut Tx, l: &Locale, found: &Found) -> Result<Vec<Left>, Oops> {
    let standing = &found.standing;
    let zone = standing.session.time_zone();
    let slots = axes::slots(tx, standing).await?;
    let people = axes::people(tx, standing).await?;
    let tables = axes::tables(tx, standing).await?;
    let placed = meetings::placed(tx, standing, found.agenda.id, Which::All).await?;
    let names = Names::new(l, &zone, &slots, &people, &tables, (&placed, &found.rows));
    Ok(found.rows.iter().map(|row| left(&names, &found.agenda, row)).collect())
}

/// `GET /agendas/{id}/unplaced`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let found = find(&mut tx, &visitor, id, &asked).await?;
    let l = visitor.locale();
    let listing = Listing::cut(shown(&mut tx, l, &found).await?, asked.query);
    let reasons = found.reasons.iter().map(|reason| Choice::new(reason, words::reason(l, reason)));
    let title = l.t("agenda-unplaced-title");
    page::show(&Page {
        frame: frame_below(&visitor, &found.standing, &found.agenda, &title),
        title,
        list: listing.list(&format!("/agendas/{id}/unplaced"), &[("reason", &asked.reason)]),
        form: Form::new([("q", listing.query.q.clone()), ("reason", asked.reason.clone())]),
        reasons: reasons.collect(),
        rows: listing.rows,
        l: l.clone(),
    })
}

async fn table(app: &App, visitor: &Visitor, id: AgendaId, asked: &Asked) -> Result<Table, Oops> {
    let mut tx = app.db.read().await?;
    let found = find(&mut tx, visitor, id, asked).await?;
    let l = visitor.locale();
    let words = shown(&mut tx, l, &found).await?;
    let rows = found.rows.iter().zip(words).map(|(row, words)| {
        vec![
            row.external_id.clone().into(),
            row.from.name().into(),
            row.to.name().into(),
            row.priority.clone().into(),
            row.reason.clone().into(),
            words.reason.into(),
            words.admission.into(),
        ]
    });
    let columns = ["meeting", "from", "to", "priority", "reason", "detail", "admitted_by"];
    Ok(Table::new("unplaced", &columns, rows))
}

/// `GET /agendas/{id}/unplaced.csv` and `.xlsx`
///
/// # Errors
/// As [`get`].
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
    Query(asked): Query<Asked>,
    ending: Ending,
) -> Result<Response, Oops> {
    files::table(&table(&app, &visitor, id, &asked).await?, ending, visitor.locale(), app.world.now())
}
