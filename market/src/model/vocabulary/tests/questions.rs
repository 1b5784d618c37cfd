//! Whole questions: quantities, places, certificates.

use super::super::{Bound, Unit, Vocabulary};
use super::asked;
use Bound::{AtLeast, AtMost, Exactly};
use Unit::{Day, Euro, Gauge, Metre, Percent, Piece, SquareMetre, Week};

fn quantities(text: &str) -> Vec<(f64, Option<Unit>, Bound)> {
    let question = Vocabulary::bundled().ask(text);
    question.quantities.iter().map(|found| (found.amount, found.unit, found.bound)).collect()
}

fn places(text: &str) -> Vec<Vec<&str>> {
    let vocabulary = Vocabulary::bundled();
    let found = vocabulary.ask(text).places;
    found.iter().map(|found| found.any_of.iter().map(|id| vocabulary[*id].code.as_str()).collect()).collect()
}

#[test]
fn a_designer_in_moscow_asks_for_embroidery_on_leather() {
    let text = "вышивка на коже, 500 шт";
    assert_eq!(asked(text), ["вышивка=embroidering|embroidery", "коже=leather"]);
    assert_eq!(quantities(text), [(500.0, Some(Piece), Exactly)]);
    assert!(Vocabulary::bundled().ask(text).rest.is_empty());
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (text, amount, unit) in [
        ("500 pezzi", 500.0, Some(Piece)),
        ("500pcs", 500.0, Some(Piece)),
        ("1.500 capi", 1500.0, Some(Piece)),
        ("1 500 м", 1500.0, Some(Metre)),
        ("1\u{a0}500 m", 1500.0, Some(Metre)),
        ("1,500", 1500.0, None),
        ("1'500", 1500.0, None),
        ("1.500.000", 1_500_000.0, None),
        ("2,5 m", 2.5, Some(Metre)),
        ("0.125", 0.125, None),
        ("12.000,50 €", 12000.5, Some(Euro)),
        ("€ 12", 12.0, Some(Euro)),
        ("5 тыс. шт.", 5000.0, Some(Piece)),
        ("5mila pezzi", 5000.0, Some(Piece)),
        ("2k pcs", 2000.0, Some(Piece)),
        ("30 m²", 30.0, Some(SquareMetre)),
        ("40 кв. м", 40.0, Some(SquareMetre)),
        ("100% cotone", 100.0, Some(Percent)),
        ("finezza 12", 12.0, Some(Gauge)),
        ("circa 200", 200.0, None),
        ("in 3 settimane", 3.0, Some(Week)),
    ] {
        assert_eq!(quantities(text), [(amount, unit, Exactly)], "{text}");
    }
}

#[test]
fn bounds_are_told_from_quantities() {
    for (text, amount, unit, bound) in [
        ("min 50", 50.0, None, AtLeast),
        ("min. 50 pz", 50.0, Some(Piece), AtLeast),
        ("fino a 200", 200.0, None, AtMost),
        ("от 50", 50.0, None, AtLeast),
        ("до 200 штук", 200.0, Some(Piece), AtMost),
        ("не менее 1 000 метров", 1000.0, Some(Metre), AtLeast),
        ("at least 50 pieces", 50.0, Some(Piece), AtLeast),
        ("up to 30 days", 30.0, Some(Day), AtMost),
        ("200 pz max", 200.0, Some(Piece), AtMost),
        ("50 pezzi e oltre", 50.0, Some(Piece), AtLeast),
        ("500 pcs from Italy", 500.0, Some(Piece), Exactly),
        ("50+ pcs", 50.0, Some(Piece), AtLeast),
        ("≤ 200", 200.0, None, AtMost),
    ] {
        assert_eq!(quantities(text), [(amount, unit, bound)], "{text}");
    }
    let range = [(50.0, Some(Piece), AtLeast), (200.0, Some(Piece), AtMost)];
    for text in [
        "50-200 pcs",
        "50–200 шт",
        "da 50 a 200 pezzi",
        "от 50 до 200 штук",
        "between 50 and 200 pcs",
        "from 50 to 200 pcs",
    ] {
        assert_eq!(quantities(text), range, "{text}");
    }
}

#[test]
fn dates_and_certificates_are_no_quantities() {
    assert!(quantities("entro il 12.05.2026 con ISO 9001 e OEKO-TEX 100, 12/5/26").is_empty());
}

#[test]
fn certificates_are_known_by_code() {
    let vocabulary = Vocabulary::bundled();
    for (text, id) in [
        ("GOTS", "gots"),
        ("ISO9001", "iso-9001"),
        ("iso 14001", "iso-14001"),
        ("OEKO-TEX® Standard 100", "oeko-tex-100"),
        ("Oeko-Tex Standard 100", "oeko-tex-100"),
        ("SA 8000", "sa8000"),
        ("4sustainability", "4sustainability"),
    ] {
        let found = vocabulary.ask(text).certificates;
        assert_eq!(found.first().map(|found| vocabulary[found.any_of[0]].id.as_str()), Some(id), "{text}");
    }
    let question = vocabulary.ask("GOTS cotton jersey in Tuscany, min 200 pcs");
    assert_eq!((question.concepts.len(), question.certificates.len(), question.places.len()), (2, 1, 1));
    assert!(question.rest.is_empty());
}

#[test]
fn places_are_known_in_every_language() {
    for text in ["Toscana", "Tuscany", "Тоскана", "в Тоскане", "тосканские"] {
        assert_eq!(places(text), [["toscana"]], "{text}");
    }
    for text in ["Firenze", "Florence", "Флоренция", "во Флоренции"] {
        assert_eq!(places(text), [["FI"]], "{text}");
    }
    for text in ["Prato", "Прато", "ditta (PO)"] {
        assert_eq!(places(text), [["PO"]], "{text}");
    }
    assert_eq!(places("Santa Croce sull'Arno"), [["santa-croce-district"]]);
    assert_eq!(places("prati, come, nel marchio"), Vec::<Vec<&str>>::new());
}

#[test]
fn an_italian_buyer_writes_a_sentence() {
    let text = "Cerco façonista per camicie in lino, taglio e confezione, da 100 a 300 capi, zona Marche, consegna entro 30 giorni";
    assert_eq!(
        asked(text),
        ["façonista=contract-work", "camicie=shirt", "lino=linen", "taglio=cutting", "confezione=sewing"]
    );
    assert_eq!(places(text), [["marche"]]);
    assert_eq!(
        quantities(text),
        [(100.0, Some(Piece), AtLeast), (300.0, Some(Piece), AtMost), (30.0, Some(Day), AtMost)]
    );
}
