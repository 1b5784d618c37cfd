//! Sheets row by row, there and back, and whole sessions.

mod back;
mod rows;
mod whole;

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use platform::sheet::{self, CsvOptions, Limits, Sheet, to_csv, workbook};

use super::*;

fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

fn sheet(bytes: &[u8], name: &str) -> Sheet {
    sheet::read(bytes, name, &Limits::default()).unwrap()
}

fn check<T: SheetRow>(text: &str, known: &Known) -> Checked<T> {
    read(&sheet(text.as_bytes(), T::KIND.as_str()), &Context { zone: &rome(), known })
}

fn set(names: &[&str]) -> Option<BTreeSet<String>> {
    Some(names.iter().map(|name| (*name).to_owned()).collect())
}

/// One participant, with some cells replaced.
fn participant(replace: &[(&str, &str)]) -> Checked<ParticipantRow> {
    let mut table = template::<ParticipantRow>();
    for (column, text) in replace {
        let index = table.columns.iter().position(|other| other == column).unwrap();
        table.rows[0][index] = (*text).into();
    }
    let csv = to_csv(&table, CsvOptions::default()).unwrap();
    read(&sheet(&csv, "participants"), &Context { zone: &rome(), known: &Known::default() })
}

fn read_csv<T: SheetRow>(bytes: &[u8], context: &Context<'_>) -> Checked<T> {
    read(&sheet(bytes, T::KIND.as_str()), context)
}

/// Reads rows, writes them in both formats, and reads them again.
fn there_and_back<T: SheetRow + PartialEq + std::fmt::Debug>(checked: &Checked<T>) {
    let table = export(checked.rows.iter().map(|(_, row)| row), &rome());
    let created = Timestamp::from_second(1_543_500_000).unwrap();
    let csv = to_csv(&table, CsvOptions { byte_order_mark: true, ..CsvOptions::default() }).unwrap();
    let known = Known::default();
    for bytes in [csv, workbook(&[table], created).unwrap()] {
        let again: Checked<T> = read_csv(&bytes, &Context { zone: &rome(), known: &known });
        assert_eq!(again.errors().count(), 0, "{:?}", again.faults);
        assert!(again.rows.iter().map(|(_, row)| row).eq(checked.rows.iter().map(|(_, row)| row)));
    }
}
