//! What the engine says, in the reader's language and with names.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use platform::locale::Locale;
use schedule::{Admission, Clash, Obstacle};

use crate::model::PlacedMeeting;
use crate::model::placement::NO_SHOW;
use crate::store::axes::{Person, Slot, Table};
use crate::store::meetings::Unplaced;

/// The names of everything the engine may name by id.
pub struct Names<'a> {
    l: &'a Locale,
    slots: HashMap<String, String>,
    people: HashMap<String, String>,
    tables: HashMap<String, String>,
    meetings: HashMap<String, (String, [String; 2])>,
}

impl<'a> Names<'a> {
    /// Gathers the names.
    pub fn new(
        l: &'a Locale,
        zone: &TimeZone,
        slots: &[Slot],
        people: &[Person],
        tables: &[Table],
        meetings: (&[PlacedMeeting], &[Unplaced]),
    ) -> Self {
        let days = several_days(zone, slots);
        let (placed, unplaced) = meetings;
        let placed = placed.iter().map(|row| (row.request_id, &row.from, &row.to));
        let unplaced = unplaced.iter().map(|row| (row.request_id, &row.from, &row.to));
        let meetings = placed.chain(unplaced).map(|(id, from, to)| {
            let title = format!("{} – {}", from.name(), to.name());
            (id.to_string(), (title, [from.id.to_string(), to.id.to_string()]))
        });
        Self {
            l,
            slots: slots.iter().map(|slot| (slot.id.to_string(), slot_name(l, zone, slot, days))).collect(),
            people: people.iter().map(|person| (person.id.to_string(), person.name.clone())).collect(),
            tables: tables.iter().map(|table| (table.id.to_string(), table.name.clone())).collect(),
            meetings: meetings.collect(),
        }
    }

    /// When, as a clock shows it.
    pub fn slot<'n>(&'n self, id: &'n str) -> &'n str {
        self.slots.get(id).map_or(id, String::as_str)
    }

    /// A table's name.
    pub fn table<'n>(&'n self, id: &'n str) -> &'n str {
        self.tables.get(id).map_or(id, String::as_str)
    }

    fn person(&self, id: &str) -> String {
        self.people.get(id).cloned().unwrap_or_else(|| self.l.t("agenda-somebody"))
    }

    fn meeting(&self, id: &str) -> String {
        self.meetings.get(id).map_or_else(|| self.l.t("agenda-another-meeting"), |(title, _)| title.clone())
    }

    /// Whom somebody meets in a meeting.
    fn partner(&self, id: &str, who: &str) -> String {
        let other = self.meetings.get(id).and_then(|(_, both)| both.iter().find(|one| *one != who));
        other.map_or_else(|| self.l.t("agenda-somebody"), |other| self.person(other))
    }

    /// Why a meeting cannot be in a slot.
    pub fn obstacles(&self, obstacles: &[Obstacle]) -> String {
        obstacles.iter().map(|obstacle| self.obstacle(obstacle)).collect::<Vec<_>>().join("; ")
    }

    fn obstacle(&self, obstacle: &Obstacle) -> String {
        let l = self.l;
        match obstacle {
            Obstacle::Unknown { .. } => l.t("agenda-obstacle-unknown"),
            Obstacle::Locked => l.t("agenda-obstacle-locked"),
            Obstacle::Elsewhere => l.t("agenda-obstacle-elsewhere"),
            Obstacle::Unavailable { participant } => {
                l.with("agenda-obstacle-away", [("name", self.person(participant).into())])
            }
            Obstacle::Busy { participant, meeting } => l.with(
                "agenda-obstacle-busy",
                [
                    ("name", self.person(participant).into()),
                    ("partner", self.partner(meeting, participant).into()),
                ],
            ),
            Obstacle::Full { participant } => {
                l.with("agenda-obstacle-full", [("name", self.person(participant).into())])
            }
            Obstacle::Order { meeting } => {
                l.with("agenda-obstacle-order", [("meeting", self.meeting(meeting).into())])
            }
            Obstacle::TableTaken { table, meeting } if self.meetings.contains_key(meeting) => l.with(
                "agenda-obstacle-table",
                [("table", self.table(table).into()), ("meeting", self.meeting(meeting).into())],
            ),
            Obstacle::TableTaken { table, .. } => {
                l.with("agenda-obstacle-table-lost", [("table", self.table(table).into())])
            }
            Obstacle::OtherTable { table } => {
                l.with("agenda-obstacle-other-table", [("table", self.table(table).into())])
            }
            Obstacle::NoTable => l.t("agenda-obstacle-no-table"),
            Obstacle::NoInterpreter => l.t("agenda-obstacle-no-interpreter"),
            Obstacle::NeedsNoInterpreter => l.t("agenda-obstacle-needs-no-interpreter"),
            Obstacle::Unfair => l.t("agenda-obstacle-unfair"),
        }
    }

    /// Why a meeting cannot stay where it is locked.
    pub fn clash(&self, clash: &Clash) -> String {
        self.l.with(
            "run-clash",
            [
                ("meeting", self.meeting(&clash.meeting).into()),
                ("slot", self.slot(&clash.slot).into()),
                ("why", self.obstacle(&clash.obstacle).into()),
            ],
        )
    }

    /// Why a meeting found no place, in words that go with what would make room for it: at one time the one is missing,
    /// at another the other, and one more of either is enough.
    pub fn why(&self, row: &Unplaced) -> String {
        let l = self.l;
        let admission = row.admitted_by.clone().and_then(|text| Admission::try_from(text).ok());
        match (row.reason.as_str(), &row.absent, admission) {
            ("no_interpreter", _, Some(Admission::Table { .. }))
            | ("no_table", _, Some(Admission::Interpreter { .. })) => {
                l.t("agenda-reason-no-table-or-interpreter")
            }
            (NO_SHOW, Some(name), _) => l.with("agenda-did-not-come", [("name", name.as_str().into())]),
            (other, ..) => reason(l, other),
        }
    }

    /// What would admit a meeting that found no place; empty where nothing was found.
    pub fn admission(&self, admitted_by: Option<&str>) -> String {
        let l = self.l;
        let Some(Ok(admission)) = admitted_by.map(|text| Admission::try_from(text.to_owned())) else {
            return String::new();
        };
        match &admission {
            Admission::Table { slot } => l.with("agenda-admission-table", [("slot", self.slot(slot).into())]),
            Admission::Interpreter { slot } => {
                l.with("agenda-admission-interpreter", [("slot", self.slot(slot).into())])
            }
            Admission::Participant { participant, slot } => l.with(
                "agenda-admission-participant",
                [("name", self.person(participant).into()), ("slot", self.slot(slot).into())],
            ),
            Admission::Move { meeting, from, to } => l.with(
                "agenda-admission-move",
                [
                    ("meeting", self.meeting(meeting).into()),
                    ("from", self.slot(from).into()),
                    ("to", self.slot(to).into()),
                ],
            ),
            Admission::Limit { participant } => {
                l.with("agenda-admission-limit", [("name", self.person(participant).into())])
            }
        }
    }
}

/// Why a meeting found no place.
pub fn reason(l: &Locale, reason: &str) -> String {
    l.t(&format!("agenda-reason-{}", reason.replace('_', "-")))
}

/// Whether the slots lie on more than one day.
pub fn several_days(zone: &TimeZone, slots: &[Slot]) -> bool {
    let day = |slot: &Slot| zone.to_datetime(slot.starts_at.0).date();
    slots.windows(2).any(|pair| day(&pair[0]) != day(&pair[1]))
}

/// When a slot is: the time, and the day where there are several.
pub fn slot_name(l: &Locale, zone: &TimeZone, slot: &Slot, with_day: bool) -> String {
    let time = l.time_range(&slot.starts_at, &slot.ends_at, zone);
    if with_day {
        let date = zone.to_datetime(slot.starts_at.0).date();
        format!("{}, {time}", l.day_and_month(&date))
    } else {
        time
    }
}
