//! `/market/orders`: the orders of which the visitor is a side.

use std::cmp::Ordering;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::files::{self, Ending};
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::{Locale, fold};
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use super::told;
use crate::entry;
use crate::model::brief::Quantity;
use crate::model::order::{OrderState, Part};
use crate::pages::words;
use crate::store::Standing;
use crate::store::buying::orders::{self, Placed};

/// An order in the list.
struct Row {
    placed: Placed,
    state: OrderState,
    part: Part,
    title: String,
    /// The other side.
    other: String,
    quantity: String,
    expected: String,
    total: String,
    placed_on: String,
}

#[derive(Template)]
#[template(path = "buying/orders.html")]
struct Index {
    l: Locale,
    frame: Frame,
    rooms: Vec<NavItem>,
    list: List,
    form: Form,
    rows: Vec<Row>,
    states: Vec<Choice>,
    sides: Vec<Choice>,
}

/// What the address says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    state: String,
    #[serde(default)]
    side: String,
}

async fn rows(tx: &mut Tx, l: &Locale, standing: &Standing, asked: &Asked) -> Result<Vec<Row>, Oops> {
    let wanted: Vec<String> = fold(&asked.query.q).split_whitespace().map(str::to_owned).collect();
    let mut names = orders::all_names(tx, standing).await?;
    let mut rows = Vec::new();
    for placed in orders::own(tx, standing).await? {
        let Some(name) = names.remove(&placed.id) else { continue };
        let part = if standing.buyer() == Some(placed.buyer) { Part::Buyer } else { Part::Supplier };
        let promise = placed.order.promise;
        let row = Row {
            state: placed.order.state(),
            part,
            title: if name.title.trim().is_empty() { l.t("buying-untitled") } else { name.title },
            other: if part == Part::Buyer { name.firm } else { name.buyer },
            quantity: told::quantity(l, Quantity { amount: promise.quantity, unit: placed.unit }),
            expected: l.date(&placed.order.expected()),
            total: placed
                .unit_price
                .times(promise.quantity)
                .map(|total| told::money(l, total))
                .unwrap_or_default(),
            placed_on: words::day(l, &placed.placed_at),
            placed,
        };
        let text = fold(&format!("{} {}", row.title, row.other));
        let fits = wanted.iter().all(|word| text.contains(word))
            && (asked.state.is_empty() || row.state.as_str() == asked.state)
            && (asked.side.is_empty() || row.part.as_str() == asked.side);
        rows.extend(fits.then_some(row));
    }
    asked.query.sort_rows(&mut rows, |column, one, other| match column {
        "title" => l.compare(&one.title, &other.title),
        "other" => l.compare(&one.other, &other.other),
        "state" => one.state.cmp(&other.state),
        "expected" => one.placed.order.expected().cmp(&other.placed.order.expected()),
        "placed" => one.placed.placed_at.cmp(&other.placed.placed_at),
        _ => Ordering::Equal,
    });
    Ok(rows)
}

/// `GET /market/orders`
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let l = visitor.locale().clone();
    let rows = rows(&mut tx, &l, &standing, &asked).await?;
    let filters = [("state", asked.state.as_str()), ("side", asked.side.as_str())];
    let form = Form::new([
        ("q", asked.query.q.clone()),
        ("state", asked.state.clone()),
        ("side", asked.side.clone()),
    ]);
    let listing = Listing::cut(rows, asked.query.clone());
    page::show(&Index {
        frame: around::frame(&visitor, l.t("orders")),
        rooms: around::rooms(&mut tx, &visitor, &standing, Room::Orders).await?,
        list: listing.list("/market/orders", &filters),
        rows: listing.rows,
        form,
        states: OrderState::ALL.iter().map(|state| Choice::new(state.as_str(), l.t(&state.key()))).collect(),
        sides: Part::ALL
            .iter()
            .map(|part| Choice::new(part.as_str(), l.t(&format!("order-as-{part}"))))
            .collect(),
        l,
    })
}

/// `GET /market/orders.csv` and `.xlsx`: all that the filters let through.
///
/// # Errors
/// As [`get`].
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
    ending: Ending,
) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let l = visitor.locale();
    let rows = rows(&mut tx, l, &standing, &asked).await?;
    #[expect(clippy::cast_precision_loss, reason = "amounts lie far below 2^52")]
    let number = |value: i64| Cell::Number(value as f64);
    #[expect(clippy::cast_precision_loss, reason = "sums lie far below 2^52")]
    let money = |parts: i64| Cell::Number(parts as f64 / 10_000.0);
    let cells = |row: &Row| {
        let order = &row.placed.order;
        vec![
            Cell::from(row.placed.id.to_string()),
            Cell::from(row.title.clone()),
            Cell::from(row.part.to_string()),
            Cell::from(row.other.clone()),
            Cell::from(row.state.to_string()),
            number(order.promise.quantity),
            Cell::from(row.placed.unit.to_string()),
            money(row.placed.unit_price.parts),
            Cell::from(row.placed.unit_price.currency.to_string()),
            Cell::from(order.promise.deliver_by.to_string()),
            Cell::from(order.expected().to_string()),
            number(order.despatched()),
            number(order.received()),
            number(order.faulty()),
            Cell::from(app.absolute(&format!("/market/orders/{}", row.placed.id)).to_string()),
        ]
    };
    let columns = [
        "order",
        "title",
        "part",
        "other_side",
        "state",
        "quantity",
        "unit",
        "unit_price",
        "currency",
        "deliver_by",
        "expected",
        "despatched",
        "received",
        "faulty",
        "address",
    ];
    let table = Table {
        name: "orders".to_owned(),
        columns: columns.map(str::to_owned).into(),
        rows: rows.iter().map(cells).collect(),
    };
    files::table(&table, ending, l, app.world.now())
}
