//! The market: contract manufacturers and makers of components, found by quality and capacity and joined into chains.

pub mod api;
pub mod chainer;
pub mod entry;
pub mod files;
pub mod finder;
pub mod identity;
pub mod jobs;
pub mod mail;
pub mod model;
pub mod pages;
pub mod routes;
pub mod search;
pub mod store;
pub mod views;

use platform::locale::Messages;
use sqlx::migrate::Migrator;

/// The area's tables.
pub fn migrations() -> Migrator {
    sqlx::migrate!()
}

/// The area's tables, parents before children.
pub const TABLES: &[&str] = &[
    "suppliers",
    "supplier_standings",
    "supplier_terms",
    "supplier_machines",
    "supplier_capacities",
    "supplier_calendar",
    "supplier_certificates",
    "supplier_identifiers",
    "supplier_pictures",
    "supplier_texts",
    "supplier_prices",
    "supplier_members",
    "supplier_associations",
    "supplier_warnings",
    "market_sequences",
    "supplier_changes",
    "buyers",
    "briefs",
    "brief_steps",
    "brief_recipients",
    "brief_files",
    "brief_openings",
    "brief_parts",
    "quotes",
    "quote_revisions",
    "quote_messages",
    "orders",
    "order_events",
    "order_ratings",
    "subcontractors",
    "supplier_imports",
    "supplier_import_rows",
    "supplier_joins",
    "supplier_views",
    "notices",
];

/// The area's texts, one file a part of it.
pub const MESSAGES: Messages = Messages {
    it: concat!(
        include_str!("../locales/it/entry.ftl"),
        include_str!("../locales/it/finding.ftl"),
        include_str!("../locales/it/buying.ftl"),
        include_str!("../locales/it/joining.ftl"),
        include_str!("../locales/it/chain.ftl"),
        include_str!("../locales/it/order.ftl"),
    ),
    en: concat!(
        include_str!("../locales/en/entry.ftl"),
        include_str!("../locales/en/finding.ftl"),
        include_str!("../locales/en/buying.ftl"),
        include_str!("../locales/en/joining.ftl"),
        include_str!("../locales/en/chain.ftl"),
        include_str!("../locales/en/order.ftl"),
    ),
    ru: concat!(
        include_str!("../locales/ru/entry.ftl"),
        include_str!("../locales/ru/finding.ftl"),
        include_str!("../locales/ru/buying.ftl"),
        include_str!("../locales/ru/joining.ftl"),
        include_str!("../locales/ru/chain.ftl"),
        include_str!("../locales/ru/order.ftl"),
    ),
};
