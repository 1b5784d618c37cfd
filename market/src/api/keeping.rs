//! What those who look after an entry do to it.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use platform::api::{Body, Key, Problem, Refused};
use platform::app::App;
use platform::db::Day;
use platform::http::Oops;
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::entry;
use crate::model;
use crate::model::ids::SupplierId;
use crate::model::standing::today;
use crate::model::{Subject, TermFacet};
use crate::store::{suppliers, terms, verification};

/// What a firm says of its size, times and smallest order; what is left out is not said.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// How many people work there.
    #[schema(minimum = 1, maximum = 100_000)]
    people: Option<i64>,
    #[schema(minimum = 1, maximum = 730)]
    lead_sample_days: Option<i64>,
    #[schema(minimum = 1, maximum = 730)]
    lead_bulk_days: Option<i64>,
    #[schema(minimum = 1, maximum = 10_000_000)]
    min_order: Option<i64>,
    /// pieces, pairs, metres, kilograms or square-metres; with `min_order`.
    #[schema(example = "pieces")]
    min_order_unit: Option<String>,
}

impl Facts {
    fn read(&self) -> Result<model::Facts, Problem> {
        let within = |name: &str, value: Option<i64>, most: i64| match value {
            Some(value) if !(1..=most).contains(&value) => {
                Err(Problem::invalid(format!("{name}: from 1 to {most}")))
            }
            value => Ok(value),
        };
        let unit = self.min_order_unit.as_deref().map(str::parse).transpose();
        let unit = unit.map_err(|_| Problem::invalid("min_order_unit: no such unit"))?;
        let min_order = within("min_order", self.min_order, 10_000_000)?;
        if min_order.is_some() != unit.is_some() {
            return Err(Problem::invalid("min_order and min_order_unit: both or none"));
        }
        Ok(model::Facts {
            people: within("people", self.people, 100_000)?,
            lead_sample_days: within("lead_sample_days", self.lead_sample_days, 730)?,
            lead_bulk_days: within("lead_bulk_days", self.lead_bulk_days, 730)?,
            min_order: min_order.zip(unit),
        })
    }
}

/// Says a firm's facts, all of them.
#[utoipa::path(put, path = "/api/v1/market/suppliers/{supplier}/facts", tag = "market", operation_id = "set_supplier_facts",
    params(("supplier" = SupplierId, Path, description = "The firm's entry")), request_body = Facts,
    responses((status = 204, description = "Said"), Refused))]
pub async fn facts(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SupplierId>,
    Body(told): Body<Facts>,
) -> Result<Result<StatusCode, Problem>, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let told = match told.read() {
        Ok(told) => told,
        Err(problem) => return Ok(Err(problem)),
    };
    suppliers::set_facts(&mut tx, &app.world, &keeper, &told).await?;
    tx.commit().await?;
    Ok(Ok(StatusCode::NO_CONTENT))
}

/// The terms of one facet.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Concepts of the vocabulary, languages (BCP 47) or countries (ISO 3166-1 alpha-2).
    #[schema(max_items = 500)]
    concepts: Vec<String>,
}

/// Says all of a facet: what is not among them is taken away, what stays keeps its standing.
#[utoipa::path(put, path = "/api/v1/market/suppliers/{supplier}/facets/{facet}", tag = "market",
    operation_id = "set_supplier_facet", request_body = Terms,
    params(("supplier" = SupplierId, Path, description = "The firm's entry"),
        ("facet" = String, Path, description = "sector, product, processing, …", example = "processing")),
    responses((status = 204, description = "Said"), Refused))]
pub async fn terms(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, facet)): Key<(SupplierId, String)>,
    Body(told): Body<Terms>,
) -> Result<Result<StatusCode, Problem>, Oops> {
    let facet: TermFacet = facet.parse().map_err(|_| Oops::NotFound)?;
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    if let Some(wrong) = told.concepts.iter().find(|concept| !facet.has(concept)) {
        return Ok(Err(Problem::invalid(format!("{wrong:?} is no term of {facet}"))));
    }
    terms::set(&mut tx, &app.world, &keeper, facet, &told.concepts).await?;
    tx.commit().await?;
    Ok(Ok(StatusCode::NO_CONTENT))
}

async fn show(app: &App, visitor: &Visitor, id: SupplierId, public: bool) -> Result<StatusCode, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, visitor, id).await?;
    if !keeper.publishes() {
        return Err(Oops::Forbidden);
    }
    if public {
        suppliers::publish(&mut tx, &app.world, &keeper).await?;
    } else {
        suppliers::unpublish(&mut tx, &app.world, &keeper).await?;
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Shows an entry to the public.
#[utoipa::path(put, path = "/api/v1/market/suppliers/{supplier}/publication", tag = "market",
    operation_id = "publish_supplier", params(("supplier" = SupplierId, Path, description = "The firm's entry")),
    responses((status = 204, description = "Public"), Refused))]
pub async fn publish(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SupplierId>,
) -> Result<StatusCode, Oops> {
    show(&app, &visitor, id, true).await
}

/// Takes an entry back from the public.
#[utoipa::path(delete, path = "/api/v1/market/suppliers/{supplier}/publication", tag = "market",
    operation_id = "hide_supplier", params(("supplier" = SupplierId, Path, description = "The firm's entry")),
    responses((status = 204, description = "Not public any more"), Refused))]
pub async fn hide(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SupplierId>,
) -> Result<StatusCode, Oops> {
    show(&app, &visitor, id, false).await
}

/// A part of the entry that is confirmed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// `field:people`, `term:processing:cutting`, or the id of a machine, capacity, certificate or number.
    #[schema(example = "term:processing:cutting", max_length = 200)]
    subject: String,
    /// The last day on which that counts; without one until the part changes.
    #[schema(format = Date)]
    until: Option<String>,
}

/// Confirms a part of the entry: for the firm's association and operators.
#[utoipa::path(post, path = "/api/v1/market/suppliers/{supplier}/verifications", tag = "market",
    operation_id = "verify_supplier", request_body = Verification,
    params(("supplier" = SupplierId, Path, description = "The firm's entry")),
    responses((status = 201, body = Verification), Refused))]
pub async fn verify(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SupplierId>,
    Body(told): Body<Verification>,
) -> Result<Result<(StatusCode, Json<Verification>), Problem>, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::verifier(&mut tx, &visitor, id).await?;
    let Ok(subject) = told.subject.parse::<Subject>() else {
        return Ok(Err(Problem::invalid("subject: no such part of an entry")));
    };
    let until = match told.until.as_deref().map(str::parse::<Day>) {
        None => None,
        Some(Ok(day)) if day.0 >= today(app.world.now()) => Some(day),
        Some(_) => return Ok(Err(Problem::invalid("until: a day to come, as 2018-11-29"))),
    };
    if !verification::verify(&mut tx, &app.world, &keeper, &subject, until).await? {
        return Ok(Err(Problem::invalid("subject: the entry says no such thing")));
    }
    tx.commit().await?;
    Ok(Ok((StatusCode::CREATED, Json(told))))
}
