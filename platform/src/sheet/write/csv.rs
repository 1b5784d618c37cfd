//! Writing CSV.

use csv::{Terminator, WriterBuilder};

use super::{Cell, Table, WriteError, time_text};
use crate::sheet::formula;

/// What stands between the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delimiter {
    /// As everywhere.
    #[default]
    Comma,
    /// As spreadsheet programs in Italian and Russian expect it.
    Semicolon,
}

/// How CSV is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct CsvOptions {
    /// Whether to start with the mark by which Excel knows UTF-8.
    pub byte_order_mark: bool,
    /// What stands between the cells.
    pub delimiter: Delimiter,
}

/// Writes a table as CSV in UTF-8. Texts that start a formula are escaped.
pub fn to_csv(table: &Table, options: CsvOptions) -> Result<Vec<u8>, WriteError> {
    let delimiter = match options.delimiter {
        Delimiter::Comma => b',',
        Delimiter::Semicolon => b';',
    };
    let mut bytes = if options.byte_order_mark { b"\xEF\xBB\xBF".to_vec() } else { Vec::new() };
    let mut writer =
        WriterBuilder::new().delimiter(delimiter).terminator(Terminator::CRLF).from_writer(&mut bytes);
    writer.write_record(&table.columns)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(text))?;
    }
    writer.flush().map_err(csv::Error::from)?;
    drop(writer);
    Ok(bytes)
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => formula::escape(text).into_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Time(time) => time_text(*time),
        Cell::Empty => String::new(),
    }
}
