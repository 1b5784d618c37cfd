//! A bilateral session of a task force, from the spreadsheet to the agenda in everyone's hand.

pub mod model;
pub mod store;

use sqlx::migrate::Migrator;

/// The area's tables.
pub fn migrations() -> Migrator {
    sqlx::migrate!()
}
