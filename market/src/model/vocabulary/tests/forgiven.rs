//! What is forgiven in a question, and not in a text.

use super::super::Vocabulary;
use super::{asked, read};

#[test]
fn slips_are_forgiven_in_questions() {
    for (typed, id) in [
        ("botoni", "button"),
        ("bottnoi", "button"),
        ("zippper", "zip"),
        ("пугавица", "button"),
        ("пуговци", "button"),
        ("cerneira lampo", "zip"),
        ("плиссеровка", "pleating"),
        ("passamanria", "trimming"),
        ("контрактое производство", "contract-work"),
    ] {
        let found = asked(typed);
        assert!(found.iter().any(|found| found.ends_with(&format!("={id}"))), "{typed}: {found:?}");
        assert_eq!(
            read(typed).iter().filter(|found| found.ends_with(&format!("={id}"))).count(),
            0,
            "{typed}"
        );
    }
}

#[test]
fn a_known_word_is_never_taken_for_another() {
    assert_eq!(asked("skirt"), ["skirt=skirt"]);
    assert_eq!(asked("shirt"), ["shirt=shirt"]);
    assert_eq!(asked("pezzi"), Vec::<String>::new(), "pieces are no laces");
    assert_eq!(asked("lace"), ["lace=lace"]);
}

#[test]
fn the_other_keyboard_layout_is_forgiven() {
    assert_eq!(asked("geujdbwf"), ["geujdbwf=button"]);
    assert_eq!(asked("genjdbwf"), ["genjdbwf=button"], "with a slip in it");
    assert_eq!(asked("rj;f"), ["rj;f=leather"]);
    assert_eq!(asked("[kjgjr, yf"), ["[kjgjr=cotton"]);
    assert_eq!(asked("игеещт"), ["игеещт=button"]);
    let question = Vocabulary::bundled().ask("dsibdrf yf rj;t");
    assert_eq!(question.concepts.len(), 2);
    assert!(question.rest.is_empty(), "«на» is left out too");
}

#[test]
fn russian_in_latin_letters_is_understood() {
    assert_eq!(asked("pugovitsa"), ["pugovitsa=button"]);
    assert_eq!(asked("molniya"), ["molniya=zip"]);
    assert_eq!(asked("shelk"), ["shelk=silk"]);
    assert!(asked("vyshivka")[0].contains("embroidery"));
}

#[test]
fn names_are_left_alone() {
    for name in
        ["Rossi", "Bianchi", "Ferrari", "Moretti", "Garavani", "Smirnov", "Иванова", "Marchesini", "Tod's"]
    {
        assert_eq!(asked(name), Vec::<String>::new(), "{name}");
    }
}
