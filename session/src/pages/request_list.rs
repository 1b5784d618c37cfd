//! `/sessions/{id}/requests`: who wants to meet whom, as the organisers see it.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::http::{ListQuery, Oops};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use crate::entry;
use crate::model::ids::SessionId;
use crate::model::{Priority, RequestState, Rules};
use crate::store::participants;
use crate::store::requests::{self, Filter, Wish};
use platform::http::files::{self, Ending};

#[derive(Template)]
#[template(path = "requests/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    list: List,
    form: Form,
    states: Vec<Choice>,
    priorities: Vec<Choice>,
    rows: Vec<Wish>,
    organises: bool,
    of: Option<String>,
    rules: Rules,
    now: Timestamp,
    zone: TimeZone,
}

impl Index {
    fn state(&self, wish: &Wish) -> RequestState {
        wish.request.state(&self.rules, self.now)
    }
}

/// What the address says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    state: String,
    #[serde(default)]
    priority: String,
    #[serde(default)]
    participant: String,
}

impl Asked {
    fn filter(&self) -> Filter {
        Filter {
            state: self.state.parse().ok(),
            priority: self.priority.parse().ok(),
            participant: self.participant.parse().ok(),
            words: self.query.q.clone(),
        }
    }

    fn filters(&self) -> [(&'static str, &str); 3] {
        [("state", &self.state), ("priority", &self.priority), ("participant", &self.participant)]
    }
}

pub(super) fn priorities(l: &Locale) -> Vec<Choice> {
    Priority::ALL.map(|priority| Choice::new(priority.as_str(), l.t(&priority.key()))).into()
}

/// `GET /sessions/{id}/requests`
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let (filter, now) = (asked.filter(), app.world.now());
    let of = match filter.participant {
        Some(one) => participants::find(&mut tx, &standing, one).await?.map(|one| one.name()),
        None => None,
    };
    let listing = requests::list(&mut tx, &standing, &filter, asked.query.clone(), now).await?;
    let mut values = vec![("q", asked.query.q.clone())];
    values.extend(asked.filters().map(|(name, value)| (name, value.to_owned())));
    let path = format!("/sessions/{id}");
    page::show(&Index {
        frame: around::frame(&visitor, &standing, l.t("session-tab-requests")),
        tabs: around::tabs(&l, &standing, Room::Requests),
        kicker: around::name(&l, &standing),
        list: listing.list(&format!("{path}/requests"), &asked.filters()),
        form: Form::new(values),
        states: RequestState::ALL.map(|state| Choice::new(state.as_str(), l.t(&state.key()))).into(),
        priorities: priorities(&l),
        rows: listing.rows,
        organises: standing.organises,
        of,
        rules: standing.session.rules.0.clone(),
        zone: standing.session.time_zone(),
        now,
        path,
        l,
    })
}

/// `GET /sessions/{id}/requests.csv` and `.xlsx`: all that the filters let through.
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
    const COLUMNS: [&str; 13] = [
        "external_id",
        "from",
        "from_name",
        "from_organisation",
        "to",
        "to_name",
        "to_organisation",
        "priority",
        "state",
        "session",
        "project",
        "note",
        "made",
    ];
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let (now, zone) = (app.world.now(), standing.session.time_zone());
    let found = requests::all(&mut tx, &standing, &asked.filter(), &asked.query, now).await?;
    let row = |wish: Wish| -> Vec<Cell> {
        let state = wish.request.state(&standing.session.rules, now);
        let request = wish.request;
        vec![
            request.external_id.into(),
            wish.from_code.into(),
            wish.from_name.into(),
            wish.from_organisation.into(),
            wish.to_code.into(),
            wish.to_name.into(),
            wish.to_organisation.into(),
            request.priority.as_str().into(),
            state.as_str().into(),
            request.period.into(),
            wish.project.into(),
            request.note.into(),
            Cell::Time(zone.to_datetime(request.made_at.0)),
        ]
    };
    let table = Table::new("requests", &COLUMNS, found.into_iter().map(row));
    files::table(&table, ending, visitor.locale(), now)
}
