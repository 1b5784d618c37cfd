//! `/agendas/{id}/comparison`: who moved where between two versions.

use std::cmp::Ordering;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Listing, Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, List};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::state::proof;
use super::{enter, frame_below, version};
use crate::model::ids::AgendaId;
use crate::model::{Agenda, Difference, DifferenceKind, PlacedMeeting, by_person};
use crate::store::{Standing, agendas, publication};
use platform::http::files::{self, Ending};

/// What the address says.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// The version to compare with; the one in force, or the one it was made from, where none is named.
    #[serde(default)]
    with: String,
    /// One kind of difference alone.
    #[serde(default)]
    kind: String,
    /// The list's own part.
    #[serde(flatten)]
    query: ListQuery,
}

/// A difference in the list.
struct Row {
    title: String,
    href: String,
    kind: String,
    tone: &'static str,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "agenda/comparison.html")]
struct Comparison {
    l: Locale,
    frame: Frame,
    title: String,
    list: List,
    form: Form,
    rows: Vec<Row>,
    kinds: Vec<Choice>,
    others: Vec<Choice>,
    people: usize,
    /// What is proven of this version.
    proof: String,
    is_draft: bool,
    organises: bool,
    id: AgendaId,
}

struct Compared {
    standing: Standing,
    agenda: Agenda,
    other: Option<Agenda>,
    differences: Vec<Difference>,
}

async fn compare(tx: &mut Tx, visitor: &Visitor, id: AgendaId, asked: &Asked) -> Result<Compared, Oops> {
    let (standing, agenda) = enter(tx, visitor, id).await?;
    let other = match asked.with.as_str() {
        "" => default(tx, &standing, &agenda).await?,
        with => Some(agendas::find(tx, &standing, with.parse().ok().or_not_found()?).await?.or_not_found()?),
    };
    let mut differences = publication::between(tx, &standing, other.as_ref(), Some(&agenda)).await?;
    let words = asked.query.q.trim().to_lowercase();
    differences.retain(|difference| {
        let named = |meeting: &PlacedMeeting| meeting.parties().iter().any(|party| party.is_named(&words));
        (asked.kind.is_empty() || difference.kind().as_str() == asked.kind)
            && (words.is_empty() || difference.meeting().is_some_and(named))
    });
    asked.query.sort_rows(&mut differences, |column, one, other| match column {
        "meeting" => visitor.locale().compare(&names(one), &names(other)),
        "kind" => one.kind().cmp(&other.kind()),
        _ => Ordering::Equal,
    });
    Ok(Compared { standing, agenda, other, differences })
}

/// The version in force, or the one before; for the one in force, what it was made from or what was in force before.
async fn default(tx: &mut Tx, standing: &Standing, agenda: &Agenda) -> Result<Option<Agenda>, Oops> {
    if agenda.is_draft()
        && let Some(in_force) = agendas::published(tx, standing).await?
    {
        return Ok(Some(in_force));
    }
    if let Some(base) = agenda.base_id
        && let Some(base) = agendas::find(tx, standing, base).await?
    {
        return Ok(Some(base));
    }
    let listed = agendas::list(tx, standing).await?;
    Ok(listed.into_iter().map(|row| row.agenda).find(|other| other.number < agenda.number))
}

/// `GET /agendas/{id}/comparison`
///
/// # Errors
/// When the visitor may not see one of the versions, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let found = compare(&mut tx, &visitor, id, &asked).await?;
    let listed = agendas::list(&mut tx, &found.standing).await?;
    let l = visitor.locale();
    let zone = found.standing.session.time_zone();
    let others = listed.iter().filter(|row| row.agenda.id != id);
    let others = others.map(|row| Choice::new(row.agenda.id.to_string(), version(l, &row.agenda))).collect();
    let kinds = DifferenceKind::ALL.map(|kind| Choice::new(kind.as_str(), kind_name(l, kind))).to_vec();
    let people = by_person(&found.differences).len();
    let listing = Listing::cut(found.differences, asked.query);
    let with = found.other.as_ref().map(|other| other.id.to_string()).unwrap_or_default();
    let path = format!("/agendas/{id}/comparison");
    let title = match &found.other {
        Some(other) => l.with(
            "agenda-comparison-title",
            [("version", version(l, &found.agenda).into()), ("other", version(l, other).into())],
        ),
        None => l.with("agenda-comparison-alone", [("version", version(l, &found.agenda).into())]),
    };
    page::show(&Comparison {
        frame: frame_below(&visitor, &found.standing, &found.agenda, &l.t("agenda-compare")),
        title,
        list: listing.list(&path, &[("with", &asked.with), ("kind", &asked.kind)]),
        form: Form::new([("q", listing.query.q.clone()), ("with", with), ("kind", asked.kind.clone())]),
        rows: listing.rows.iter().map(|difference| row(l, &zone, id, difference)).collect(),
        kinds,
        others,
        people,
        proof: proof(l, &found.agenda.objective, &found.agenda.bound),
        is_draft: found.agenda.is_draft(),
        organises: found.standing.organises,
        id,
        l: l.clone(),
    })
}

fn kind_name(l: &Locale, kind: DifferenceKind) -> String {
    l.t(&format!("agenda-difference-{}", kind.as_str()))
}

/// Who meets whom.
fn names(difference: &Difference) -> String {
    let names = |meeting: &PlacedMeeting| format!("{} – {}", meeting.from.name(), meeting.to.name());
    difference.meeting().map(names).unwrap_or_default()
}

fn row(l: &Locale, zone: &TimeZone, id: AgendaId, difference: &Difference) -> Row {
    let tone = match difference.kind() {
        DifferenceKind::Dropped => "refused",
        DifferenceKind::Moved => "attention",
        DifferenceKind::Added => "free",
        DifferenceKind::Reseated | DifferenceKind::Interpreter => "quiet",
    };
    let place = |meeting: &Option<PlacedMeeting>| {
        meeting.as_ref().map(|meeting| place(l, zone, meeting)).unwrap_or_default()
    };
    Row {
        title: names(difference),
        href: format!("/agendas/{id}/meetings/{}", difference.request_id),
        kind: kind_name(l, difference.kind()),
        tone,
        before: place(&difference.before),
        after: place(&difference.after),
    }
}

/// Day, time, table and interpreter, as short as they can be.
fn place(l: &Locale, zone: &TimeZone, meeting: &PlacedMeeting) -> String {
    let day = l.day_and_month(&zone.to_datetime(meeting.starts_at).date());
    let mut place = format!("{day}, {}, {}", l.time(&meeting.starts_at, zone), meeting.table);
    if let Some(name) = &meeting.interpreter {
        place.push_str(", ");
        place.push_str(name);
    }
    place
}

async fn table(app: &App, visitor: &Visitor, id: AgendaId, asked: &Asked) -> Result<Table, Oops> {
    let mut tx = app.db.read().await?;
    let found = compare(&mut tx, visitor, id, asked).await?;
    let zone = found.standing.session.time_zone();
    let cells = |meeting: &Option<PlacedMeeting>| match meeting {
        Some(row) => [
            Cell::Time(zone.to_datetime(row.starts_at)),
            row.table.clone().into(),
            row.interpreter.clone().into(),
        ],
        None => [Cell::Empty, Cell::Empty, Cell::Empty],
    };
    let rows = found.differences.iter().map(|difference| {
        let meeting = difference.meeting();
        let text = |read: fn(&PlacedMeeting) -> String| Cell::from(meeting.map(read));
        let mut row = vec![
            text(|meeting| meeting.external_id.clone()),
            text(|meeting| meeting.from.name()),
            text(|meeting| meeting.to.name()),
            difference.kind().as_str().into(),
        ];
        row.extend(cells(&difference.before).into_iter().chain(cells(&difference.after)));
        row
    });
    let columns = [
        "meeting",
        "from",
        "to",
        "change",
        "start_before",
        "table_before",
        "interpreter_before",
        "start",
        "table",
        "interpreter",
    ];
    Ok(Table::new("comparison", &columns, rows))
}

/// `GET /agendas/{id}/comparison.csv` and `.xlsx`
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
