//! `/market/briefs`: the buyer's briefs.

use std::cmp::Ordering;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::files::{self, Ending};
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::{Locale, fold};
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use super::{draft, told};
use crate::entry;
use crate::model::brief::{BriefState, Wanted};
use crate::model::ids::SupplierId;
use crate::pages::words;
use crate::store::Standing;
use crate::store::buying::{Brief, briefs, lists};
use crate::store::suppliers;

/// A brief in the list.
struct Row {
    brief: Brief,
    state: BriefState,
    title: String,
    quantity: String,
    deliver_by: String,
    counts: lists::Counts,
}

#[derive(Template)]
#[template(path = "buying/briefs.html")]
struct Index {
    l: Locale,
    frame: Frame,
    rooms: Vec<NavItem>,
    list: List,
    form: Form,
    rows: Vec<Row>,
    states: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "buying/new.html")]
struct New {
    l: Locale,
    frame: Frame,
    firm: Option<(SupplierId, String)>,
    drafts: Vec<(String, String)>,
}

/// What the address says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    state: String,
}

async fn rows(tx: &mut Tx, l: &Locale, standing: &Standing, asked: &Asked) -> Result<Vec<Row>, Oops> {
    let words: Vec<String> = fold(&asked.query.q).split_whitespace().map(str::to_owned).collect();
    let mut counts = lists::counts(tx, standing).await?;
    let mut rows: Vec<Row> = briefs::all_own(tx, standing)
        .await?
        .into_iter()
        .map(|brief| Row {
            state: brief.course.state(),
            title: around::title(l, &brief),
            quantity: brief.wanted.quantity.map(|known| told::quantity(l, known)).unwrap_or_default(),
            deliver_by: told::day(l, brief.wanted.deliver_by),
            counts: counts.remove(&brief.id).unwrap_or_default(),
            brief,
        })
        .filter(|row| asked.state.is_empty() || row.state.as_str() == asked.state)
        .filter(|row| {
            let text = fold(&row.title);
            words.iter().all(|word| text.contains(word))
        })
        .collect();
    asked.query.sort_rows(&mut rows, |column, one, other| match column {
        "title" => l.compare(&one.title, &other.title),
        "state" => one.state.cmp(&other.state),
        "delivery" => one.brief.wanted.deliver_by.cmp(&other.brief.wanted.deliver_by),
        "quotes" => one.counts.quotes.cmp(&other.counts.quotes),
        "created" => one.brief.created_at.cmp(&other.brief.created_at),
        _ => Ordering::Equal,
    });
    Ok(rows)
}

/// `GET /market/briefs`; who buys for the first time says who they are before.
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
    if standing.buyer().is_none() {
        return Ok(Redirect::to("/market/buyer").into_response());
    }
    let l = visitor.locale().clone();
    let rows = rows(&mut tx, &l, &standing, &asked).await?;
    let filters = [("state", asked.state.as_str())];
    let form = Form::new([("q", asked.query.q.clone()), ("state", asked.state.clone())]);
    let listing = Listing::cut(rows, asked.query.clone());
    page::show(&Index {
        frame: around::frame(&visitor, l.t("buying-briefs")),
        rooms: around::rooms(&mut tx, &visitor, &standing, Room::Briefs).await?,
        list: listing.list("/market/briefs", &filters),
        rows: listing.rows,
        form,
        states: BriefState::ALL.iter().map(|state| Choice::new(state.as_str(), l.t(&state.key()))).collect(),
        l,
    })
}

/// `GET /market/briefs.csv` and `.xlsx`: all that the filters let through.
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
    let (standing, _) = entry::buyer(&mut tx, &visitor).await?;
    let l = visitor.locale();
    let rows = rows(&mut tx, l, &standing, &asked).await?;
    let number = |value: i64| Cell::Number(value as f64);
    let cells = |row: &Row| {
        let wanted = &row.brief.wanted;
        let text = |value: Option<String>| Cell::from(value.unwrap_or_default());
        vec![
            Cell::from(row.title.clone()),
            Cell::from(row.state.to_string()),
            text(wanted.product.as_deref().map(|id| words::concept(l, id))),
            wanted.quantity.map_or(Cell::Empty, |quantity| number(quantity.amount)),
            text(wanted.quantity.map(|quantity| quantity.unit.to_string())),
            text(wanted.deliver_by.map(|day| day.to_string())),
            number(row.counts.firms),
            number(row.counts.quotes),
            number(row.counts.orders),
            Cell::from(app.absolute(&format!("/market/briefs/{}", row.brief.id)).to_string()),
        ]
    };
    let columns = [
        "title",
        "state",
        "product",
        "quantity",
        "unit",
        "deliver_by",
        "firms",
        "quotes",
        "orders",
        "address",
    ];
    let table = Table {
        name: "briefs".to_owned(),
        columns: columns.map(str::to_owned).into(),
        rows: rows.iter().map(cells).collect(),
    };
    files::table(&table, ending, l, app.world.now())
}

/// The firm to ask.
#[derive(Debug, Default, Deserialize)]
pub struct For {
    #[serde(default)]
    supplier: String,
}

/// `GET /market/briefs/new`: a new brief, or a draft that is there, for a firm.
///
/// # Errors
/// As [`get`].
pub async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<For>,
) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let supplier: Option<SupplierId> = asked.supplier.parse().ok();
    if standing.buyer().is_none() {
        let from = supplier.map(|id| format!("?supplier={id}")).unwrap_or_default();
        return Ok(Redirect::to(&format!("/market/buyer{from}")).into_response());
    }
    let firm = match supplier {
        Some(id) => suppliers::find(&mut tx, &standing, id).await?.map(|firm| (id, firm.name)),
        None => None,
    };
    let l = visitor.locale().clone();
    let drafts = briefs::all_own(&mut tx, &standing).await?;
    let drafts = drafts.iter().filter(|brief| brief.course.state() == BriefState::Drafted);
    page::show(&New {
        frame: around::frame(&visitor, l.t("buying-new")),
        drafts: drafts.map(|brief| (brief.id.to_string(), around::title(&l, brief))).collect(),
        firm,
        l,
    })
}

/// `POST /market/briefs`: begins a brief, for a firm or for nobody yet.
///
/// # Errors
/// When nobody is signed in or the visitor does not buy, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let (_, buyer) = entry::buyer(&mut tx, &visitor).await?;
    let typed = Typed::new(visitor.locale(), pairs);
    let standing = entry::standing(&mut tx, &visitor).await?;
    let languages = draft::languages_of(&mut tx, &standing).await?;
    let wanted = Wanted { languages, ..Wanted::default() };
    let id = briefs::begin(&mut tx, &app.world, by, buyer, &wanted).await?;
    if let Ok(supplier) = typed.raw("supplier").parse::<SupplierId>()
        && let Some(own) = briefs::own(&mut tx, &standing, id).await?
    {
        briefs::add(&mut tx, &app.world, &own, supplier)
            .await?
            .map_err(|_| Oops::Conflict("buying-not-now"))?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&format!("/market/briefs/{id}/draft")).into_response())
}
