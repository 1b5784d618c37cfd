//! `/sessions/{id}/requests/{request}`: one request, and the organiser's word on it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::tz::TimeZone;
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem};
use registry::http::Visitor;
use registry::store::audit::{self, Entry};

use super::around::{self, Room};
use super::trail_words;
use crate::entry;
use crate::mail::changes::{self, Word};
use crate::model::RequestState;
use crate::model::ids::{RequestId, SessionId};
use crate::store::requests::{self, Wish};

#[derive(Template)]
#[template(path = "requests/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    wish: Wish,
    state: RequestState,
    organises: bool,
    history: Vec<Entry>,
    zone: TimeZone,
}

impl Show {
    fn words(&self, entry: &Entry) -> String {
        trail_words::action(&self.l, &entry.action)
    }
}

/// `GET /sessions/{id}/requests/{request}`
///
/// # Errors
/// When there is none that the visitor may see, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(SessionId, RequestId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let wish = requests::find(&mut tx, &standing, request).await?.or_not_found()?;
    let l = visitor.locale().clone();
    let title = l.with("request-list-one", [("code", wish.request.external_id.as_str().into())]);
    page::show(&Show {
        frame: around::frame(&visitor, &standing, title),
        tabs: around::tabs(&l, &standing, Room::Requests),
        path: format!("/sessions/{id}"),
        state: wish.request.state(&standing.session.rules, app.world.now()),
        history: audit::of_subject(&mut tx, &id.to_string(), &request.to_string()).await?,
        organises: standing.organises,
        zone: standing.session.time_zone(),
        wish,
        l,
    })
}

/// What is said of the new state.
fn words(state: RequestState) -> &'static str {
    match state {
        RequestState::Accepted => "request-list-said-accepted",
        RequestState::Declined => "request-list-said-declined",
        RequestState::Withdrawn => "request-list-said-withdrawn",
        RequestState::Pending | RequestState::Expired => "request-list-said-reopened",
    }
}

/// Where the state can be set again.
fn room(state: RequestState) -> &'static str {
    match state {
        RequestState::Accepted => "acceptance",
        RequestState::Declined => "refusal",
        RequestState::Withdrawn => "withdrawal",
        RequestState::Pending | RequestState::Expired => "reopening",
    }
}

async fn settle(
    app: &App,
    visitor: &Visitor,
    (id, request): (SessionId, RequestId),
    state: RequestState,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, visitor, id).await?;
    let mut tx = changes::watch(tx, app, &standing, None).await?;
    let wish = requests::find(&mut tx, &standing, request).await?.or_not_found()?;
    let before = wish.request.state(&standing.session.rules, app.world.now());
    let changed = requests::settle(&mut tx, &app.world, by, &standing, request, state).await?;
    tx.tell(Word::Organiser).await?.commit().await?;
    let l = visitor.locale();
    let own = format!("/sessions/{id}/requests/{request}");
    if changed {
        visitor.say_undoable(l.t(words(state)), format!("{own}/{}", room(before))).await?;
    } else {
        visitor.warn(l.t("people-nothing-changed")).await?;
    }
    Ok(Redirect::to(&own).into_response())
}

macro_rules! settlements {
    ($($(#[$about:meta])* $name:ident = $state:ident;)+) => {$(
        $(#[$about])*
        ///
        /// # Errors
        /// When the visitor does not organise the session, or the database fails.
        pub async fn $name(
            State(app): State<App>,
            visitor: Visitor,
            Path(ids): Path<(SessionId, RequestId)>,
        ) -> Result<Response, Oops> {
            settle(&app, &visitor, ids, RequestState::$state).await
        }
    )+};
}

settlements! {
    /// `POST /sessions/{id}/requests/{request}/acceptance`
    accept = Accepted;
    /// `POST /sessions/{id}/requests/{request}/refusal`
    decline = Declined;
    /// `POST /sessions/{id}/requests/{request}/withdrawal`
    withdraw = Withdrawn;
    /// `POST /sessions/{id}/requests/{request}/reopening`
    reopen = Pending;
}
