//! What was found, as the page shows it.

use std::collections::BTreeMap;

use platform::locale::{Locale, Translated};

use super::asked::{Asked, FACETS, PER_PAGE};
use crate::model::Supplier;
use crate::model::ids::SupplierId;
use crate::model::vocabulary::{ConceptId, Facet, PlaceId, PlaceKind, Unit, Vocabulary};
use crate::search::{self, Amount, Answer, Counts, Evidence, Row};

/// Choices of a facet that stand open; the rest opens with a press.
const OPEN: usize = 7;

/// A firm that was found.
pub struct Card {
    pub firm: Supplier,
    /// Where it is, and how far.
    pub place: String,
    /// What it says of itself, with the language of it.
    pub said: Option<(String, String)>,
    /// Its smallest order; empty where it names none.
    pub order: String,
    /// Days to a sample and to the bulk; empty where it names none.
    pub days: String,
    /// Why it was found, part by part.
    pub why: Vec<Reason>,
}

/// A part of the question, and what a firm has of it.
pub struct Reason {
    /// As it was typed.
    pub part: String,
    /// In words.
    pub by: String,
}

/// A facet with its choices.
pub struct Side {
    pub code: &'static str,
    pub name: String,
    pub open: Vec<Tick>,
    pub more: Vec<Tick>,
}

/// A choice of a facet.
pub struct Tick {
    pub value: String,
    pub label: String,
    /// How many firms it would leave.
    pub count: u32,
    pub chosen: bool,
}

/// A part of the question as it was understood.
pub struct Understood {
    /// As it was typed.
    pub typed: String,
    /// What it stands for; empty for a word as it stands.
    pub meaning: String,
    /// Whether no firm has anything of it, so that it was left out.
    pub unmet: bool,
}

/// The firms of a page, in the order of the answer. Who went from the public since is left out.
pub fn cards(
    l: &Locale,
    asked: &Asked,
    answer: &Answer,
    firms: Vec<Supplier>,
    said: &BTreeMap<SupplierId, Translated>,
) -> Vec<Card> {
    let mut firms: BTreeMap<String, Supplier> =
        firms.into_iter().map(|firm| (firm.id.to_string(), firm)).collect();
    let one = |row: &Row| {
        let firm = firms.remove(&row.id)?;
        let far = row.km.map(|km| l.with("market-found-km", [("km", (km.round() as i64).into())]));
        let place = [Some(super::whereabouts(l, &firm)), far].into_iter().flatten();
        let days = |key: &str, days: Option<i64>| days.map(|days| l.n(key, days));
        let days = [
            days("market-found-sample", firm.lead_sample_days),
            days("market-found-bulk", firm.lead_bulk_days),
        ];
        Some(Card {
            place: place.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            said: said
                .get(&firm.id)
                .and_then(|said| said.find(l.language()))
                .map(|(language, text)| (language.to_string(), text.text.clone())),
            order: super::smallest(l, &firm),
            days: days.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            why: row.why.iter().map(|why| reason(l, &asked.query.text, answer, why)).collect(),
            firm,
        })
    };
    answer.rows.iter().filter_map(one).collect()
}

fn reason(l: &Locale, text: &str, answer: &Answer, why: &search::Why) -> Reason {
    let mut by: Vec<String> = Vec::new();
    for evidence in &why.by {
        let words = self::evidence(l, evidence);
        if !by.contains(&words) {
            by.push(words);
        }
    }
    let part = answer.asked.parts.get(why.part);
    let part = part.and_then(|part| text.get(part.range.clone())).unwrap_or_default().to_owned();
    Reason { part, by: by.join("; ") }
}

/// In words, what a firm has of a part.
fn evidence(l: &Locale, evidence: &Evidence) -> String {
    let said = |key: &str, what: String| l.with(key, [("what", what.into())]);
    match evidence {
        Evidence::Stated(id) => said("market-found-stated", label(l, *id)),
        Evidence::Certified(id) => said("market-found-certified", label(l, *id)),
        Evidence::Implied(id) => said("market-found-implied", label(l, *id)),
        Evidence::Spoken(id, _) => said("market-found-spoken", label(l, *id)),
        Evidence::Lies(id) => said("market-found-lies", named(l, *id)),
        Evidence::Word { place: search::Place::Name, .. } => l.t("market-found-name"),
        Evidence::Word { place: search::Place::Address, .. } => l.t("market-found-address"),
        Evidence::Word { .. } => l.t("market-found-text"),
    }
}

fn label(l: &Locale, id: ConceptId) -> String {
    Vocabulary::bundled()[id].label(l.language()).to_owned()
}

fn named(l: &Locale, id: PlaceId) -> String {
    Vocabulary::bundled()[id].names.label(l.language()).to_owned()
}

/// So many of a unit of an order.
pub fn order(l: &Locale, amount: Amount) -> String {
    let unit = match amount.unit {
        Unit::Pair => "pairs",
        Unit::Metre => "metres",
        Unit::SquareMetre => "square-metres",
        Unit::Kilogram => "kilograms",
        _ => "pieces",
    };
    l.n(&format!("market-order-{unit}"), i64::from(amount.amount))
}

/// The facets with their choices: those that are chosen, then those that most firms have.
pub fn sides(l: &Locale, asked: &Asked, counts: &Counts) -> Vec<Side> {
    let mut all: Vec<Side> =
        FACETS.into_iter().chain([Facet::Certificate]).map(|facet| side(l, asked, counts, facet)).collect();
    let places = counts.places.iter().map(|(id, count)| (*id, *count));
    let kinds = [PlaceKind::Region, PlaceKind::District, PlaceKind::Province];
    let words = Vocabulary::bundled();
    let tick = |(id, count): (PlaceId, u32)| Tick {
        value: words[id].code.clone(),
        label: named(l, id),
        count,
        chosen: asked.query.places.contains(&id),
    };
    let known = places.filter(|(id, _)| kinds.contains(&words[*id].kind));
    let mut ticks: Vec<Tick> = known.map(tick).collect();
    let absent = asked.query.places.iter().filter(|id| counts.places.iter().all(|(known, _)| known != *id));
    ticks.extend(absent.map(|id| tick((*id, 0))));
    all.insert(0, folded("place", l.t("market-find-places"), ticks));
    all.retain(|side| !side.open.is_empty());
    all
}

fn side(l: &Locale, asked: &Asked, counts: &Counts, facet: Facet) -> Side {
    let chosen = if facet == Facet::Certificate { &asked.query.certificates } else { &asked.query.concepts };
    let words = Vocabulary::bundled();
    let tick = |id: ConceptId, count: u32| Tick {
        value: words[id].id.clone(),
        label: label(l, id),
        count,
        chosen: chosen.contains(&id),
    };
    let known = counts.concepts.get(&facet).map_or(&[][..], Vec::as_slice);
    let mut ticks: Vec<Tick> = known.iter().map(|(id, count)| tick(*id, *count)).collect();
    let absent = chosen.iter().filter(|id| words[**id].facet == facet);
    let absent = absent.filter(|id| known.iter().all(|(one, _)| one != *id));
    ticks.extend(absent.map(|id| tick(*id, 0)));
    folded(facet.code(), l.t(&format!("market-facet-{}", facet.code())), ticks)
}

fn folded(code: &'static str, name: String, mut ticks: Vec<Tick>) -> Side {
    ticks.sort_by_key(|tick| (!tick.chosen, std::cmp::Reverse(tick.count)));
    let chosen = ticks.iter().filter(|tick| tick.chosen).count();
    let more = ticks.split_off(ticks.len().min(OPEN.max(chosen)));
    Side { code, name, open: ticks, more }
}

/// The question part by part.
pub fn understood(l: &Locale, asked: &Asked, answer: &Answer) -> Vec<Understood> {
    let one = |part: &search::Part| {
        let typed = asked.query.text.get(part.range.clone()).unwrap_or_default().to_owned();
        let mut meanings: Vec<String> = part.concepts.iter().map(|id| label(l, *id)).collect();
        meanings.extend(part.places.iter().map(|id| named(l, *id)));
        meanings.dedup();
        meanings.truncate(4);
        let same = meanings.iter().all(|meaning| meaning.to_lowercase() == typed.to_lowercase());
        let meaning = if same { String::new() } else { meanings.join(" / ") };
        Understood { typed, meaning, unmet: part.unmet }
    };
    answer.asked.parts.iter().map(one).collect()
}

/// Firms before this page and up to its last.
pub fn shown(asked: &Asked, answer: &Answer) -> platform::page::List {
    platform::page::List {
        path: super::PATH.to_owned(),
        filters: asked.pairs.iter().filter(|(name, _)| name != "sort").cloned().collect(),
        sort: asked.form.value("sort").to_owned(),
        descending: false,
        page: asked.page,
        per_page: PER_PAGE,
        total: answer.total,
    }
}
