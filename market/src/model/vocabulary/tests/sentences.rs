//! Sentences of the trade in the three languages.

use super::super::{How, Vocabulary};
use super::{asked, read};

#[test]
fn the_same_thing_is_found_by_every_languages_word() {
    for words in [
        "bottone",
        "bottoni",
        "Bottonificio",
        "button",
        "buttons",
        "пуговица",
        "пуговицы",
        "пуговиц",
        "пуговицами",
        "ПУГОВИЦУ",
    ] {
        assert_eq!(read(words), [format!("{words}=button")]);
    }
    for words in
        ["вышивка", "вышивки", "вышивкой", "вышивку", "вышивок", "ricami", "embroideries", "embroidery"]
    {
        assert_eq!(read(words).len(), 1, "{words}");
        assert!(read(words)[0].contains("embroidering"), "{words}");
        assert!(read(words)[0].contains("embroidery"), "{words}");
    }
    for words in ["шёлковый", "шелковая", "шелк", "seta", "silk"] {
        assert_eq!(read(words), [format!("{words}=silk")]);
    }
}

#[test]
fn vowels_that_come_and_go_do_not_hide_a_word() {
    for (word, id) in [
        ("кнопок", "snap"),
        ("этикеток", "label"),
        ("стелек", "insole"),
        ("пошива", "sewing"),
        ("подошв", "sole"),
        ("шнурков", "shoelace"),
        ("пряжек", "buckle"),
    ] {
        assert_eq!(read(word), [format!("{word}={id}")]);
    }
}

#[test]
fn phrases_are_one_concept_and_the_longest_wins() {
    assert_eq!(read("cerniere lampo"), ["cerniere lampo=zip"]);
    assert_eq!(read("Taglio laser e stiro"), ["Taglio laser=laser-cutting", "stiro=pressing"]);
    assert_eq!(read("taglio, laser"), ["taglio=cutting"]);
    assert_eq!(read("застежка-молния"), ["застежка-молния=zip"]);
    assert_eq!(
        read("goat leather and calf leather"),
        ["goat leather=goat-leather", "calf leather=calf-leather"]
    );
    assert_eq!(read("confezione dell'abito da sposa")[1], "abito da sposa=wedding-dress");
}

#[test]
fn a_firm_says_what_it_does() {
    assert_eq!(
        read("Bottonificio Rossi: bottoni in madreperla e corno dal 1956"),
        ["Bottonificio=button", "bottoni in madreperla=mother-of-pearl-button", "corno=horn"]
    );
    assert_eq!(
        read("Contract manufacturing of knitwear: linking, garment dyeing, ironing."),
        [
            "Contract manufacturing=contract-work",
            "knitwear=knitwear-sector",
            "linking=linking",
            "garment dyeing=garment-dyeing",
            "ironing=pressing"
        ]
    );
    assert_eq!(
        read("Кожаные подошвы и каблуки, пошив заготовок"),
        ["Кожаные подошвы=leather-sole", "каблуки=heel", "пошив заготовок=upper-making"]
    );
}

#[test]
fn what_is_left_over_are_names() {
    let vocabulary = Vocabulary::bundled();
    let text = "Ricamificio Bellavista di Prato (PO), specializzati in pizzo";
    let reading = vocabulary.read_text(text);
    let rest: Vec<&str> = reading.rest.iter().map(|range| &text[range.clone()]).collect();
    assert_eq!(rest, ["Bellavista", "specializzati"]);
    assert!(reading.places.iter().all(|found| found.any_of.contains(&vocabulary.place("PO").unwrap())));
    assert_eq!(reading.places.len(), 2);
}

#[test]
fn everyday_words_never_become_concepts() {
    for text in [
        "pizza",
        "women and men",
        "bottom line",
        "come quando fuori piove",
        "я ищу поставщика",
        "in the house",
    ] {
        assert_eq!(asked(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn how_a_word_was_found_is_told() {
    let how = |text: &str| Vocabulary::bundled().ask(text).concepts[0].how;
    assert_eq!(how("bottone"), How::Exact);
    assert_eq!(how("пуговицами"), How::Inflected);
    assert_eq!(how("пуговеца"), How::Mistyped);
    assert_eq!(how("genjdbwf"), How::OtherLayout);
    assert_eq!(how("pugovitsy"), How::Transliterated);
}
