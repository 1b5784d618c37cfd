//! What was found, as a file to keep.

use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::app::App;
use platform::http::Oops;
use platform::http::files::{self, Ending};
use platform::page::typed::Pairs;
use platform::sheet::{Cell, Table};
use registry::http::Visitor;

use super::asked::Asked;
use crate::entry;
use crate::finder::Finder;
use crate::model::Supplier;
use crate::model::ids::SupplierId;
use crate::search::limits::MOST_ROWS;
use crate::search::{Query as Question, Row};
use crate::store::lists;

/// Firms that a file holds at most: who wants more narrows the question down.
const MOST: usize = 5_000;

const COLUMNS: [&str; 17] = [
    "name",
    "name_latin",
    "country",
    "province",
    "place",
    "address",
    "postcode",
    "latitude",
    "longitude",
    "distance_km",
    "people",
    "lead_sample_days",
    "lead_bulk_days",
    "min_order",
    "min_order_unit",
    "website",
    "address_of_entry",
];

fn cells(app: &App, firm: &Supplier, km: Option<f64>) -> Vec<Cell> {
    let text = |value: &Option<String>| Cell::from(value.clone().unwrap_or_default());
    let real = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Number);
    let number = |value: Option<i64>| real(value.map(|value| value as f64));
    vec![
        Cell::from(firm.name.clone()),
        text(&firm.name_latin),
        Cell::from(firm.country.clone()),
        text(&firm.province),
        text(&firm.place),
        text(&firm.address),
        text(&firm.postcode),
        real(firm.latitude),
        real(firm.longitude),
        real(km.map(|km| (km * 10.0).round() / 10.0)),
        number(firm.people),
        number(firm.lead_sample_days),
        number(firm.lead_bulk_days),
        number(firm.min_order),
        Cell::from(firm.min_order_unit.map(|unit| unit.to_string()).unwrap_or_default()),
        text(&firm.website),
        Cell::from(app.absolute(&firm.path()).to_string()),
    ]
}

/// `GET /market/suppliers.csv` and `.xlsx`: all that was found, in its order, as far as a file holds it.
///
/// # Errors
/// As [`super::get`].
pub async fn get(
    State(app): State<App>,
    Extension(finder): Extension<Finder>,
    visitor: Visitor,
    Query(pairs): Query<Pairs>,
    ending: Ending,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let mut asked = Asked::read(&mut tx, visitor.locale(), pairs).await?;
    let mut found: Vec<Row> = Vec::new();
    while found.len() < MOST {
        asked.query = Question { offset: found.len(), limit: MOST_ROWS, ..asked.query };
        let rows = super::answer(&finder, &mut asked, visitor.locale()).await?.rows;
        let last = rows.len() < MOST_ROWS;
        found.extend(rows);
        if last {
            break;
        }
    }
    let ids: Vec<SupplierId> = found.iter().filter_map(|row| row.id.parse().ok()).collect();
    let firms = lists::by_ids(&mut tx, &standing, &ids).await?;
    let km = |firm: &Supplier| {
        let id = firm.id.to_string();
        found.iter().find(|row| row.id == id).and_then(|row| row.km)
    };
    // Only where it was asked from somewhere is there a distance to look for.
    let is_near = asked.query.near.is_some();
    let rows = firms.iter().map(|firm| cells(&app, firm, if is_near { km(firm) } else { None }));
    let table = Table {
        name: "suppliers".to_owned(),
        columns: COLUMNS.map(str::to_owned).into(),
        rows: rows.collect(),
    };
    files::table(&table, ending, visitor.locale(), app.world.now())
}
