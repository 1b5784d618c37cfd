//! `/sessions/{id}` and `/sessions/{id}/agenda`: what everyone may read, the pages that a journalist prints.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::civil::Date;
use platform::app::App;
use platform::http::{ListQuery, Oops, OrNotFound};
use platform::locale::{Locale, fold};
use platform::page::{Frame, NavItem};
use registry::http::Visitor;

use super::around;
use crate::entry;
use crate::model::Session;
use crate::model::ids::SessionId;
use crate::store::programme::{self, Announced, Delegation, Hour, Seat};
use crate::store::task_forces;

/// The programme.
#[derive(Template)]
#[template(path = "programme/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    session: Session,
    task_force: String,
    delegations: Vec<Delegation>,
    days: Vec<Day>,
    themes: Vec<Theme>,
    has_agenda: bool,
    hidden: bool,
    works: bool,
    takes_part: bool,
    event: String,
}

/// A day of the Meeting Point.
struct Day {
    date: Date,
    stretches: Vec<Stretch>,
}

/// Hours without a break longer than half an hour between two slots.
struct Stretch {
    hours: String,
    period: Option<String>,
    slots: usize,
}

/// A thematic table with its projects.
struct Theme {
    code: String,
    name: String,
    projects: Vec<Announced>,
}

/// The agenda by organisation.
#[derive(Template)]
#[template(path = "programme/agenda.html")]
struct Agenda {
    l: Locale,
    frame: Frame,
    session: Session,
    name: String,
    q: String,
    zone: String,
    several_days: bool,
    organisations: Vec<Organisation>,
}

struct Organisation {
    name: String,
    latin: String,
    seats: Vec<(String, Seat)>,
}

/// `GET /sessions/{id}`
///
/// # Errors
/// When the visitor may not know of the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    asked: HeaderMap,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let session = standing.session.clone();
    let task_force = task_forces::name(&mut tx, session.task_force_id).await?.or_not_found()?;
    let task_force = task_force.text(l.language()).to_owned();
    let (title, place) = (session.title.text(l.language()), session.place.text(l.language()));
    let mut frame = visitor.frame(around::name(&l, &standing));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("sessions-title"), "/sessions"),
        NavItem::new(around::name(&l, &standing), "").current(),
    ];
    if session.announced_at.is_some() {
        frame.description = l.with(
            "programme-description",
            [
                ("numeral", session.numeral().into()),
                ("task_force", (&task_force).into()),
                ("place", whereabouts(title, place).into()),
                ("dates", l.date_range(&session.starts_on.0, &session.ends_on.0).into()),
            ],
        );
    }
    let page = Show {
        event: event(&app, &session, &task_force, &frame, &l),
        frame,
        task_force,
        delegations: programme::delegations(&mut tx, &standing).await?,
        days: days(&l, &session, &programme::hours(&mut tx, &standing).await?),
        themes: themes(&l, &session, programme::projects(&mut tx, &standing).await?),
        has_agenda: programme::agenda(&mut tx, &standing).await?.is_some(),
        hidden: session.announced_at.is_none(),
        works: standing.is_staff(),
        takes_part: standing.participant.is_some(),
        session,
        l,
    };
    visitor.show(&page, &asked)
}

/// Title and place, where the place does not begin with the title: Florence, and Florence, Fortezza da Basso.
fn whereabouts(title: &str, place: &str) -> String {
    if place.starts_with(title) { place.to_owned() } else { format!("{title}, {place}") }
}

/// The session as schema.org describes an event, safe inside a page: no sign of it can end the script it stands in.
fn event(app: &App, session: &Session, task_force: &str, frame: &Frame, l: &Locale) -> String {
    let language = l.language();
    let event = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "BusinessEvent",
        "name": format!("{} – {}", session.numeral(), session.title.text(language)),
        "description": frame.description,
        "startDate": session.starts_on.to_string(),
        "endDate": session.ends_on.to_string(),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "inLanguage": session.languages.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "location": { "@type": "Place", "address": session.place.text(language) },
        "organizer": { "@type": "Organization", "name": task_force },
        "url": app.absolute(&format!("/sessions/{}", session.id)),
    });
    event.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn days(l: &Locale, session: &Session, hours: &[Hour]) -> Vec<Day> {
    let zone = session.time_zone();
    let mut days: Vec<Day> = Vec::new();
    let mut open: Option<(Hour, usize)> = None;
    let close = |days: &mut Vec<Day>, open: Option<(Hour, usize)>| {
        let Some((stretch, slots)) = open else { return };
        let date = zone.to_datetime(stretch.starts_at.0).date();
        if days.last().is_none_or(|day| day.date != date) {
            days.push(Day { date, stretches: Vec::new() });
        }
        let hours = l.time_range(&stretch.starts_at.0, &stretch.ends_at.0, &zone);
        if let Some(day) = days.last_mut() {
            day.stretches.push(Stretch { hours, period: stretch.period, slots });
        }
    };
    for hour in hours {
        open = Some(match open.take() {
            Some((stretch, slots)) if joins(&stretch, hour) => {
                (Hour { ends_at: hour.ends_at, ..stretch }, slots + 1)
            }
            before => {
                close(&mut days, before);
                (hour.clone(), 1)
            }
        });
    }
    close(&mut days, open);
    days
}

/// Whether a slot goes on where the stretch before ends: the same part of the day, and no long break between.
fn joins(stretch: &Hour, slot: &Hour) -> bool {
    let gap = slot.starts_at.0.duration_since(stretch.ends_at.0);
    stretch.period == slot.period && gap <= jiff::SignedDuration::from_mins(30)
}

fn themes(l: &Locale, session: &Session, projects: Vec<Announced>) -> Vec<Theme> {
    let mut themes: Vec<Theme> = Vec::new();
    for project in projects {
        match themes.last_mut().filter(|theme| theme.code == project.thematic_table) {
            Some(theme) => theme.projects.push(project),
            None => {
                let code = project.thematic_table.clone();
                let name = session.thematic_table(&code, l.language()).to_owned();
                themes.push(Theme { code, name, projects: vec![project] });
            }
        }
    }
    themes
}

/// `GET /sessions/{id}/agenda`
///
/// # Errors
/// When the visitor may not know of the session, there is nothing that everyone may read, or the database fails.
pub async fn agenda(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(query): Query<ListQuery>,
    asked: HeaderMap,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    let seats = programme::agenda(&mut tx, &standing).await?.or_not_found()?;
    let l = visitor.locale().clone();
    let session = standing.session.clone();
    let mut frame = visitor.frame(format!("{} – {}", l.t("programme-agenda"), around::name(&l, &standing)));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("sessions-title"), "/sessions"),
        NavItem::new(around::name(&l, &standing), format!("/sessions/{id}")),
        NavItem::new(l.t("programme-agenda"), "").current(),
    ];
    if session.announced_at.is_some() {
        frame.description = l.with("programme-agenda-lead", [("zone", (&session.zone).into())]);
    }
    let page = Agenda {
        frame,
        name: around::name(&l, &standing),
        zone: session.zone.clone(),
        several_days: session.starts_on != session.ends_on,
        organisations: organisations(&l, &session, seats, &query.q),
        q: query.q,
        session,
        l,
    };
    visitor.show(&page, &asked)
}

/// The seats gathered by organisation, in the order of the reader's language, those alone whose name has the words.
fn organisations(l: &Locale, session: &Session, seats: Vec<Seat>, words: &str) -> Vec<Organisation> {
    let (zone, words) = (session.time_zone(), fold(words));
    let mut all: Vec<Organisation> = Vec::new();
    let mut country = String::new();
    for seat in seats {
        let latin = seat.organisation_latin.clone().unwrap_or_default();
        let found = |name: &str| fold(name).contains(&words);
        if !words.is_empty() && !found(&seat.organisation) && !found(&latin) {
            continue;
        }
        if all.last().is_none_or(|last| last.name != seat.organisation || country != seat.country) {
            country.clone_from(&seat.country);
            all.push(Organisation { name: seat.organisation.clone(), latin, seats: Vec::new() });
        }
        let day = l.day_and_month(&zone.to_datetime(seat.starts_at.0).date());
        if let Some(organisation) = all.last_mut() {
            organisation.seats.push((day, seat));
        }
    }
    all.sort_by(|one, other| l.compare(&one.name, &other.name));
    all
}

impl Agenda {
    fn hours(&self, seat: &Seat) -> String {
        self.l.time_range(&seat.starts_at.0, &seat.ends_at.0, &self.session.time_zone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::db::At;

    fn hour(from: &str, to: &str, period: Option<&str>) -> Hour {
        let at = |time: &str| At(format!("2018-11-29T{time}:00Z").parse().unwrap());
        Hour { starts_at: at(from), ends_at: at(to), period: period.map(Into::into) }
    }

    #[test]
    fn a_place_is_said_once() {
        assert_eq!(whereabouts("Florence", "Florence, Fortezza da Basso"), "Florence, Fortezza da Basso");
        assert_eq!(whereabouts("Silk", "Florence"), "Silk, Florence");
    }

    #[test]
    fn slots_join_within_a_part_of_the_day_and_over_a_short_break() {
        let first = hour("13:00", "13:20", Some("PM"));
        assert!(joins(&first, &hour("13:25", "13:45", Some("PM"))));
        assert!(!joins(&first, &hour("13:25", "13:45", None)));
        assert!(!joins(&first, &hour("14:00", "14:20", Some("PM"))));
    }
}
