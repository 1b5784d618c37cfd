//! An interpreter's roster: where to be when, and between which languages.

use jiff::Timestamp;
use platform::locale::Language;
use serde::Serialize;

use super::handout::Handout;
use super::imprint::{Day, Imprint};
use super::languages::Words;
use super::person::{Named, Person};

/// One interpreter's roster.
#[derive(Debug, Clone)]
pub struct Roster {
    /// The interpreter's name.
    pub name: String,
    /// The languages, as BCP 47 tags.
    pub languages: Vec<String>,
    /// The meetings, in any order.
    pub meetings: Vec<RosterMeeting>,
}

/// A meeting as its interpreter sees it.
#[derive(Debug, Clone)]
pub struct RosterMeeting {
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// The table's name.
    pub table: String,
    /// The part of the hall where it stands.
    pub table_zone: Option<String>,
    /// Who speaks, the first side first.
    pub speakers: Vec<Speaker>,
}

/// A participant and what they speak.
#[derive(Debug, Clone)]
pub struct Speaker {
    /// Who.
    pub person: Person,
    /// The languages, as BCP 47 tags.
    pub languages: Vec<String>,
}

/// An interpreter's roster from a new page.
#[derive(Serialize)]
pub struct Page {
    name: String,
    languages: String,
    meetings: Words,
    days: Vec<Day<Row>>,
}

#[derive(Serialize)]
struct Row {
    start: String,
    end: String,
    table: String,
    zone: Words,
    speakers: Vec<Voice>,
}

#[derive(Serialize)]
struct Voice {
    person: Named,
    languages: String,
}

impl Handout for Roster {
    const NAME: &'static str = "print-rosters";
    const TEMPLATE: &'static str = include_str!("../../templates/print/rosters.typ");
    const PIECE: usize = 20;
    type Sheet = Page;

    fn sheets(imprint: &Imprint, things: &[Self]) -> Vec<Page> {
        things.iter().map(|roster| page(imprint, roster)).collect()
    }

    fn subject(things: &[Self]) -> Option<String> {
        match things {
            [one] => Some(one.name.clone()),
            _ => None,
        }
    }
}

fn page(imprint: &Imprint, roster: &Roster) -> Page {
    Page {
        name: roster.name.clone(),
        languages: roster.languages.iter().map(|tag| own_name(tag)).collect::<Vec<_>>().join(", "),
        meetings: imprint.languages.each(|locale| locale.n("print-meetings", roster.meetings.len())),
        days: imprint.days(
            &roster.meetings,
            |meeting| meeting.start,
            |meetings| meetings.iter().map(|meeting| row(imprint, meeting)).collect(),
        ),
    }
}

fn row(imprint: &Imprint, meeting: &RosterMeeting) -> Row {
    Row {
        start: imprint.time(meeting.start),
        end: imprint.time(meeting.end),
        table: meeting.table.clone(),
        zone: imprint.table_zone(meeting.table_zone.as_deref()),
        speakers: meeting
            .speakers
            .iter()
            .map(|speaker| Voice {
                person: speaker.person.named(),
                languages: speaker
                    .languages
                    .iter()
                    .map(|tag| tag.to_uppercase())
                    .collect::<Vec<_>>()
                    .join(" · "),
            })
            .collect(),
    }
}

/// A language by its own name, which needs no translation; one that the program does not speak by its tag.
fn own_name(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag).to_lowercase();
    primary.parse::<Language>().map_or_else(|_| tag.to_uppercase(), |language| language.own_name().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_called_by_their_own_names() {
        assert_eq!(["it", "ru-RU", "de"].map(own_name), ["Italiano", "Русский", "DE"]);
    }
}
