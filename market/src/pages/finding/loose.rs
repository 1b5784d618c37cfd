//! Where no firm meets everything: what there is without one of the conditions.

use platform::http::Oops;
use platform::locale::Locale;

use super::asked::Asked;
use crate::finder::Finder;
use crate::search::{Answer, Query, Sort};

/// Conditions that are tried without, at most.
const MOST: usize = 8;

/// A condition to go without.
pub struct Loose {
    /// Which, in words.
    pub without: String,
    /// How many firms there are then.
    pub total: usize,
    /// The question without it.
    pub href: String,
}

/// Each condition whose absence would find somebody, those that find most first.
pub async fn without(
    finder: &Finder,
    l: &Locale,
    asked: &Asked,
    answer: &Answer,
) -> Result<Vec<Loose>, Oops> {
    let mut tried: Vec<(String, Query, String)> = Vec::new();
    let mut try_without = |key: &str, fields: &[&str], change: &dyn Fn(&mut Query)| {
        if asked.pairs.iter().any(|(name, _)| fields.contains(&name.as_str())) {
            let mut query = asked.query.clone();
            change(&mut query);
            tried.push((l.t(key), query, asked.href(&|name, _| fields.contains(&name), &[])));
        }
    };
    try_without("market-loose-free", &["free", "free-unit", "from", "to"], &|query| query.free = None);
    try_without("market-loose-near", &["near", "km"], &|query| {
        query.near = None;
        query.sort = Sort::Fit;
    });
    try_without("market-loose-place", &["place"], &|query| query.places.clear());
    try_without("market-loose-certificate", &["certificate", "on"], &|query| {
        query.certificates.clear();
        query.valid_on = None;
    });
    try_without("market-loose-order", &["order", "order-unit"], &|query| query.min_order = None);
    let facets = super::asked::FACETS.map(crate::model::vocabulary::Facet::code);
    try_without("market-loose-facets", &facets, &|query| query.concepts.clear());
    for part in answer.asked.parts.iter().filter(|part| !part.unmet) {
        let mut text = asked.query.text.clone();
        let Some(word) = text.get(part.range.clone()).map(str::to_owned) else { continue };
        text.replace_range(part.range.clone(), "");
        let text = text.trim_matches([' ', ',', ';']).to_owned();
        let query = Query { text: text.clone(), ..asked.query.clone() };
        let href = asked.href(&|name, _| name == "q", &[("q", &text)]);
        tried.push((l.with("market-loose-word", [("word", word.into())]), query, href));
    }
    let mut found = Vec::new();
    for (without, query, href) in tried.into_iter().take(MOST) {
        let total =
            finder.answer(Query { limit: 0, offset: 0, ..query }).await.map_err(Oops::internal)?.total;
        if total > 0 {
            found.push(Loose { without, total, href });
        }
    }
    found.sort_by_key(|loose| std::cmp::Reverse(loose.total));
    Ok(found)
}
