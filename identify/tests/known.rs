//! Firms that are one, firms that are not, and an index that changes.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

use identify::{Decision, Field, Firm, Index, Position, Verdict};
use proptest::prelude::*;

fn firm(name: &str, address: &str, country: &str) -> Firm {
    Firm { name: name.into(), address: address.into(), country: country.into(), ..Firm::default() }
}

fn index(known: &[Firm]) -> Index {
    let mut index = Index::new();
    for firm in known {
        index.add(firm);
    }
    index
}

fn alone(a: &Firm, b: &Firm) -> Decision {
    index(std::slice::from_ref(b)).identify(a)
}

#[test]
fn one_firm_is_found_however_it_is_written() {
    let known = firm("Manifattura Tessile Rinaldi S.r.l.", "Via Giuseppe Garibaldi 12, 59100 Prato", "IT");
    for (name, address, country) in [
        ("MANIFATTURA TESSILE RINALDI SRL", "via Garibaldi, 12 - Prato", "Italia"),
        ("Rinaldi Manifattura Tessile", "Via G. Garibaldi 12 Prato (PO)", "Italy"),
        ("Manifatura Tesile Rinaldi", "via giuseppe garibaldi 12 59100 prato", "IT"),
        ("Манифаттура Тессиле Ринальди", "Виа Джузеппе Гарибальди 12, Прато", "Италия"),
        ("Ma ni fat tu ra Te ss i le R in al di", "Via Giuseppe Garibaldi 12 Prato", ""),
        (
            "Manifattura Tessile Rinaldi Soc. a resp. limitata",
            "V. le Giuseppe Garibaldi 12 59100 Prato",
            "ITA",
        ),
    ] {
        let found = alone(&firm(name, address, country), &known);
        assert_eq!(found.verdict, Verdict::Same, "{name}: {found:?}");
    }
}

#[test]
fn a_russian_firm_is_found_in_latin_letters() {
    let known = firm("ООО «Швейная фабрика Заря»", "г. Иваново, ул. Революционная, д. 28", "RU");
    for (name, address) in [
        ("Shveynaya Fabrika Zarya OOO", "ul. Revolyutsionnaya 28, Ivanovo"),
        ("Shveinaia fabrika Zaria", "Ivanovo, Revolutsionnaya ulitsa 28"),
        ("Швейная фабрика «Заря», ООО", "Иваново, ул Революционная 28"),
    ] {
        let found = alone(&firm(name, address, "Russia"), &known);
        assert_eq!(found.verdict, Verdict::Same, "{name}: {found:?}");
    }
}

#[test]
fn firms_that_look_alike_are_told_apart() {
    let known =
        firm("Artistic Garment Industries (Pvt) Ltd Unit 6", "Plot 12, Sector 15, Korangi, Karachi", "PK");
    for (name, address, country) in [
        ("Artistic Garment Industries (Pvt) Ltd Unit 7", "Plot 12, Sector 15, Korangi, Karachi", "PK"),
        ("Artistic Garment Industries (Pvt) Ltd", "Canal Road 3, Lahore", "PK"),
        ("Lucky Textile Mills Ltd", "Plot 12, Sector 15, Korangi, Karachi", "PK"),
        ("Artistic Garment Industries Unit 6", "Rua do Monte 4, Porto", "PT"),
    ] {
        let found = alone(&firm(name, address, country), &known);
        assert_ne!(found.verdict, Verdict::Same, "{name}: {found:?}");
    }
}

#[test]
fn a_name_that_two_firms_have_waits_for_a_person() {
    let (prato, bari) =
        (firm("Moda Neri srl", "Via Roma 3, Prato", "IT"), firm("Moda Neri srl", "Via Bari 9, Bari", "IT"));
    let mut index = index(&[prato.clone(), bari]);
    let nowhere = Firm { city: "Prato".into(), ..firm("Moda Neri", "", "IT") };
    assert_eq!(index.identify(&nowhere).verdict, Verdict::Same);
    let nowhere = firm("Moda Neri", "", "IT");
    let found = index.identify(&nowhere);
    assert_eq!(found.verdict, Verdict::Review);
    assert_eq!(index.identify(&prato).key.map(|key| key.0), Some(0));
    // The same once more is one firm known twice, and no rival.
    let twin = index.add(&prato);
    let found = index.identify(&prato);
    assert_eq!((found.verdict, found.rivals.as_slice()), (Verdict::Same, &[][..]));
    assert_eq!(found.twins.last(), Some(&twin));
}

#[test]
fn a_vat_number_finds_a_firm_that_changed_its_name() {
    let known =
        Firm { vat: "IT 01234567890".into(), ..firm("Lanificio Colombo", "Via Biella 4, Biella", "IT") };
    let renamed =
        Firm { vat: "01234567890".into(), ..firm("Nuova Filatura Alta", "Via Biella 4, Biella", "Italia") };
    let found =
        index(&[firm("Nuova Filatura Bassa", "Via Como 5, Como", "IT"), known.clone()]).identify(&renamed);
    assert_eq!((found.key.map(|key| key.0), found.verdict), (Some(1), Verdict::Same));
    // Another number speaks against an equal name.
    let other = Firm { vat: "09876543210".into(), ..known.clone() };
    assert!(alone(&other, &known).probability < alone(&known, &known).probability);
}

#[test]
fn what_is_near_speaks_for_and_what_is_far_against() {
    let at = |north, east| Firm { position: Position::new(north, east), ..firm("Tintoria Serra", "", "IT") };
    let known = at(43.88, 11.10);
    let likely = |north, east| alone(&at(north, east), &known).probability;
    assert!(likely(43.8805, 11.1003) > likely(43.95, 11.15) && likely(43.95, 11.15) > likely(38.1, 15.6));
    assert_eq!((Position::new(91.0, 0.0), Position::new(f64::NAN, 1.0)), (None, None));
}

#[test]
fn the_evidence_is_what_the_probability_is_made_of() {
    let (a, b) =
        (firm("Bottonificio Prato", "Via Roma 1", "IT"), firm("Bottonificio Prato", "Via Roma 2", "FR"));
    let found = &index(&[b]).candidates(&a)[0];
    let weight = |field| found.evidence.iter().find(|one| one.field == field).map(|one| one.weight);
    assert!(weight(Field::Name).unwrap() > 0.0 && weight(Field::Country).unwrap() < 0.0);
    assert_eq!(weight(Field::Vat), None);
}

/// A name of an Italian's making, in Latin letters and in Cyrillic ones as Russians write it.
fn spelled() -> impl Strategy<Value = (String, String)> {
    const SYLLABLES: [(&str, &str); 20] = [
        ("bel", "бел"),
        ("tor", "тор"),
        ("mar", "мар"),
        ("chi", "ки"),
        ("val", "вал"),
        ("lu", "лу"),
        ("fer", "фер"),
        ("ga", "га"),
        ("mon", "мон"),
        ("pra", "пра"),
        ("cas", "кас"),
        ("ven", "вен"),
        ("nor", "нор"),
        ("bri", "бри"),
        ("sil", "сил"),
        ("ram", "рам"),
        ("del", "дел"),
        ("pon", "пон"),
        ("tes", "тес"),
        ("cia", "ча"),
    ];
    proptest::collection::vec(proptest::sample::select(SYLLABLES.to_vec()), 3..5).prop_map(|syllables| {
        syllables.into_iter().fold((String::new(), String::new()), |(latin, cyrillic), (one, other)| {
            (latin + one, cyrillic + other)
        })
    })
}

proptest! {
    #[test]
    fn no_text_breaks_it_and_neither_side_is_preferred(texts in proptest::collection::vec(any::<String>(), 14)) {
        let made = |at: usize| Firm {
            name: texts[at].clone(), address: texts[at + 1].clone(), city: texts[at + 2].clone(), region: texts[at + 3].clone(),
            postal_code: texts[at + 4].clone(), country: texts[at + 5].clone(), vat: texts[at + 6].clone(), position: None,
        };
        let (a, b) = (made(0), made(7));
        let likely = |a: &Firm, b: &Firm| index(std::slice::from_ref(b)).candidates(a).first().map(|found| found.probability);
        match (likely(&a, &b), likely(&b, &a)) {
            (Some(one), Some(other)) => prop_assert!((one - other).abs() < 1e-9 && (0.0..=1.0).contains(&one)),
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn neither_side_is_preferred_where_words_are_alike(
        a in "(Moda|Roma|Bari|Romana|Tessile|Tessili|Unit){1,4}( [1-3])?", b in "(Moda|Romma|Bari|Roman|Tesile|Tessili){1,4}( II)?",
        x in "(Via|Roma|Garibaldi|Garibaldy|Prato|12|14| ){1,6}", y in "(Via|Roma|Garibaldo|Prato|12|59100| ){1,6}",
    ) {
        let (a, b) = (firm(&a, &x, "IT"), firm(&b, &y, "Italia"));
        let likely = |a: &Firm, b: &Firm| index(std::slice::from_ref(b)).candidates(a).first().map_or(-1.0, |found| found.probability);
        prop_assert!((likely(&a, &b) - likely(&b, &a)).abs() < 1e-9);
    }

    #[test]
    fn whoever_is_added_is_found_until_removed(names in proptest::collection::vec(spelled(), 2..40)) {
        let firms: Vec<Firm> =
            names.iter().enumerate().map(|(at, (name, _))| firm(name, &format!("Via {name} {at}, Prato"), "IT")).collect();
        let mut index = Index::new();
        let keys: Vec<_> = firms.iter().map(|firm| index.add(firm)).collect();
        for (firm, key) in firms.iter().zip(&keys) {
            prop_assert_eq!(index.identify(firm).key, Some(*key));
        }
        for (firm, key) in firms.iter().zip(&keys) {
            prop_assert!(index.remove(*key) && !index.remove(*key));
            prop_assert_ne!(index.identify(firm).key, Some(*key));
        }
        prop_assert!(index.is_empty() && index.candidates(&firms[0]).is_empty());
    }

    #[test]
    fn what_was_removed_leaves_no_trace(names in proptest::collection::vec(spelled(), 4..20)) {
        let firms: Vec<Firm> = names.iter().map(|(name, _)| firm(name, &format!("Via {name}, Prato"), "IT")).collect();
        let (kept, gone) = firms.split_at(firms.len() / 2);
        let plain = index(kept);
        let mut changed = index(kept);
        let keys: Vec<_> = gone.iter().map(|firm| changed.add(firm)).collect();
        for key in keys {
            changed.remove(key);
        }
        for firm in &firms {
            prop_assert_eq!(plain.identify(firm), changed.identify(firm));
        }
    }

    #[test]
    fn a_name_is_found_in_the_other_alphabet((latin, cyrillic) in spelled(), others in proptest::collection::vec(spelled(), 20)) {
        prop_assume!(others.iter().all(|(other, _)| *other != latin));
        let address = "Via Roma 12, Prato";
        let mut known: Vec<Firm> = others.iter().map(|(name, _)| firm(&format!("{name} srl"), address, "IT")).collect();
        known.push(firm(&format!("{latin} srl"), address, "IT"));
        let found = index(&known).identify(&firm(&format!("ООО {cyrillic}"), "Виа Рома 12, Прато", "Италия"));
        prop_assert_eq!(found.key.map(|key| key.0 as usize), Some(known.len() - 1));
    }
}
