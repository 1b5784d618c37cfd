//! What every area stands on: database, ids, time, languages, jobs, mail, media, pages and print.

pub mod api;
pub mod app;
pub mod backup;
pub mod db;
pub mod http;
pub mod id;
pub mod jobs;
pub mod locale;
pub mod mail;
pub mod media;
pub mod page;
pub mod print;
pub mod sheet;
pub mod world;

/// The platform's tables.
pub fn migrations() -> sqlx::migrate::Migrator {
    sqlx::migrate!()
}

/// The platform's texts.
pub const MESSAGES: locale::Messages = locale::Messages {
    it: include_str!("../locales/it.ftl"),
    en: include_str!("../locales/en.ftl"),
    ru: include_str!("../locales/ru.ftl"),
};
