//! What the Meeting Point consists of.

use session::model::sheets::{InterpreterRow, SlotRow, TableRow};

use super::super::names::{ITALIAN_GIVEN, RUSSIAN_FAMILY};
use super::{INTERPRETERS, TABLES, afternoon};

/// Slots of twenty minutes.
pub(super) fn slots() -> Vec<SlotRow> {
    (0..15)
        .map(|index| SlotRow {
            slot: (index + 1).to_string(),
            start: afternoon(index * 20),
            end: afternoon(index * 20 + 20),
            session: Some("PM".into()),
        })
        .collect()
}

/// Tables in four zones.
pub(super) fn tables() -> Vec<TableRow> {
    (0..TABLES)
        .map(|index| TableRow {
            table: format!("T{:02}", index + 1),
            zone: Some(["A", "B", "C", "D"][index * 4 / TABLES].into()),
        })
        .collect()
}

/// Interpreters, every third of whom speaks English too.
pub(super) fn interpreters() -> Vec<InterpreterRow> {
    (0..INTERPRETERS)
        .map(|index| {
            let (given, family) = (ITALIAN_GIVEN[index % 32], RUSSIAN_FAMILY[index % 28].3);
            let mut languages = vec!["it".to_owned(), "ru".to_owned()];
            if index % 3 == 0 {
                languages.push("en".into());
            }
            InterpreterRow {
                interpreter: format!("I{:02}", index + 1),
                name: Some(format!("{given} {family}")),
                languages,
                unavailable: Vec::new(),
                max_consecutive: Some(6),
            }
        })
        .collect()
}
