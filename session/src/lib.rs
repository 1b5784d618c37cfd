//! A bilateral session of a task force, from the spreadsheet to the agenda in everyone's hand.

pub mod api;
pub mod entry;
pub mod jobs;
pub mod mail;
pub mod model;
pub mod pages;
pub mod print;
pub mod routes;
pub mod store;

use platform::locale::Messages;
use sqlx::migrate::Migrator;

/// The area's tables.
pub fn migrations() -> Migrator {
    sqlx::migrate!()
}

/// The area's tables, parents before children.
pub const TABLES: &[&str] = &[
    "task_forces",
    "sides",
    "sessions",
    "slots",
    "meeting_tables",
    "interpreters",
    "participants",
    "projects",
    "requests",
    "agendas",
    "placements",
    "unplaced",
    "agenda_steps",
    "absences",
    "no_shows",
    "calendar_entries",
    "feeds",
    "imports",
    "prints",
];

/// The area's texts.
pub const MESSAGES: Messages = Messages {
    it: include_str!("../locales/it.ftl"),
    en: include_str!("../locales/en.ftl"),
    ru: include_str!("../locales/ru.ftl"),
};
