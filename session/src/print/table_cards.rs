//! The card that stands on a table: who sits down there, one meeting after the other.

use jiff::Timestamp;
use serde::Serialize;

use super::handout::Handout;
use super::imprint::Imprint;
use super::languages::Words;
use super::person::{Named, Person};

/// One table with its meetings.
#[derive(Debug, Clone)]
pub struct TableCard {
    /// The table's name.
    pub table: String,
    /// The part of the hall where it stands.
    pub zone: Option<String>,
    /// The meetings, in any order and of any day.
    pub meetings: Vec<TableMeeting>,
}

/// A meeting as the table sees it.
#[derive(Debug, Clone)]
pub struct TableMeeting {
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// Who meets, the first side first.
    pub participants: Vec<Person>,
    /// Who interprets.
    pub interpreter: Option<String>,
}

/// A table and a day on a page.
#[derive(Serialize)]
pub struct Card {
    table: String,
    zone: Words,
    day: Words,
    meetings: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    start: String,
    end: String,
    participants: Vec<Named>,
    interpreter: Option<String>,
}

impl Handout for TableCard {
    const NAME: &'static str = "print-table-cards";
    const TEMPLATE: &'static str = include_str!("../../templates/print/table_cards.typ");
    const PIECE: usize = 20;
    type Sheet = Card;

    fn sheets(imprint: &Imprint, things: &[Self]) -> Vec<Card> {
        things.iter().flat_map(|table| cards(imprint, table)).collect()
    }
}

fn cards<'a>(imprint: &'a Imprint, table: &'a TableCard) -> impl Iterator<Item = Card> + 'a {
    let days = imprint.by_day(&table.meetings, |meeting| meeting.start);
    days.into_iter().map(|(day, meetings)| Card {
        table: table.table.clone(),
        zone: imprint.table_zone(table.zone.as_deref()),
        day: imprint.day_in_words(day),
        meetings: meetings
            .into_iter()
            .map(|meeting| Row {
                start: imprint.time(meeting.start),
                end: imprint.time(meeting.end),
                participants: meeting.participants.iter().map(Person::named).collect(),
                interpreter: meeting.interpreter.clone(),
            })
            .collect(),
    })
}
