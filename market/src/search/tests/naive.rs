//! The same questions answered by going through all entries, one by one and slowly.

use std::collections::{BTreeMap, BTreeSet};

use platform::locale::Language;

use super::super::{Entry, Part, Query, Sort};
use crate::model::vocabulary::{ConceptId, Facet, PlaceId, Relation, Vocabulary};

/// What is found: all ids in order, and every count.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub ids: Vec<String>,
    pub concepts: BTreeMap<ConceptId, u32>,
    pub places: BTreeMap<PlaceId, u32>,
    /// Which parts nobody has.
    pub unmet: Vec<bool>,
}

fn vocabulary() -> &'static Vocabulary {
    Vocabulary::bundled()
}

fn is(concept: ConceptId, kind: ConceptId) -> bool {
    concept == kind || vocabulary()[concept].broader.iter().any(|broader| is(*broader, kind))
}

/// Whether whoever is in the place is in the other for certain.
fn lies(place: PlaceId, other: PlaceId) -> bool {
    let within = &vocabulary()[place].within;
    place == other || (!within.is_empty() && within.iter().all(|around| lies(*around, other)))
}

fn states(entry: &Entry, asked: ConceptId) -> bool {
    entry.concepts.iter().any(|stated| is(*stated, asked))
}

fn holds(entry: &Entry, asked: ConceptId, query: &Query) -> bool {
    entry.certificates.iter().any(|held| {
        let from = query.valid_on.is_none_or(|on| held.from.is_none_or(|from| from <= on));
        let until = query.valid_on.is_none_or(|on| held.until.is_none_or(|until| on <= until));
        is(held.scheme, asked) && from && until
    })
}

fn implies(entry: &Entry, asked: ConceptId, query: &Query) -> bool {
    vocabulary().concepts().any(|(by, _)| {
        let leads = [Relation::Makes, Relation::Does, Relation::Covers]
            .iter()
            .any(|relation| vocabulary().related(by, *relation).any(|to| is(to, asked)));
        leads
            && (states(entry, by)
                || (vocabulary()[by].facet == Facet::Certificate && holds(entry, by, query)))
    })
}

fn speaks(text: &str, asked: ConceptId) -> bool {
    vocabulary().read_text(text).concepts.iter().any(|found| found.any_of.iter().any(|one| is(*one, asked)))
}

fn heard(text: &str) -> BTreeSet<String> {
    identify::fold::words(text).iter().map(|word| identify::fold::sound(word)).collect()
}

/// The words of a name (with what finding them is worth), an address and the texts.
fn words(entry: &Entry) -> Vec<(f32, Option<Language>, BTreeSet<String>)> {
    let mut all: Vec<_> = entry.names.iter().map(|name| (3.0, None, heard(name))).collect();
    all.push((1.5, None, heard(&entry.address)));
    let texts = entry.texts.iter();
    all.extend(texts.map(|(language, text)| {
        (1.0, Some(*language), vocabulary().stems(*language, text).into_iter().collect())
    }));
    all
}

/// What the entry's words are worth that are at most so many slips from what was typed, if it has any.
fn word(entry: &Entry, part: &Part, typed: &str, slips: usize) -> Option<f32> {
    let mut best: Option<f32> = None;
    for (worth, language, words) in words(entry) {
        let asked: BTreeSet<String> = match language {
            None if part.name => heard(typed),
            Some(language) if part.word => vocabulary().stems(language, typed).into_iter().collect(),
            _ => continue,
        };
        let near = |left: &String, right: &String| {
            let letters = left.chars().count();
            let forgiven = slips == 0
                || ((4..=24).contains(&letters)
                    && !left.chars().any(char::is_numeric)
                    && (slips < 2 || letters >= 8));
            forgiven && strsim::osa_distance(left, right) <= slips
        };
        if asked.iter().any(|one| words.iter().any(|word| near(one, word))) {
            best = Some(best.unwrap_or(0.0).max(worth));
        }
    }
    best.map(|worth| worth / (1.0 + slips as f32))
}

/// How well the entry meets the part, if it does.
fn meets(entry: &Entry, part: &Part, typed: &str, slips: usize, query: &Query) -> Option<f32> {
    let mut all: Vec<f32> = Vec::new();
    let mut speaking = false;
    for asked in &part.concepts {
        if states(entry, *asked) {
            let facet = vocabulary()[*asked].facet;
            let stated: BTreeSet<ConceptId> = entry.concepts.iter().copied().collect();
            let alike = stated.iter().filter(|one| vocabulary()[**one].facet == facet).count();
            let worth = if stated.contains(asked) { 3.0 } else { 2.5 };
            all.push(worth * (1.0 + 1.0 / alike as f32));
        }
        if holds(entry, *asked, query) {
            all.push(3.0);
        }
        if implies(entry, *asked, query) {
            all.push(1.5);
        }
        let named = entry.names.iter().any(|name| speaks(name, *asked));
        if named || entry.texts.iter().any(|(_, text)| speaks(text, *asked)) {
            speaking = true;
            all.push(if named { 2.0 } else { 1.0 });
        }
    }
    if part.places.iter().any(|asked| entry.places.iter().any(|place| lies(*place, *asked))) {
        all.push(2.0);
    }
    all.extend(word(entry, part, typed, slips));
    let best = all.into_iter().reduce(f32::max)?;
    Some(best + if speaking && best > 2.0 { 0.5 } else { 0.0 })
}

fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    // By the angle between two vectors from the middle of the earth.
    let vector = |(latitude, longitude): (f64, f64)| {
        let (latitude, longitude) = (latitude.to_radians(), longitude.to_radians());
        [latitude.cos() * longitude.cos(), latitude.cos() * longitude.sin(), latitude.sin()]
    };
    let (from, to) = (vector(from), vector(to));
    let cross = [
        from[1] * to[2] - from[2] * to[1],
        from[2] * to[0] - from[0] * to[2],
        from[0] * to[1] - from[1] * to[0],
    ];
    let dot: f64 = from.iter().zip(&to).map(|(left, right)| left * right).sum();
    6371.0 * cross.iter().map(|side| side * side).sum::<f64>().sqrt().atan2(dot)
}

/// What is asked entry by entry and is no choice of a facet.
fn passes(entry: &Entry, query: &Query, order: Option<super::super::Amount>) -> bool {
    let certified = query.certificates.iter().all(|asked| holds(entry, *asked, query));
    let near = query.near.is_none_or(|near| {
        let centre = (near.latitude, near.longitude);
        near.km.is_none_or(|km| entry.position.is_some_and(|at| distance(centre, at) <= km))
    });
    let small = order.is_none_or(|order| {
        entry.min_order.is_none_or(|least| least.unit != order.unit || least.amount <= order.amount)
    });
    let free = query.free.is_none_or(|asked| {
        entry.calendars.iter().any(|calendar| {
            let monday = |day: jiff::civil::Date| {
                let back = i64::from(day.weekday().to_monday_zero_offset());
                day.checked_sub(jiff::Span::new().days(back)).unwrap()
            };
            let first = monday(calendar.first);
            let weeks = calendar.free.iter().enumerate().filter(|(week, _)| {
                let week = first + jiff::Span::new().weeks(i64::try_from(*week).unwrap());
                monday(asked.from) <= week && week <= asked.to
            });
            calendar.unit == asked.unit
                && asked.processing.is_none_or(|processing| is(calendar.processing, processing))
                && weeks.map(|(_, free)| u64::from(*free)).sum::<u64>() >= u64::from(asked.amount)
        })
    });
    certified && near && small && free
}

/// Answers the question. How its words are read is taken over; what they find is not.
pub(super) fn find(entries: &[Entry], query: &Query) -> Found {
    let asked = super::super::Asked::read(vocabulary(), &query.text);
    let mut found = Found::default();
    let mut fits = vec![0.0_f32; entries.len()];
    let mut met = vec![true; entries.len()];
    for part in &asked.parts {
        let typed = &query.text[part.range.clone()];
        let met_with = |slips| -> Vec<Option<f32>> {
            entries.iter().map(|entry| meets(entry, part, typed, slips, query)).collect()
        };
        let all = (0..=2).map(met_with).find(|all| all.iter().any(Option::is_some));
        found.unmet.push(all.is_none());
        let Some(all) = all else { continue };
        let count = all.iter().flatten().count();
        let weight = (1.0 + entries.len() as f32 / (1.0 + count as f32)).ln();
        for (at, one) in all.into_iter().enumerate() {
            met[at] &= one.is_some();
            fits[at] += weight * one.unwrap_or(0.0);
        }
    }
    if !found.unmet.is_empty() && found.unmet.iter().all(|unmet| *unmet) {
        met.fill(false);
    }
    let order = query.min_order.or(asked.min_order);
    let passing: Vec<usize> =
        (0..entries.len()).filter(|at| met[*at] && passes(&entries[*at], query, order)).collect();
    let facets: BTreeSet<Facet> = query.concepts.iter().map(|id| vocabulary()[*id].facet).collect();
    let chosen = |at: usize, facet: Facet| {
        let mut of = query.concepts.iter().filter(|id| vocabulary()[**id].facet == facet);
        of.any(|id| states(&entries[at], *id))
    };
    let placed = |at: usize| {
        query.places.is_empty()
            || query.places.iter().any(|asked| entries[at].places.iter().any(|place| lies(*place, *asked)))
    };
    let but = |at: usize, left_out: Option<Facet>| {
        facets.iter().filter(|facet| Some(**facet) != left_out).all(|facet| chosen(at, *facet))
    };
    for at in &passing {
        for (id, concept) in vocabulary().concepts() {
            if placed(*at) && but(*at, Some(concept.facet)) && states(&entries[*at], id) {
                *found.concepts.entry(id).or_default() += 1;
            }
        }
        for (id, _) in vocabulary().places() {
            if but(*at, None) && entries[*at].places.iter().any(|place| lies(*place, id)) {
                *found.places.entry(id).or_default() += 1;
            }
        }
    }
    let mut all: Vec<usize> = passing.into_iter().filter(|at| placed(*at) && but(*at, None)).collect();
    let far = |at: usize| {
        let near = query.near.map(|near| (near.latitude, near.longitude));
        near.zip(entries[at].position).map_or(f64::INFINITY, |(from, to)| distance(from, to))
    };
    all.sort_by(|left, right| {
        let first = match query.sort {
            Sort::Fit => fits[*right].total_cmp(&fits[*left]),
            Sort::Distance => far(*left).total_cmp(&far(*right)),
            Sort::Freshness => std::cmp::Ordering::Equal,
        };
        first.then(entries[*right].changed.cmp(&entries[*left].changed))
    });
    found.ids = all.into_iter().map(|at| entries[at].id.clone()).collect();
    found
}
