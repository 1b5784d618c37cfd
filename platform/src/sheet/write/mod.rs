//! Writing tables as CSV and XLSX.

mod csv;
#[cfg(test)]
mod tests;
mod workbook;

pub use csv::{CsvOptions, Delimiter, to_csv};
pub use workbook::workbook;

use jiff::civil::DateTime;

/// A table to be written: one sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The sheet's name.
    pub name: String,
    /// The columns' names.
    pub columns: Vec<String>,
    /// The rows, one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table of rows that have a cell for each column.
    #[must_use]
    pub fn new(name: &str, columns: &[&str], rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        Self {
            name: name.to_owned(),
            columns: columns.iter().map(|column| (*column).to_owned()).collect(),
            rows: rows.into_iter().collect(),
        }
    }
}

/// A cell to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text, never a formula.
    Text(String),
    /// A number.
    Number(f64),
    /// A local date and time.
    Time(DateTime),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// Why a table cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The table does not fit into CSV.
    #[error(transparent)]
    Csv(#[from] ::csv::Error),
    /// The table does not fit into a workbook.
    #[error(transparent)]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

/// A date and time without needless seconds, as it is read again.
fn time_text(time: DateTime) -> String {
    let shape = if time.second() == 0 { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%dT%H:%M:%S" };
    time.strftime(shape).to_string()
}
