//! `/sessions/{id}/slots`: the hours of the Meeting Point.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::is_taken;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Part, Room};
use super::place_removal::{self, Asked};
use super::typed::{Pairs, Typed};
use crate::model::ids::{SessionId, SlotId};
use crate::model::sheets::SlotRow;
use crate::model::slot_plan::{self, SlotPlan};
use crate::model::{Day, Interval, Session, Slot, unavailable};
use crate::store::places::{self, Every, Place};
use crate::store::{Standing, slots};

/// The list, and the form that lays a day out.
#[derive(Template)]
#[template(path = "meeting_point/slots.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    parts: Vec<NavItem>,
    kicker: String,
    path: String,
    zone: TimeZone,
    slots: Vec<Slot>,
    form: Form,
}

/// One slot.
#[derive(Template)]
#[template(path = "meeting_point/slot.html")]
struct Edit {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    kicker: String,
    title: String,
    path: String,
    slot: Option<Slot>,
    form: Form,
}

fn index(visitor: &Visitor, standing: &Standing, slots: Vec<Slot>, form: Form) -> Index {
    let l = visitor.locale().clone();
    Index {
        frame: around::frame(visitor, standing, l.t("slots-title")),
        tabs: around::tabs(&l, standing, Room::MeetingPoint),
        parts: around::parts(&l, standing, Part::Slots),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}/slots", standing.session.id),
        zone: standing.session.time_zone(),
        slots,
        form,
        l,
    }
}

impl Index {
    fn day(&self, slot: &Slot) -> String {
        let day = self.zone.to_datetime(slot.starts_at.0).date();
        format!("{}, {}", self.l.weekday(&day), self.l.day_and_month(&day))
    }

    /// Whether the slot is the first of its day.
    fn begins(&self, position: &usize) -> bool {
        let day = |slot: &Slot| self.zone.to_datetime(slot.starts_at.0).date();
        let before = position.checked_sub(1).and_then(|before| self.slots.get(before));
        before.map(day) != self.slots.get(*position).map(day)
    }
}

/// `GET /sessions/{id}/slots`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let slots = slots::list(&mut tx, &standing).await?;
    let form = Form::new([
        ("day", standing.session.starts_on.to_string()),
        ("length", "20".to_owned()),
        ("between", "5".to_owned()),
    ]);
    page::show(&index(&visitor, &standing, slots, form))
}

/// `POST /sessions/{id}/slots`: lays a day out.
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let known = slots::list(&mut tx, &standing).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let rows = lay(&mut typed, l, &standing.session, &known);
    let Some(rows) = rows else {
        return page::refuse(&index(&visitor, &standing, known, typed.into_form()));
    };
    places::add_slots(&mut tx, &app.world, &standing, &rows).await?;
    tx.commit().await?;
    visitor.say(l.n("slots-made", rows.len())).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/slots")).into_response())
}

/// Reads a plan of a day and lays it out; nothing when something is wrong.
fn lay(typed: &mut Typed, l: &Locale, session: &Session, known: &[Slot]) -> Option<Vec<SlotRow>> {
    let day = read_day(typed, l, session);
    let from = read_clock(typed, "from", &l.t("slots-from"), l);
    let to = read_clock(typed, "to", &l.t("slots-to"), l);
    let length = typed.number("length", &l.t("slots-length"), 5..=480);
    if typed.raw("length").is_empty() {
        typed.refuse_empty("length", &l.t("slots-length"));
    }
    let between = typed.number("between", &l.t("slots-between"), 0..=240).unwrap_or(0);
    let period = typed.text("period", &l.t("slots-period"), 20);
    let mut breaks = Vec::new();
    let lines = typed.raw("breaks");
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line
            .split_once(['-', '–', '—'])
            .and_then(|(from, to)| Some((unavailable::clock(from)?, unavailable::clock(to)?)))
        {
            Some((from, to)) if from < to => breaks.push((from, to)),
            _ => typed.refuse("breaks", l.with("slots-break-wrong", [("line", line.into())])),
        }
    }
    if let (Some(from), Some(to)) = (from, to)
        && to <= from
    {
        typed.refuse("to", l.t("slots-ends-before"));
    }
    if !typed.is_valid() {
        return None;
    }
    let plan = SlotPlan { day: day?.0, from: from?, to: to?, length: length?, between, breaks };
    let laid = plan.lay(&session.time_zone());
    if laid.is_empty() {
        typed.refuse("to", l.t("slots-nothing-fits"));
    }
    for slot in &laid {
        if refuse_overlap(typed, l, session, known, slot.interval, "from") {
            break;
        }
    }
    if !typed.is_valid() {
        return None;
    }
    let codes = codes(known, laid.len());
    let row = |(slot, code): (slot_plan::Laid, String)| SlotRow {
        slot: code,
        start: slot.interval.start,
        end: slot.interval.end,
        session: Some(match period.is_empty() {
            true if slot.before_noon => "AM".to_owned(),
            true => "PM".to_owned(),
            false => period.clone(),
        }),
    };
    Some(laid.into_iter().zip(codes).map(row).collect())
}

/// Codes for more slots: numbers go on as numbers, others as `S01`.
fn codes(known: &[Slot], count: usize) -> Vec<String> {
    let numbered = !known.is_empty() && known.iter().all(|slot| slot.external_id.parse::<u32>().is_ok());
    let codes = known.iter().map(|slot| slot.external_id.as_str());
    slot_plan::codes(if numbered { "" } else { "S" }, codes, count)
}

fn read_day(typed: &mut Typed, l: &Locale, session: &Session) -> Option<Day> {
    let day: Day = typed.parsed("day", &l.t("slots-day"), &l.t("session-fault-date"))?;
    if day < session.starts_on || day > session.ends_on {
        let dates = l.date_range(&session.starts_on.0, &session.ends_on.0);
        typed.refuse("day", l.with("slots-day-outside", [("dates", dates.into())]));
        return None;
    }
    Some(day)
}

fn read_clock(typed: &mut Typed, name: &str, label: &str, l: &Locale) -> Option<Time> {
    let text = typed.raw(name);
    if text.is_empty() {
        typed.refuse_empty(name, label);
        return None;
    }
    let time = unavailable::clock(&text);
    if time.is_none() {
        typed.refuse(name, l.t("slots-time-wrong"));
    }
    time
}

/// Refuses a stretch of time that shares an instant with a known slot; whether it did.
fn refuse_overlap(
    typed: &mut Typed,
    l: &Locale,
    session: &Session,
    known: &[Slot],
    interval: Interval,
    field: &str,
) -> bool {
    let clash = known
        .iter()
        .find(|slot| Interval { start: slot.starts_at.0, end: slot.ends_at.0 }.overlaps(&interval));
    let Some(slot) = clash else { return false };
    let times = l.time_range(&slot.starts_at.0, &slot.ends_at.0, &session.time_zone());
    typed.refuse(
        field,
        l.with("slots-overlap", [("slot", (&slot.external_id).into()), ("times", times.into())]),
    );
    true
}

fn edit_page(visitor: &Visitor, standing: &Standing, slot: Option<Slot>, form: Form) -> Edit {
    let l = visitor.locale().clone();
    let title = match &slot {
        Some(slot) => l.with("slots-edit", [("slot", (&slot.external_id).into())]),
        None => l.t("slots-new"),
    };
    Edit {
        frame: around::frame(visitor, standing, &title),
        parts: around::parts(&l, standing, Part::Slots),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}/slots", standing.session.id),
        title,
        slot,
        form,
        l,
    }
}

/// `GET /sessions/{id}/slots/new`
///
/// # Errors
/// As [`get`].
pub async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let known = slots::list(&mut tx, &standing).await?;
    let code = codes(&known, 1).concat();
    let form = Form::new([("code", code), ("day", standing.session.starts_on.to_string())]);
    page::show(&edit_page(&visitor, &standing, None, form))
}

/// `POST /sessions/{id}/slots/new`
///
/// # Errors
/// As [`get`].
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save(&app, &visitor, id, None, pairs).await
}

/// `GET /sessions/{id}/slots/{slot}`
///
/// # Errors
/// As [`get`], and when there is no such slot.
pub async fn edit(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, slot)): Path<(SessionId, SlotId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let slot = find(slots::list(&mut tx, &standing).await?, slot)?;
    let zone = standing.session.time_zone();
    let (start, end) = (zone.to_datetime(slot.starts_at.0), zone.to_datetime(slot.ends_at.0));
    let form = Form::new([
        ("code", slot.external_id.clone()),
        ("day", start.date().to_string()),
        ("from", start.strftime("%H:%M").to_string()),
        ("to", end.strftime("%H:%M").to_string()),
        ("period", slot.period.clone().unwrap_or_default()),
    ]);
    page::show(&edit_page(&visitor, &standing, Some(slot), form))
}

fn find(slots: Vec<Slot>, id: SlotId) -> Result<Slot, Oops> {
    slots.into_iter().find(|slot| slot.id == id).or_not_found()
}

/// `POST /sessions/{id}/slots/{slot}`
///
/// # Errors
/// As [`edit`].
pub async fn update(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, slot)): Path<(SessionId, SlotId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save(&app, &visitor, id, Some(slot), pairs).await
}

async fn save(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    slot: Option<SlotId>,
    pairs: Pairs,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::organiser(&mut tx, visitor, id).await?;
    let (own, others): (Vec<_>, Vec<_>) =
        slots::list(&mut tx, &standing).await?.into_iter().partition(|known| Some(known.id) == slot);
    let own = own.into_iter().next();
    if slot.is_some() && own.is_none() {
        return Err(Oops::NotFound);
    }
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let row = read_one(&mut typed, l, &standing.session, &others);
    // What is printed and in people's calendars does not move behind their backs.
    if let (Some(own), Some(row)) = (&own, &row)
        && (own.starts_at.0, own.ends_at.0) != (row.start, row.end)
        && let Some(number) = places::version_with(&mut tx, Place::Slot(own.id)).await?
    {
        typed.refuse("from", l.with("slots-held-by", [("number", number.to_string().into())]));
    }
    let (Some(row), true) = (row, typed.is_valid()) else {
        return page::refuse(&edit_page(visitor, &standing, own, typed.into_form()));
    };
    let saved = match slot {
        Some(slot) => places::update_slot(&mut tx, &app.world, &standing, slot, &row).await.map(|_| ()),
        None => places::add_slots(&mut tx, &app.world, &standing, std::slice::from_ref(&row)).await,
    };
    match saved {
        Err(error) if is_taken(&error) => {
            typed.refuse("code", l.t("slots-code-taken"));
            return page::refuse(&edit_page(visitor, &standing, own, typed.into_form()));
        }
        saved => saved?,
    }
    tx.commit().await?;
    visitor.say(l.t("slots-saved")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/slots")).into_response())
}

fn read_one(typed: &mut Typed, l: &Locale, session: &Session, others: &[Slot]) -> Option<SlotRow> {
    let code = typed.required("code", &l.t("slots-code"), 20);
    let day = read_day(typed, l, session);
    let from = read_clock(typed, "from", &l.t("slots-from"), l);
    let to = read_clock(typed, "to", &l.t("slots-to"), l);
    let period = typed.text("period", &l.t("slots-period"), 20);
    let zone = session.time_zone();
    let at = |time: Time| zone.to_timestamp(day?.0.to_datetime(time)).ok();
    let (start, end) = (at(from?)?, at(to?)?);
    if end <= start {
        typed.refuse("to", l.t("slots-ends-before"));
        return None;
    }
    refuse_overlap(typed, l, session, others, Interval { start, end }, "from");
    let session = Some(period).filter(|period| !period.is_empty());
    typed.is_valid().then_some(SlotRow { slot: code, start, end, session })
}

/// `GET /sessions/{id}/slots/{slot}/removal`: asks first.
///
/// # Errors
/// As [`edit`].
pub async fn ask_removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, slot)): Path<(SessionId, SlotId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let slot = find(slots::list(&mut tx, &standing).await?, slot)?;
    let title = visitor.locale().with("slots-remove-one", [("slot", (&slot.external_id).into())]);
    let list = format!("/sessions/{id}/slots");
    place_removal::ask(&visitor, &standing, Asked { title, list: &list, which: format!("/{}", slot.id) })
}

/// `POST /sessions/{id}/slots/{slot}/removal`
///
/// # Errors
/// As [`edit`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, slot)): Path<(SessionId, SlotId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    find(slots::list(&mut tx, &standing).await?, slot)?;
    let list = format!("/sessions/{id}/slots");
    place_removal::remove(&app, tx, &visitor, &standing, Place::Slot(slot), &list).await
}

/// `GET /sessions/{id}/slots/removal`: asks before all are removed.
///
/// # Errors
/// As [`get`].
pub async fn ask_removal_of_all(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let title = visitor.locale().t("slots-remove-all-title");
    let list = format!("/sessions/{id}/slots");
    place_removal::ask(&visitor, &standing, Asked { title, list: &list, which: String::new() })
}

/// `POST /sessions/{id}/slots/removal`
///
/// # Errors
/// As [`get`].
pub async fn removal_of_all(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    if places::remove_all(&mut tx, &app.world, &standing, Every::Slot).await? {
        tx.commit().await?;
        visitor.say(l.t("slots-removed-all")).await?;
    } else {
        visitor.warn(l.t("slots-all-held")).await?;
    }
    Ok(Redirect::to(&format!("/sessions/{id}/slots")).into_response())
}
