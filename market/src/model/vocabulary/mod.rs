//! The words of the fashion chain in Italian, English and Russian.
//!
//! A [`Concept`] is a thing of the trade (a button, embroidering, a certificate) with its words in each language;
//! [`Vocabulary::bundled`] is the program's own, written in `market/vocabulary/`. Three uses:
//!
//! - a form offers concepts: [`Vocabulary::listed`];
//! - an index asks which concepts a text speaks of, in whatever language: [`Vocabulary::read_text`], and
//!   [`Vocabulary::with_broader`] for what they are kinds of;
//! - a search reads what somebody asks: [`Vocabulary::ask`] gives a [`Question`] with concepts, places, certificates,
//!   quantities and the words that are none of these. Slips, the other keyboard layout and Russian in Latin letters
//!   are forgiven there, and only there: in a text, which nobody corrects, they would find what is not said.

mod build;
mod concept;
mod forgive;
mod keyboard;
mod lexicon;
mod measure;
mod number;
mod place;
mod quantity;
mod question;
mod reading;
mod stem;
mod table;
#[cfg(test)]
mod tests;
mod typo;
mod word;

use std::collections::HashMap;
use std::ops::Index;
use std::sync::LazyLock;

use platform::locale::Locale;

use lexicon::Lexicon;
use measure::Measures;

pub use concept::{Concept, ConceptId, Facet, Form, Forms, Relation};
pub use measure::{Bound, Unit};
pub use place::{Place, PlaceId, PlaceKind};
pub use quantity::Quantity;
pub use question::Question;
pub use reading::{Found, How, Reading};

/// What is wrong in a table of the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {fault}")]
pub struct VocabularyError {
    /// The table.
    pub file: String,
    /// The line in it, the first being 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: String,
}

/// Concepts and places, and what finds them in texts.
pub struct Vocabulary {
    concepts: Vec<Concept>,
    by_id: HashMap<String, ConceptId>,
    places: Vec<Place>,
    by_code: HashMap<String, PlaceId>,
    lexicon: Lexicon,
    measures: Measures,
}

impl Vocabulary {
    /// The program's own vocabulary, put together at its first use.
    ///
    /// # Panics
    /// Where the tables in the program are at fault, which a test rules out.
    #[must_use]
    pub fn bundled() -> &'static Self {
        static BUNDLED: LazyLock<Vocabulary> =
            LazyLock::new(|| Vocabulary::build().expect("the bundled tables are sound"));
        &BUNDLED
    }

    /// The concept of this id.
    #[must_use]
    pub fn concept(&self, id: &str) -> Option<ConceptId> {
        self.by_id.get(id).copied()
    }

    /// The place of this code.
    #[must_use]
    pub fn place(&self, code: &str) -> Option<PlaceId> {
        self.by_code.get(code).copied()
    }

    /// Every concept, facet by facet, in the order of the tables: levels of quality from the highest to the lowest.
    pub fn concepts(&self) -> impl Iterator<Item = (ConceptId, &Concept)> {
        (0..).map(ConceptId).zip(&self.concepts)
    }

    /// Every place, the larger ones first.
    pub fn places(&self) -> impl Iterator<Item = (PlaceId, &Place)> {
        (0..).map(PlaceId).zip(&self.places)
    }

    /// A facet's concepts as a form offers them: by label in the reader's language; levels of quality by their order.
    #[must_use]
    pub fn listed(&self, facet: Facet, l: &Locale) -> Vec<(ConceptId, &Concept)> {
        let mut listed: Vec<_> = self.concepts().filter(|(_, concept)| concept.facet == facet).collect();
        if !matches!(facet, Facet::Quality | Facet::Employment) {
            listed.sort_by(|(_, left), (_, right)| {
                l.compare(left.label(l.language()), right.label(l.language()))
            });
        }
        listed
    }

    /// The concept and everything that it is a kind of, near ones first.
    #[must_use]
    pub fn with_broader(&self, id: ConceptId) -> Vec<ConceptId> {
        let mut all = vec![id];
        let mut at = 0;
        while let Some(next) = all.get(at).copied() {
            for broader in &self[next].broader {
                if !all.contains(broader) {
                    all.push(*broader);
                }
            }
            at += 1;
        }
        all
    }

    /// What a concept leads to by this relation.
    pub fn related(&self, id: ConceptId, by: Relation) -> impl Iterator<Item = ConceptId> {
        self[id].related.iter().filter(move |(relation, _)| *relation == by).map(|(_, other)| *other)
    }

    /// What leads to a concept by this relation: which processings make embroidery.
    pub fn leading_to(&self, id: ConceptId, by: Relation) -> impl Iterator<Item = ConceptId> {
        self.concepts()
            .filter(move |(_, concept)| concept.related.contains(&(by, id)))
            .map(|(other, _)| other)
    }
}

impl Index<ConceptId> for Vocabulary {
    type Output = Concept;

    fn index(&self, id: ConceptId) -> &Concept {
        &self.concepts[usize::from(id.0)]
    }
}

impl Index<PlaceId> for Vocabulary {
    type Output = Place;

    fn index(&self, id: PlaceId) -> &Place {
        &self.places[usize::from(id.0)]
    }
}
