//! What all documents of a session have in common.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use platform::locale::Translated;
use platform::print::pdf::{About, Pieces, PrintError, Template, render};
use serde::Serialize;

use super::handout::Handout;
use super::languages::{Languages, Words};

/// The session, its Meeting Point's slots, the languages to print in, and the moment of printing.
#[derive(Debug, Clone)]
pub struct Imprint {
    /// The session's title.
    pub title: Translated,
    /// Where it is held.
    pub place: Translated,
    /// Its first day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// The IANA zone of the place.
    pub zone: TimeZone,
    /// The Meeting Point's slots in the order of time.
    pub slots: Vec<Slot>,
    /// Which published version of the agenda this is.
    pub version: Option<i64>,
    /// In what to print.
    pub languages: Languages,
    /// When it is printed.
    pub made: Timestamp,
    /// What tells it from every other print; empty where the same contents may be the same file.
    pub mark: String,
}

/// A stretch of time at the Meeting Point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
}

/// A day of a document.
#[derive(Serialize)]
pub(super) struct Day<R> {
    day: Words,
    rows: Vec<R>,
}

/// The part of the look that all templates import.
const PARTS: &[(&str, &str)] = &[("look.typ", include_str!("../../templates/print/look.typ"))];

/// The texts that stand in the documents, whichever needs them.
const LABELS: [&str; 9] = [
    "print-break",
    "print-legend-break",
    "print-legend-meeting",
    "print-interpreter",
    "print-languages",
    "print-no-meetings",
    "print-participant",
    "print-table",
    "print-time",
];

/// What every template is given.
#[derive(Serialize)]
struct Data<'a, B: Serialize + ?Sized> {
    title: Words,
    place: Words,
    dates: Words,
    document: Words,
    time_zone: Words,
    made: Words,
    labels: BTreeMap<&'static str, Words>,
    body: &'a B,
}

impl Imprint {
    /// Sets a document about these things as one PDF.
    ///
    /// # Errors
    /// When it cannot be set.
    pub fn set<H: Handout>(&self, things: &[H]) -> Result<Vec<u8>, PrintError> {
        let title = self.title_of(H::NAME, H::subject(things));
        let template = Template { source: H::TEMPLATE, parts: PARTS };
        render(&template, &self.data(H::NAME, &H::sheets(self, things)), &self.about(&title))
    }

    /// Sets one more piece of a document for many.
    pub(super) fn add(
        &self,
        pieces: &mut Pieces,
        template: &'static str,
        name: &'static str,
        body: &(impl Serialize + ?Sized),
    ) -> Result<(), PrintError> {
        let title = self.title_of(name, None);
        let template = Template { source: template, parts: PARTS };
        pieces.add(&template, &self.data(name, body), &self.about(&title))
    }

    /// The pieces of a document for many as one PDF.
    pub(super) fn finish(&self, pieces: Pieces, name: &'static str) -> Result<Vec<u8>, PrintError> {
        pieces.into_pdf(&self.about(&self.title_of(name, None)))
    }

    /// What a reader's window is called: `name` is the key of what the document is called.
    fn title_of(&self, name: &'static str, subject: Option<String>) -> String {
        let words = [self.languages.each(|locale| locale.t(name)), self.languages.content(&self.title)];
        let words = words.into_iter().filter_map(|words| words.into_iter().next());
        subject.into_iter().chain(words).collect::<Vec<_>>().join(" – ")
    }

    fn about<'a>(&'a self, title: &'a str) -> About<'a> {
        About { title, language: self.languages.language(), made: self.made, mark: &self.mark }
    }

    fn data<'a, B: Serialize + ?Sized>(&self, name: &'static str, body: &'a B) -> Data<'a, B> {
        let languages = &self.languages;
        let zone = self.zone.iana_name().unwrap_or("UTC");
        Data {
            title: languages.content(&self.title),
            place: languages.content(&self.place),
            dates: languages.each(|locale| locale.date_range(&self.first_day, &self.last_day)),
            document: languages.each(|locale| locale.t(name)),
            time_zone: languages.each(|locale| locale.with("print-time-zone", [("zone", zone.into())])),
            made: self.made(),
            labels: LABELS.iter().map(|key| (*key, languages.each(|locale| locale.t(key)))).collect(),
            body,
        }
    }

    fn made(&self) -> Words {
        self.languages.each(|locale| {
            let when = locale.date_time(&self.made, &self.zone);
            match self.version {
                None => locale.with("print-made", [("when", when.into())]),
                Some(number) => {
                    let number = number.to_string();
                    locale.with("print-made-version", [("when", when.into()), ("number", number.into())])
                }
            }
        })
    }

    /// The time of day at the place.
    pub(super) fn time(&self, at: Timestamp) -> String {
        self.languages.first().time(&at, &self.zone)
    }

    /// The day at the place.
    pub(super) fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// The day in words.
    pub(super) fn day_in_words(&self, day: Date) -> Words {
        self.languages.each(|locale| locale.date_long(&day))
    }

    /// "Zone B" of a table.
    pub(super) fn table_zone(&self, zone: Option<&str>) -> Words {
        match zone.map(str::trim).filter(|zone| !zone.is_empty()) {
            None => Words::new(),
            Some(zone) => {
                self.languages.each(|locale| locale.with("print-table-zone", [("zone", zone.into())]))
            }
        }
    }

    /// Meetings by the day at the place, each day's in the order of time as rows.
    pub(super) fn days<T, R>(
        &self,
        meetings: &[T],
        start: impl Fn(&T) -> Timestamp,
        rows: impl Fn(&[&T]) -> Vec<R>,
    ) -> Vec<Day<R>> {
        let days = self.by_day(meetings, start).into_iter();
        days.map(|(day, meetings)| Day { day: self.day_in_words(day), rows: rows(&meetings) }).collect()
    }

    /// Things in the order of time, gathered by the day at the place.
    pub(super) fn by_day<'a, T>(
        &self,
        things: &'a [T],
        start: impl Fn(&T) -> Timestamp,
    ) -> Vec<(Date, Vec<&'a T>)> {
        let mut sorted: Vec<&T> = things.iter().collect();
        sorted.sort_by_key(|thing| start(thing));
        let mut days: BTreeMap<Date, Vec<&T>> = BTreeMap::new();
        for thing in sorted {
            days.entry(self.day(start(thing))).or_default().push(thing);
        }
        days.into_iter().collect()
    }
}
