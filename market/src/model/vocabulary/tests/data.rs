//! The tables are whole.

use std::collections::HashSet;

use platform::locale::{Catalogue, Language, MESSAGES};

use super::super::word::folded;
use super::super::{Facet, PlaceKind, Relation, Vocabulary};

const COMMON: &str = include_str!("../../../../vocabulary/common_words.txt");

#[test]
fn there_are_more_than_250_concepts_each_with_a_label_in_every_language() {
    let vocabulary = Vocabulary::bundled();
    assert!(vocabulary.concepts().count() >= 250);
    for facet in Facet::ALL {
        assert!(vocabulary.concepts().any(|(_, concept)| concept.facet == *facet), "{facet:?} is empty");
    }
    for (id, concept) in vocabulary.concepts() {
        assert_eq!(vocabulary.concept(&concept.id), Some(id));
        assert!(Language::ALL.iter().all(|language| !concept.label(*language).is_empty()), "{}", concept.id);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(concept.id.chars().all(plain), "{} is no id", concept.id);
    }
}

#[test]
fn labels_are_in_their_language_and_told_apart_in_a_list() {
    let vocabulary = Vocabulary::bundled();
    for facet in Facet::ALL {
        for language in Language::ALL {
            let mut labels = HashSet::new();
            for (_, concept) in vocabulary.concepts().filter(|(_, concept)| concept.facet == *facet) {
                let label = concept.label(language);
                assert!(labels.insert(label), "{label} is the label of two concepts");
                let cyrillic =
                    label.chars().any(|c| ('а'..='я').contains(&c.to_lowercase().next().unwrap_or(c)));
                let latin = label.chars().any(|c| c.is_ascii_alphabetic());
                if language == Language::Ru {
                    assert!(cyrillic || *facet == Facet::Certificate, "{label} is not Russian");
                } else {
                    assert!(latin && !cyrillic, "{label} is not in Latin letters");
                }
            }
        }
    }
}

#[test]
fn everyday_words_are_not_the_vocabularys() {
    let common: HashSet<String> =
        COMMON.lines().filter(|line| !line.starts_with('#')).flat_map(folded).collect();
    for (_, concept) in Vocabulary::bundled().concepts() {
        for form in Language::ALL.iter().flat_map(|language| concept.forms.of(*language)) {
            let words = folded(&form.text);
            assert!(words.len() > 1 || !common.contains(&words[0]), "{} is a common word", form.text);
        }
    }
}

#[test]
fn concepts_lead_to_others() {
    let vocabulary = Vocabulary::bundled();
    let id = |id: &str| vocabulary.concept(id).unwrap();
    let broader: Vec<_> =
        vocabulary.with_broader(id("jersey")).iter().map(|id| &vocabulary[*id].id).collect();
    assert_eq!(broader, ["jersey", "knitted-fabric", "fabric"]);
    assert!(vocabulary.related(id("embroidering"), Relation::Makes).any(|made| made == id("embroidery")));
    assert!(vocabulary.leading_to(id("embroidery"), Relation::Makes).any(|by| by == id("hand-embroidery")));
    assert!(vocabulary.related(id("gots"), Relation::Covers).any(|covered| covered == id("organic")));
    assert!(vocabulary.related(id("loom"), Relation::Does).any(|done| done == id("weaving")));
}

#[test]
fn a_list_is_sorted_in_the_readers_language_and_levels_of_quality_by_their_order() {
    let vocabulary = Vocabulary::bundled();
    let catalogue = Catalogue::new(&[MESSAGES]).unwrap();
    for language in Language::ALL {
        let l = catalogue.locale(language);
        let labels: Vec<&str> = vocabulary
            .listed(Facet::Component, &l)
            .iter()
            .map(|(_, concept)| concept.label(language))
            .collect();
        assert!(labels.len() > 40 && labels.is_sorted_by(|left, right| l.compare(left, right).is_le()));
        let levels = vocabulary.listed(Facet::Quality, &l);
        assert_eq!((levels[0].1.id.as_str(), levels[1].1.id.as_str()), ("luxury", "fine"));
    }
}

#[test]
fn every_region_and_province_of_italy_is_known() {
    let vocabulary = Vocabulary::bundled();
    let count = |kind| vocabulary.places().filter(|(_, place)| place.kind == kind).count();
    assert_eq!((count(PlaceKind::Region), count(PlaceKind::Province)), (20, 107));
    let prato = &vocabulary[vocabulary.place("PO").unwrap()];
    assert_eq!(vocabulary[prato.within[0]].code, "toscana");
    for (_, place) in vocabulary.places() {
        assert!(place.kind == PlaceKind::Country || !place.within.is_empty(), "{} lies nowhere", place.code);
    }
}
