//! What things of an entry are called, and what they are worth.

use platform::db::At;
use platform::locale::Locale;

use crate::model::standing::{Confidence, today};
use crate::model::vocabulary::{Facet, Vocabulary};
use crate::model::{CapacityUnit, Certificate, Declared, Field, OrderUnit, Scheme, TermFacet};

/// The day of an instant, as Italy has it.
pub fn day(l: &Locale, at: &At) -> String {
    l.date(&today(at.0))
}

/// Day and time of an instant, as Italy has it.
pub fn moment(l: &Locale, at: &At) -> String {
    let zone = jiff::tz::TimeZone::get("Europe/Rome").unwrap_or(jiff::tz::TimeZone::UTC);
    l.date_time(&at.0, &zone)
}

/// What a facet is called.
pub fn facet(l: &Locale, facet: TermFacet) -> String {
    l.t(&format!("market-facet-{facet}"))
}

/// What a term of a facet is called.
pub fn term(l: &Locale, facet: TermFacet, term: &str) -> String {
    match facet {
        TermFacet::Words(_) => concept(l, term),
        TermFacet::Language => l.tongues(&[term.to_owned()]),
        TermFacet::Market => l.country(term),
    }
}

/// What a concept is called; one that the vocabulary has no more keeps its id.
pub fn concept(l: &Locale, id: &str) -> String {
    let words = Vocabulary::bundled();
    words.concept(id).map_or_else(|| id.to_owned(), |id| words[id].label(l.language()).to_owned())
}

/// What a place of the vocabulary is called.
pub fn place(l: &Locale, code: &str) -> String {
    let words = Vocabulary::bundled();
    words.place(code).map_or_else(|| code.to_owned(), |id| words[id].names.label(l.language()).to_owned())
}

/// What a scheme of numbers is called.
pub fn scheme(l: &Locale, scheme: Scheme) -> String {
    l.t(&format!("market-scheme-{scheme}"))
}

/// What a column of the entry is called.
pub fn field(l: &Locale, field: Field) -> String {
    l.t(&format!("market-field-{field}"))
}

/// What a part of an entry is called that runs out: `kind` is `field`, a facet, or what the part is one of.
pub fn expiring(l: &Locale, kind: &str, name: &str) -> String {
    match kind {
        "field" => name.parse().map_or_else(|_| name.to_owned(), |known| field(l, known)),
        "identifier" => name.parse().map_or_else(|_| name.to_owned(), |known| scheme(l, known)),
        _ => match kind.parse() {
            Ok(facet) => term(l, facet, name),
            Err(_) => concept(l, name),
        },
    }
}

/// So much in a week: `300 pieces a week`.
pub fn per_week(l: &Locale, unit: CapacityUnit, amount: i64) -> String {
    l.n(&format!("market-per-week-{unit}"), amount)
}

/// So much of an order: `100 pieces`.
pub fn order(l: &Locale, amount: i64, unit: OrderUnit) -> String {
    l.n(&format!("market-order-{unit}"), amount)
}

/// A facet's concepts as a form offers them.
pub fn offered(l: &Locale, facet: Facet) -> Vec<platform::page::Choice> {
    let listed = Vocabulary::bundled().listed(facet, l).into_iter();
    listed.map(|(_, one)| platform::page::Choice::new(&one.id, one.label(l.language()))).collect()
}

/// What a field is worth, as a badge says it.
#[derive(Debug, Clone)]
pub struct Worth {
    /// The words.
    pub text: String,
    /// The badge's tone.
    pub tone: &'static str,
    /// Whether it counts as verified.
    pub verified: bool,
}

impl Worth {
    /// In the reader's words.
    pub fn of(l: &Locale, confidence: Confidence) -> Self {
        let (text, tone) = match confidence {
            Confidence::Declared => (l.t("market-declared"), "quiet"),
            Confidence::Verified(None) => (l.t("market-verified"), "done"),
            Confidence::Verified(Some(until)) => {
                (l.with("market-verified-until", [("day", l.date(&until.0).into())]), "done")
            }
            Confidence::Expired(until) => {
                (l.with("market-expired", [("day", l.date(&until.0).into())]), "attention")
            }
        };
        Self { text, tone, verified: matches!(confidence, Confidence::Verified(_)) }
    }

    /// Of what was declared.
    pub fn declared(l: &Locale, declared: &Declared, today: jiff::civil::Date) -> Self {
        Self::of(l, declared.confidence(today))
    }

    /// Of a certificate.
    pub fn certificate(l: &Locale, certificate: &Certificate, today: jiff::civil::Date) -> Self {
        Self::of(l, certificate.confidence(today))
    }
}
