//! `/sessions/new` and `/sessions/{id}/settings`: what an organiser says of a session.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::{Day, is_taken};
use platform::http::Oops;
use platform::locale::{Language, Locale};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use super::task_forces::makes;
use crate::entry;
use crate::model::TaskForce;
use crate::model::ids::{SessionId, TaskForceId};
use crate::store::sessions::{self, Told};
use crate::store::{Standing, desk, task_forces};
use platform::page::typed::{self, Pairs, Typed};

/// The longest session, in days.
const LONGEST: i32 = 31;

/// A new session.
#[derive(Template)]
#[template(path = "sessions/new.html")]
struct New {
    l: Locale,
    frame: Frame,
    form: Form,
    task_forces: Vec<Choice>,
    zones: Vec<String>,
    languages: Vec<Choice>,
}

/// A session's settings.
#[derive(Template)]
#[template(path = "sessions/settings.html")]
struct Settings {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    form: Form,
    zones: Vec<String>,
    languages: Vec<Choice>,
}

/// Of which task force.
#[derive(Debug, Deserialize)]
pub struct Of {
    task_force: Option<TaskForceId>,
}

/// The names of the time zones that are places, as `Europe/Rome`, and UTC.
fn zones() -> Vec<String> {
    let mut zones: Vec<String> = jiff::tz::db()
        .available()
        .map(|zone| zone.as_str().to_owned())
        .filter(|zone| {
            let area = zone.split('/').next().unwrap_or_default();
            zone == "UTC" || (zone.contains('/') && !matches!(area, "Etc" | "posix" | "right" | "SystemV"))
        })
        .collect();
    zones.sort();
    zones.dedup();
    zones
}

fn languages() -> Vec<Choice> {
    Language::ALL.map(|language| Choice::new(language.code(), language.own_name())).into()
}

fn new_page(visitor: &Visitor, task_forces: &[TaskForce], form: Form) -> New {
    let l = visitor.locale().clone();
    let mut frame = visitor.frame(l.t("session-new"));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("sessions-title"), "/sessions"),
        NavItem::new(l.t("session-new"), "").current(),
    ];
    let name = |force: &TaskForce| Choice::new(force.id.to_string(), force.name.text(l.language()));
    let task_forces = task_forces.iter().map(name).collect();
    New { frame, form, task_forces, zones: zones(), languages: languages(), l }
}

/// `GET /sessions/new`
///
/// # Errors
/// When the visitor organises no task force, or the database fails.
pub async fn new(State(app): State<App>, visitor: Visitor, Query(of): Query<Of>) -> Result<Response, Oops> {
    let person = visitor.signed_in()?.id;
    let mut tx = app.db.read().await?;
    let task_forces = task_forces::all_organised(&mut tx, person).await?;
    if task_forces.is_empty() {
        // Who may make a task force is led to it; a session stands in one.
        return if makes(&visitor) {
            Ok(Redirect::to("/task-forces/new").into_response())
        } else {
            Err(Oops::Forbidden)
        };
    }
    let mut values =
        vec![("languages".to_owned(), "it".to_owned()), ("languages".to_owned(), "ru".to_owned())];
    values.extend(of.task_force.map(|id| ("task_force".to_owned(), id.to_string())));
    page::show(&new_page(&visitor, &task_forces, Form::new(values)))
}

/// `POST /sessions/new`
///
/// # Errors
/// When the visitor does not organise the task force, or the database fails.
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let task_forces = task_forces::all_organised(&mut tx, by).await?;
    if task_forces.is_empty() {
        return Err(Oops::Forbidden);
    }
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let asked = typed.raw("task_force");
    let task_force = task_forces.iter().find(|force| force.id.to_string() == asked);
    if task_force.is_none() {
        typed.refuse_empty("task_force", &l.t("task-force-one"));
    }
    let told = read(&mut typed, l);
    let (Some(task_force), Some(told)) = (task_force, told) else {
        return page::refuse(&new_page(&visitor, &task_forces, typed.into_form()));
    };
    let id = match sessions::create(&mut tx, &app.world, by, task_force.id, &told).await {
        Err(error) if is_taken(&error) => {
            typed.refuse("number", l.t("session-number-taken"));
            return page::refuse(&new_page(&visitor, &task_forces, typed.into_form()));
        }
        made => made?,
    };
    tx.commit().await?;
    visitor.say(l.t("session-made")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/desk")).into_response())
}

/// Reads what both forms send; nothing when something is wrong.
fn read(typed: &mut Typed, l: &Locale) -> Option<Told> {
    let number = typed.number("number", &l.t("session-ordinal"), 1..=3999);
    if typed.raw("number").is_empty() {
        typed.refuse_empty("number", &l.t("session-ordinal"));
    }
    let title = typed.translated("title", &l.t("session-title"), 200);
    let place = typed.translated("place", &l.t("session-place"), 200);
    let zone = typed.required("zone", &l.t("session-zone"), 64);
    if !zone.is_empty() && TimeZone::get(&zone).is_err() {
        typed.refuse("zone", l.t("session-zone-wrong"));
    }
    let wrong = l.t("fault-date");
    let starts_on = typed.parsed::<Day>("starts_on", &l.t("session-starts-on"), &wrong);
    let ends_on = typed.parsed::<Day>("ends_on", &l.t("session-ends-on"), &wrong);
    if let (Some(first), Some(last)) = (starts_on, ends_on) {
        let days = last.0.since(first.0).map_or(i32::MAX, |span| span.get_days());
        if days < 0 {
            typed.refuse("ends_on", l.t("session-ends-before"));
        } else if days >= LONGEST {
            typed.refuse("ends_on", l.n("session-too-long", LONGEST));
        }
    }
    let languages = typed.ticked("languages", Language::ALL);
    if languages.is_empty() {
        typed.refuse("languages", l.t("session-languages-none"));
    }
    if !typed.is_valid() {
        return None;
    }
    let (number, starts_on, ends_on) = (i64::from(number?), starts_on?, ends_on?);
    Some(Told { number, title, place, zone, starts_on, ends_on, languages })
}

fn settings_page(visitor: &Visitor, standing: &Standing, form: Form) -> Settings {
    let l = visitor.locale().clone();
    Settings {
        frame: around::frame(visitor, standing, l.t("session-settings")),
        tabs: around::tabs(&l, standing, Room::Desk),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}", standing.session.id),
        form,
        zones: zones(),
        languages: languages(),
        l,
    }
}

/// `GET /sessions/{id}/settings`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn settings(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let session = &standing.session;
    let mut values = typed::shown("title", &session.title);
    values.extend(typed::shown("place", &session.place));
    values.extend(
        [
            ("number", session.number.to_string()),
            ("zone", session.zone.clone()),
            ("starts_on", session.starts_on.to_string()),
            ("ends_on", session.ends_on.to_string()),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    );
    values.extend(session.languages.iter().map(|language| ("languages".to_owned(), language.to_string())));
    page::show(&settings_page(&visitor, &standing, Form::new(values)))
}

/// `POST /sessions/{id}/settings`
///
/// # Errors
/// As [`settings`].
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let by = visitor.signed_in()?.id;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let told = read(&mut typed, l);
    // Slots are instants: in another zone, or beyond the dates, they would silently mean something else.
    if let (Some(told), Some((first, last))) = (&told, desk::span(&mut tx, &standing).await?) {
        let zone = standing.session.time_zone();
        let day = |at: jiff::Timestamp| zone.to_datetime(at).date();
        if told.zone != standing.session.zone {
            typed.refuse("zone", l.t("session-zone-held"));
        }
        if day(first) < told.starts_on.0 || day(last) > told.ends_on.0 {
            typed.refuse("starts_on", l.t("session-dates-held"));
        }
    }
    let (Some(told), true) = (told, typed.is_valid()) else {
        return page::refuse(&settings_page(&visitor, &standing, typed.into_form()));
    };
    match sessions::update(&mut tx, &app.world, by, id, &told).await {
        Err(error) if is_taken(&error) => {
            typed.refuse("number", l.t("session-number-taken"));
            return page::refuse(&settings_page(&visitor, &standing, typed.into_form()));
        }
        changed => changed?,
    }
    tx.commit().await?;
    visitor.say(l.t("session-changed")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/desk")).into_response())
}
