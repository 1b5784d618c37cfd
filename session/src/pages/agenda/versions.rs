//! `/sessions/{id}/agendas`: the versions, and the button that makes another.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::state::proof;
use super::version;
use crate::model::Origin;
use crate::model::ids::SessionId;
use crate::pages::around::{self, Room};
use crate::store::{Standing, agendas, runs};

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
    rows: Vec<Row>,
    organises: bool,
    bases: Vec<Choice>,
    /// The address of the run that has not ended; empty where there is none.
    running: String,
    runs: String,
}

/// `GET /sessions/{id}/agendas`
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let person = visitor.signed_in()?.id;
    let mut tx = app.db.read().await?;
    let standing = Standing::find(&mut tx, Some(person), id).await?.or_not_found()?;
    if !standing.is_staff() {
        return Err(Oops::Forbidden);
    }
    let form = Form::new([("seconds", "20"), ("least", "true")]);
    page::show(&build(&mut tx, &visitor, &standing, form).await?)
}

/// The page with what was wrong about the run that was asked for.
pub(super) async fn refused(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    form: Form,
) -> Result<Response, Oops> {
    page::refuse(&build(tx, visitor, standing, form).await?)
}

async fn build(tx: &mut Tx, visitor: &Visitor, standing: &Standing, form: Form) -> Result<Versions, Oops> {
    let l = visitor.locale();
    let zone = standing.session.time_zone();
    let listed = agendas::list(tx, standing).await?;
    let in_force = agendas::published(tx, standing).await?.map(|agenda| agenda.id);
    let bases = listed.iter().map(|row| Choice::new(row.agenda.id.to_string(), version(l, &row.agenda)));
    let bases = bases.collect();
    let rows = listed.iter().map(|row| {
        let agenda = &row.agenda;
        let (state, tone) = match (agenda.is_draft(), in_force == Some(agenda.id)) {
            (true, _) => (l.t("agenda-state-draft"), "waiting"),
            (_, true) => (l.t("agenda-state-in-force"), "done"),
            _ => (l.t("agenda-state-superseded"), "quiet"),
        };
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
            state,
            tone,
        }
    });
    let running = match standing.organises {
        true => runs::open(tx, standing).await?,
        false => None,
    };
    let runs = format!("/sessions/{}/runs", standing.session.id);
    Ok(Versions {
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
