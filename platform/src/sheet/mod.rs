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
