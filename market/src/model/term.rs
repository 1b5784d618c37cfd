//! What a firm does, facet by facet.

use std::fmt;
use std::str::FromStr;

use super::vocabulary::{Facet, Vocabulary};
use super::{Declared, UnknownWord};

/// A side of a firm that is told in words known to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermFacet {
    /// Concepts of the vocabulary.
    Words(Facet),
    /// Languages that are spoken, BCP 47.
    Language,
    /// Countries that are sold to, ISO 3166-1 alpha-2.
    Market,
}

impl TermFacet {
    /// Every one, in the order of the entry. Certificates have a table of their own.
    pub const ALL: [Self; 13] = [
        Self::Words(Facet::Sector),
        Self::Words(Facet::Product),
        Self::Words(Facet::Processing),
        Self::Words(Facet::Quality),
        Self::Words(Facet::Sales),
        Self::Words(Facet::Employment),
        Self::Words(Facet::Production),
        Self::Words(Facet::Component),
        Self::Words(Facet::Material),
        Self::Words(Facet::Property),
        Self::Words(Facet::Service),
        Self::Language,
        Self::Market,
    ];

    /// The word in the database and in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Words(facet) => facet.code(),
            Self::Language => "language",
            Self::Market => "market",
        }
    }

    /// Whether this is a term of the facet.
    #[must_use]
    pub fn has(self, term: &str) -> bool {
        let letters =
            |count: usize| term.len() == count && term.bytes().all(|byte| byte.is_ascii_alphabetic());
        match self {
            Self::Words(facet) => {
                let words = Vocabulary::bundled();
                words.concept(term).is_some_and(|id| words[id].facet == facet)
            }
            Self::Language => letters(2) && term == term.to_ascii_lowercase(),
            Self::Market => letters(2) && term == term.to_ascii_uppercase(),
        }
    }
}

impl fmt::Display for TermFacet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for TermFacet {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|facet| facet.as_str() == text).ok_or(UnknownWord("facet"))
    }
}

platform::stored_text!(TermFacet);

/// One thing that a firm says it does.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Term {
    /// On which side.
    pub facet: TermFacet,
    /// The concept's id, or the language's or country's code.
    pub concept: String,
    /// What it is worth.
    #[sqlx(flatten)]
    pub declared: Declared,
}

/// The size class of a firm with so many people at work, as the vocabulary and statistics have it.
#[must_use]
pub fn size_class(people: i64) -> Option<&'static str> {
    match people {
        1..=3 => Some("size-1-3"),
        4..=9 => Some("size-4-9"),
        10..=19 => Some("size-10-19"),
        20..=49 => Some("size-20-49"),
        50..=249 => Some("size-50-249"),
        250.. => Some("size-250"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facet_takes_its_own_words_alone() {
        assert!(TermFacet::Words(Facet::Processing).has("cutting"));
        assert!(!TermFacet::Words(Facet::Processing).has("gots"));
        assert!(!TermFacet::Words(Facet::Processing).has("cutting "));
        assert!(TermFacet::Language.has("ru") && !TermFacet::Language.has("RU"));
        assert!(TermFacet::Market.has("RU") && !TermFacet::Market.has("Ру"));
    }

    #[test]
    fn every_facet_is_known_by_its_word() {
        for facet in TermFacet::ALL {
            assert_eq!(facet.as_str().parse::<TermFacet>().unwrap(), facet);
        }
        assert!("certificate".parse::<TermFacet>().is_err());
    }

    #[test]
    fn every_size_class_is_a_concept() {
        for people in [1, 3, 4, 9, 10, 19, 20, 49, 50, 249, 250, 9_000] {
            assert!(TermFacet::Words(Facet::Employment).has(size_class(people).unwrap()), "{people}");
        }
        assert_eq!((size_class(0), size_class(-1)), (None, None));
    }
}
