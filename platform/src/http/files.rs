//! Lists and sheets as files to keep: CSV and XLSX.

use std::str::FromStr;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;

use super::Oops;
use crate::locale::{Language, Locale};
use crate::sheet::{CsvOptions, Delimiter, Table, to_csv, workbook};

/// What a file is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// CSV in UTF-8, so that Excel knows it.
    Csv,
    /// A workbook.
    Xlsx,
}

/// The ending of the address: one handler serves `participants.csv` and `participants.xlsx`.
impl<S: Send + Sync> FromRequestParts<S> for Ending {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Oops> {
        split(parts.uri.path()).map(|(_, ending)| ending)
    }
}

impl FromStr for Ending {
    type Err = Oops;

    fn from_str(text: &str) -> Result<Self, Oops> {
        match text {
            "csv" => Ok(Self::Csv),
            "xlsx" => Ok(Self::Xlsx),
            _ => Err(Oops::NotFound),
        }
    }
}

/// The name before the last dot, and what the ending says.
///
/// # Errors
/// When there is no such ending.
pub fn split(file: &str) -> Result<(&str, Ending), Oops> {
    let (name, ending) = file.rsplit_once('.').ok_or(Oops::NotFound)?;
    Ok((name, ending.parse()?))
}

/// A table as a file to keep. CSV has the mark that spreadsheet programs in the reader's language expect between cells.
///
/// # Errors
/// When the table does not fit into the file.
pub fn table(table: &Table, ending: Ending, l: &Locale, now: Timestamp) -> Result<Response, Oops> {
    let delimiter = match l.language() {
        Language::En => Delimiter::Comma,
        Language::It | Language::Ru => Delimiter::Semicolon,
    };
    let options = CsvOptions { byte_order_mark: true, delimiter };
    match ending {
        Ending::Csv => Ok(keep(
            to_csv(table, options).map_err(Oops::internal)?,
            &format!("{}.csv", table.name),
            "text/csv; charset=utf-8",
        )),
        Ending::Xlsx => sheets(std::slice::from_ref(table), &table.name, now),
    }
}

/// Tables as the sheets of one workbook to keep.
///
/// # Errors
/// When they do not fit into it.
pub fn sheets(tables: &[Table], name: &str, now: Timestamp) -> Result<Response, Oops> {
    let bytes = workbook(tables, now).map_err(Oops::internal)?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(keep(bytes, &format!("{name}.xlsx"), kind))
}

/// `name` is one of the program's own: plain letters, digits and hyphens.
fn keep(bytes: Vec<u8>, name: &str, kind: &'static str) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}
