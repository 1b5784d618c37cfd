//! What leads from a concept that is asked for to what entries state.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::bits::Bits;
use super::columns::Columns;
use super::time::day;
use crate::model::vocabulary::{ConceptId, Facet, PlaceId, Relation, Vocabulary};

/// The vocabulary by numbers, as the index holds it.
pub(super) struct Meanings {
    broader: Vec<Vec<usize>>,
    around: Vec<Vec<usize>>,
    implied: Vec<Vec<usize>>,
    facets: Vec<Facet>,
}

impl Meanings {
    pub(super) fn new(vocabulary: &Vocabulary) -> Self {
        let concepts: Vec<ConceptId> = vocabulary.concepts().map(|(id, _)| id).collect();
        let mut implied = vec![BTreeSet::new(); concepts.len()];
        // Who does what makes, does or covers a thing has that thing and everything that it is a kind of.
        for by in &concepts {
            for relation in [Relation::Makes, Relation::Does, Relation::Covers] {
                for led_to in vocabulary.related(*by, relation) {
                    for kind in vocabulary.with_broader(led_to) {
                        implied[kind.number()].insert(by.number());
                    }
                }
            }
        }
        let broader =
            |id: &ConceptId| vocabulary.with_broader(*id).into_iter().map(ConceptId::number).collect();
        Self {
            broader: concepts.iter().map(broader).collect(),
            around: vocabulary.places().map(|(id, _)| around(vocabulary, id).into_iter().collect()).collect(),
            implied: implied.into_iter().map(|set| set.into_iter().collect()).collect(),
            facets: vocabulary.concepts().map(|(_, concept)| concept.facet).collect(),
        }
    }

    /// How many concepts there are.
    pub(super) fn concepts(&self) -> usize {
        self.broader.len()
    }

    /// How many places there are.
    pub(super) fn places(&self) -> usize {
        self.around.len()
    }

    /// The concept and what it is a kind of.
    pub(super) fn broader(&self, concept: usize) -> &[usize] {
        self.broader.get(concept).map_or(&[], Vec::as_slice)
    }

    /// The place and what it lies in.
    pub(super) fn around(&self, place: usize) -> &[usize] {
        self.around.get(place).map_or(&[], Vec::as_slice)
    }

    /// What implies a concept: embroidering implies embroidery, a knitting machine knitting.
    pub(super) fn implied(&self, concept: usize) -> &[usize] {
        &self.implied[concept]
    }

    pub(super) fn facet(&self, concept: usize) -> Facet {
        self.facets[concept]
    }
}

/// The place and all that it lies in for certain: what spreads over two provinces lies in neither, but in their region.
fn around(vocabulary: &Vocabulary, id: PlaceId) -> BTreeSet<usize> {
    let mut within = vocabulary[id].within.iter().map(|place| around(vocabulary, *place));
    let mut all = within.next().unwrap_or_default();
    for other in within {
        all.retain(|place| other.contains(place));
    }
    all.insert(id.number());
    all
}

impl Meanings {
    /// Who states the concept, or holds it as a certificate on this day.
    pub(super) fn who_has(&self, columns: &Columns, concept: usize, on: Option<Date>) -> Option<Bits> {
        let certificate = self.facet(concept) == Facet::Certificate;
        let held = if certificate { self.who_holds(columns, concept, on) } else { None };
        match (columns.kinds.of(concept).cloned(), held) {
            (Some(mut stated), Some(held)) => {
                stated.add(&held);
                Some(stated)
            }
            (stated, held) => stated.or(held),
        }
    }

    /// Who holds a certificate on this day.
    pub(super) fn who_holds(&self, columns: &Columns, concept: usize, on: Option<Date>) -> Option<Bits> {
        let mut held = columns.held.of(concept)?.clone();
        if let Some(on) = on {
            held.retain(|at| self.holds(columns, at, concept, on));
        }
        Some(held)
    }

    /// Whether one of the entry's certificates is of this scheme, or a kind of it, and holds on this day.
    pub(super) fn holds(&self, columns: &Columns, at: usize, concept: usize, on: Date) -> bool {
        let on = u64::from(day(on));
        columns.certificates.of(at).iter().any(|certificate| {
            let (scheme, from, until) =
                ((certificate >> 48) as usize, certificate >> 24 & 0xFF_FFFF, certificate & 0xFF_FFFF);
            from <= on && on <= until && self.broader(scheme).contains(&concept)
        })
    }
}
