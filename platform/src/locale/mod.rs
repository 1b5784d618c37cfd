//! Italian, English and Russian: the program's texts, dates, numbers and sorting, and content kept in several
//! languages.
//!
//! Texts are Fluent files, `locales/{it,en,ru}.ftl` of an area (of a large one a folder each), gathered in a [`Catalogue`]. A page holds a
//! [`Locale`] and asks it for texts by key; [`audit`] keeps keys and their uses together.

pub mod audit;
mod catalogue;
mod country;
mod fold;
mod format;
mod language;
mod translated;
mod value;

pub use catalogue::{Catalogue, CatalogueError, Locale, Messages};
pub use fold::{fold, pattern, patterns};
pub use language::{Language, LanguageError};
pub use translated::{Source, Text, Translated};
pub use value::{Count, Value};

/// The platform's own texts.
pub const MESSAGES: Messages = Messages {
    it: include_str!("../../locales/it.ftl"),
    en: include_str!("../../locales/en.ftl"),
    ru: include_str!("../../locales/ru.ftl"),
};
