//! The personal agenda: whom one meets, when, at which table, and where the breaks are.

use jiff::Timestamp;
use platform::locale::Translated;
use serde::Serialize;

use super::handout::Handout;
use super::imprint::{Day, Imprint};
use super::languages::Words;
use super::person::{Named, Person};

/// One person's agenda.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// Whose it is.
    pub person: Person,
    /// The meetings, in any order.
    pub meetings: Vec<AgendaMeeting>,
}

/// A meeting as one of its participants sees it.
#[derive(Debug, Clone)]
pub struct AgendaMeeting {
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// The table's name.
    pub table: String,
    /// The part of the hall where it stands.
    pub table_zone: Option<String>,
    /// Whom one meets.
    pub partners: Vec<Person>,
    /// Who interprets.
    pub interpreter: Option<String>,
    /// The title of the project that is spoken about.
    pub project: Option<Translated>,
}

/// Somebody's agenda from a new page.
#[derive(Serialize)]
pub struct Page {
    person: Named,
    meetings: Words,
    days: Vec<Day<Row>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Row {
    Meeting {
        start: String,
        end: String,
        table: String,
        zone: Words,
        partners: Vec<Named>,
        interpreter: Option<String>,
        project: Words,
    },
    Break {
        start: String,
        end: String,
    },
}

impl Handout for Agenda {
    const NAME: &'static str = "print-agenda";
    const TEMPLATE: &'static str = include_str!("../../templates/print/agenda.typ");
    const PIECE: usize = 20;
    type Sheet = Page;

    fn sheets(imprint: &Imprint, things: &[Self]) -> Vec<Page> {
        things.iter().map(|agenda| page(imprint, agenda)).collect()
    }

    fn subject(things: &[Self]) -> Option<String> {
        match things {
            [one] => Some(one.person.name()),
            _ => None,
        }
    }
}

fn page(imprint: &Imprint, agenda: &Agenda) -> Page {
    Page {
        person: agenda.person.named(),
        meetings: imprint.languages.each(|locale| locale.n("print-meetings", agenda.meetings.len())),
        days: imprint.days(&agenda.meetings, |meeting| meeting.start, |meetings| rows(imprint, meetings)),
    }
}

/// The day's meetings with the breaks between them.
fn rows(imprint: &Imprint, meetings: &[&AgendaMeeting]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut before: Option<Timestamp> = None;
    for meeting in meetings {
        rows.extend(before.and_then(|end| idle(imprint, end, meeting.start)));
        before = Some(meeting.end);
        rows.push(Row::Meeting {
            start: imprint.time(meeting.start),
            end: imprint.time(meeting.end),
            table: meeting.table.clone(),
            zone: imprint.table_zone(meeting.table_zone.as_deref()),
            partners: meeting.partners.iter().map(Person::named).collect(),
            interpreter: meeting.interpreter.clone(),
            project: meeting
                .project
                .as_ref()
                .map_or_else(Words::new, |title| imprint.languages.content(title)),
        });
    }
    rows
}

/// The break between two meetings: the idle slots, not the minutes that a walk to the next table takes.
fn idle(imprint: &Imprint, end: Timestamp, start: Timestamp) -> Option<Row> {
    let mut slots = imprint.slots.iter().filter(|slot| slot.start >= end && slot.end <= start);
    let first = slots.next()?;
    let last = slots.next_back().unwrap_or(first);
    Some(Row::Break { start: imprint.time(first.start), end: imprint.time(last.end) })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn idle_slots_are_a_break_and_the_way_between_tables_is_none() {
        let imprint = sample::imprint(sample::languages("it", None));
        let agenda = sample::agenda();
        let meetings: Vec<&AgendaMeeting> = agenda.meetings.iter().take(3).collect();
        let rows = rows(&imprint, &meetings);
        let kinds: Vec<String> = rows
            .iter()
            .map(|row| match row {
                Row::Meeting { start, .. } => format!("meeting {start}"),
                Row::Break { start, end } => format!("break {start}–{end}"),
            })
            .collect();
        assert_eq!(kinds, ["meeting 14:00", "meeting 14:20", "break 14:40–15:20", "meeting 15:20"]);
    }
}
