//! `/sessions/{id}/my/requests`: what one asked for, and what one was asked.

use std::cmp::{Ordering, Reverse};

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::{Locale, fold};
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::{Leaf, frame, participant, tabs};
use crate::model::ids::SessionId;
use crate::model::{Priority, RequestState, Session};
use crate::store::wishes::Wish;
use crate::store::{Standing, wishes};
use platform::http::files::{self, Ending};

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
