//! A question as the address has it.

use jiff::civil::Date;
use platform::db::{DbError, Tx};
use platform::locale::Locale;
use platform::page::Form;
use platform::page::typed::{Pairs, Typed};

use crate::model::vocabulary::{ConceptId, Facet, PlaceId, Unit, Vocabulary};
use crate::search::{Amount, Free, Near, Query, Sort};
use crate::store::lists;

/// Firms on a page.
pub const PER_PAGE: usize = 20;
/// The last page that is shown: nobody reads on beyond it.
const LAST_PAGE: usize = 500;
/// What may be typed into a field.
const LONGEST: usize = 300;

/// The facets that are filters, in the order of the page. The last two are the sides of one: who works there, with what.
pub const FACETS: [Facet; 9] = [
    Facet::Sector,
    Facet::Product,
    Facet::Processing,
    Facet::Quality,
    Facet::Sales,
    Facet::Employment,
    Facet::Production,
    Facet::Component,
    Facet::Material,
];

/// Units in which a minimum order may be asked for.
pub const ORDERS: [Unit; 5] = [Unit::Piece, Unit::Pair, Unit::Metre, Unit::SquareMetre, Unit::Kilogram];
/// Units in which capacity may be.
pub const FREE: [Unit; 2] = [Unit::Piece, Unit::Minute];

/// What an address may say, beside the facets.
const FIELDS: [&str; 15] = [
    "q",
    "sort",
    "view",
    "page",
    "near",
    "km",
    "from",
    "to",
    "free",
    "free-unit",
    "order",
    "order-unit",
    "on",
    "place",
    "certificate",
];

/// A question, as far as it can be read, with what was typed.
pub struct Asked {
    /// What is put to the index.
    pub query: Query,
    /// What was typed, and what is wrong with it.
    pub form: Form,
    /// The page, from 1.
    pub page: usize,
    /// Whether the map is shown in place of the list.
    pub map: bool,
    /// What was sent, without the page.
    pub pairs: Pairs,
}

impl Asked {
    /// Reads it. What cannot be read is left out of the question, and said.
    ///
    /// # Errors
    /// What the database said, when it was asked where a place is.
    pub async fn read(tx: &mut Tx, l: &Locale, mut pairs: Pairs) -> Result<Self, DbError> {
        let is_known =
            |name: &str| FIELDS.contains(&name) || FACETS.into_iter().any(|facet| facet.code() == name);
        pairs.retain(|(name, value)| is_known(name) && !value.trim().is_empty());
        let mut typed = Typed::new(l, pairs.clone());
        let page = typed.raw("page").parse().unwrap_or(1).clamp(1, LAST_PAGE);
        pairs.retain(|(name, _)| name != "page");
        let words = Vocabulary::bundled();
        let all = |name: &str| -> Vec<&str> {
            pairs.iter().filter(|(field, _)| field == name).map(|(_, value)| value.trim()).collect()
        };
        let facets = || FACETS.into_iter().chain([Facet::Certificate]);
        let unknown = |(name, value): &&(String, String)| match name.as_str() {
            "place" => words.place(value.trim()).is_none(),
            name => facets()
                .find(|facet| facet.code() == name)
                .is_some_and(|facet| words.concept(value.trim()).is_none_or(|id| words[id].facet != facet)),
        };
        if let Some((name, value)) = pairs.iter().find(unknown) {
            let value: String = value.chars().take(60).collect();
            typed.refuse(name, l.with("market-find-unknown", [("choice", value.into())]));
        }
        let concepts = |facet: Facet| -> Vec<ConceptId> {
            let known = all(facet.code()).into_iter().filter_map(|id| words.concept(id));
            known.filter(|id| words[*id].facet == facet).collect()
        };
        let places: Vec<PlaceId> = all("place").into_iter().filter_map(|code| words.place(code)).collect();
        let mut query = Query {
            text: typed.text("q", &l.t("search"), LONGEST),
            concepts: FACETS.into_iter().flat_map(concepts).collect(),
            places,
            certificates: concepts(Facet::Certificate),
            valid_on: day(&mut typed, l, "on"),
            min_order: amount(&mut typed, l, "order", &ORDERS),
            free: free(&mut typed, l, concepts(Facet::Processing).first().copied()),
            near: near(tx, &mut typed, l).await?,
            offset: (page - 1) * PER_PAGE,
            limit: PER_PAGE,
            ..Query::default()
        };
        query.sort = match typed.raw("sort").as_str() {
            "distance" if query.near.is_some() => Sort::Distance,
            "freshness" => Sort::Freshness,
            _ => Sort::Fit,
        };
        let map = typed.raw("view") == "map";
        Ok(Self { query, form: typed.into_form(), page, map, pairs })
    }

    /// The address of the same question with other choices: without what `drop` names (a field, or one value of it), with
    /// what `add` has.
    #[must_use]
    pub fn href(&self, drop: &dyn Fn(&str, &str) -> bool, add: &[(&str, &str)]) -> String {
        let kept = self.pairs.iter().filter(|(name, value)| !drop(name, value));
        let mut address = url::form_urlencoded::Serializer::new(String::new());
        address.extend_pairs(kept);
        address.extend_pairs(add);
        let address = address.finish();
        if address.is_empty() { super::PATH.to_owned() } else { format!("{}?{address}", super::PATH) }
    }

    /// Whether anything is asked for.
    #[must_use]
    pub fn is_anything(&self) -> bool {
        self.pairs.iter().any(|(name, _)| !["sort", "view"].contains(&name.as_str()))
    }
}

fn day(typed: &mut Typed, l: &Locale, name: &str) -> Option<Date> {
    let text = typed.raw(name);
    if text.is_empty() {
        return None;
    }
    let day = text.parse().ok();
    if day.is_none() {
        typed.refuse(name, l.t("market-find-day-wrong"));
    }
    day
}

/// So much of a unit, from the field of the name and the one of its unit.
fn amount(typed: &mut Typed, l: &Locale, name: &str, units: &[Unit]) -> Option<Amount> {
    let amount = typed.number(name, &l.t("market-quantity"), 1..=100_000_000)?;
    let unit = typed.raw(&format!("{name}-unit"));
    let unit = units.iter().copied().find(|known| known.code() == unit).unwrap_or(units[0]);
    Some(Amount { amount, unit })
}

/// What has to be free: between two days, of which the second may be missing, so much or anything at all.
fn free(typed: &mut Typed, l: &Locale, processing: Option<ConceptId>) -> Option<Free> {
    let asked = amount(typed, l, "free", &FREE);
    let from = day(typed, l, "from");
    let to = day(typed, l, "to");
    let (from, to) = match (from, to) {
        (None, None) if asked.is_some() => {
            typed.refuse("from", l.t("market-find-free-when"));
            return None;
        }
        (None, None) => return None,
        (Some(one), None) | (None, Some(one)) => (one, one),
        (Some(from), Some(to)) => (from, to),
    };
    if to < from {
        typed.refuse("to", l.t("market-find-days-reversed"));
        return None;
    }
    let Amount { amount, unit } = asked.unwrap_or(Amount { amount: 1, unit: FREE[0] });
    Some(Free { from, to, amount, unit, processing })
}

/// Around where: a place by its name, or degrees.
async fn near(tx: &mut Tx, typed: &mut Typed, l: &Locale) -> Result<Option<Near>, DbError> {
    let km = typed.number("km", &l.t("market-find-km"), 1..=2_000).map(f64::from);
    let text = typed.text("near", &l.t("market-find-near"), LONGEST);
    if text.is_empty() {
        if km.is_some() {
            typed.refuse("near", l.t("market-find-near-empty"));
        }
        return Ok(None);
    }
    let degrees: Vec<Option<f64>> =
        text.split([',', ';', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect();
    let at = match degrees.as_slice() {
        [Some(latitude), Some(longitude)] if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 => {
            Some((*latitude, *longitude))
        }
        _ => middle(tx, &text).await?,
    };
    let Some((latitude, longitude)) = at else {
        typed.refuse("near", l.t("market-find-near-unknown"));
        return Ok(None);
    };
    Ok(Some(Near { latitude, longitude, km }))
}

/// The middle of the firms of a place that is called so.
async fn middle(tx: &mut Tx, name: &str) -> Result<Option<(f64, f64)>, DbError> {
    let words = Vocabulary::bundled();
    let named: Vec<PlaceId> = words.ask(name).places.into_iter().flat_map(|found| found.any_of).collect();
    // Of a region all its provinces.
    let lies = |within: &[PlaceId]| within.iter().any(|place| named.contains(place));
    let codes = words.places().filter(|(id, place)| named.contains(id) || lies(&place.within));
    let codes: Vec<String> = codes.map(|(_, place)| place.code.clone()).collect();
    lists::middle(tx, name, &codes).await
}
