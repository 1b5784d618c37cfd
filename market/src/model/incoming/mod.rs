//! A firm as a list tells of it: columns recognised in three languages, rows understood, faults told.

mod column;
mod columns;
mod fault;
mod firm;
mod read;
mod tongue;

pub use column::{Column, Heading};
pub use columns::Columns;
pub use fault::{Fault, Reason};
pub use firm::Incoming;
pub use read::{Row, read};

use platform::sheet::{Cell, Limits, Table};

/// The largest list, in bytes.
pub const LARGEST: usize = 50 * 1024 * 1024;

/// What of a list is read.
#[must_use]
pub fn limits() -> Limits {
    Limits { upload: LARGEST, ..Limits::default() }
}

/// A list with one made-up firm that shows how it is filled.
#[must_use]
pub fn template() -> Table {
    let rows = vec![column::TEMPLATE.iter().map(|(_, text)| Cell::from(*text)).collect()];
    let names: Vec<&str> = column::TEMPLATE.iter().map(|(name, _)| *name).collect();
    Table::new("suppliers", &names, rows)
}
