//! `/sessions/{id}/slots`: the hours of the Meeting Point.

use std::cmp::Ordering;

use jiff::civil::Time;
use jiff::tz::TimeZone;
use platform::db::{DbError, Tx};
use platform::locale::Locale;
use platform::page::Form;

use super::slot_day::{codes, lay, read_clock, read_day, refuse_overlap};
use super::{Cell, Column, Line, Many, Thing, Words};
use crate::model::ids::SlotId;
use crate::model::sheets::SlotRow;
use crate::model::{Interval, Session, Slot};
use crate::pages::around::Part;
use crate::pages::part_of_day;
use crate::store::places::Place;
use crate::store::{Standing, slots};
use platform::page::typed::Typed;

impl Thing for Slot {
    type Id = SlotId;
    type Row = SlotRow;
    const PART: Part = Part::Slots;

    async fn all(tx: &mut Tx, standing: &Standing) -> Result<Vec<Self>, DbError> {
        slots::list(tx, standing).await
    }

    fn id(&self) -> SlotId {
        self.id
    }

    fn place(&self) -> Place {
        Place::Slot(self.id)
    }

    fn to_row(&self) -> SlotRow {
        self.row()
    }

    fn words(l: &Locale, count: usize) -> Words {
        Words {
            lead: l.t("slots-lead"),
            count: l.n("slots-count", count),
            none: l.t("slots-none"),
            none_hint: l.t("slots-none-hint"),
            new: l.t("slots-new"),
        }
    }

    fn columns(l: &Locale) -> Vec<Column> {
        vec![
            Column::new("code", l.t("slots-code")),
            Column::new("day", l.t("slots-day")),
            Column::new("", l.t("slots-time")),
            Column::new("period", l.t("slots-period")),
        ]
    }

    fn line(&self, l: &Locale, zone: &TimeZone) -> Line {
        let day = zone.to_datetime(self.starts_at.0).date();
        let time = l.time_range(&self.starts_at.0, &self.ends_at.0, zone);
        Line {
            id: self.id.to_string(),
            code: self.external_id.clone(),
            name: self.external_id.clone(),
            below: String::new(),
            cells: vec![
                Cell::new(format!("{}, {}", l.weekday(&day), l.day_and_month(&day))),
                Cell { class: "numeric nowrap", ..Cell::new(time) },
                Cell::new(self.period.as_deref().map(|period| part_of_day(l, period)).unwrap_or_default()),
            ],
        }
    }

    fn searched(&self) -> String {
        format!("{} {}", self.external_id, self.period.as_deref().unwrap_or_default())
    }

    fn compare(&self, other: &Self, column: &str) -> Ordering {
        match column {
            "code" => super::by_code(&self.external_id, &other.external_id),
            "period" => self.period.cmp(&other.period),
            _ => self.starts_at.0.cmp(&other.starts_at.0),
        }
    }

    fn beside(session: &Session) -> Form {
        let day = session.starts_on.to_string();
        Form::new([("day", day), ("length", "20".to_owned()), ("between", "5".to_owned())])
    }

    fn title(&self, l: &Locale) -> String {
        l.with("slots-edit", [("slot", (&self.external_id).into())])
    }

    fn title_of_new(l: &Locale) -> String {
        l.t("slots-new")
    }

    fn question(&self, l: &Locale) -> String {
        l.with("slots-remove-one", [("slot", (&self.external_id).into())])
    }

    fn form(&self, zone: &TimeZone) -> Form {
        let (start, end) = (zone.to_datetime(self.starts_at.0), zone.to_datetime(self.ends_at.0));
        Form::new([
            ("code", self.external_id.clone()),
            ("day", start.date().to_string()),
            ("from", start.strftime("%H:%M").to_string()),
            ("to", end.strftime("%H:%M").to_string()),
            ("period", self.period.clone().unwrap_or_default()),
        ])
    }

    fn blank(session: &Session, known: &[Self]) -> Form {
        Form::new([("code", codes(known, 1).concat()), ("day", session.starts_on.to_string())])
    }

    fn read(typed: &mut Typed, l: &Locale, session: &Session, others: &[Self]) -> Option<SlotRow> {
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

    fn field(column: &'static str) -> &'static str {
        if column == "start" { "from" } else { column }
    }

    fn taken(l: &Locale, _: &SlotRow) -> String {
        l.t("slots-code-taken")
    }

    fn saved(l: &Locale) -> String {
        l.t("slots-saved")
    }
}

impl Many for Slot {
    fn read_many(typed: &mut Typed, l: &Locale, session: &Session, known: &[Self]) -> Option<Vec<SlotRow>> {
        lay(typed, l, session, known)
    }

    fn made(l: &Locale, count: usize) -> String {
        l.n("slots-made", count)
    }

    fn question_of_all(l: &Locale) -> String {
        l.t("slots-remove-all-title")
    }

    fn all_removed(l: &Locale) -> String {
        l.t("slots-removed-all")
    }
}
