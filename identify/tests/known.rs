//! Firms that are one, and firms that are not.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

use identify::{Firm, Index};
use proptest::prelude::*;

fn firm(name: &str, address: &str, country: &str) -> Firm {
    Firm { name: name.into(), address: address.into(), country: country.into(), ..Firm::default() }
}

fn likely(a: &Firm, b: &Firm) -> f64 {
    let mut index = Index::new();
    index.add(b);
    index.candidates(a).first().map_or(0.0, |found| found.probability)
}

#[test]
fn one_firm_is_found_however_it_is_written() {
    let known = firm("Manifattura Tessile Rinaldi S.r.l.", "Via Giuseppe Garibaldi 12, 59100 Prato", "IT");
    for (name, address, country) in [
        ("MANIFATTURA TESSILE RINALDI SRL", "via Garibaldi, 12 - Prato", "Italia"),
        ("Rinaldi Manifattura Tessile", "Via G. Garibaldi 12 Prato (PO)", "Italy"),
        ("Manifatura Tesile Rinaldi", "via giuseppe garibaldi 12 59100 prato", "IT"),
        ("Манифаттура Тессиле Ринальди", "Виа Джузеппе Гарибальди 12, Прато", "Италия"),
        ("M a n i fat tura Tes sile Ri nal di", "Via Giuseppe Garibaldi 12 Prato", ""),
    ] {
        let p = likely(&firm(name, address, country), &known);
        assert!(p >= 0.8, "{name}: {p}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_it(texts in proptest::collection::vec(any::<String>(), 12)) {
        let made = |at: usize| Firm {
            name: texts[at].clone(), address: texts[at + 1].clone(), city: texts[at + 2].clone(),
            postal_code: texts[at + 3].clone(), country: texts[at + 4].clone(), vat: texts[at + 5].clone(), ..Firm::default()
        };
        let (a, b) = (made(0), made(6));
        let (one, other) = (likely(&a, &b), likely(&b, &a));
        prop_assert!((one - other).abs() < 1e-9 && (0.0..=1.0).contains(&one));
    }
}
