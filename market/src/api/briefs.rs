//! Briefs and quotes, for their buyer, and the chains that are put together for them.

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Narrow, Paged, Paging, Problem, Refused};
use platform::app::App;
use platform::db::{At, Day};
use platform::http::Oops;
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::chainer::{self, ChainError};
use crate::entry;
use crate::model;
use crate::model::brief::ids::{BriefId, QuoteId};
use crate::model::chaining::{Leaning, Proposal, Weighing};
use crate::model::ids::SupplierId;
use crate::model::standing::today;
use crate::store::buying::chains::Makers;
use crate::store::buying::{KeptQuote, briefs, quotes};

/// A step of a brief.
#[derive(Debug, Serialize, ToSchema)]
pub struct BriefStep {
    /// processing or component.
    kind: &'static str,
    /// A concept of the vocabulary.
    concept: String,
    /// How many of it one piece needs.
    each: i64,
    /// Minutes of work a piece, where they are known.
    minutes: Option<i64>,
}

/// What a designer needs made.
#[derive(Debug, Serialize, ToSchema)]
pub struct Brief {
    id: BriefId,
    title: String,
    /// drafted, sent, closed or withdrawn.
    state: &'static str,
    /// A concept of the facet product.
    product: Option<String>,
    quantity: Option<i64>,
    /// pieces, pairs, metres, kilograms or square-metres.
    unit: Option<&'static str>,
    /// What is done and what is needed, in order.
    steps: Vec<BriefStep>,
    #[schema(value_type = Option<String>, format = Date)]
    sample_by: Option<Day>,
    #[schema(value_type = Option<String>, format = Date)]
    deliver_by: Option<Day>,
    created_at: At,
}

impl From<briefs::Brief> for Brief {
    fn from(brief: briefs::Brief) -> Self {
        let step = |step: model::brief::Step| BriefStep {
            kind: step.kind.as_str(),
            concept: step.concept,
            each: step.each,
            minutes: step.minutes,
        };
        let wanted = brief.wanted;
        Self {
            id: brief.id,
            state: brief.course.state().as_str(),
            title: wanted.title,
            product: wanted.product,
            quantity: wanted.quantity.map(|quantity| quantity.amount),
            unit: wanted.quantity.map(|quantity| quantity.unit.as_str()),
            steps: wanted.steps.into_iter().map(step).collect(),
            sample_by: wanted.sample_by.map(Day),
            deliver_by: wanted.deliver_by.map(Day),
            created_at: brief.created_at,
        }
    }
}

/// The visitor's briefs, the newest first.
#[utoipa::path(get, path = "/api/v1/market/briefs", tag = "market", operation_id = "list_briefs", params(Paging),
    responses((status = 200, body = Paged<Brief>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    paging: Paging,
) -> Result<Json<Paged<Brief>>, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    Ok(Paged::of(paging.cut(briefs::all_own(&mut tx, &standing).await?), Brief::from))
}

/// One of the visitor's briefs.
#[utoipa::path(get, path = "/api/v1/market/briefs/{brief}", tag = "market", operation_id = "show_brief",
    params(("brief" = BriefId, Path, description = "The brief")),
    responses((status = 200, body = Brief), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<BriefId>,
) -> Result<Json<Brief>, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    Ok(Json(own.brief.into()))
}

/// A price from some quantity on.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuotePrice {
    from: i64,
    /// What one costs, as a decimal number.
    #[schema(example = "28.50")]
    each: String,
}

/// What a firm offers.
#[derive(Debug, Serialize, ToSchema)]
pub struct Quote {
    id: QuoteId,
    supplier: SupplierId,
    firm: String,
    /// open, expired, accepted, declined or withdrawn.
    state: &'static str,
    /// Which version it is, from 1.
    revision: i64,
    /// ISO 4217.
    currency: &'static str,
    prices: Vec<QuotePrice>,
    #[schema(value_type = Option<String>, format = Date)]
    sample_by: Option<Day>,
    #[schema(value_type = String, format = Date)]
    deliver_by: Day,
    #[schema(value_type = String, format = Date)]
    valid_until: Day,
    remarks: String,
}

/// What firms offer for one of the visitor's briefs, each as it stands now.
#[utoipa::path(get, path = "/api/v1/market/briefs/{brief}/quotes", tag = "market", operation_id = "list_quotes",
    params(("brief" = BriefId, Path, description = "The brief")),
    responses((status = 200, body = Vec<Quote>), Refused))]
pub async fn quotes(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<BriefId>,
) -> Result<Json<Vec<Quote>>, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let quote = |kept: KeptQuote| {
        let now = kept.quote.current();
        let offer = &now.offer;
        let price = |price: &model::quote::PriceBreak| QuotePrice {
            from: price.from,
            each: model::Money { parts: price.parts, currency: offer.currency }.number(),
        };
        Quote {
            id: kept.id,
            supplier: kept.supplier,
            state: kept.quote.state(own.brief.course.state(), app.world.now()).as_str(),
            revision: now.number,
            currency: offer.currency.as_str(),
            prices: offer.breaks.iter().map(price).collect(),
            sample_by: offer.sample_by.map(Day),
            deliver_by: Day(offer.deliver_by),
            valid_until: Day(offer.valid_until),
            remarks: offer.remarks.clone(),
            firm: kept.firm,
        }
    };
    Ok(Json(quotes::of_brief(&mut tx, &own).await?.into_iter().map(quote).collect()))
}

/// How chains are weighed.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ChainSearch {
    /// balanced, cheap, fast, near or few.
    #[param(max_length = 20)]
    lean: Option<String>,
}

/// Who does a step of a chain.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChainLeg {
    supplier: SupplierId,
    firm: String,
    town: String,
    /// In cents of a euro.
    cents: u64,
    /// quoted, said or supposed.
    price: &'static str,
    #[schema(value_type = String, format = Date)]
    arrives: Day,
    #[schema(value_type = String, format = Date)]
    begins: Day,
    #[schema(value_type = String, format = Date)]
    leaves: Day,
}

/// Firms for all steps of a brief.
#[derive(Debug, Serialize, ToSchema)]
pub struct Chain {
    /// One a step, in the brief's order.
    legs: Vec<ChainLeg>,
    /// For the firms' work, in cents of a euro.
    work_cents: u64,
    /// For transport, in cents of a euro.
    transport_cents: u64,
    kilometres: u64,
    #[schema(value_type = String, format = Date)]
    delivered: Day,
    /// Whether nothing that is not listed is better.
    proven: bool,
}

fn chain(makers: &Makers, proposal: &Proposal) -> Chain {
    let leg = |leg: &model::chaining::Leg| {
        let maker = &makers.all[leg.reckoned.maker];
        ChainLeg {
            supplier: maker.id,
            firm: maker.name.clone(),
            town: maker.town.clone(),
            cents: leg.reckoned.cents,
            price: match (leg.reckoned.quoted, leg.reckoned.said) {
                (true, _) => "quoted",
                (false, true) => "said",
                (false, false) => "supposed",
            },
            arrives: Day(leg.arrives),
            begins: Day(leg.begins),
            leaves: Day(leg.leaves),
        }
    };
    Chain {
        legs: proposal.legs.iter().map(leg).collect(),
        work_cents: proposal.price,
        transport_cents: proposal.transport,
        kilometres: proposal.km,
        delivered: Day(proposal.delivered),
        proven: proposal.proven,
    }
}

/// The best chains of firms for one of the visitor's briefs, the best first; none where nothing fits.
#[utoipa::path(get, path = "/api/v1/market/briefs/{brief}/chains", tag = "market", operation_id = "list_chains",
    params(("brief" = BriefId, Path, description = "The brief"), ChainSearch),
    responses((status = 200, body = Vec<Chain>), Refused))]
pub async fn chains(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<BriefId>,
    Narrow(search): Narrow<ChainSearch>,
) -> Result<Result<Json<Vec<Chain>>, Problem>, Oops> {
    let Ok(lean) = search.lean.as_deref().map(str::parse::<Leaning>).transpose() else {
        return Ok(Err(Problem::malformed("lean: balanced, cheap, fast, near or few")));
    };
    let mut tx = app.db.read().await?;
    let (standing, own) = entry::own(&mut tx, &visitor, id).await?;
    let weighing = Weighing::of(lean.unwrap_or(Leaning::Balanced));
    let found = chainer::chains(&mut tx, &standing, &own, weighing, &[], today(app.world.now()));
    let found = found.await.map_err(|error| match error {
        ChainError::Database(error) => Oops::from(error),
        ChainError::Broken(error) => Oops::internal(error),
    })?;
    let proposals = match &found.outcome {
        None => {
            return Ok(Err(Problem::invalid("the brief says no quantity, or its day of delivery is over")));
        }
        Some(Err(error)) => return Ok(Err(Problem::invalid(error))),
        Some(Ok(outcome)) => &outcome.proposals,
    };
    Ok(Ok(Json(proposals.iter().map(|one| chain(&found.makers, one)).collect())))
}
