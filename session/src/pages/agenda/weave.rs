//! The rows of the database become the cloth.

use std::collections::{HashMap, HashSet};

use jiff::tz::TimeZone;
use platform::locale::Locale;
use platform::page::{Axis, Cell, Cloth, Column, Crossing, Moving, Row};

use super::view_name;
use super::words::several_days;
use crate::model::ids::{AgendaId, RequestId, SlotId, StepId};
use crate::model::{Agenda, Interval, Party, PlacedMeeting};
use crate::pages::part_of_day;
use crate::store::axes::{Interpreter, Person, Slot, Table};

/// What the cloth is woven from.
pub struct Weave<'a> {
    pub l: &'a Locale,
    pub zone: &'a TimeZone,
    pub agenda: &'a Agenda,
    pub slots: &'a [Slot],
    pub meetings: &'a [PlacedMeeting],
    /// What moved since the version in force.
    pub changed: &'a HashSet<RequestId>,
    /// The last step of a draft that the visitor may change.
    pub changeable: Option<Option<StepId>>,
}

impl Weave<'_> {
    /// People across the slots: those who take part, and those who left but still have a meeting.
    pub fn people(&self, people: &[Person]) -> Cloth {
        let by_person = self.by(|meeting| meeting.parties().map(|party| party.id.to_string()).to_vec());
        let rows = people.iter().filter_map(|person| {
            let id = person.id.to_string();
            let held = by_person.get(&id);
            if !person.here && held.is_none() {
                return None;
            }
            let other =
                person.name_latin.as_deref().filter(|latin| *latin != person.name).unwrap_or_default();
            Some(Row {
                name: person.name.clone(),
                other: other.to_owned(),
                note: person.organisation.clone(),
                href: format!("/sessions/{}/participants/{id}", self.agenda.session_id),
                cells: self.cells(held, &person.unavailable, true, |meeting| meeting.table.clone()),
                id,
            })
        });
        self.cloth(Axis::Participant, rows.collect())
    }

    /// Tables across the slots.
    pub fn tables(&self, tables: &[Table]) -> Cloth {
        let by_table = self.by(|meeting| vec![meeting.table_id.to_string()]);
        let rows = tables.iter().map(|table| {
            let id = table.id.to_string();
            // Names do not fit into a cell; whose initials they are stands in its title.
            let names =
                |meeting: &PlacedMeeting| format!("{} · {}", initials(&meeting.from), initials(&meeting.to));
            let zone = table.zone.as_deref().filter(|zone| !zone.is_empty());
            Row {
                name: table.name.clone(),
                other: String::new(),
                note: zone
                    .map(|zone| self.l.with("agenda-zone", [("zone", zone.into())]))
                    .unwrap_or_default(),
                href: format!("/sessions/{}/tables", self.agenda.session_id),
                cells: self.cells(by_table.get(&id), &[], false, names),
                id,
            }
        });
        self.cloth(Axis::Table, rows.collect())
    }

    /// Interpreters across the slots.
    pub fn interpreters(&self, interpreters: &[Interpreter]) -> Cloth {
        let by_interpreter =
            self.by(|meeting| meeting.interpreter_id.iter().map(ToString::to_string).collect());
        let rows = interpreters.iter().map(|interpreter| {
            let id = interpreter.id.to_string();
            let held = by_interpreter.get(&id);
            Row {
                name: interpreter.name.clone(),
                other: String::new(),
                note: interpreter.languages.join(", "),
                href: format!("/sessions/{}/interpreters", self.agenda.session_id),
                cells: self.cells(held, &interpreter.unavailable, false, |meeting| meeting.table.clone()),
                id,
            }
        });
        self.cloth(Axis::Interpreter, rows.collect())
    }

    fn cloth(&self, axis: Axis, rows: Vec<Row>) -> Cloth {
        Cloth {
            axis,
            caption: self.l.with("agenda-caption", [("number", self.agenda.number.to_string().into())]),
            columns: self.columns(),
            rows,
            moving: self.changeable.map(|step| moving(self.agenda.id, step, axis)),
        }
    }

    fn columns(&self) -> Vec<Column> {
        let days = several_days(self.zone, self.slots);
        let mut before = None;
        let columns = self.slots.iter().map(|slot| {
            let day = self.zone.to_datetime(slot.starts_at.0).date();
            let here = (day, slot.period.clone().unwrap_or_default());
            let begins = before.as_ref() != Some(&here);
            let day_begins = before.as_ref().is_none_or(|(before, _)| *before != day);
            let note = match (begins, day_begins && days) {
                (true, true) => format!("{} {}", self.l.weekday(&day), day.day()),
                (true, false) => part_of_day(self.l, &here.1),
                (false, _) => String::new(),
            };
            let column = Column {
                slot: slot.id.to_string(),
                label: self.l.time(&slot.starts_at, self.zone),
                note,
                begins: begins && before.is_some(),
            };
            before = Some(here);
            column
        });
        columns.collect()
    }

    /// The meetings of each row, by slot.
    fn by(
        &self,
        rows: impl Fn(&PlacedMeeting) -> Vec<String>,
    ) -> HashMap<String, HashMap<SlotId, &PlacedMeeting>> {
        let mut found: HashMap<String, HashMap<SlotId, &PlacedMeeting>> = HashMap::new();
        for meeting in self.meetings {
            for row in rows(meeting) {
                found.entry(row).or_default().insert(meeting.slot_id, meeting);
            }
        }
        found
    }

    fn cells(
        &self,
        held: Option<&HashMap<SlotId, &PlacedMeeting>>,
        away: &[Interval],
        with_breaks: bool,
        text: impl Fn(&PlacedMeeting) -> String,
    ) -> Vec<Cell> {
        let at = |slot: &Slot| held.and_then(|held| held.get(&slot.id));
        let first = self.slots.iter().position(|slot| at(slot).is_some());
        let last = self.slots.iter().rposition(|slot| at(slot).is_some());
        let between = |column: usize| {
            with_breaks && first.is_some_and(|first| column > first) && last.is_some_and(|last| column < last)
        };
        let cells = self.slots.iter().enumerate().map(|(column, slot)| match at(slot) {
            Some(meeting) => Cell::Held(self.crossing(meeting, text(meeting))),
            None if away.iter().any(|interval| interval.overlaps(&slot.interval())) => Cell::Away,
            None if between(column) => Cell::Break,
            None => Cell::Free,
        });
        cells.collect()
    }

    fn crossing(&self, meeting: &PlacedMeeting, text: String) -> Crossing {
        Crossing {
            meeting: meeting.request_id.to_string(),
            text,
            title: title(self.l, self.zone, meeting),
            people: meeting.parties().map(|party| party.id.to_string()).to_vec(),
            href: format!("/agendas/{}/meetings/{}", self.agenda.id, meeting.request_id),
            locked: meeting.locked,
            changed: self.changed.contains(&meeting.request_id),
        }
    }
}

/// `ЮБ`
fn initials(party: &Party) -> String {
    [&party.given_name, &party.family_name].into_iter().filter_map(|name| name.chars().next()).collect()
}

/// A meeting in words.
pub fn title(l: &Locale, zone: &TimeZone, meeting: &PlacedMeeting) -> String {
    let mut words = l.with(
        "agenda-meeting-title",
        [
            ("one", meeting.from.name().into()),
            ("other", meeting.to.name().into()),
            ("time", l.time(&meeting.starts_at, zone).into()),
            ("table", meeting.table.as_str().into()),
        ],
    );
    if let Some(name) = &meeting.interpreter {
        words.push_str(", ");
        words.push_str(&l.with("agenda-interpreter-named", [("name", name.as_str().into())]));
    }
    words
}

fn moving(agenda: AgendaId, step: Option<StepId>, axis: Axis) -> Moving {
    let at = step.map(|step| step.to_string()).unwrap_or_default();
    Moving {
        placements: format!("/agendas/{agenda}/meetings/{{meeting}}/placements"),
        placement: format!(
            "/agendas/{agenda}/meetings/{{meeting}}/placement?at={at}&view={}",
            view_name(axis)
        ),
    }
}
