//! The interpreters.

use jiff::tz::TimeZone;
use platform::sheet::Cell;

use super::cell::{self, LanguageTag};
use super::cells::Cells;
use super::{Column, SheetKind, SheetRow};
use crate::model::Interval;

/// An interpreter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterpreterRow {
    /// A code of the organiser's.
    pub interpreter: String,
    /// The person's name.
    pub name: Option<String>,
    /// The languages, BCP 47.
    pub languages: Vec<String>,
    /// When the interpreter is away.
    pub unavailable: Vec<Interval>,
    /// The most slots in a row.
    pub max_consecutive: Option<u32>,
}

impl SheetRow for InterpreterRow {
    const KIND: SheetKind = SheetKind::Interpreters;
    const COLUMNS: &'static [Column] = &[
        Column::required("interpreter"),
        Column::optional("name"),
        Column::required("languages"),
        Column::optional("unavailable"),
        Column::optional("max_consecutive"),
    ];
    const SAMPLE: &'static [&'static str] =
        &["I01", "Elena Conti", "it;ru", "2018-11-29T16:00/2018-11-29T17:00", "6"];

    fn from_cells(cells: &mut Cells<'_>) -> Option<Self> {
        let interpreter = cells.code("interpreter");
        let name = cells.text("name", 200);
        let languages = cells.list("languages");
        let unavailable = cells.list("unavailable");
        let max_consecutive = cells.get("max_consecutive");
        Some(Self {
            interpreter: interpreter?,
            name,
            languages: languages.into_iter().map(|LanguageTag(tag)| tag).collect(),
            unavailable,
            max_consecutive,
        })
    }

    fn to_cells(&self, zone: &TimeZone) -> Vec<Cell> {
        vec![
            self.interpreter.as_str().into(),
            self.name.clone().into(),
            cell::list(&self.languages),
            cell::intervals(&self.unavailable, zone),
            self.max_consecutive.into(),
        ]
    }
}
