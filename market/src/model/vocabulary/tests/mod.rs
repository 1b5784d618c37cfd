//! The bundled vocabulary, and what it finds.

mod data;
mod forgiven;
mod properties;
mod questions;
mod sentences;

use super::{ConceptId, Found, Vocabulary};

/// What was found, as `text=id` with `|` between what it may be.
fn told(text: &str, found: &[Found<ConceptId>]) -> Vec<String> {
    let vocabulary = Vocabulary::bundled();
    let ids = |found: &Found<ConceptId>| {
        let ids: Vec<&str> = found.any_of.iter().map(|id| vocabulary[*id].id.as_str()).collect();
        ids.join("|")
    };
    found.iter().map(|found| format!("{}={}", &text[found.range.clone()], ids(found))).collect()
}

/// What a text speaks of.
fn read(text: &str) -> Vec<String> {
    told(text, &Vocabulary::bundled().read_text(text).concepts)
}

/// What a question asks for.
fn asked(text: &str) -> Vec<String> {
    told(text, &Vocabulary::bundled().ask(text).concepts)
}
