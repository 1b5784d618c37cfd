//! Spreadsheets: reading what people send, writing what they can open.
//!
//! `read` turns an uploaded CSV or XLSX file into a [`Sheet`] of texts, within limits, or says why it cannot;
//! [`to_csv`] and [`workbook`] write [`Table`]s. What is written reads back the same.

mod formula;
mod read;
pub mod value;
mod write;

pub use formula::starts_formula;
pub use read::{
    Foreign, Limits, OtherSpreadsheet, Problem, ProblemKind, Row, Sheet, SheetError, Source, read,
};
pub use write::{Cell, CsvOptions, Delimiter, Table, WriteError, to_csv, workbook};

/// A value that a translated message is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A text, shown as it is.
    Text(String),
    /// A whole number, shown as the language writes it.
    Number(usize),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}
