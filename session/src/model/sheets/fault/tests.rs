//! Every fault is told in every language.

use platform::locale::{Catalogue, Language};

use super::{Reason, Reference};

fn every_reason() -> Vec<Reason> {
    let text = || "IT".to_owned();
    let mut reasons = vec![
        Reason::ColumnMissing,
        Reason::RequiredMissing,
        Reason::FewerCells { expected: 3, found: 2 },
        Reason::MoreCells { expected: 3, found: 5 },
        Reason::ErrorValue,
        Reason::StartsFormula,
        Reason::TooLong { limit: 200 },
        Reason::NotACode,
        Reason::NotACountry,
        Reason::NotARegion,
        Reason::RegionElsewhere { country: text() },
        Reason::NotAChoice { words: text() },
        Reason::NotAnEmail,
        Reason::NotAPhone,
        Reason::NotALanguage,
        Reason::NotATime,
        Reason::TimeSkipped,
        Reason::TimeRepeated,
        Reason::NotAnInterval,
        Reason::EndsBeforeStart,
        Reason::NotWhole,
        Reason::MinimumAboveMaximum { maximum: 12 },
        Reason::Duplicate { line: 1_301 },
        Reason::RequestToOneself,
        Reason::Barred,
        Reason::Overlaps { line: 2 },
        Reason::OutOfOrder,
    ];
    let references = [
        Reference::Side,
        Reference::ThematicTable,
        Reference::Participant,
        Reference::Project,
        Reference::Part,
    ];
    reasons.extend(references.map(|what| Reason::Unknown { what }));
    reasons
}

#[test]
fn every_reason_is_told_in_every_language() {
    let catalogue = Catalogue::new(&[crate::MESSAGES]).unwrap();
    for language in Language::ALL {
        let locale = catalogue.locale(language);
        for reason in every_reason() {
            let told = locale.with(reason.key(), reason.arguments());
            assert!(!told.contains(['{', '⟦', '$']), "{language} {reason:?}: {told}");
        }
    }
    let told = |reason: Reason| catalogue.locale(Language::Ru).with(reason.key(), reason.arguments());
    let plain = told(Reason::MoreCells { expected: 3, found: 5 }).replace(['\u{2068}', '\u{2069}'], "");
    assert!(plain.starts_with("В строке 5 ячеек, а должно быть 3."), "{plain}");
    assert!(told(Reason::Duplicate { line: 1_301 }).contains("1301"));
}
