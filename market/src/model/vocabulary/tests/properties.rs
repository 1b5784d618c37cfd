//! What holds for every form and for every text, hostile ones too.

use platform::locale::Language;
use proptest::prelude::*;

use super::super::{Found, Vocabulary};

#[test]
fn every_form_of_every_language_is_its_concept() {
    let vocabulary = Vocabulary::bundled();
    for (id, concept) in vocabulary.concepts() {
        for form in Language::ALL.iter().flat_map(|language| concept.forms.of(*language)) {
            let whole = |found: &&Found<_>| found.range == (0..form.text.len());
            let read = vocabulary.read_text(&form.text);
            let found = read.concepts.iter().find(whole);
            assert!(found.is_some_and(|found| found.any_of.contains(&id)), "{} in a text", form.text);
            let asked = vocabulary.ask(&form.text);
            let found = asked.concepts.iter().chain(&asked.certificates).find(whole);
            assert!(found.is_some_and(|found| found.any_of.contains(&id)), "{} in a question", form.text);
            assert!(asked.rest.is_empty(), "{} leaves something over", form.text);
        }
    }
    for (id, place) in vocabulary.places() {
        for name in Language::ALL.iter().flat_map(|language| place.names.of(*language)) {
            let found = vocabulary.ask(&name.text).places;
            assert!(found.iter().any(|found| found.any_of.contains(&id)), "{}", name.text);
        }
    }
}

#[test]
fn a_slip_in_a_long_word_finds_the_word_or_nothing() {
    let vocabulary = Vocabulary::bundled();
    let (mut tried, mut found) = (0, 0);
    for (id, concept) in vocabulary.concepts() {
        for form in Language::ALL.iter().flat_map(|language| concept.forms.of(*language)) {
            let mut letters: Vec<char> = form.text.chars().collect();
            if form.rigid
                || letters.len() < 9
                || !letters.iter().all(|c| c.is_alphabetic())
                || letters[4] == letters[5]
            {
                continue;
            }
            letters.swap(4, 5);
            let slip: String = letters.into_iter().collect();
            let question = vocabulary.ask(&slip);
            tried += 1;
            if let Some(first) = question.concepts.first() {
                let related = first.any_of.contains(&id);
                assert!(related, "{slip} is taken for {}", vocabulary[first.any_of[0]].id);
                found += 1;
            }
        }
    }
    assert!(tried > 300 && found * 10 > tried * 9, "{found} of {tried}");
}

#[test]
fn hostile_texts_are_read_in_bounded_time_and_space() {
    let vocabulary = Vocabulary::bundled();
    let million = 1 << 20;
    for piece in [
        "a",
        "b\u{301}\u{302}\u{303}",
        "🧵👗",
        "bottone in ",
        "1.",
        "1 000",
        "(PO",
        "\u{200d}",
        "я",
        ";",
        "rj;f ",
    ] {
        let text = piece.repeat(million / piece.len());
        let reading = vocabulary.read_text(&text);
        assert!(reading.concepts.iter().all(|found| found.range.end <= 256 * 1024));
        let question = vocabulary.ask(&text);
        assert!(question.quantities.iter().all(|found| found.range.end <= 4096));
    }
}

fn in_order<Id>(text: &str, found: &[Found<Id>]) -> bool {
    found.iter().all(|found| text.get(found.range.clone()).is_some_and(|part| !part.is_empty()))
        && found.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start)
}

/// Words of the trade, numbers and everything that may stand between.
fn messy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("bottoni ".to_owned()),
        Just("пуговиц, ".to_owned()),
        Just("genjdbwf".to_owned()),
        Just(" da 50 a ".to_owned()),
        Just("от 1 500 до ".to_owned()),
        Just("ISO9001".to_owned()),
        Just(" rj;f ".to_owned()),
        Just("(FM)".to_owned()),
        "[0-9.,' –-]{1,8}",
        "\\PC{0,6}",
        ".{0,4}",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn whatever_is_asked_the_ranges_lie_in_the_text(text in messy()) {
        let vocabulary = Vocabulary::bundled();
        let reading = vocabulary.read_text(&text);
        prop_assert!(in_order(&text, &reading.concepts) && in_order(&text, &reading.places));
        let question = vocabulary.ask(&text);
        prop_assert!(in_order(&text, &question.concepts) && in_order(&text, &question.places));
        for quantity in &question.quantities {
            prop_assert!(text.get(quantity.range.clone()).is_some());
            prop_assert!(quantity.amount.is_finite() && quantity.amount >= 0.0);
        }
        for range in question.rest.iter().chain(&reading.rest) {
            prop_assert!(text.get(range.clone()).is_some());
        }
        prop_assert_eq!(vocabulary.ask(&text), question, "the same text reads the same");
    }
}
