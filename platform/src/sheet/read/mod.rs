//! Reading an uploaded file as one sheet of texts.

mod builder;
mod delimited;
mod encoding;
mod error;
mod foreign;
mod limits;
mod records;
#[cfg(test)]
mod tests;
mod workbook;

pub use error::{Foreign, OtherSpreadsheet, SheetError};
pub use limits::Limits;

/// What a sheet was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// An XLSX workbook.
    Workbook,
    /// CSV in UTF-8.
    Utf8,
    /// CSV in UTF-16.
    Utf16,
    /// CSV in Windows-1252 (Western European).
    Windows1252,
    /// CSV in Windows-1251 (Cyrillic).
    Windows1251,
}

/// A sheet: its named columns and the rows beneath them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it was read from.
    pub source: Source,
    /// The line that names the columns.
    pub header_line: usize,
    /// The columns' names, trimmed and in lower case. An unnamed one is called by its letters: `(C)`.
    pub columns: Vec<String>,
    /// The rows that hold anything.
    pub rows: Vec<Row>,
    /// What is wrong with single cells and rows.
    pub problems: Vec<Problem>,
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, from 1; a cell that spans lines counts them.
    pub line: usize,
    /// One cell a column.
    pub cells: Vec<Option<String>>,
}

/// Something wrong with a cell or a row, which is read as well as it can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line in the file.
    pub line: usize,
    /// The column's name; past the last column its letters: `(R)`.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a cell or a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// The row ends before the last column; the cells that are not there are empty.
    FewerCells {
        /// Columns that the header names.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// The row goes on past the last column.
    MoreCells {
        /// Columns that the header names.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// The cell holds a spreadsheet program's error, such as `#REF!`.
    ErrorValue,
}

impl Sheet {
    /// The position of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }
}

/// Reads an upload: an XLSX workbook (the sheet named `name`, else the first that is shown) or CSV, told apart
/// by the content. Nothing past the limits is kept in memory.
pub fn read(bytes: &[u8], name: &str, limits: &Limits) -> Result<Sheet, SheetError> {
    if bytes.len() > limits.upload {
        return Err(SheetError::TooLarge { found: bytes.len(), limit: limits.upload });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(SheetError::Empty);
    }
    if foreign::is_zip(bytes) {
        return workbook::read(bytes, name, limits);
    }
    foreign::refuse(bytes)?;
    delimited::read(bytes, limits)
}

/// The letters a spreadsheet program shows above a column (0 is A).
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
