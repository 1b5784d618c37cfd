//! `/api/v1/market/suppliers`: the firms in the market.

use axum::Json;
use axum::extract::State;
use jiff::ToSpan;
use platform::api::{Key, Narrow, Paged, Paging, Problem, Refused, words};
use platform::app::App;
use platform::db::{At, Day};
use platform::http::{Oops, OrNotFound};
use platform::locale::Translated;
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::entry;
use crate::model;
use crate::model::calendar;
use crate::model::ids::{CapacityId, CertificateId, IdentifierId, MachineId, PictureId, SupplierId};
use crate::model::standing::{Confidence, today};
use crate::model::vocabulary::Facet;
use crate::model::{TermFacet, TextKind};
use crate::store::lists::{self, Filter};
use crate::store::{
    self, capacities, certificates, identifiers, machines, pictures, suppliers, terms, texts,
};

/// The most weeks of a calendar at once.
const MOST_WEEKS: i64 = 53;

/// A firm's entry in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Supplier {
    id: SupplierId,
    /// Its name in addresses.
    slug: String,
    name: String,
    /// In Latin letters, where that differs.
    name_latin: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[schema(example = "IT")]
    country: String,
    /// The comune.
    place: Option<String>,
    /// The letters of its number plates.
    #[schema(example = "FI")]
    province: Option<String>,
    /// A code of the vocabulary.
    district: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    /// How many people work there.
    people: Option<i64>,
    lead_sample_days: Option<i64>,
    lead_bulk_days: Option<i64>,
    min_order: Option<i64>,
    /// pieces, pairs, metres, kilograms or square-metres.
    #[schema(example = "pieces")]
    min_order_unit: Option<&'static str>,
    #[schema(format = "uri")]
    website: Option<String>,
    published_at: Option<At>,
    changed_at: At,
}

impl From<model::Supplier> for Supplier {
    fn from(firm: model::Supplier) -> Self {
        Self {
            id: firm.id,
            slug: firm.slug,
            name: firm.name,
            name_latin: firm.name_latin,
            country: firm.country,
            place: firm.place,
            province: firm.province,
            district: firm.district,
            latitude: firm.latitude,
            longitude: firm.longitude,
            people: firm.people,
            lead_sample_days: firm.lead_sample_days,
            lead_bulk_days: firm.lead_bulk_days,
            min_order: firm.min_order,
            min_order_unit: firm.min_order_unit.map(model::OrderUnit::as_str),
            website: firm.website,
            published_at: firm.published_at,
            changed_at: firm.changed_at,
        }
    }
}

/// What a part of an entry is worth today.
#[derive(Debug, Serialize, ToSchema)]
pub struct Worth {
    /// Somebody else than the firm has confirmed it, and that has not run out.
    verified: bool,
    /// The last day on which that counts, or counted.
    #[schema(format = Date, value_type = Option<String>)]
    verified_until: Option<Day>,
}

impl From<Confidence> for Worth {
    fn from(confidence: Confidence) -> Self {
        match confidence {
            Confidence::Declared => Self { verified: false, verified_until: None },
            Confidence::Verified(until) => Self { verified: true, verified_until: until },
            Confidence::Expired(until) => Self { verified: false, verified_until: Some(until) },
        }
    }
}

/// Something that a firm does.
#[derive(Debug, Serialize, ToSchema)]
pub struct Term {
    /// sector, product, processing, quality, …, language, market.
    #[schema(example = "processing")]
    facet: &'static str,
    /// A concept of the vocabulary, a language (BCP 47) or a country (ISO 3166-1 alpha-2).
    #[schema(example = "machine-embroidery")]
    concept: String,
    worth: Worth,
}

/// Machines of one kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct Machine {
    id: MachineId,
    /// A concept of the vocabulary.
    concept: String,
    model: Option<String>,
    quantity: i64,
    gauge: Option<String>,
    size: Option<String>,
    worth: Worth,
}

/// What a firm can do in a week.
#[derive(Debug, Serialize, ToSchema)]
pub struct Capacity {
    id: CapacityId,
    /// A concept of the vocabulary.
    processing: String,
    /// minutes or pieces.
    #[schema(example = "pieces")]
    unit: &'static str,
    per_week: i64,
    worth: Worth,
}

/// A certificate.
#[derive(Debug, Serialize, ToSchema)]
pub struct Certificate {
    id: CertificateId,
    /// A concept of the vocabulary.
    #[schema(example = "gots")]
    scheme: String,
    number: String,
    holder: Option<String>,
    issuer: Option<String>,
    #[schema(format = Date, value_type = Option<String>)]
    valid_from: Option<Day>,
    #[schema(format = Date, value_type = Option<String>)]
    valid_until: Option<Day>,
    worth: Worth,
}

/// A number that a firm is known by elsewhere.
#[derive(Debug, Serialize, ToSchema)]
pub struct Identifier {
    id: IdentifierId,
    /// vat, rea, gln or os-id.
    #[schema(example = "vat")]
    scheme: &'static str,
    value: String,
    worth: Worth,
}

/// A picture of a firm's work.
#[derive(Debug, Serialize, ToSchema)]
pub struct Picture {
    id: PictureId,
    /// Where it is.
    #[schema(format = "uri")]
    address: String,
    width: i64,
    height: i64,
    caption: Translated,
}

/// A firm's whole entry.
#[derive(Debug, Serialize, ToSchema)]
pub struct Entry {
    supplier: Supplier,
    summary: Translated,
    about: Translated,
    terms: Vec<Term>,
    machines: Vec<Machine>,
    capacities: Vec<Capacity>,
    certificates: Vec<Certificate>,
    identifiers: Vec<Identifier>,
    pictures: Vec<Picture>,
}

/// Which of them.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// Words that must all be found in name or place.
    #[serde(default, deserialize_with = "words")]
    #[param(max_length = 100)]
    q: String,
    /// In this province.
    #[param(max_length = 100)]
    province: Option<String>,
    /// With this concept of the facet sector.
    #[param(max_length = 100)]
    sector: Option<String>,
    /// With this concept of the facet processing.
    #[param(max_length = 100)]
    processing: Option<String>,
}

/// The entries that the visitor may see: the public ones, and those that the visitor looks after.
#[utoipa::path(get, path = "/api/v1/market/suppliers", tag = "market", operation_id = "list_suppliers",
    params(Paging, Search), responses((status = 200, body = Paged<Supplier>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    paging: Paging,
    Narrow(search): Narrow<Search>,
) -> Result<Json<Paged<Supplier>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let sides = [(Facet::Sector, search.sector), (Facet::Processing, search.processing)];
    let chosen = sides.into_iter().filter_map(|(facet, term)| Some((TermFacet::Words(facet), term?)));
    let filter = Filter { province: search.province, terms: chosen.collect(), kept: false };
    let listing = lists::page(&mut tx, &standing, &filter, paging.query(search.q)).await?;
    Ok(Paged::of(listing, Supplier::from))
}

/// One of them, with all that it says.
#[utoipa::path(get, path = "/api/v1/market/suppliers/{supplier}", tag = "market", operation_id = "show_supplier",
    params(("supplier" = SupplierId, Path, description = "The firm's entry")),
    responses((status = 200, body = Entry), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SupplierId>,
) -> Result<Json<Entry>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let supplier = suppliers::find(&mut tx, &standing, id).await?.or_not_found()?;
    let today = today(app.world.now());
    let mut texts = texts::all(&mut tx, &standing, id).await?;
    let mut text = |kind: TextKind| texts.remove(&kind).unwrap_or_default();
    let (summary, about) = (text(TextKind::Summary), text(TextKind::About));
    let terms = terms::all(&mut tx, &standing, id).await?.into_iter().map(|one| Term {
        facet: one.facet.as_str(),
        worth: one.declared.confidence(today).into(),
        concept: one.concept,
    });
    let terms = terms.collect();
    let machines = machines::all(&mut tx, &standing, id).await?.into_iter().map(|one| Machine {
        id: one.id,
        concept: one.concept,
        model: one.model,
        quantity: one.quantity,
        gauge: one.gauge,
        size: one.size,
        worth: one.declared.confidence(today).into(),
    });
    let machines = machines.collect();
    let capacities = capacities::all(&mut tx, &standing, id).await?.into_iter().map(|one| Capacity {
        id: one.id,
        processing: one.processing,
        unit: one.unit.as_str(),
        per_week: one.per_week,
        worth: one.declared.confidence(today).into(),
    });
    let capacities = capacities.collect();
    let certificates = certificates::all(&mut tx, &standing, id).await?.into_iter().map(|one| Certificate {
        id: one.id,
        worth: one.confidence(today).into(),
        scheme: one.scheme,
        number: one.number,
        holder: one.holder,
        issuer: one.issuer,
        valid_from: one.valid_from,
        valid_until: one.valid_until,
    });
    let certificates = certificates.collect();
    let identifiers = identifiers::all(&mut tx, &standing, id).await?.into_iter().map(|one| Identifier {
        id: one.id,
        scheme: one.scheme.as_str(),
        value: one.value,
        worth: one.declared.confidence(today).into(),
    });
    let identifiers = identifiers.collect();
    let pictures = pictures::all(&mut tx, &standing, id).await?.into_iter().map(|one| Picture {
        id: one.id,
        address: app.absolute(&format!("/market/suppliers/{id}/pictures/{}", one.id)).to_string(),
        width: one.width,
        height: one.height,
        caption: one.caption.0,
    });
    let pictures = pictures.collect();
    Ok(Json(Entry {
        supplier: supplier.into(),
        summary,
        about,
        terms,
        machines,
        capacities,
        certificates,
        identifiers,
        pictures,
    }))
}

/// A week of a capacity.
#[derive(Debug, Serialize, ToSchema)]
pub struct Week {
    capacity_id: CapacityId,
    /// minutes or pieces.
    unit: &'static str,
    /// The Monday.
    #[schema(format = Date, value_type = String)]
    monday: Day,
    /// What is left.
    free: i64,
    /// Kept for quotes.
    held: i64,
    /// Promised to orders.
    booked: i64,
    /// Closed.
    closed: i64,
}

/// Which weeks.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Stretch {
    /// A day of the first week; today where it is not said.
    #[param(format = Date, value_type = Option<String>)]
    from: Option<String>,
    /// How many weeks.
    #[serde(default)]
    #[param(minimum = 1, maximum = 53, default = 8)]
    weeks: Option<i64>,
}

/// What is free of a firm's capacities, week by week.
#[utoipa::path(get, path = "/api/v1/market/suppliers/{supplier}/weeks", tag = "market", operation_id = "supplier_weeks",
    params(("supplier" = SupplierId, Path, description = "The firm's entry"), Stretch),
    responses((status = 200, body = Vec<Week>), Refused))]
pub async fn weeks(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SupplierId>,
    Narrow(stretch): Narrow<Stretch>,
) -> Result<Result<Json<Vec<Week>>, Problem>, Oops> {
    let from = match stretch.from.as_deref().map(str::parse::<Day>) {
        None => today(app.world.now()),
        Some(Ok(day)) => day.0,
        Some(Err(_)) => return Ok(Err(Problem::malformed("from: a day as 2018-11-29"))),
    };
    let count = stretch.weeks.unwrap_or(8);
    if !(1..=MOST_WEEKS).contains(&count) {
        return Ok(Err(Problem::malformed(format!("weeks: a number from 1 to {MOST_WEEKS}"))));
    }
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    suppliers::find(&mut tx, &standing, id).await?.or_not_found()?;
    let until = from.saturating_add((count - 1).weeks());
    let taken = store::calendar::between(&mut tx, &standing, id, from, until).await?;
    let mut all = Vec::new();
    for capacity in capacities::all(&mut tx, &standing, id).await? {
        let weeks = calendar::weeks(&capacity, &taken, from, count);
        all.extend(weeks.into_iter().map(|week| Week {
            capacity_id: capacity.id,
            unit: capacity.unit.as_str(),
            monday: week.monday,
            free: week.free,
            held: week.held,
            booked: week.booked,
            closed: week.closed,
        }));
    }
    Ok(Ok(Json(all)))
}
