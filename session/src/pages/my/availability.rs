//! `/sessions/{id}/my/availability`: when one is away, slot by slot.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use serde::Deserialize;

use super::{Leaf, frame, participant, tabs};
use crate::model::Session;
use crate::model::ids::SessionId;
use crate::store::availability;
use crate::store::axes::{self, Slot};

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
    let (standing, _) = participant(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let (slots, away) =
        (axes::slots(&mut tx, &standing).await?, availability::find(&mut tx, &standing).await?);
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
    let mut tx = app.db.begin().await?;
    let (standing, _) = participant(&mut tx, &visitor, id).await?;
    let (slots, zone) = (axes::slots(&mut tx, &standing).await?, standing.session.time_zone());
    let missed: Vec<_> = slots.iter().filter(|slot| typed.holds(slot, &zone)).map(Slot::interval).collect();
    let slots: Vec<_> = slots.iter().map(Slot::interval).collect();
    let known = availability::find(&mut tx, &standing).await?;
    let away = availability::with_slots(known, &slots, &missed);
    availability::set(&mut tx, &app.world, &standing, away).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("my-availability-saved")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/my/availability")).into_response())
}
