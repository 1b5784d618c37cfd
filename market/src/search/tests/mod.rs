//! The index: what it finds, that it counts right, and what it keeps.

mod agrees;
mod finding;
mod hostile;
mod keeping;
mod naive;

use platform::locale::Language;

use super::{Answer, Change, Entry, Query, Search};
use crate::model::vocabulary::{ConceptId, PlaceId, Vocabulary};

fn concept(id: &str) -> ConceptId {
    Vocabulary::bundled().concept(id).unwrap_or_else(|| panic!("{id} is no concept"))
}

fn place(code: &str) -> PlaceId {
    Vocabulary::bundled().place(code).unwrap_or_else(|| panic!("{code} is no place"))
}

/// An entry with a name and concepts.
fn firm(id: &str, name: &str, concepts: &[&str]) -> Entry {
    Entry {
        id: id.into(),
        names: vec![name.into()],
        concepts: concepts.iter().map(|id| concept(id)).collect(),
        ..Entry::default()
    }
}

fn says(id: &str, language: Language, text: &str) -> Entry {
    Entry { id: id.into(), texts: vec![(language, text.into())], ..Entry::default() }
}

fn index(entries: impl IntoIterator<Item = Entry>) -> Search {
    let search = Search::in_memory().unwrap();
    search.apply(entries.into_iter().map(|entry| Change::Put(Box::new(entry))), 1).unwrap();
    search
}

fn text(text: &str) -> Query {
    Query { text: text.into(), ..Query::default() }
}

/// The ids of what is found, in order.
fn ids(search: &Search, query: &Query) -> Vec<String> {
    rows(&search.answer(query).unwrap())
}

fn rows(answer: &Answer) -> Vec<String> {
    answer.rows.iter().map(|row| row.id.clone()).collect()
}
