//! Why an entry was found.

use super::matched::Sought;
use super::meaning::Meanings;
use super::schema::Place;
use super::state::Segment;
use crate::model::vocabulary::{ConceptId, Facet, PlaceId, Vocabulary};

/// Why an entry meets a part of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// Which of [`super::Asked::parts`].
    pub part: usize,
    /// What the entry has of it, the strongest first.
    pub by: Vec<Evidence>,
}

/// What an entry has of what is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// It states the concept, or a kind of it.
    Stated(ConceptId),
    /// It has had the certificate confirmed.
    Certified(ConceptId),
    /// It states what makes, does or covers what is asked for.
    Implied(ConceptId),
    /// It speaks of the concept, or of a kind of it, there.
    Spoken(ConceptId, Place),
    /// It lies in the place.
    Lies(PlaceId),
    /// A word stands there; with slips, it is another one than was typed, as the index writes it.
    Word {
        /// Where.
        place: Place,
        /// A stem, or in names and addresses how the word sounds.
        term: String,
        /// How many letters are other ones.
        slips: u8,
    },
}

/// What is told of one part at most.
const MOST: usize = 6;

/// Everything that speaks for an entry, part by part.
pub(super) fn why(
    vocabulary: &Vocabulary,
    meanings: &Meanings,
    segments: &[Segment],
    sought: &[Sought],
    (segment, at): (usize, usize),
    parts: &[super::Part],
) -> Vec<Why> {
    let columns = &segments[segment].columns;
    let ids: Vec<ConceptId> = vocabulary.concepts().map(|(id, _)| id).collect();
    let spoken: Vec<u64> = match segments[segment].reader.fast_fields().u64("spoken") {
        Ok(column) => column.values_for_doc(u32::try_from(at).unwrap_or(u32::MAX)).collect(),
        Err(_) => Vec::new(),
    };
    let tell = |sought: &Sought| {
        let here = &sought.here[segment];
        let mut by = Vec::new();
        let stated = || columns.stated.of(at).iter().map(|number| usize::from(*number));
        let is = |one: usize, asked: &ConceptId| meanings.broader(one).contains(&asked.number());
        for asked in &sought.part.concepts {
            by.extend(stated().filter(|one| is(*one, asked)).map(|one| Evidence::Stated(ids[one])));
            if vocabulary[*asked].facet == Facet::Certificate
                && here.held.as_ref().is_some_and(|held| held.has(at))
            {
                let held = columns.certificates.of(at).iter().map(|held| (held >> 48) as usize);
                by.extend(held.filter(|one| is(*one, asked)).map(|one| Evidence::Certified(ids[one])));
            }
        }
        let lies = sought.part.places.iter().filter(|place| columns.places.has(place.number(), at));
        by.extend(lies.map(|place| Evidence::Lies(*place)));
        for (meant, _) in here.words.iter().filter(|(_, set)| set.has(at)) {
            let meant = &sought.meant[*meant];
            by.push(Evidence::Word { place: meant.place, term: meant.text.clone(), slips: meant.slips });
        }
        for asked in &sought.part.concepts {
            let told = spoken.iter().filter(|one| is((**one & 0xFFFF) as usize, asked));
            by.extend(told.filter_map(|one| {
                let place = Place::ALL.get((one >> 16) as usize)?;
                Some(Evidence::Spoken(ids[(one & 0xFFFF) as usize], *place))
            }));
        }
        if here.implied.has(at) {
            for asked in &sought.part.concepts {
                let implied = meanings.implied(asked.number());
                let by_these = |one: usize| meanings.broader(one).iter().any(|kind| implied.contains(kind));
                let held = columns.certificates.of(at).iter().map(|held| (held >> 48) as usize);
                let told = stated().chain(held).filter(|one| by_these(*one));
                by.extend(told.map(|one| Evidence::Implied(ids[one])));
            }
        }
        let mut once: Vec<Evidence> = Vec::new();
        for one in by {
            if once.len() < MOST && !once.contains(&one) {
                once.push(one);
            }
        }
        once
    };
    let told = sought.iter().filter_map(|sought| {
        let part = parts.iter().position(|part| part.range == sought.part.range)?;
        Some(Why { part, by: tell(sought) })
    });
    told.filter(|why| !why.by.is_empty()).collect()
}
