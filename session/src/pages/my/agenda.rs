//! `/sessions/{id}/my/agenda`: now and next first, then the day.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem};
use registry::http::Visitor;

use super::day::{Day, Line, NoShow, Reading, Ticket};
use super::{Leaf, frame, participant, tabs};
use crate::model::Session;
use crate::model::ids::SessionId;
use crate::print::{Languages, on_a_core};
use crate::store::{agendas, feeds, handouts, no_shows};

#[derive(Template)]
#[template(path = "my/agenda.html")]
struct AgendaPage {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    session: Session,
    /// When the version in force was published; empty where none is.
    published: String,
    tickets: Vec<Ticket>,
    days: Vec<Day>,
    feed: Option<String>,
}

impl AgendaPage {
    /// Where it is said that the partner of a meeting has not come.
    fn no_show_path(&self, line: &Line) -> String {
        format!("/sessions/{}/my/meetings/{}/no-show", self.session.id, line.request)
    }
}

/// `GET /sessions/{id}/my/agenda`
///
/// # Errors
/// When the visitor does not take part, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let meetings = agendas::of_participant(&mut tx, &standing, own).await?;
    let l = visitor.locale().clone();
    let feed = feeds::find(&mut tx, &standing).await?;
    let said = no_shows::said(&mut tx, &standing).await?;
    let published = agendas::published(&mut tx, &standing).await?.and_then(|agenda| agenda.published_at);
    let reading = Reading::new(&l, &standing, (own, &meetings, &said), app.world.now());
    let (tickets, days) = (reading.tickets(), reading.days());
    page::show(&AgendaPage {
        frame: frame(&visitor, &standing, l.t("my-agenda-title")),
        tabs: tabs(&l, &standing, Some(Leaf::Agenda)),
        published: published.map(|at| l.date_time(&at, &standing.session.time_zone())).unwrap_or_default(),
        tickets,
        days,
        feed: feed.map(|secret| app.absolute(&format!("/feeds/{secret}.ics"))),
        session: standing.session,
        l,
    })
}

/// `GET /sessions/{id}/my/agenda.pdf`
///
/// # Errors
/// As [`get`], and when the document cannot be made.
pub async fn pdf(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let languages = Languages::one(visitor.locale().clone());
    let imprint = handouts::imprint(&mut tx, &standing, languages, app.world.now()).await?;
    let agendas = handouts::agendas(&mut tx, &standing, Some(own)).await?;
    // The database has said all it knows, so its connection goes to others.
    drop(tx);
    let set = on_a_core(move || imprint.set(&agendas)).await.map_err(Oops::internal)?;
    let bytes = set.map_err(Oops::internal)?;
    let name = format!("inline; filename=\"agenda-{}.pdf\"", standing.session.numeral());
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], bytes)
        .into_response())
}
