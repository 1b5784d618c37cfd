//! The cells of one row, by column, as a row's own reader asks for them.

use std::collections::BTreeSet;

use platform::sheet::{Row, Sheet, starts_formula};

use super::cell::{Code, FromCell};
use super::{Column, Context, Fault, Reason, Reference};

/// A row's cells. What is wrong with one is noted, and the cell comes out empty.
pub struct Cells<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) row: &'a Row,
    pub(super) columns: &'static [Column],
    pub(super) context: &'a Context<'a>,
    pub(super) faults: &'a mut Vec<Fault>,
}

impl Cells<'_> {
    /// The text of a cell without the blanks around it. A leading tab or return stays: it belongs to a text that
    /// a spreadsheet program would run.
    pub(super) fn raw(&self, column: &str) -> Option<&str> {
        let index = self.sheet.column(column)?;
        let text = self.row.cells.get(index)?.as_deref()?;
        let text = text.trim_matches([' ', '\u{A0}', '\n']);
        Some(text).filter(|text| !text.trim().is_empty())
    }

    /// Notes a fault.
    pub(super) fn fault(&mut self, column: &str, value: impl Into<String>, reason: Reason) {
        self.faults.push(Fault {
            line: self.row.line,
            column: column.to_owned(),
            value: value.into(),
            reason,
        });
    }

    /// The text of a cell; noted where it is missing and required.
    fn required(&mut self, column: &str) -> Option<String> {
        let text = self.raw(column).map(str::to_owned);
        let required = self.columns.iter().any(|other| other.name == column && other.required);
        if text.is_none() && required {
            self.fault(column, "", Reason::RequiredMissing);
        }
        text
    }

    fn parse<T: FromCell>(&mut self, column: &str, text: &str) -> Option<T> {
        match T::from_cell(text.trim(), self.context.zone) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.fault(column, text, reason);
                None
            }
        }
    }

    /// A value.
    pub(super) fn get<T: FromCell>(&mut self, column: &str) -> Option<T> {
        let text = self.required(column)?;
        self.parse(column, &text)
    }

    /// The values of a list.
    pub(super) fn list<T: FromCell>(&mut self, column: &str) -> Vec<T> {
        let Some(text) = self.required(column) else { return Vec::new() };
        let items = text.split(';').map(str::trim).filter(|item| !item.is_empty());
        items.filter_map(|item| self.parse(column, item)).collect()
    }

    /// A text of that many characters at most.
    pub(super) fn text(&mut self, column: &str, limit: usize) -> Option<String> {
        let text = self.required(column)?;
        if text.chars().count() > limit {
            self.fault(column, text.chars().take(80).collect::<String>(), Reason::TooLong { limit });
            return None;
        }
        if starts_formula(&text) {
            self.fault(column, text.as_str(), Reason::StartsFormula);
        }
        Some(text)
    }

    /// A code of the row's own.
    pub(super) fn code(&mut self, column: &str) -> Option<String> {
        let Code(code) = self.get(column)?;
        if starts_formula(&code) {
            self.fault(column, code.as_str(), Reason::StartsFormula);
        }
        Some(code)
    }

    /// The code of something that there must be.
    pub(super) fn reference(&mut self, column: &str, what: Reference) -> Option<String> {
        let Code(code) = self.get(column)?;
        self.check(column, code, what)
    }

    /// The codes of things that there must be, in a list.
    pub(super) fn references(&mut self, column: &str, what: Reference) -> Vec<String> {
        let codes: Vec<Code> = self.list(column);
        codes.into_iter().filter_map(|Code(code)| self.check(column, code, what)).collect()
    }

    fn check(&mut self, column: &str, code: String, what: Reference) -> Option<String> {
        let known: &Option<BTreeSet<String>> = match what {
            Reference::Side => &self.context.known.sides,
            Reference::ThematicTable => &self.context.known.thematic_tables,
            Reference::Participant => &self.context.known.participants,
            Reference::Project => &self.context.known.projects,
            Reference::Part => &self.context.known.parts,
        };
        if known.as_ref().is_none_or(|known| known.contains(&code)) {
            return Some(code);
        }
        self.fault(column, code, Reason::Unknown { what });
        None
    }
}
