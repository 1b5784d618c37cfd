//! Finding suppliers: an index of their entries, kept in a folder or in memory.
//!
//! [`Search`] is fed with [`Entry`]s, one at a time or all at once, and answers a [`Query`]: what somebody typed in
//! Italian, English or Russian, with filters. The vocabulary reads entries and questions alike, so that each language
//! finds the same firms. What is no concept is looked for as a word: in names and addresses by how it sounds, so that
//! the alphabet does not count, and in texts by its stem.
//!
//! tantivy keeps terms, numbers and deletions on disk. What filters and counts need of a segment is read into memory
//! when it appears (`columns`): a bit for each entry and concept, so that counting is the ands of words of 64 bits, and
//! what is free summed up week by week. Every question looks at all entries that pass, and its counts are exact.

mod answer;
mod asked;
mod bits;
mod calendar;
mod columns;
mod count;
mod distance;
mod document;
mod entry;
mod feed;
mod filter;
mod folder;
mod index;
pub mod limits;
mod lists;
mod matched;
mod meaning;
mod query;
mod rank;
mod schema;
mod state;
#[cfg(test)]
mod tests;
mod time;
mod why;
mod words;

pub use answer::{Answer, Row};
pub use asked::{Asked, Part};
pub use count::Counts;
pub use distance::km;
pub use entry::{Amount, Calendar, Certificate, Entry};
pub use feed::Change;
pub use index::{Search, SearchError};
pub use query::{Free, Near, Query, QueryError, Sort};
pub use schema::Place;
pub use why::{Evidence, Why};
