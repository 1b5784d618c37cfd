//! How likely two firms are one, and why.

use crate::features::Features;
use crate::record::Record;
use crate::similarity::sets;
use crate::vocabulary::{Lexicon, WordId};
use crate::weights::{self, BASE, LEARNED, NEUTRAL};

/// What a firm was compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The name's words.
    Name,
    /// Numbers in the name, such as *Unit 2*.
    NameNumbers,
    /// The address with its numbers.
    Address,
    /// Name and address together: that both agree says more than each alone.
    NameAndAddress,
    /// That nothing differs between names and addresses but how they are punctuated.
    WordForWord,
    /// The city.
    City,
    /// The postal code.
    PostalCode,
    /// The region or province.
    Region,
    /// The country.
    Country,
    /// The VAT number.
    Vat,
    /// The distance between the positions.
    Position,
}

/// How a field speaks for or against two firms being one. What is missing on either side is not told, but for
/// the name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// What was compared.
    pub field: Field,
    /// How far it agrees, from 0 to 1.
    pub agreement: f64,
    /// What that weighs, as a natural logarithm of odds: above 0 it speaks for one firm, below against.
    pub weight: f64,
}

/// Two firms compared.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// The logarithm of the odds that they are one.
    pub odds: f64,
    /// What it is made of.
    pub evidence: Vec<Evidence>,
}

/// A probability for the logarithm of odds.
pub fn probability(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// Compares two firms.
pub fn judge(lexicon: &Lexicon<'_>, a: &Record, b: &Record) -> Judgement {
    let mut evidence = Vec::with_capacity(8);
    let mut tell = |field, agreement, weight| evidence.push(Evidence { field, agreement, weight });
    let features = Features::new(lexicon, a, b);
    let row = features.row(&NEUTRAL);
    let weigh =
        |from: usize, to: usize| -> f64 { (from..to).map(|at| LEARNED[at] * (row[at] - NEUTRAL[at])).sum() };
    match features.name {
        Some(name) => {
            tell(Field::Name, name.alike(), weigh(0, 3));
            if name.numbers_differ + name.numbers_missing > 0.0 {
                tell(Field::NameNumbers, 0.0, weigh(3, 5));
            }
        }
        None => tell(Field::Name, 0.0, weights::NAME_MISSING),
    }
    if let Some(place) = features.place {
        tell(Field::Address, place.words, weigh(5, 8));
    }
    if features.name.is_some() && features.place.is_some() {
        tell(Field::NameAndAddress, row[8], weigh(8, 9));
    }
    if features.name.is_some() && features.place.is_some() && a.says(b) {
        tell(Field::WordForWord, 1.0, weights::WORD_FOR_WORD);
    }
    if let Some(agreement) = city(lexicon, a, b) {
        let (agrees, differs) = match features.place {
            Some(_) => (weights::CITY_AGREES, weights::CITY_DIFFERS),
            None => (weights::CITY_ALONE_AGREES, weights::CITY_ALONE_DIFFERS),
        };
        tell(Field::City, agreement, between(agreement, agrees, differs));
    }
    if !a.region.is_empty() && !b.region.is_empty() {
        let agreement = sets(lexicon, &a.region, &b.region, |_| 1.0).both;
        tell(Field::Region, agreement, between(agreement, weights::REGION_AGREES, weights::REGION_DIFFERS));
    }
    let mut same = |field, one: &str, other: &str, agrees, differs| {
        if !one.is_empty() && !other.is_empty() {
            let (agreement, weight) = if one == other { (1.0, agrees) } else { (0.0, differs) };
            tell(field, agreement, weight);
        }
    };
    let (agrees, differs) = (weights::POSTAL_CODE_AGREES, weights::POSTAL_CODE_DIFFERS);
    same(Field::PostalCode, &a.postal_code, &b.postal_code, agrees, differs);
    same(Field::Vat, &a.vat, &b.vat, weights::VAT_AGREES, weights::VAT_DIFFERS);
    let country = |record: &Record| record.country.as_deref().unwrap_or_default().to_owned();
    same(Field::Country, &country(a), &country(b), 0.0, weights::COUNTRY_DIFFERS);
    if let (Some(one), Some(other)) = (a.position, b.position) {
        let distance = one.kilometres(other);
        let found = weights::DISTANCES.iter().find(|(limit, _)| distance <= *limit);
        tell(Field::Position, (-distance / 15.0).exp(), found.map_or(weights::FAR, |(_, weight)| *weight));
    }
    Judgement { odds: BASE + evidence.iter().map(|one| one.weight).sum::<f64>(), evidence }
}

/// What lies between agreement and difference.
fn between(agreement: f64, agrees: f64, differs: f64) -> f64 {
    differs + (agrees - differs) * agreement
}

/// Whether the cities are one: by column, or the one's city within the other's address.
fn city(lexicon: &Lexicon<'_>, a: &Record, b: &Record) -> Option<f64> {
    let within = |city: &[WordId], place: &[WordId]| sets(lexicon, city, place, |_| 1.0).shorter;
    match (a.city.is_empty(), b.city.is_empty()) {
        (true, true) => None,
        (false, false) => Some(sets(lexicon, &a.city, &b.city, |_| 1.0).both),
        (false, true) if b.has_street => Some(within(&a.city, &b.place.words)),
        (true, false) if a.has_street => Some(within(&b.city, &a.place.words)),
        _ => None,
    }
}
