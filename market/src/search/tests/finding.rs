//! The same firms in every language, with slips, in every alphabet, and why.

use jiff::civil::date;
use platform::locale::Language;

use super::super::{
    Amount, Calendar, Certificate, Evidence, Free, Near, Place, Query, QueryError, SearchError, Sort,
};
use super::*;
use crate::model::vocabulary::{Facet, Unit};

#[test]
fn every_word_of_every_concept_finds_who_states_it() {
    let vocabulary = Vocabulary::bundled();
    let search = index(vocabulary.concepts().map(|(_, concept)| firm(&concept.id, "", &[&concept.id])));
    for (_, concept) in vocabulary.concepts() {
        for form in Language::ALL.iter().flat_map(|language| concept.forms.of(*language)) {
            let found = ids(&search, &Query { limit: 1000, ..text(&form.text) });
            assert!(found.contains(&concept.id), "{} does not find {}", form.text, concept.id);
        }
    }
}

#[test]
fn one_question_in_three_languages_finds_the_same_firms() {
    let search = index([
        firm("stated", "Alfa", &["embroidering", "leather"]),
        says("italian", Language::It, "Ricami a mano su pelle"),
        says("english", Language::En, "We embroider leather: embroideries of all kinds"),
        says("russian", Language::Ru, "Вышивка на коже и замше"),
        firm("other", "Beta", &["embroidering", "silk"]),
    ]);
    for asked in [
        "ricami su pelle",
        "embroidery on leather",
        "вышивки на коже",
        "вышифка на коже",
        "embrodery leather",
    ] {
        let mut found = ids(&search, &text(asked));
        found.sort();
        assert_eq!(found, ["english", "italian", "russian", "stated"], "{asked}");
    }
}

#[test]
fn broader_words_find_narrower_things_and_what_makes_them() {
    let search = index([
        firm("corozo", "Alfa", &["corozo-button"]),
        firm("button", "Beta", &["button"]),
        firm("weaver", "Gamma", &["jacquard-weaving"]),
        Entry {
            certificates: vec![Certificate {
                scheme: concept("gots"),
                from: None,
                until: Some(date(2027, 1, 1)),
            }],
            ..firm("gots", "Delta", &[])
        },
    ]);
    assert_eq!(ids(&search, &text("пуговицы")), ["button", "corozo"]);
    assert_eq!(ids(&search, &text("tessuti")), ["weaver"]);
    let why = search.answer(&text("tessuti")).unwrap().rows.remove(0).why;
    assert_eq!(why[0].by, [Evidence::Implied(concept("jacquard-weaving"))]);
    let on = |day| Query { valid_on: Some(day), ..text("biologico") };
    assert_eq!(ids(&search, &on(date(2027, 1, 1))), ["gots"]);
    assert!(ids(&search, &on(date(2027, 1, 2))).is_empty());
}

#[test]
fn names_are_found_in_either_alphabet_and_with_a_slip() {
    let search = index([
        firm("bianchi", "Lanificio Bianchi & Figli s.r.l.", &[]),
        firm("zegna", "Ermenegildo Zegna", &[]),
        firm("russian", "ООО «Моника Белуччи»", &[]),
        Entry { address: "Via dell'Artigianato 3, Montespertoli".into(), ..firm("address", "X", &[]) },
    ]);
    for (asked, id) in [
        ("bianchi", "bianchi"),
        ("Бьянки", "bianchi"),
        ("bianci", "bianchi"),
        ("дзенья", "zegna"),
        ("ermenegilod", "zegna"),
        ("ermengildo zenga", "zegna"),
        ("belucci", "russian"),
        ("Bellucci", "russian"),
        ("montespertoli", "address"),
        ("Монтеспертоли", "address"),
    ] {
        assert_eq!(ids(&search, &text(asked)), [id], "{asked}");
    }
    let row = search.answer(&text("lanificio blanchi")).unwrap().rows.remove(0);
    let told = &row.why.iter().find(|why| why.part == 1).unwrap().by;
    assert_eq!(told[..], [Evidence::Word { place: Place::Name, term: "bianki".into(), slips: 1 }]);
}

#[test]
fn what_nobody_has_is_said_and_left_out() {
    let search = index([firm("a", "Alfa", &["button"]), firm("b", "Beta", &["zip"])]);
    let answer = search.answer(&text("bottoni xyzzyqwert")).unwrap();
    assert_eq!(rows(&answer), ["a"]);
    assert_eq!(answer.asked.parts.iter().map(|part| part.unmet).collect::<Vec<_>>(), [false, true]);
    assert_eq!(search.answer(&text("xyzzyqwert")).unwrap().total, 0);
}

#[test]
fn a_card_says_why() {
    let search = index([Entry {
        places: vec![place("PO")],
        texts: vec![(Language::En, "Horn buttons since 1968".into())],
        ..firm("a", "Bottonificio Rossi", &["horn-button"])
    }]);
    let asked = "пуговицы Toscana rossi 1968";
    let answer = search.answer(&text(asked)).unwrap();
    let told: Vec<(&str, &[Evidence])> = answer.rows[0]
        .why
        .iter()
        .map(|why| (&asked[answer.asked.parts[why.part].range.clone()], &why.by[..]))
        .collect();
    let horn = concept("horn-button");
    assert_eq!(
        told,
        [
            (
                "пуговицы",
                &[
                    Evidence::Stated(horn),
                    Evidence::Spoken(concept("button"), Place::Name),
                    Evidence::Spoken(horn, Place::English)
                ][..]
            ),
            ("Toscana", &[Evidence::Lies(place("toscana"))][..]),
            ("rossi", &[Evidence::Word { place: Place::Name, term: "rosi".into(), slips: 0 }][..]),
            ("1968", &[Evidence::Word { place: Place::English, term: "1968".into(), slips: 0 }][..]),
        ]
    );
}

#[test]
fn who_states_a_thing_itself_comes_before_who_does_it_among_others() {
    let search = index([
        says("speaks", Language::It, "anche bottoni"),
        firm("many", "X", &["button", "zip", "label", "buckle", "elastic"]),
        firm("only", "X", &["button"]),
        firm("narrower", "X", &["corozo-button", "zip", "label", "buckle", "elastic"]),
    ]);
    assert_eq!(ids(&search, &text("bottoni")), ["only", "many", "narrower", "speaks"]);
}

#[test]
fn a_question_brings_its_quantity() {
    let with = |id: &str, amount, unit| Entry {
        min_order: Some(Amount { amount, unit }),
        ..firm(id, "X", &["embroidering", "leather"])
    };
    let search = index([
        with("small", 500, Unit::Piece),
        with("large", 501, Unit::Piece),
        with("metres", 900, Unit::Metre),
        firm("unknown", "X", &["embroidering", "leather"]),
    ]);
    let mut found = ids(&search, &text("вышивка на коже, 500 шт"));
    found.sort();
    assert_eq!(found, ["metres", "small", "unknown"]);
}

#[test]
fn capacity_is_free_between_two_dates_in_one_calendar() {
    let calendar = |processing: &str, free: &[u32]| Calendar {
        processing: concept(processing),
        unit: Unit::Piece,
        first: date(2027, 3, 3), // a Wednesday: the week begins on the 1st
        free: free.into(),
    };
    let search = index([Entry {
        calendars: vec![calendar("hand-embroidery", &[100, 0, 50]), calendar("sewing", &[10, 60, 80])],
        ..firm("a", "X", &[])
    }]);
    let free = |from, to, amount, processing: Option<&str>| {
        let processing = processing.map(concept);
        let free = Free { from, to, amount, unit: Unit::Piece, processing };
        !ids(&search, &Query { free: Some(free), ..Query::default() }).is_empty()
    };
    let (monday, sunday) = (date(2027, 3, 1), date(2027, 3, 21));
    assert!(free(monday, sunday, 150, None) && !free(monday, sunday, 151, None), "calendars do not add up");
    assert!(free(monday, sunday, 150, Some("embroidering")) && !free(monday, sunday, 151, Some("sewing")));
    assert!(free(date(2027, 3, 7), date(2027, 3, 7), 100, None), "a week counts from one day of it");
    assert!(!free(date(2027, 3, 8), sunday, 100, Some("embroidering")));
    assert!(!free(date(2027, 3, 22), date(2028, 3, 21), 1, None), "after the calendar nothing is free");
}

#[test]
fn the_nearest_come_first_and_who_is_nowhere_last() {
    let at = |id: &str, position| Entry { position, ..firm(id, "X", &[]) };
    let search = index([
        at("moscow", Some((55.75, 37.62))),
        at("prato", Some((43.88, 11.10))),
        at("nowhere", None),
        at("florence", Some((43.77, 11.26))),
    ]);
    let near = |km| Some(Near { latitude: 43.77, longitude: 11.25, km });
    let query = Query { near: near(None), sort: Sort::Distance, ..Query::default() };
    assert_eq!(ids(&search, &query), ["florence", "prato", "moscow", "nowhere"]);
    let answer = search.answer(&Query { near: near(Some(20.0)), ..query.clone() }).unwrap();
    assert_eq!(rows(&answer), ["florence", "prato"]);
    assert!((answer.rows[1].km.unwrap() - 17.1).abs() < 1.0);
    let nowhere = search.answer(&Query { near: None, ..query });
    assert!(matches!(nowhere, Err(SearchError::Query(QueryError::DistanceFromNowhere))));
}

#[test]
fn each_facet_counts_as_if_nothing_were_chosen_in_it() {
    let search = index([
        firm("a", "X", &["corozo-button", "sewing"]),
        firm("b", "X", &["zip", "sewing"]),
        firm("c", "X", &["zip", "weaving"]),
    ]);
    let answer = search
        .answer(&Query { concepts: vec![concept("zip"), concept("sewing")], ..Query::default() })
        .unwrap();
    assert_eq!(rows(&answer), ["b"]);
    let has = |facet: Facet, id: &str, count| answer.counts.concepts[&facet].contains(&(concept(id), count));
    assert!(has(Facet::Component, "button", 1) && has(Facet::Component, "zip", 1));
    assert!(has(Facet::Processing, "sewing", 1) && has(Facet::Processing, "weaving", 1));
}
