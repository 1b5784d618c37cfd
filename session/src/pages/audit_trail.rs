//! `/sessions/{id}/audit`: who did what, for those who organise the session.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Oops};
use platform::locale::{Locale, fold};
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use registry::model::PersonId;
use registry::store::audit::{self, Entry};
use serde::Deserialize;

use super::around::{self, Room};
use super::trail_words::{self, Words};
use crate::entry;
use crate::model::ids::SessionId;
use crate::store::Standing;
use crate::store::trail::{self, Thing};
use platform::http::files::{self, Ending};

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
    people: Vec<Choice>,
    actions: Vec<Choice>,
    rows: Vec<Row>,
}

/// A line in words.
struct Row {
    time: String,
    who: String,
    what: String,
    subject: String,
    href: Option<String>,
    detail: String,
}

/// What the address says of the list.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: Option<u32>,
    #[serde(default)]
    size: Option<u32>,
    #[serde(default)]
    person: String,
    #[serde(default)]
    action: String,
    #[serde(default)]
    day: String,
}

/// All that is needed to find lines and to say them.
struct Known {
    standing: Standing,
    zone: TimeZone,
    things: HashMap<String, Thing>,
    /// Who did anything, by name.
    people: Vec<(PersonId, String)>,
    /// What was done, with its words.
    actions: Vec<(String, String)>,
    filter: audit::Filter,
}

impl Asked {
    fn query(&self) -> ListQuery {
        ListQuery { q: self.q.clone(), sort: String::new(), page: self.page, size: self.size }
    }

    fn filters(&self) -> [(&'static str, &str); 3] {
        [("person", &self.person), ("action", &self.action), ("day", &self.day)]
    }

    async fn know(&self, tx: &mut Tx, standing: Standing, l: &Locale) -> Result<Known, Oops> {
        let scopes = trail::scopes(tx, &standing).await?;
        let mut people = audit::actors(tx, &scopes).await?;
        people.sort_by(|(_, one), (_, other)| l.compare(one, other));
        let actions = audit::actions(tx, &scopes).await?.into_iter();
        let mut actions: Vec<_> = actions
            .map(|action| (trail_words::action(l, &action), action))
            .map(|(text, key)| (key, text))
            .collect();
        actions.sort_by(|(_, one), (_, other)| l.compare(one, other));
        let zone = standing.session.time_zone();
        let day = self.day.parse::<Date>().ok();
        let start = |day: Date| day.to_zoned(zone.clone()).map(|start| start.timestamp()).ok();
        let filter = audit::Filter {
            scopes,
            person: self.person.parse().ok(),
            action: self.action.clone(),
            from: day.and_then(start),
            until: day.and_then(|day| day.tomorrow().ok()).and_then(start),
            words: None,
        };
        let things = trail::things(tx, &standing).await?;
        let mut known = Known { standing, zone, things, people, actions, filter };
        known.filter.words = self.words(&known, l);
        Ok(known)
    }

    /// What the words searched for may stand for, in the reader's language.
    fn words(&self, known: &Known, l: &Locale) -> Option<audit::Words> {
        let wanted = fold(&self.q);
        if wanted.is_empty() {
            return None;
        }
        let fits = |text: &str| fold(text).contains(&wanted);
        let said = known.words(l);
        let (actions, people) = (known.actions.iter(), known.people.iter());
        Some(audit::Words {
            pattern: self.query().pattern(),
            actions: actions.filter(|(_, text)| fits(text)).map(|(action, _)| action.clone()).collect(),
            subjects: known
                .things
                .iter()
                .filter(|(_, thing)| fits(&said.name(thing)))
                .map(|(id, _)| id.clone())
                .collect(),
            people: people.filter(|(_, name)| fits(name)).map(|(id, _)| *id).collect(),
        })
    }
}

impl Known {
    fn words<'a>(&'a self, l: &'a Locale) -> Words<'a> {
        Words { l, session: self.standing.session.id, zone: &self.zone, things: &self.things }
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
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let known = asked.know(&mut tx, standing, &l).await?;
    let listing = audit::list(&mut tx, &known.filter, asked.query()).await?;
    let mut values = vec![("q", asked.q.as_str())];
    values.extend(asked.filters());
    let said = known.words(&l);
    let row = |entry: &Entry| Row {
        time: l.date_time(&entry.made_at, &known.zone),
        who: entry.name.clone().unwrap_or_else(|| "–".to_owned()),
        what: trail_words::action(&l, &entry.action),
        subject: said.subject(entry),
        href: said.href(entry),
        detail: said.detail(entry),
    };
    page::show(&Index {
        frame: around::frame(&visitor, &known.standing, l.t("audit-title")),
        tabs: around::tabs(&l, &known.standing, Room::Trail),
        kicker: around::name(&l, &known.standing),
        list: listing.list(&format!("/sessions/{id}/audit"), &asked.filters()),
        form: Form::new(values),
        people: known.people.iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        actions: known.actions.iter().map(|(action, text)| Choice::new(action, text)).collect(),
        rows: listing.rows.iter().map(row).collect(),
        l: l.clone(),
    })
}

/// `GET /sessions/{id}/audit.csv` and `.xlsx`: all that the filters let through.
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
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let known = asked.know(&mut tx, standing, l).await?;
    let entries = audit::all(&mut tx, &known.filter).await?;
    let said = known.words(l);
    let row = |entry: Entry| {
        let (what, subject, detail) =
            (trail_words::action(l, &entry.action), said.subject(&entry), said.detail(&entry));
        vec![
            Cell::Time(known.zone.to_datetime(entry.made_at.0)),
            entry.name.into(),
            entry.action.into(),
            what.into(),
            subject.into(),
            entry.subject.into(),
            detail.into(),
        ]
    };
    let columns = ["time", "person", "action", "what", "subject", "subject_id", "detail"];
    let table = Table::new("audit", &columns, entries.into_iter().map(row));
    files::table(&table, ending, l, app.world.now())
}
