//! Reading what somebody asks.

use std::ops::Range;

use super::Vocabulary;
use super::concept::{ConceptId, Facet};
use super::place::PlaceId;
use super::quantity::Quantity;
use super::reading::{Found, beginning};

/// What of a question is read, in bytes.
const LONGEST: usize = 4096;

/// What somebody asks for, in whatever language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Question {
    /// Concepts of every facet but certificates, from the first to the last.
    pub concepts: Vec<Found<ConceptId>>,
    /// How much, how many, how long.
    pub quantities: Vec<Quantity>,
    /// Where.
    pub places: Vec<Found<PlaceId>>,
    /// Certificates by code or name.
    pub certificates: Vec<Found<ConceptId>>,
    /// The words that are none of these nor everyday's: names, mostly.
    pub rest: Vec<Range<usize>>,
}

impl Vocabulary {
    /// Reads a question: `вышивка на коже, 500 шт`, `GOTS cotton jersey in Tuscany, min 200 pcs`. Slips, the other
    /// keyboard layout and Russian in Latin letters are forgiven. Of a very long one the first 4 KiB are read.
    #[must_use]
    pub fn ask(&self, question: &str) -> Question {
        let text = beginning(question, LONGEST);
        let mut read = self.start(text);
        self.forgive(text, &mut read);
        self.find(text, &mut read);
        let quantities = self.measures.read(text, &read.words, &mut read.taken);
        let rest = self.rest(&read);
        let (certificates, concepts) = read.concepts.into_iter().partition(|found: &Found<ConceptId>| {
            found.any_of.iter().all(|id| self[*id].facet == Facet::Certificate)
        });
        Question { concepts, quantities, places: read.places, certificates, rest }
    }
}
