//! `/api/v1/market/search`: firms found by what they do, where, how well and how much of it is free.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use platform::api::{Problem, Refused};
use platform::app::App;
use platform::http::Oops;
use platform::page::typed::Pairs;
use registry::http::Visitor;
use serde::Serialize;
use utoipa::ToSchema;

use super::suppliers::Supplier;
use crate::entry;
use crate::finder::{Finder, FinderError};
use crate::model::ids::SupplierId;
use crate::model::vocabulary::Vocabulary;
use crate::pages::finding::asked::Asked;
use crate::search::{Evidence, Part, Row, SearchError};
use crate::store::lists;

/// What was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct Found {
    /// How many firms meet everything.
    total: usize,
    /// The page, from 1; twenty firms each.
    page: usize,
    /// How the words were understood.
    understood: Vec<Understood>,
    firms: Vec<Firm>,
    /// For each facet how many firms each concept would leave, as if nothing were chosen in that facet; `place` among them.
    counts: BTreeMap<String, BTreeMap<String, u32>>,
}

/// A part of the words.
#[derive(Debug, Serialize, ToSchema)]
pub struct Understood {
    /// As it was typed.
    text: String,
    /// Concepts of the vocabulary, any of which will do.
    concepts: Vec<String>,
    /// Places of the vocabulary, any of which will do.
    places: Vec<String>,
    /// No firm has anything of it: it was left out.
    unmet: bool,
}

/// A firm that was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct Firm {
    #[serde(flatten)]
    supplier: Supplier,
    /// How far it is, where the question says from where.
    km: Option<f64>,
    /// What it has of each part, by the part's number from 0.
    why: Vec<Why>,
}

/// What a firm has of a part of the words.
#[derive(Debug, Serialize, ToSchema)]
pub struct Why {
    part: usize,
    /// stated, certified, implied, spoken, place or word.
    #[schema(example = "stated")]
    how: &'static str,
    /// The concept or place; nothing for a word.
    of: Option<String>,
}

fn why(part: usize, evidence: &Evidence) -> Why {
    let words = Vocabulary::bundled();
    let (how, of) = match evidence {
        Evidence::Stated(id) => ("stated", Some(words[*id].id.clone())),
        Evidence::Certified(id) => ("certified", Some(words[*id].id.clone())),
        Evidence::Implied(id) => ("implied", Some(words[*id].id.clone())),
        Evidence::Spoken(id, _) => ("spoken", Some(words[*id].id.clone())),
        Evidence::Lies(id) => ("place", Some(words[*id].code.clone())),
        Evidence::Word { .. } => ("word", None),
    };
    Why { part, how, of }
}

fn understood(text: &str, part: &Part) -> Understood {
    let words = Vocabulary::bundled();
    Understood {
        text: text.get(part.range.clone()).unwrap_or_default().to_owned(),
        concepts: part.concepts.iter().map(|id| words[*id].id.clone()).collect(),
        places: part.places.iter().map(|id| words[*id].code.clone()).collect(),
        unmet: part.unmet,
    }
}

/// Public firms that meet a question, best first. Facets are parameters of their names (`sector`, `product`, `processing`,
/// `quality`, `sales`, `employment`, `production`, `component`, `material`), each as often as wanted.
#[utoipa::path(get, path = "/api/v1/market/search", tag = "market", operation_id = "search_suppliers",
    params(
        ("q" = Option<String>, Query, description = "Words in Italian, English or Russian", max_length = 300),
        ("processing" = Option<Vec<String>>, Query, description = "Concepts of the facet, any of them"),
        ("place" = Option<Vec<String>>, Query, description = "Places of the vocabulary, any of them"),
        ("certificate" = Option<Vec<String>>, Query, description = "Certificates, all of them"),
        ("on" = Option<String>, Query, description = "The day on which they have to hold: 2019-03-31"),
        ("near" = Option<String>, Query, description = "A place's name, or degrees: 43.77,11.25", max_length = 300),
        ("km" = Option<u32>, Query, description = "Within so many kilometres", minimum = 1, maximum = 2000),
        ("from" = Option<String>, Query, description = "Free from this day"),
        ("to" = Option<String>, Query, description = "Free until this day"),
        ("free" = Option<u32>, Query, description = "So much has to be free", minimum = 1),
        ("free-unit" = Option<String>, Query, description = "piece or minute"),
        ("order" = Option<u32>, Query, description = "The order at hand", minimum = 1),
        ("order-unit" = Option<String>, Query, description = "piece, pair, metre, square-metre or kilogram"),
        ("sort" = Option<String>, Query, description = "fit, distance or freshness"),
        ("page" = Option<u32>, Query, description = "From 1 to 500", minimum = 1, maximum = 500),
    ),
    responses((status = 200, body = Found), Refused))]
pub async fn search(
    State(app): State<App>,
    Extension(finder): Extension<Finder>,
    visitor: Visitor,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let asked = Asked::read(&mut tx, visitor.locale(), pairs).await?;
    if let Some(fault) = asked.form.faults().first() {
        return Ok(Problem::malformed(format!("{}: {}", fault.field, fault.message)).into_response());
    }
    let answer = match finder.answer(asked.query.clone()).await {
        Err(FinderError::Search(SearchError::Query(error))) => {
            return Ok(Problem::malformed(error).into_response());
        }
        answer => answer.map_err(Oops::internal)?,
    };
    let ids: Vec<SupplierId> = answer.rows.iter().filter_map(|row| row.id.parse().ok()).collect();
    let firms = lists::by_ids(&mut tx, &standing, &ids).await?;
    let firm = |firm: crate::model::Supplier| {
        let id = firm.id.to_string();
        let row: Option<&Row> = answer.rows.iter().find(|row| row.id == id);
        let told = row.map_or(&[][..], |row| &row.why).iter();
        Firm {
            supplier: firm.into(),
            km: row.and_then(|row| row.km),
            why: told.flat_map(|one| one.by.iter().map(|by| why(one.part, by))).collect(),
        }
    };
    let words = Vocabulary::bundled();
    let mut counts: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
    for (facet, concepts) in &answer.counts.concepts {
        let of = concepts.iter().map(|(id, count)| (words[*id].id.clone(), *count));
        counts.insert(facet.code().to_owned(), of.collect());
    }
    let places = answer.counts.places.iter().map(|(id, count)| (words[*id].code.clone(), *count));
    counts.insert("place".to_owned(), places.collect());
    let found = Found {
        total: answer.total,
        page: asked.page,
        understood: answer.asked.parts.iter().map(|part| understood(&asked.query.text, part)).collect(),
        firms: firms.into_iter().map(firm).collect(),
        counts,
    };
    Ok(Json(found).into_response())
}
