//! One record of firms and people: organisations, people, logins, roles, audit.

pub mod http;
pub mod model;
pub mod pages;
pub mod routes;
pub mod store;

use platform::locale::Messages;
use sqlx::migrate::Migrator;

/// The registry's tables.
pub fn migrations() -> Migrator {
    sqlx::migrate!()
}

/// The registry's tables that a backup holds, parents before children.
pub const TABLES: &[&str] = &["organisations", "people", "passwords", "credentials", "grants", "audit"];

/// The registry's tables that no backup holds: links that sign in.
pub const PASSING: &[&str] = &["login_links"];

/// The registry's texts.
pub const MESSAGES: Messages = Messages {
    it: include_str!("../locales/it.ftl"),
    en: include_str!("../locales/en.ftl"),
    ru: include_str!("../locales/ru.ftl"),
};
