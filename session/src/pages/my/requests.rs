//! `/sessions/{id}/my/requests`: what one asked for, and what one was asked.

use std::cmp::{Ordering, Reverse};

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Listing, Oops, OrNotFound};
use platform::locale::{Locale, fold};
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::directory::{Typed, priorities};
use super::{Leaf, frame, participant, tabs};
use crate::mail;
use crate::model::ids::{ParticipantId, RequestId, SessionId};
use crate::model::{Priority, Request, RequestState, Session};
use crate::pages::files::{self, Ending};
use crate::store::wishes::{Act, Refusal, Wish};
use crate::store::{Standing, wishes};

#[derive(Template)]
#[template(path = "my/requests.html")]
struct RequestsPage {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    session: Session,
    list: List,
    form: Form,
    directions: Vec<Choice>,
    states: Vec<Choice>,
    rows: Vec<Line>,
    zone: TimeZone,
}

struct Line {
    wish: Wish,
    /// Whether it is one's own.
    sent: bool,
    state: RequestState,
}

impl Line {
    /// What waits for the reader comes first, then what waits for the other.
    fn rank(&self) -> (bool, bool) {
        let waits = self.state == RequestState::Pending && self.wish.request.priority != Priority::No;
        (!waits, self.sent)
    }

    fn searched(&self) -> String {
        let wish = &self.wish;
        let note = wish.request.note.as_deref().unwrap_or_default();
        fold(&format!("{} {} {} {note}", wish.name(), wish.latin(), wish.organisation))
    }
}

/// What the address says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    direction: String,
    #[serde(default)]
    state: String,
}

impl Asked {
    fn filters(&self) -> [(&'static str, &str); 2] {
        [("direction", &self.direction), ("state", &self.state)]
    }

    fn lets_through(&self, line: &Line) -> bool {
        let (text, words) = (line.searched(), fold(&self.query.q));
        let direction = if line.sent { "sent" } else { "received" };
        (self.direction.is_empty() || self.direction == direction)
            && (self.state.is_empty() || self.state == line.state.as_str())
            && words.split(' ').all(|word| text.contains(word))
    }
}

/// The visitor's requests, made and got, as they are asked for. Nobody has so many that they could not be looked
/// through as they are read.
async fn lines(
    tx: &mut Tx,
    app: &App,
    l: &Locale,
    standing: &Standing,
    asked: &Asked,
) -> Result<Vec<Line>, Oops> {
    let mut lines = Vec::new();
    for sent in [false, true] {
        let wishes = wishes::of(tx, standing, sent).await?;
        lines.extend(wishes.into_iter().map(|wish| {
            let state = wish.request.state(&standing.session.rules, app.world.now());
            Line { wish, sent, state }
        }));
    }
    lines.retain(|line| asked.lets_through(line));
    lines.sort_by_key(|line| (line.rank(), Reverse(line.wish.request.made_at.0)));
    asked.query.sort_rows(&mut lines, |column, one, other| match column {
        "name" => l.compare(&one.wish.family_name, &other.wish.family_name),
        "direction" => one.sent.cmp(&other.sent),
        "state" => one.rank().cmp(&other.rank()).then(one.state.as_str().cmp(other.state.as_str())),
        "made" => one.wish.request.made_at.0.cmp(&other.wish.request.made_at.0),
        _ => Ordering::Equal,
    });
    Ok(lines)
}

#[derive(Template)]
#[template(path = "my/request.html")]
struct RequestPage {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    session: Session,
    request: Request,
    form: Form,
    priorities: Vec<Choice>,
    projects: Vec<Choice>,
}

/// `GET /sessions/{id}/my/requests`
///
/// # Errors
/// When the visitor does not take part, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, _) = participant(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let listing = Listing::cut(lines(&mut tx, &app, &l, &standing, &asked).await?, asked.query.clone());
    let mut values = vec![("q", asked.query.q.as_str())];
    values.extend(asked.filters());
    page::show(&RequestsPage {
        frame: frame(&visitor, &standing, l.t("my-requests-title")),
        tabs: tabs(&l, &standing, Some(Leaf::Requests)),
        list: listing.list(&format!("/sessions/{id}/my/requests"), &asked.filters()),
        form: Form::new(values),
        directions: vec![
            Choice::new("received", l.t("my-requests-received")),
            Choice::new("sent", l.t("my-requests-sent")),
        ],
        states: RequestState::ALL.map(|state| Choice::new(state.as_str(), l.t(&state.key()))).into(),
        rows: listing.rows,
        zone: standing.session.time_zone(),
        session: standing.session,
        l,
    })
}

/// `GET /sessions/{id}/my/requests.csv` and `.xlsx`: all that the filters let through.
///
/// # Errors
/// As [`get`].
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
    ending: Ending,
) -> Result<Response, Oops> {
    const COLUMNS: [&str; 7] = ["direction", "name", "organisation", "priority", "state", "note", "made"];
    let mut tx = app.db.read().await?;
    let (standing, _) = participant(&mut tx, &visitor, id).await?;
    let (l, zone) = (visitor.locale(), standing.session.time_zone());
    let row = |line: Line| -> Vec<Cell> {
        let name = line.wish.name();
        let request = line.wish.request;
        vec![
            if line.sent { "sent" } else { "received" }.into(),
            name.into(),
            line.wish.organisation.into(),
            request.priority.as_str().into(),
            line.state.as_str().into(),
            request.note.into(),
            Cell::Time(zone.to_datetime(request.made_at.0)),
        ]
    };
    let table = Table {
        name: "requests".to_owned(),
        columns: COLUMNS.map(str::to_owned).into(),
        rows: lines(&mut tx, &app, l, &standing, &asked).await?.into_iter().map(row).collect(),
    };
    files::table(&table, ending, l, app.world.now())
}

/// `GET /sessions/{id}/my/requests/{request}`: to change one's own while it waits.
///
/// # Errors
/// When it is not the visitor's own, or is settled.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(SessionId, RequestId)>,
) -> Result<Response, Oops> {
    page::show(&view(&app, &visitor, id, request, None).await?)
}

async fn view(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    request: RequestId,
    form: Option<Form>,
) -> Result<RequestPage, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = participant(&mut tx, visitor, id).await?;
    let request = own_request(&mut tx, &standing, own, request).await?;
    if request.state(&standing.session.rules, app.world.now()) != RequestState::Pending {
        return Err(Refusal::Settled.into());
    }
    let l = visitor.locale().clone();
    let projects = wishes::projects(&mut tx, &standing, own, request.to_id).await?;
    let known = Form::new([
        ("priority", request.priority.to_string()),
        ("project", request.project_id.map(|id| id.to_string()).unwrap_or_default()),
        ("note", request.note.clone().unwrap_or_default()),
    ]);
    Ok(RequestPage {
        frame: frame(visitor, &standing, l.t("wish-title")),
        tabs: tabs(&l, &standing, Some(Leaf::Requests)),
        form: form.unwrap_or(known),
        priorities: priorities(&l),
        projects: projects
            .iter()
            .map(|(id, title)| Choice::new(id.to_string(), title.text(l.language())))
            .collect(),
        session: standing.session,
        request,
        l,
    })
}

async fn own_request(
    tx: &mut Tx,
    standing: &Standing,
    own: ParticipantId,
    id: RequestId,
) -> Result<Request, Oops> {
    wishes::find(tx, standing, id).await?.filter(|request| request.from_id == own).or_not_found()
}

/// `POST /sessions/{id}/my/requests/{request}`
///
/// # Errors
/// As [`show`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(SessionId, RequestId)>,
    Fields(typed): Fields<Typed>,
) -> Result<Response, Oops> {
    let l = visitor.locale();
    let mut tx = app.db.begin().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let known = own_request(&mut tx, &standing, own, request).await?;
    let projects = wishes::projects(&mut tx, &standing, own, known.to_id).await?;
    let told = match typed.read(l, &projects.into_iter().map(|(id, _)| id).collect::<Vec<_>>()) {
        Ok(told) => told,
        Err(form) => {
            drop(tx);
            return page::refuse(&view(&app, &visitor, id, request, Some(form)).await?);
        }
    };
    if wishes::change(&mut tx, &app.world, &standing, &known, &told).await?? {
        mail::request::tell(&mut tx, &app, &standing, known.to_id, &told).await?;
    }
    tx.commit().await?;
    visitor.say(l.t("wish-changed")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/my/requests")).into_response())
}

async fn act(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    request: RequestId,
    act: Act,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = participant(&mut tx, visitor, id).await?;
    let known = wishes::find(&mut tx, &standing, request).await?.or_not_found()?;
    wishes::act(&mut tx, &app.world, &standing, &known, act).await??;
    mail::request::tell_act(&mut tx, app, &standing, request, act).await?;
    tx.commit().await?;
    let l = visitor.locale();
    match act {
        Act::Accept => visitor.say(l.t("wish-accepted")).await?,
        Act::Decline => {
            let undo = format!("/sessions/{id}/my/requests/{request}/refusal/removal");
            visitor.say_undoable(l.t("wish-declined"), undo).await?;
        }
        Act::Reconsider | Act::Renew => visitor.say(l.t("wish-renewed")).await?,
        Act::Withdraw => {
            let undo = format!("/sessions/{id}/my/requests/{request}/withdrawal/removal");
            visitor.say_undoable(l.t("wish-withdrawn"), undo).await?;
        }
    }
    Ok(Redirect::to(&format!("/sessions/{id}/my/requests")))
}

macro_rules! acts {
    ($($(#[$note:meta])* $name:ident = $act:ident),+ $(,)?) => {$(
        $(#[$note])*
        ///
        /// # Errors
        /// When the visitor has no part in the request, or it is settled.
        pub async fn $name(
            State(app): State<App>,
            visitor: Visitor,
            Path((id, request)): Path<(SessionId, RequestId)>,
        ) -> Result<Redirect, Oops> {
            act(&app, &visitor, id, request, Act::$act).await
        }
    )+};
}

acts! {
    /// `POST …/acceptance`
    accept = Accept,
    /// `POST …/refusal`
    decline = Decline,
    /// `POST …/refusal/removal`
    reconsider = Reconsider,
    /// `POST …/withdrawal`
    withdraw = Withdraw,
    /// `POST …/withdrawal/removal`
    renew = Renew,
}
