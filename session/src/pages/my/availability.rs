//! `/sessions/{id}/my/availability`: when one is away, slot by slot.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::args;
use platform::db::{At, Tx};
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use serde::Deserialize;

use super::{Leaf, frame, participant, tabs};
use crate::model::ids::{SessionId, SlotId};
use crate::model::{Interval, Session};
use crate::store::{Standing, availability};

#[derive(Template)]
#[template(path = "my/availability.html")]
struct AvailabilityPage {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    session: Session,
    form: Form,
    days: Vec<(String, Vec<Choice>)>,
}

#[derive(sqlx::FromRow)]
struct Slot {
    id: SlotId,
    starts_at: At,
    ends_at: At,
}

impl Slot {
    fn interval(&self) -> Interval {
        Interval { start: self.starts_at.0, end: self.ends_at.0 }
    }
}

async fn slots(tx: &mut Tx, standing: &Standing) -> Result<Vec<Slot>, Oops> {
    let sql = "SELECT id, starts_at, ends_at FROM slots WHERE session_id = $1 ORDER BY starts_at";
    Ok(tx.all(sql, args![standing.session.id]).await?)
}

/// `GET /sessions/{id}/my/availability`
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
    let l = visitor.locale().clone();
    let (slots, away) = (slots(&mut tx, &standing).await?, availability::find(&mut tx, own).await?);
    let missed = slots.iter().filter(|slot| away.iter().any(|away| away.overlaps(&slot.interval())));
    let form = Form::new(missed.map(|slot| ("away", slot.id.to_string())));
    let zone = standing.session.time_zone();
    let mut days: Vec<(Date, Vec<Choice>)> = Vec::new();
    for slot in &slots {
        let date = slot.starts_at.to_zoned(zone.clone()).date();
        if days.last().is_none_or(|(last, _)| *last != date) {
            days.push((date, vec![Choice::new(date.to_string(), l.t("my-availability-day"))]));
        }
        let label = l.time_range(&slot.starts_at, &slot.ends_at, &zone);
        if let Some((_, choices)) = days.last_mut() {
            choices.push(Choice::new(slot.id.to_string(), label));
        }
    }
    page::show(&AvailabilityPage {
        frame: frame(&visitor, &standing, l.t("my-availability-title")),
        tabs: tabs(&l, &standing, Some(Leaf::Availability)),
        form,
        days: days.into_iter().map(|(date, choices)| (l.date_long(&date), choices)).collect(),
        session: standing.session,
        l,
    })
}

/// The slots in which one is away, and days on which one is away all the time.
#[derive(Debug, Deserialize)]
pub struct Typed {
    #[serde(default)]
    away: Vec<String>,
}

impl Typed {
    fn holds(&self, slot: &Slot, zone: &TimeZone) -> bool {
        let day = slot.starts_at.to_zoned(zone.clone()).date().to_string();
        self.away.contains(&slot.id.to_string()) || self.away.contains(&day)
    }
}

/// `POST /sessions/{id}/my/availability`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(typed): Fields<Typed>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let (slots, zone) = (slots(&mut tx, &standing).await?, standing.session.time_zone());
    // Times outside the Meeting Point are the organiser's to say; they stay.
    let mut away: Vec<Interval> = availability::find(&mut tx, own).await?;
    away.retain(|known| !slots.iter().any(|slot| slot.interval().overlaps(known)));
    away.extend(slots.iter().filter(|slot| typed.holds(slot, &zone)).map(Slot::interval));
    away.sort();
    // Slots that touch are one stretch of time.
    let mut joined: Vec<Interval> = Vec::new();
    for next in away {
        match joined.last_mut() {
            Some(last) if last.end >= next.start => last.end = last.end.max(next.end),
            _ => joined.push(next),
        }
    }
    availability::set(&mut tx, &app.world, &standing, by, own, joined).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("my-availability-saved")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/my/availability")).into_response())
}
