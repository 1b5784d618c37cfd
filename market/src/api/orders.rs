//! Orders, for both of their sides.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use platform::api::{Body, Key, Narrow, Paged, Paging, Problem, Refused};
use platform::app::App;
use platform::db::{At, Day};
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::ids::{BriefId, OrderId};
use crate::model::ids::SupplierId;
use crate::model::order::{EventKind, OrderState};
use crate::store::buying::orders::{self, Placed, Told};

/// The longest remark, in letters.
const LONGEST: usize = 2_000;

/// Something that happened to an order.
#[derive(Debug, Serialize, ToSchema)]
pub struct Happened {
    /// sample_sent, sample_approved, bulk_begun, despatched, …
    kind: &'static str,
    /// buyer or supplier: whose word it is.
    part: &'static str,
    /// On which day; of a postponement, the new day of delivery.
    #[schema(value_type = String, format = Date)]
    on: Day,
    /// How many, where it counts.
    amount: i64,
    /// How many of them are not as they should be.
    faulty: i64,
    remark: String,
    written_at: At,
}

/// An order.
#[derive(Debug, Serialize, ToSchema)]
pub struct Order {
    id: OrderId,
    brief: BriefId,
    supplier: SupplierId,
    /// placed, sample_out, sample_approved, in_work, despatched, complete, …
    state: &'static str,
    quantity: i64,
    /// pieces, pairs, metres, kilograms or square-metres.
    unit: &'static str,
    /// What one costs, as a decimal number.
    #[schema(example = "28.50")]
    unit_price: String,
    /// ISO 4217.
    #[schema(example = "EUR")]
    currency: &'static str,
    #[schema(value_type = Option<String>, format = Date)]
    sample_by: Option<Day>,
    #[schema(value_type = String, format = Date)]
    deliver_by: Day,
    /// When everything is expected now.
    #[schema(value_type = String, format = Date)]
    expected: Day,
    placed_at: At,
    /// What has happened, the earliest first.
    events: Vec<Happened>,
}

impl From<Placed> for Order {
    fn from(placed: Placed) -> Self {
        let order = &placed.order;
        let event = |event: &crate::model::order::Event| Happened {
            kind: event.kind.as_str(),
            part: event.part.as_str(),
            on: Day(event.on),
            amount: event.amount,
            faulty: event.faulty,
            remark: event.remark.clone(),
            written_at: event.mark.at,
        };
        Self {
            id: placed.id,
            brief: placed.brief,
            supplier: placed.supplier,
            state: order.state().as_str(),
            quantity: order.promise.quantity,
            unit: placed.unit.as_str(),
            unit_price: placed.unit_price.number(),
            currency: placed.unit_price.currency.as_str(),
            sample_by: order.promise.sample_by.map(Day),
            deliver_by: Day(order.promise.deliver_by),
            expected: Day(order.expected()),
            placed_at: placed.placed_at,
            events: order.events().iter().map(event).collect(),
        }
    }
}

/// Which orders.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OrderSearch {
    /// placed, in_work, complete, …
    #[param(max_length = 100)]
    state: Option<String>,
}

/// The orders of which the visitor is a side, the newest first.
#[utoipa::path(get, path = "/api/v1/market/orders", tag = "market", operation_id = "list_orders",
    params(Paging, OrderSearch), responses((status = 200, body = Paged<Order>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    paging: Paging,
    Narrow(search): Narrow<OrderSearch>,
) -> Result<Result<Json<Paged<Order>>, Problem>, Oops> {
    visitor.signed_in()?;
    let Ok(state) = search.state.as_deref().map(str::parse::<OrderState>).transpose() else {
        return Ok(Err(Problem::malformed("state: placed, sample_out, in_work, complete, …")));
    };
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let mut all = orders::own(&mut tx, &standing).await?;
    all.retain(|placed| state.is_none_or(|state| placed.order.state() == state));
    Ok(Ok(Paged::of(paging.cut(all), Order::from)))
}

/// One order with what has happened.
#[utoipa::path(get, path = "/api/v1/market/orders/{order}", tag = "market", operation_id = "show_order",
    params(("order" = OrderId, Path, description = "The order")),
    responses((status = 200, body = Order), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<OrderId>,
) -> Result<Json<Order>, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let deal = orders::find(&mut tx, &standing, id).await?.or_not_found()?;
    Ok(Json(deal.placed.into()))
}

/// What somebody says has happened.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// sample_sent, bulk_begun, postponed, despatched and called_off by the firm; sample_approved, sample_rejected,
    /// received, closed and called_off by the buyer.
    #[schema(example = "despatched")]
    kind: String,
    /// On which day; of a postponement, the new day of delivery.
    #[schema(value_type = String, format = Date)]
    on: Day,
    /// How many were sent or received.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 100_000_000)]
    amount: i64,
    /// How many of those received are not as they should be.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 100_000_000)]
    faulty: i64,
    /// Needed where a sample is rejected, a delivery postponed or an order called off.
    #[serde(default)]
    #[schema(max_length = 2_000)]
    remark: String,
}

/// Writes down what happened to an order; the other side is told.
#[utoipa::path(post, path = "/api/v1/market/orders/{order}/events", tag = "market", operation_id = "add_order_event",
    params(("order" = OrderId, Path, description = "The order")), request_body = Event,
    responses((status = 204, description = "Written down"), Refused))]
pub async fn add(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<OrderId>,
    Body(event): Body<Event>,
) -> Result<Result<StatusCode, Problem>, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.begin().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let deal = orders::find(&mut tx, &standing, id).await?.or_not_found()?;
    let Ok(kind) = event.kind.parse::<EventKind>() else {
        return Ok(Err(Problem::invalid("kind: no such event")));
    };
    if event.remark.chars().count() > LONGEST {
        return Ok(Err(Problem::invalid("remark: too long")));
    }
    let told =
        Told { kind, on: event.on.0, amount: event.amount, faulty: event.faulty, remark: event.remark };
    if let Err(fault) = orders::add(&mut tx, &app.world, &deal, &told).await? {
        return Ok(Err(Problem::invalid(fault)));
    }
    mail::to_other(&mut tx, &app, &deal, &kind.as_str().replace('_', "-")).await?;
    tx.commit().await?;
    Ok(Ok(StatusCode::NO_CONTENT))
}
