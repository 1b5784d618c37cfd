//! `/sessions/{id}/my/agenda`: now and next first, then the day.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::{Timestamp, Unit};
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem};
use registry::http::Visitor;

use super::{Leaf, frame, participant, tabs};
use crate::model::ids::{ParticipantId, SessionId};
use crate::model::{PlacedMeeting, Session};
use crate::pages::prints;
use crate::store::{Standing, agendas, feeds};

#[derive(Template)]
#[template(path = "my/agenda.html")]
struct AgendaPage {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    session: Session,
    published: bool,
    tickets: Vec<Ticket>,
    days: Vec<Day>,
    feed: Option<String>,
}

/// Now, or what comes next.
struct Ticket {
    heading: String,
    is_now: bool,
    meeting: Line,
}

/// A day of the session.
struct Day {
    heading: String,
    lines: Vec<Line>,
}

/// A meeting, or the pause before one.
struct Line {
    class: &'static str,
    from: String,
    to: String,
    pause: String,
    name: String,
    other_script: String,
    organisation: String,
    table: String,
    zone: String,
    interpreter: String,
    project: String,
}

/// `GET /sessions/{id}/my/agenda`
///
/// # Errors
/// When the visitor does not take part, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let meetings = agendas::of_participant(&mut tx, &standing, own).await?;
    let l = visitor.locale().clone();
    let feed = feeds::find(&mut tx, own).await?;
    let days = days(&l, &standing, own, &meetings, app.world.now());
    page::show(&AgendaPage {
        frame: frame(&visitor, &standing, l.t("my-agenda-title")),
        tabs: tabs(&l, &standing, Some(Leaf::Agenda)),
        published: agendas::published(&mut tx, &standing).await?.is_some(),
        tickets: tickets(&l, &standing, own, &meetings, app.world.now()),
        days,
        feed: feed.map(|secret| app.absolute(&format!("/feeds/{secret}.ics"))),
        session: standing.session,
        l,
    })
}

/// `GET /sessions/{id}/my/agenda.pdf`
///
/// # Errors
/// As [`get`], and when the document cannot be made.
pub async fn pdf(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let bytes = prints::agendas(&app, &mut tx, &standing, visitor.locale(), None, Some(own)).await?;
    let name = format!("inline; filename=\"agenda-{}.pdf\"", standing.session.numeral());
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], bytes)
        .into_response())
}

fn line(
    l: &Locale,
    standing: &Standing,
    own: ParticipantId,
    meeting: &PlacedMeeting,
    now: Timestamp,
) -> Line {
    let zone = standing.session.time_zone();
    let partner = meeting.partner_of(own);
    let language = l.language();
    Line {
        class: if meeting.ends_at <= now {
            "past"
        } else if meeting.starts_at <= now {
            "now"
        } else {
            ""
        },
        from: l.time(&meeting.starts_at, &zone),
        to: l.time(&meeting.ends_at, &zone),
        pause: String::new(),
        name: partner.map(|partner| partner.name()).unwrap_or_default(),
        other_script: partner.map(|partner| partner.other_script().to_owned()).unwrap_or_default(),
        organisation: partner.map(|partner| partner.organisation.clone()).unwrap_or_default(),
        table: meeting.table.clone(),
        zone: meeting.zone.clone().unwrap_or_default(),
        interpreter: meeting.interpreter.clone().unwrap_or_default(),
        project: meeting.project.as_ref().map(|title| title.text(language).to_owned()).unwrap_or_default(),
    }
}

/// The meeting that is on, and the first one after it.
fn tickets(
    l: &Locale,
    standing: &Standing,
    own: ParticipantId,
    meetings: &[PlacedMeeting],
    now: Timestamp,
) -> Vec<Ticket> {
    let open = meetings.iter().filter(|meeting| meeting.ends_at > now).take(2);
    open.map(|meeting| {
        let is_now = meeting.starts_at <= now;
        let minutes = (meeting.starts_at - now).total(Unit::Minute).unwrap_or(0.0).ceil();
        #[expect(clippy::cast_possible_truncation, reason = "whole minutes")]
        let heading = match minutes as i64 {
            _ if is_now => l.t("my-agenda-now"),
            minutes @ 0..=180 => l.n("my-agenda-next-in", minutes),
            _ => l.t("my-agenda-next"),
        };
        Ticket { heading, is_now, meeting: line(l, standing, own, meeting, now) }
    })
    .filter(|ticket| ticket.is_now || !ticket.heading.is_empty())
    .collect()
}

fn days(
    l: &Locale,
    standing: &Standing,
    own: ParticipantId,
    meetings: &[PlacedMeeting],
    now: Timestamp,
) -> Vec<Day> {
    let zone = standing.session.time_zone();
    let mut days: Vec<(jiff::civil::Date, Day)> = Vec::new();
    let mut before: Option<&PlacedMeeting> = None;
    for meeting in meetings {
        let date = meeting.starts_at.to_zoned(zone.clone()).date();
        if days.last().is_none_or(|(last, _)| *last != date) {
            days.push((date, Day { heading: l.date_long(&date), lines: Vec::new() }));
            before = None;
        }
        let Some((_, day)) = days.last_mut() else { continue };
        if let Some(before) = before.filter(|before| before.ends_at < meeting.starts_at) {
            #[expect(clippy::cast_possible_truncation, reason = "whole minutes")]
            let minutes = (meeting.starts_at - before.ends_at).total(Unit::Minute).unwrap_or(0.0) as i64;
            let pause = l.n("my-agenda-pause", minutes);
            day.lines.push(Line { class: "pause", pause, ..line(l, standing, own, before, now) });
            if let Some(pause) = day.lines.last_mut() {
                pause.from = pause.to.clone();
            }
        }
        day.lines.push(line(l, standing, own, meeting, now));
        before = Some(meeting);
    }
    days.into_iter().map(|(_, day)| day).collect()
}
