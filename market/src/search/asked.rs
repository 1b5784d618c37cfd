//! What a question asks for, part by part.

use std::collections::HashSet;
use std::ops::Range;

use super::document::cut;
use super::entry::Amount;
use super::limits::{LONGEST_QUESTION, MOST_PARTS};
use crate::model::vocabulary::{Bound, ConceptId, Found, How, PlaceId, Quantity, Unit, Vocabulary};

/// What one word or phrase of a question may mean; any of it will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it stands in the question, in bytes.
    pub range: Range<usize>,
    /// Concepts, certificates among them.
    pub concepts: Vec<ConceptId>,
    /// Places.
    pub places: Vec<PlaceId>,
    /// Whether it may be a word of a name or an address.
    pub name: bool,
    /// Whether it may be a word of a text.
    pub word: bool,
    /// Whether no entry has anything of it, so that it is left out.
    pub unmet: bool,
}

/// How a question was understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// Its parts, from the first to the last; an entry has to meet each that is not unmet.
    pub parts: Vec<Part>,
    /// The order at hand, where a quantity was given.
    pub min_order: Option<Amount>,
    /// Whether the question was too long and its end was left out.
    pub shortened: bool,
}

impl Asked {
    /// Reads a question.
    pub(super) fn read(vocabulary: &Vocabulary, text: &str) -> Self {
        let read = beginning(text);
        let question = vocabulary.ask(read);
        let mut parts = Vec::new();
        for Found { range, any_of, how } in question.concepts.into_iter().chain(question.certificates) {
            let part = part_at(&mut parts, range);
            part.concepts.extend(any_of);
            // What was read as a slip may be a name as it stands.
            part.name |= how >= How::Mistyped;
            part.word |= how >= How::Mistyped;
        }
        for Found { range, any_of, .. } in question.places {
            let part = part_at(&mut parts, range);
            part.places.extend(any_of);
            part.name = true;
        }
        let (numbers, quantities): (Vec<Quantity>, Vec<Quantity>) = question
            .quantities
            .into_iter()
            .partition(|quantity| quantity.unit.is_none() && quantity.bound == Bound::Exactly);
        for range in question.rest.into_iter().chain(numbers.into_iter().map(|number| number.range)) {
            let part = part_at(&mut parts, range);
            (part.name, part.word) = (true, true);
        }
        parts.sort_by_key(|part| (part.range.start, part.range.end));
        let mut seen = HashSet::new();
        parts.retain(|part| {
            let word = (part.name || part.word).then(|| text[part.range.clone()].to_lowercase());
            seen.insert((part.concepts.clone(), part.places.clone(), word))
        });
        let shortened = parts.len() > MOST_PARTS || read.len() < text.len();
        parts.truncate(MOST_PARTS);
        Self { parts, min_order: order(&quantities), shortened }
    }
}

/// As much of a question as is read, without the word that stands across the end.
fn beginning(text: &str) -> &str {
    let read = cut(text, LONGEST_QUESTION);
    if read.len() == text.len() {
        read
    } else {
        read.rfind(char::is_whitespace).map_or(read, |blank| &read[..blank])
    }
}

/// The part that stands here, or a new one.
fn part_at(parts: &mut Vec<Part>, range: Range<usize>) -> &mut Part {
    let at = parts.iter().position(|part| part.range == range).unwrap_or_else(|| {
        let (concepts, places) = (Vec::new(), Vec::new());
        parts.push(Part { range, concepts, places, name: false, word: false, unmet: false });
        parts.len() - 1
    });
    &mut parts[at]
}

/// The order that the quantities speak of: of several in one unit the largest.
fn order(quantities: &[Quantity]) -> Option<Amount> {
    let goods = |quantity: &Quantity| match quantity.unit {
        None => Some(Unit::Piece),
        unit => unit.filter(|unit| {
            matches!(unit, Unit::Piece | Unit::Pair | Unit::Metre | Unit::SquareMetre | Unit::Kilogram)
        }),
    };
    let unit = quantities.iter().find_map(goods)?;
    let amounts = quantities.iter().filter(|quantity| goods(quantity) == Some(unit));
    let most = amounts.map(|quantity| quantity.amount).fold(0.0, f64::max);
    // A number beyond what fits becomes the largest that does.
    Some(Amount { amount: most.ceil() as u32, unit })
}
