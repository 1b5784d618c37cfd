//! `/sessions/{id}/desk`: where the session stands, and what needs a decision now.

mod decisions;
mod known;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem, Step};
use registry::http::Visitor;

use self::decisions::Decision;
use self::known::Known;
use super::around::{self, Room};
use crate::entry;
use crate::model::ids::SessionId;
use crate::store::{desk, no_shows, sessions};

/// The desk.
#[derive(Template)]
#[template(path = "sessions/desk.html")]
struct Desk {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    title: String,
    lead: String,
    organises: bool,
    announced: bool,
    path: String,
    steps: Vec<Step>,
    decisions: Vec<Decision>,
}

/// `GET /sessions/{id}/desk`
///
/// # Errors
/// When the visitor does not work for the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::staff(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let path = format!("/sessions/{id}");
    let known = Known {
        l: &l,
        standing: &standing,
        path: &path,
        figures: desk::figures(&mut tx, &standing, app.world.now()).await?,
        latest: desk::latest(&mut tx, &standing).await?,
        published: desk::published(&mut tx, &standing).await?,
        apart: desk::needing_interpreters(&mut tx, &standing).await?,
        no_shows: no_shows::open(&mut tx, &standing).await?,
    };
    let (steps, decisions) = (known.steps(), known.decisions());
    let session = &standing.session;
    page::show(&Desk {
        frame: around::frame(&visitor, &standing, l.t("desk-title")),
        tabs: around::tabs(&l, &standing, Room::Desk),
        title: around::name(&l, &standing),
        lead: format!(
            "{}, {}",
            session.place.text(l.language()),
            l.date_range(&session.starts_on.0, &session.ends_on.0)
        ),
        organises: standing.organises,
        announced: session.announced_at.is_some(),
        steps,
        decisions,
        path,
        l,
    })
}

/// `POST /sessions/{id}/announcement`: shows the session to everyone.
///
/// # Errors
/// When the visitor does not organise it, or the database fails.
pub async fn announce(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    set_announced(&app, &visitor, id, true).await
}

/// `POST /sessions/{id}/announcement/removal`: shows it no longer.
///
/// # Errors
/// As [`announce`].
pub async fn hide(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    set_announced(&app, &visitor, id, false).await
}

async fn set_announced(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    announced: bool,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, visitor, id).await?;
    if standing.session.announced_at.is_some() != announced {
        let by = visitor.signed_in()?.id;
        sessions::announce(&mut tx, &app.world, by, id, announced).await?;
        tx.commit().await?;
        let (key, undo) = match announced {
            true => ("session-announced", "announcement/removal"),
            false => ("session-hidden", "announcement"),
        };
        visitor.say_undoable(visitor.locale().t(key), format!("/sessions/{id}/{undo}")).await?;
    }
    Ok(Redirect::to(&format!("/sessions/{id}/desk")).into_response())
}
