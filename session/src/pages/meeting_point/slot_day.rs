//! A day of slots as a form says it, and what every form of slots reads alike.

use jiff::civil::Time;
use platform::db::Day;
use platform::locale::Locale;

use crate::model::sheets::SlotRow;
use crate::model::slot_plan::{self, SlotPlan};
use crate::model::{Interval, Session, Slot, unavailable};
use crate::pages::is_within;
use platform::page::typed::Typed;

/// Reads a plan of a day and lays it out; nothing when something is wrong.
pub(super) fn lay(typed: &mut Typed, l: &Locale, session: &Session, known: &[Slot]) -> Option<Vec<SlotRow>> {
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
pub(super) fn codes(known: &[Slot], count: usize) -> Vec<String> {
    let numbered = !known.is_empty() && known.iter().all(|slot| slot.external_id.parse::<u32>().is_ok());
    let codes = known.iter().map(|slot| slot.external_id.as_str());
    slot_plan::codes(if numbered { "" } else { "S" }, codes, count)
}

pub(super) fn read_day(typed: &mut Typed, l: &Locale, session: &Session) -> Option<Day> {
    let day: Day = typed.parsed("day", &l.t("slots-day"), &l.t("fault-date"))?;
    is_within(typed, l, "day", day.0, session).then_some(day)
}

pub(super) fn read_clock(typed: &mut Typed, name: &str, label: &str, l: &Locale) -> Option<Time> {
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
pub(super) fn refuse_overlap(
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
