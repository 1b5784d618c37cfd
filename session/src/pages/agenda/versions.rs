//! `/sessions/{id}/agendas`: the versions, and the button that makes another.

use std::cmp::Ordering;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::app::App;
use platform::db::{At, Tx};
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;

use super::state::proof;
use super::version;
use crate::entry;
use crate::model::Origin;
use crate::model::ids::{AgendaId, SessionId};
use crate::pages::around::{self, Room};
use crate::store::agendas::{self, Listed};
use crate::store::{Standing, runs};
use platform::http::files::{self, Ending};

/// A version in the list.
struct Row {
    title: String,
    href: String,
    made: String,
    made_by: String,
    origin: String,
    placed: String,
    unplaced: String,
    breaks: String,
    proof: String,
    state: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "agenda/versions.html")]
struct Versions {
    l: Locale,
    frame: Frame,
    form: Form,
    session_name: String,
    tabs: Vec<NavItem>,
    list: List,
    rows: Vec<Row>,
    organises: bool,
    bases: Vec<Choice>,
    /// The address of the run that has not ended; empty where there is none.
    running: String,
    runs: String,
}

/// As [`super::enter`], for all versions of a session.
async fn enter(tx: &mut Tx, visitor: &Visitor, id: SessionId) -> Result<Standing, Oops> {
    visitor.signed_in()?;
    entry::staff(tx, visitor, id).await
}

/// `GET /sessions/{id}/agendas`
///
/// # Errors
/// When the visitor may not see the versions of the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = enter(&mut tx, &visitor, id).await?;
    let form = Form::new([("seconds", "20"), ("least", "true")]);
    page::show(&build(&mut tx, &visitor, &standing, query, form).await?)
}

/// The page with what was wrong about the run that was asked for.
pub(super) async fn refused(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    form: Form,
) -> Result<Response, Oops> {
    page::refuse(&build(tx, visitor, standing, ListQuery::default(), form).await?)
}

/// The versions in the order asked for; the store has the latest first.
fn in_order(mut listed: Vec<Listed>, query: &ListQuery) -> Vec<Listed> {
    query.sort_rows(&mut listed, |column, one, other| match column {
        "number" => one.agenda.number.cmp(&other.agenda.number),
        "placed" => one.placed.cmp(&other.placed),
        "unplaced" => one.unplaced.cmp(&other.unplaced),
        "breaks" => one.agenda.objective.breaks.cmp(&other.agenda.objective.breaks),
        _ => Ordering::Equal,
    });
    listed
}

/// What has become of a version: the end of its text's key, and the tone of its badge.
fn state(row: &Listed, in_force: Option<AgendaId>) -> (&'static str, &'static str) {
    match (row.agenda.is_draft(), in_force == Some(row.agenda.id)) {
        (true, _) => ("draft", "waiting"),
        (_, true) => ("in-force", "done"),
        _ => ("superseded", "quiet"),
    }
}

async fn build(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    query: ListQuery,
    form: Form,
) -> Result<Versions, Oops> {
    let l = visitor.locale();
    let zone = standing.session.time_zone();
    let listed = agendas::list(tx, standing).await?;
    let in_force = agendas::published(tx, standing).await?.map(|agenda| agenda.id);
    let bases = listed.iter().map(|row| Choice::new(row.agenda.id.to_string(), version(l, &row.agenda)));
    let bases = bases.collect();
    let listing = Listing::cut(in_order(listed, &query), query);
    let list = listing.list(&format!("/sessions/{}/agendas", standing.session.id), &[]);
    let rows = listing.rows.iter().map(|row| {
        let agenda = &row.agenda;
        let (state, tone) = state(row, in_force);
        Row {
            title: version(l, agenda),
            href: format!("/agendas/{}", agenda.id),
            made: l.date_time(&agenda.made_at, &zone),
            made_by: row.made_by.clone(),
            origin: match agenda.origin {
                Origin::Run => l.t("agenda-origin-run"),
                Origin::Replan => l.t("agenda-origin-replan"),
            },
            placed: l.number(row.placed),
            unplaced: l.number(row.unplaced),
            breaks: l.number(agenda.objective.breaks),
            proof: proof(l, &agenda.objective, &agenda.bound),
            state: l.t(&format!("agenda-state-{state}")),
            tone,
        }
    });
    let running = match standing.organises {
        true => runs::open(tx, standing).await?,
        false => None,
    };
    let runs = format!("/sessions/{}/runs", standing.session.id);
    Ok(Versions {
        list,
        rows: rows.collect(),
        frame: around::frame(visitor, standing, l.t("agenda-versions")),
        form,
        session_name: around::name(l, standing),
        tabs: around::tabs(l, standing, Room::Agendas),
        organises: standing.organises,
        bases,
        running: running.map(|run| format!("{runs}/{run}")).unwrap_or_default(),
        runs,
        l: l.clone(),
    })
}

/// `GET /sessions/{id}/agendas.csv` and `.xlsx`
///
/// # Errors
/// As [`get`].
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(query): Query<ListQuery>,
    ending: Ending,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = enter(&mut tx, &visitor, id).await?;
    let zone = standing.session.time_zone();
    let in_force = agendas::published(&mut tx, &standing).await?.map(|agenda| agenda.id);
    let listed = in_order(agendas::list(&mut tx, &standing).await?, &query);
    let rows = listed.into_iter().map(|row| {
        let (state, _) = state(&row, in_force);
        let local = |at: At| Cell::Time(zone.to_datetime(at.0));
        let count = |number: i64| Cell::Number(number as f64);
        let agenda = row.agenda;
        vec![
            count(agenda.number),
            state.into(),
            agenda.origin.as_str().into(),
            count(row.placed),
            count(row.unplaced),
            count(agenda.objective.breaks.cast_signed()),
            agenda.status.as_str().into(),
            local(agenda.made_at),
            row.made_by.into(),
            agenda.published_at.map_or(Cell::Empty, local),
        ]
    });
    let columns = [
        "number",
        "state",
        "origin",
        "placed",
        "unplaced",
        "breaks",
        "proof",
        "made",
        "made_by",
        "published",
    ];
    let table = Table::new("agendas", &columns, rows);
    files::table(&table, ending, visitor.locale(), app.world.now())
}
