//! Writing XLSX.

use jiff::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, Table, WriteError};
use crate::sheet::formula;

/// Writes tables as the sheets of one workbook. `created` is written into it, so that the same tables give the
/// same bytes.
pub fn workbook(tables: &[Table], created: Timestamp) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_timestamp(created.as_second())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let formats = Formats::new();
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(&table.name))?;
        fill(sheet, table, &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

struct Formats {
    header: Format,
    time: Format,
    quoted: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            header: Format::new().set_bold(),
            time: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
            quoted: Format::new().set_quote_prefix(),
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), XlsxError> {
    for (column, name) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, column, name, &formats.header)?;
        sheet.set_column_width(column, width(table, usize::from(column)))?;
    }
    for (line, row) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(row) {
            write(sheet, line, column, cell, formats)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let columns = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    if let Some(last) = columns.checked_sub(1) {
        sheet.autofilter(0, 0, rows, last)?;
    }
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    line: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        // Excel's own way to keep such a text a text, also when somebody edits the cell.
        Cell::Text(text) if formula::starts_formula(text) => {
            sheet.write_string_with_format(line, column, text, &formats.quoted)?;
        }
        Cell::Text(text) => {
            sheet.write_string(line, column, formula::escape(text))?;
        }
        Cell::Number(number) => {
            sheet.write_number(line, column, *number)?;
        }
        Cell::Time(time) => {
            let (year, month, day) = (time.year(), time.month(), time.day());
            let parts = (u16::try_from(year), u8::try_from(month), u8::try_from(day));
            let (Ok(year), Ok(month), Ok(day)) = parts else {
                return Err(XlsxError::DateTimeRangeError(time.to_string()));
            };
            let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(i8::unsigned_abs);
            let moment = ExcelDateTime::from_ymd(year, month, day)?.and_hms(
                u16::from(hour),
                minute,
                f64::from(second),
            )?;
            sheet.write_datetime_with_format(line, column, &moment, &formats.time)?;
        }
        Cell::Empty => {}
    }
    Ok(())
}

/// Wide enough for most of what stands in the column, and no wider than a screen can bear.
fn width(table: &Table, column: usize) -> f64 {
    let cells = table.rows.iter().take(500).filter_map(|row| row.get(column)).map(|cell| match cell {
        Cell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        Cell::Number(_) => 8,
        Cell::Time(_) => 16,
        Cell::Empty => 0,
    });
    let widest = cells.chain([table.columns[column].chars().count() + 3]).max().unwrap_or(8);
    // At most 60 characters, so nothing is lost on the way to a float.
    f64::from(u8::try_from(widest.clamp(8, 60)).unwrap_or(60)) + 1.0
}

/// The name within what a workbook allows: 31 characters, none of `[]:*?/\`, no apostrophe at an end.
fn sheet_name(name: &str) -> String {
    let allowed = |character: char| if "[]:*?/\\".contains(character) { ' ' } else { character };
    let name: String = name.chars().map(allowed).take(31).collect();
    let name = name.trim_matches('\'').trim();
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}
