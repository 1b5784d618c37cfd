//! Italian, English and Russian: the program's texts, dates, numbers and sorting, and content kept in several
//! languages.
//!
//! Texts are Fluent files, one folder `locales/{it,en,ru}.ftl` an area, gathered in a [`Catalogue`]. A page holds a
//! [`Locale`] and asks it for texts by key.

mod catalogue;
mod format;
mod language;
mod translated;
mod value;

pub use catalogue::{Catalogue, CatalogueError, Locale, Messages};
pub use language::{Language, LanguageError};
pub use translated::{Source, Text, Translated};
pub use value::{Count, Value};
