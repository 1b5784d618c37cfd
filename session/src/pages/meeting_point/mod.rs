//! What the Meeting Point consists of, as organisers keep it: slots, tables and interpreters. They are listed, made,
//! changed and removed in the same way; a [`Thing`] says what is its own.

pub mod edit;
mod interpreters;
pub mod list;
pub mod removal;
mod slot_day;
mod slots;
mod tables;

use std::cmp::Ordering;
use std::fmt::Display;

use jiff::tz::TimeZone;
use platform::db::{DbError, Tx};
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::Form;
use registry::http::Visitor;
use serde::de::DeserializeOwned;

use super::around::Part;
use crate::entry;
use crate::model::Session;
use crate::model::ids::SessionId;
use crate::store::Standing;
use crate::store::by_code::ByCode;
use crate::store::places::Place;
use platform::page::typed::Typed;

/// A thing of the Meeting Point with pages of its own.
pub trait Thing: Send + Sync + Sized + 'static {
    /// Its id.
    type Id: Copy + PartialEq + Display + DeserializeOwned + Send + Sync;
    /// Its row of the sheet.
    type Row: ByCode;
    /// The page that lists them.
    const PART: Part;

    /// Lets in those who keep such things.
    fn enter(
        tx: &mut Tx,
        visitor: &Visitor,
        session: SessionId,
    ) -> impl Future<Output = Result<Standing, Oops>> + Send {
        entry::organiser(tx, visitor, session)
    }

    /// All of the session, in their order.
    fn all(tx: &mut Tx, standing: &Standing) -> impl Future<Output = Result<Vec<Self>, DbError>> + Send;

    /// Which.
    fn id(&self) -> Self::Id;

    /// Which, for the store.
    fn place(&self) -> Place;

    /// As a row of the sheet.
    fn to_row(&self) -> Self::Row;

    /// What the list says of itself; `count` are those that match.
    fn words(l: &Locale, count: usize) -> Words;

    /// The columns of the list.
    fn columns(l: &Locale) -> Vec<Column>;

    /// As a line of the list.
    fn line(&self, l: &Locale, zone: &TimeZone) -> Line;

    /// The text in which words are searched for.
    fn searched(&self) -> String;

    /// The order by a column.
    fn compare(&self, other: &Self, column: &str) -> Ordering;

    /// What the form beside the list begins with.
    fn beside(_session: &Session) -> Form {
        Form::default()
    }

    /// What the page about it is called.
    fn title(&self, l: &Locale) -> String;

    /// What the page about a new one is called.
    fn title_of_new(l: &Locale) -> String;

    /// The question before it is removed.
    fn question(&self, l: &Locale) -> String;

    /// What its form shows.
    fn form(&self, zone: &TimeZone) -> Form;

    /// What the form of a new one begins with.
    fn blank(session: &Session, known: &[Self]) -> Form;

    /// What its form says; nothing when something is wrong.
    fn read(typed: &mut Typed, l: &Locale, session: &Session, others: &[Self]) -> Option<Self::Row>;

    /// The field of its form for a column of the sheet.
    fn field(column: &'static str) -> &'static str {
        column
    }

    /// That another has this code.
    fn taken(l: &Locale, row: &Self::Row) -> String;

    /// That it is saved.
    fn saved(l: &Locale) -> String;
}

/// Things that are made and removed many at once.
pub trait Many: Thing {
    /// What the form beside the list says; nothing when something is wrong.
    fn read_many(typed: &mut Typed, l: &Locale, session: &Session, known: &[Self]) -> Option<Vec<Self::Row>>;

    /// That so many are made.
    fn made(l: &Locale, count: usize) -> String;

    /// The question before all are removed.
    fn question_of_all(l: &Locale) -> String;

    /// That all are removed.
    fn all_removed(l: &Locale) -> String;
}

/// What a list says of itself.
pub struct Words {
    lead: String,
    count: String,
    none: String,
    none_hint: String,
    /// The way to the form of a new one; empty where there is none.
    new: String,
}

/// A column of a list.
pub struct Column {
    /// By which the address sorts; empty where it does not.
    name: &'static str,
    text: String,
    class: &'static str,
}

impl Column {
    fn new(name: &'static str, text: String) -> Self {
        Self { name, text, class: "" }
    }
}

/// A line of a list; `cells` follow the name.
pub struct Line {
    id: String,
    code: String,
    name: String,
    below: String,
    cells: Vec<Cell>,
}

/// A cell of a list.
pub struct Cell {
    class: &'static str,
    lines: Vec<String>,
}

impl Cell {
    fn new(text: impl Into<String>) -> Self {
        Self { class: "", lines: vec![text.into()] }
    }
}

/// The address of the list.
fn address<T: Thing>(session: SessionId) -> String {
    format!("/sessions/{session}/{}", T::PART.path())
}

/// The order of codes: `T2` comes before `T10`.
fn by_code(one: &str, other: &str) -> Ordering {
    (one.chars().count(), one).cmp(&(other.chars().count(), other))
}
