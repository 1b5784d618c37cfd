//! `/sessions/{id}/absences`: the day itself, who does not come and which table is lost.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use jiff::Timestamp;
use jiff::civil::DateTime;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::{Locale, fold};
use platform::page::{self, Choice, Frame, NavItem};
use registry::http::Visitor;

use crate::entry;
use crate::model::AbsenceKind;
use crate::model::ids::{AbsenceId, NoShowId, SessionId};
use crate::pages::around::{self, Room};
use crate::pages::is_within;
use crate::store::absences::{self, Missing, Reported, Told};
use crate::store::axes::{self, Person, Slot};
use crate::store::{Standing, agendas, no_shows};
use platform::page::typed::{Pairs, Typed};

/// A report in the list.
struct Row {
    id: AbsenceId,
    name: String,
    kind: String,
    time: String,
    reporter: String,
    is_lifted: bool,
}

/// Somebody said not to have come, for whom a decision is wanted.
struct Waiting {
    id: NoShowId,
    what: String,
    why: String,
}

#[derive(Template)]
#[template(path = "agenda/absences.html")]
struct Absences {
    l: Locale,
    frame: Frame,
    session_name: String,
    tabs: Vec<NavItem>,
    form: page::Form,
    kinds: Vec<Choice>,
    people: Vec<Choice>,
    /// The choice of nobody; none where one alone is found, who is chosen then.
    nobody: &'static str,
    tables: Vec<Choice>,
    waiting: Vec<Waiting>,
    rows: Vec<Row>,
    /// Whether a version is in force and something is reported: then the rest of the day can be planned anew.
    can_plan: bool,
    session_path: String,
    path: String,
}

/// `GET /sessions/{id}/absences`; with `q`, among whom to choose: words that are all found in the name, in whichever
/// script, or in the organisation. What else was typed into the form by then comes along.
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(mut pairs): Query<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let slots = axes::slots(&mut tx, &standing).await?;
    let open = absences::list(&mut tx, &standing).await?;
    let at = local(&standing, usual(&slots, &open, app.world.now()));
    for (name, usual) in [("kind", "no_show"), ("at", &at), ("from", &at)] {
        if !pairs.iter().any(|(typed, _)| typed == name) {
            pairs.push((name.to_owned(), usual.to_owned()));
        }
    }
    page::show(&build(&mut tx, &visitor, &standing, page::Form::new(pairs)).await?)
}

/// From when on one usually speaks: now, while the session is held; else from the first thing reported, or the first
/// slot.
pub(super) fn usual(slots: &[Slot], reported: &[Reported], now: Timestamp) -> Timestamp {
    let first = slots.first().map(|slot| slot.starts_at.0);
    let last = slots.last().map(|slot| slot.ends_at.0);
    if first.is_none_or(|first| first <= now) && last.is_none_or(|last| now <= last) {
        return now;
    }
    let open = reported.iter().map(|row| &row.absence).filter(|absence| absence.lifted_at.is_none());
    open.map(|absence| absence.starts_at.0).min().or(first).unwrap_or(now)
}

/// A time as a form's field holds it, in the session's zone.
pub(super) fn local(standing: &Standing, at: Timestamp) -> String {
    standing.session.time_zone().to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// A time typed into a form, in the session's zone and on one of its days.
pub(super) fn instant(standing: &Standing, typed: &mut Typed, l: &Locale, name: &str) -> Option<Timestamp> {
    let local: DateTime = typed.parsed(name, &l.t("absence-time"), &l.t("absence-time-wrong"))?;
    let session = &standing.session;
    if !is_within(typed, l, name, local.date(), session) {
        return None;
    }
    session.time_zone().to_timestamp(local).ok()
}

async fn build(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    form: page::Form,
) -> Result<Absences, Oops> {
    let l = visitor.locale();
    let words = fold(form.value("q"));
    let found = |person: &Person| words.split(' ').all(|word| person.search_text.contains(word));
    let people = axes::people(tx, standing).await?.into_iter();
    let people = people.filter(|person| person.here && found(person));
    let people = people.map(|person| {
        let name = format!("{}, {}", person.sorted_as, person.organisation);
        Choice::new(person.id.to_string(), name)
    });
    let mut people: Vec<Choice> = people.collect();
    people.sort_by(|one, other| l.compare(&one.label, &other.label));
    let tables = axes::tables(tx, standing).await?;
    let waiting = no_shows::open(tx, standing).await?;
    let reported = absences::list(tx, standing).await?;
    let is_open = reported.iter().any(|row| row.absence.lifted_at.is_none());
    let can_plan = is_open && agendas::published(tx, standing).await?.is_some();
    Ok(Absences {
        frame: around::frame(visitor, standing, l.t("absence-title")),
        session_name: around::name(l, standing),
        tabs: around::tabs(l, standing, Room::Absences),
        form,
        kinds: AbsenceKind::ALL.map(|kind| Choice::new(kind.as_str(), l.t(kind.key()))).to_vec(),
        nobody: if people.len() == 1 && !words.is_empty() { "" } else { "–" },
        people,
        tables: tables.iter().map(|table| Choice::new(table.id.to_string(), &table.name)).collect(),
        waiting: waiting.iter().map(|row| waits(l, standing, row)).collect(),
        rows: reported.iter().map(|row| shown(l, standing, row)).collect(),
        can_plan,
        session_path: format!("/sessions/{}", standing.session.id),
        path: format!("/sessions/{}/absences", standing.session.id),
        l: l.clone(),
    })
}

fn waits(l: &Locale, standing: &Standing, row: &no_shows::Reported) -> Waiting {
    Waiting {
        id: row.no_show.id,
        what: l.with("no-show-what", [("name", row.missing.as_str().into())]),
        why: no_show_why(l, standing, row),
    }
}

/// Who said it, when and at which table.
pub(in crate::pages) fn no_show_why(l: &Locale, standing: &Standing, row: &no_shows::Reported) -> String {
    let zone = standing.session.time_zone();
    l.with(
        "no-show-why",
        [
            ("name", row.reporter.as_str().into()),
            ("time", l.date_time(&row.no_show.reported_at, &zone).into()),
            ("table", row.no_show.place.as_str().into()),
        ],
    )
}

fn shown(l: &Locale, standing: &Standing, row: &Reported) -> Row {
    let zone = standing.session.time_zone();
    let absence = &row.absence;
    let from = l.date_time(&absence.starts_at, &zone);
    let time = match (absence.kind, &absence.ends_at) {
        (AbsenceKind::Late, Some(until)) => {
            l.with("absence-until", [("time", l.date_time(until, &zone).into())])
        }
        (_, Some(_)) => l.with("absence-rest-of-day", [("time", from.into())]),
        (_, None) => l.with("absence-from", [("time", from.into())]),
    };
    Row {
        id: absence.id,
        name: row.name.clone(),
        kind: l.t(absence.kind.key()),
        time,
        reporter: row.reporter.clone(),
        is_lifted: absence.lifted_at.is_some(),
    }
}

/// `POST /sessions/{id}/absences`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let slots = axes::slots(&mut tx, &standing).await?;
    let told = read(&standing, &slots, &mut typed, l);
    if let Some(told) = told.filter(|_| typed.is_valid()) {
        if let Some(stands) = absences::report(&mut tx, &app.world, &standing, &told).await? {
            tx.commit().await?;
            let said = if stands.is_new { "absence-reported" } else { "absence-known" };
            visitor.say(l.t(said)).await?;
            return Ok(Redirect::to(&format!("/sessions/{id}/absences")).into_response());
        }
        typed.refuse("", l.t("absence-unknown"));
    }
    page::refuse(&build(&mut tx, &visitor, &standing, typed.into_form()).await?)
}

fn read(standing: &Standing, slots: &[Slot], typed: &mut Typed, l: &Locale) -> Option<Told> {
    let kind: Option<AbsenceKind> = typed.parsed("kind", &l.t("absence-kind"), &l.t("absence-kind-wrong"));
    let missing = match kind? {
        AbsenceKind::TableLost => {
            typed.parsed("table", &l.t("absence-table"), &l.t("absence-unknown")).map(Missing::Table)
        }
        AbsenceKind::NoShow | AbsenceKind::Late => typed
            .parsed("participant", &l.t("absence-participant"), &l.t("absence-unknown"))
            .map(Missing::Participant),
    };
    let at = instant(standing, typed, l, "at");
    let (kind, missing, at) = (kind?, missing?, at?);
    if kind != AbsenceKind::Late {
        return Some(Told { kind, missing, starts_at: at, ends_at: None });
    }
    // Late is away from the day's first slot on, until then.
    let zone = standing.session.time_zone();
    let day = zone.to_datetime(at).date();
    let first =
        slots.iter().map(|slot| slot.starts_at.0).find(|start| zone.to_datetime(*start).date() == day);
    match first.filter(|first| *first < at) {
        Some(starts_at) => Some(Told { kind, missing, starts_at, ends_at: Some(at) }),
        None => {
            typed.refuse("at", l.t("absence-nothing-missed"));
            None
        }
    }
}

/// `POST /sessions/{id}/absences/{absence}/removal`
///
/// # Errors
/// As [`get`], and when there is no such absence.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, absence)): Path<(SessionId, AbsenceId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    if !absences::lift(&mut tx, &app.world, &standing, absence).await? {
        return Err(Oops::NotFound);
    }
    tx.commit().await?;
    visitor.say(visitor.locale().t("absence-lifted")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/absences")).into_response())
}

/// The page with what was wrong about the plan that was asked for.
pub(super) async fn refused(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    form: page::Form,
) -> Result<Response, Oops> {
    page::refuse(&build(tx, visitor, standing, form).await?)
}
