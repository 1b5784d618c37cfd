//! Who meets a question's parts, and how well.

use tantivy::Result;

use super::asked::{Asked, Part};
use super::bits::Bits;
use super::limits::MOST_SLIPS;
use super::meaning::Meanings;
use super::query::Query;
use super::schema::{Fields, Place};
use super::state::Segment;
use super::words::{Meant, as_typed, forgiven, who_has};
use crate::model::vocabulary::Vocabulary;

/// A part with all that it may be in the index.
pub(super) struct Sought {
    pub part: Part,
    /// What it is worth to meet it: the rarer, the more.
    pub weight: f32,
    pub meant: Vec<Meant>,
    /// For each segment, who meets it.
    pub here: Vec<Here>,
}

/// Who meets a part in a segment.
pub(super) struct Here {
    /// Anyone who meets it somehow.
    pub any: Bits,
    /// Who states what implies it.
    pub implied: Bits,
    /// Who holds it as a certificate on the day.
    pub held: Option<Bits>,
    /// Who has each of the words that are meant.
    pub words: Vec<(usize, Bits)>,
}

/// Looks every part up. Parts that nobody meets are marked and left out, unless there are no others.
pub(super) fn look_up(
    vocabulary: &Vocabulary,
    meanings: &Meanings,
    fields: &Fields,
    segments: &[Segment],
    query: &Query,
    asked: &mut Asked,
) -> Result<Vec<Sought>> {
    let count: usize = segments.iter().map(|segment| segment.alive.count()).sum();
    let mut slips = MOST_SLIPS;
    let mut all = Vec::new();
    for part in &mut asked.parts {
        let mut sought = Sought {
            meant: as_typed(vocabulary, &query.text, part),
            part: part.clone(),
            weight: 0.0,
            here: Vec::new(),
        };
        sought.find(meanings, fields, segments, query)?;
        if sought.met() == 0 && !sought.meant.is_empty() && slips > 0 {
            slips -= 1;
            sought.meant = forgiven(fields, segments, &sought.meant)?;
            sought.find(meanings, fields, segments, query)?;
        }
        let met = sought.met();
        part.unmet = met == 0;
        if met > 0 {
            sought.weight = (1.0 + count as f32 / (1.0 + met as f32)).ln();
            all.push(sought);
        }
    }
    Ok(all)
}

impl Sought {
    fn met(&self) -> usize {
        self.here.iter().map(|here| here.any.count()).sum()
    }

    fn find(
        &mut self,
        meanings: &Meanings,
        fields: &Fields,
        segments: &[Segment],
        query: &Query,
    ) -> Result<()> {
        self.here.clear();
        for segment in segments {
            let columns = &segment.columns;
            let mut any = Bits::none(columns.count);
            let mut implied = Bits::none(columns.count);
            let mut held: Option<Bits> = None;
            for concept in self.part.concepts.iter().map(|id| id.number()) {
                for set in [columns.kinds.of(concept), columns.spoken.of(concept)].into_iter().flatten() {
                    any.add(set);
                }
                if let Some(holding) = meanings.who_holds(columns, concept, query.valid_on) {
                    any.add(&holding);
                    held.get_or_insert_with(|| Bits::none(columns.count)).add(&holding);
                }
                for by in meanings.implied(concept) {
                    if let Some(set) = meanings.who_has(columns, *by, query.valid_on) {
                        implied.add(&set);
                    }
                }
            }
            any.add(&implied);
            for place in &self.part.places {
                columns.places.of(place.number()).into_iter().for_each(|set| any.add(set));
            }
            let mut words = Vec::new();
            for (at, meant) in self.meant.iter().enumerate() {
                if let Some(set) = who_has(fields, segment, meant)? {
                    any.add(&set);
                    words.push((at, set));
                }
            }
            any.keep(&segment.alive);
            self.here.push(Here { any, implied, held, words });
        }
        Ok(())
    }

    /// How well an entry that meets it does so.
    pub(super) fn fit(&self, meanings: &Meanings, segments: &[Segment], segment: usize, at: usize) -> f32 {
        let (columns, here) = (&segments[segment].columns, &self.here[segment]);
        let mut best = 0.0_f32;
        let mut spoken = false;
        for concept in self.part.concepts.iter().map(|id| id.number()) {
            if columns.kinds.has(concept, at) {
                let stated = columns.stated.of(at);
                let itself = stated.iter().any(|one| usize::from(*one) == concept);
                let facet = meanings.facet(concept);
                let alike = stated.iter().filter(|one| meanings.facet(usize::from(**one)) == facet).count();
                // Who does few things of a kind does them more surely than who does all.
                best = best.max(if itself { 3.0 } else { 2.5 } * (1.0 + 1.0 / alike as f32));
            }
            if columns.spoken.has(concept, at) {
                spoken = true;
                best = best.max(if columns.named.has(concept, at) { 2.0 } else { 1.0 });
            }
        }
        if here.held.as_ref().is_some_and(|held| held.has(at)) {
            best = best.max(3.0);
        }
        if here.implied.has(at) {
            best = best.max(1.5);
        }
        if self.part.places.iter().any(|place| columns.places.has(place.number(), at)) {
            best = best.max(2.0);
        }
        for (meant, set) in &here.words {
            if set.has(at) {
                let meant = &self.meant[*meant];
                let worth = match meant.place {
                    Place::Name => 3.0,
                    Place::Address => 1.5,
                    _ => 1.0,
                };
                best = best.max(worth / (1.0 + f32::from(meant.slips)));
            }
        }
        self.weight * (best + if spoken && best > 2.0 { 0.5 } else { 0.0 })
    }
}
