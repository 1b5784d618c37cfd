//! How many entries each choice of a facet would leave.

use std::collections::BTreeMap;

use super::filter::{Passed, Side};
use super::state::Segment;
use crate::model::vocabulary::{ConceptId, Facet, PlaceId, Vocabulary};

/// Counts for every facet, each as if nothing were chosen in it; what nobody has is not there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Who states the concept or a kind of it.
    pub concepts: BTreeMap<Facet, Vec<(ConceptId, u32)>>,
    /// Who is in the place or in what lies in it.
    pub places: Vec<(PlaceId, u32)>,
}

/// Counts what passed, segment by segment.
pub(super) fn count(vocabulary: &Vocabulary, segments: &[Segment], passed: &[Passed]) -> Counts {
    let mut concepts = vec![0_u32; vocabulary.concepts().count()];
    let mut places = vec![0_u32; vocabulary.places().count()];
    for (segment, passed) in segments.iter().zip(passed) {
        let all = passed.all.sparse();
        let without: BTreeMap<Side, Vec<(u32, u64)>> =
            passed.without.iter().map(|(side, set)| (*side, set.sparse())).collect();
        for (id, concept) in vocabulary.concepts() {
            if let Some(set) = segment.columns.kinds.of(id.number()) {
                let among = without.get(&Side::Facet(concept.facet)).unwrap_or(&all);
                concepts[id.number()] += set.count_among(among);
            }
        }
        for (id, _) in vocabulary.places() {
            if let Some(set) = segment.columns.places.of(id.number()) {
                places[id.number()] += set.count_among(without.get(&Side::Places).unwrap_or(&all));
            }
        }
    }
    let mut counts = Counts::default();
    for (id, concept) in vocabulary.concepts().filter(|(id, _)| concepts[id.number()] > 0) {
        counts.concepts.entry(concept.facet).or_default().push((id, concepts[id.number()]));
    }
    let some = vocabulary.places().filter(|(id, _)| places[id.number()] > 0);
    counts.places = some.map(|(id, _)| (id, places[id.number()])).collect();
    counts
}
