//! `/market/suppliers`: firms found by what they do, where, how well and how much of it is free.

pub mod asked;
mod compare;
mod files;
mod loose;
mod map;
mod shown;

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::typed::Pairs;
use platform::page::{Choice, Form, Frame, List};
use registry::http::Visitor;

use self::asked::{Asked, FREE, ORDERS};
pub use self::compare::get as comparison;
pub use self::files::get as file;
use self::loose::Loose;
use self::map::Map;
use self::shown::{Card, Side, Understood};
use super::words;
use crate::entry;
use crate::finder::{Finder, FinderError};
use crate::model::Supplier;
use crate::model::ids::SupplierId;
use crate::search::{Answer, SearchError};
use crate::store::{lists, texts};

/// The page's address.
const PATH: &str = "/market/suppliers";

#[derive(Template)]
#[template(path = "finding/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    form: Form,
    list: List,
    cards: Vec<Card>,
    sides: Vec<Side>,
    understood: Vec<Understood>,
    /// The order at hand, where the question names one.
    order: String,
    shortened: bool,
    loose: Vec<Loose>,
    map: Option<Map>,
    list_href: String,
    map_href: String,
    orders: Vec<Choice>,
    frees: Vec<Choice>,
    /// How much of the index is written, while it is filled.
    filling: Option<(u64, u64)>,
    is_asked: bool,
    signed_in: bool,
}

/// Where a firm is, in one line.
pub(super) fn whereabouts(l: &Locale, firm: &Supplier) -> String {
    let province = firm.province.as_deref().map(|code| words::place(l, code));
    let place = firm.place.clone();
    let both = match (place, province) {
        (Some(place), Some(province)) if place != province => format!("{place} ({province})"),
        (place, province) => place.or(province).unwrap_or_default(),
    };
    let parts: Vec<String> =
        [both, l.country(&firm.country)].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// A firm's smallest order; empty where it says none.
pub(super) fn smallest(l: &Locale, firm: &Supplier) -> String {
    let order = firm.min_order.zip(firm.min_order_unit);
    order.map(|(amount, unit)| words::order(l, amount, unit)).unwrap_or_default()
}

/// Puts a question to the index. What cannot be asked so has been said of the form, as far as a person can type it.
async fn answer(finder: &Finder, asked: &mut Asked, l: &Locale) -> Result<Answer, Oops> {
    match finder.answer(asked.query.clone()).await {
        Ok(answer) => Ok(answer),
        Err(FinderError::Search(SearchError::Query(error))) => {
            tracing::debug!(%error, "a question that cannot be asked");
            asked.form.refuse("", l.t("market-find-wrong"));
            Ok(Answer::default())
        }
        Err(error) => Err(Oops::internal(error)),
    }
}

/// `GET /market/suppliers`
///
/// # Errors
/// When the database or the index fails.
pub async fn get(
    State(app): State<App>,
    Extension(finder): Extension<Finder>,
    visitor: Visitor,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let l = visitor.locale().clone();
    let mut asked = Asked::read(&mut tx, &l, pairs).await?;
    let answer = answer(&finder, &mut asked, &l).await?;
    let ids: Vec<SupplierId> = answer.rows.iter().filter_map(|row| row.id.parse().ok()).collect();
    let firms = lists::by_ids(&mut tx, &standing, &ids).await?;
    let said = texts::summaries(&mut tx, &standing, &ids).await?;
    let loose =
        if answer.total == 0 { loose::without(&finder, &l, &asked, &answer).await? } else { Vec::new() };
    let map = if asked.map { Some(map::of(&mut tx, &l, &asked, &answer).await?) } else { None };
    let mut frame = visitor.frame(l.t("market-suppliers-title"));
    frame.description = l.t("market-suppliers-lead");
    let unit = |unit: &crate::model::vocabulary::Unit| {
        Choice::new(unit.code(), l.t(&format!("market-find-unit-{}", unit.code())))
    };
    let page = Index {
        list: shown::shown(&asked, &answer),
        cards: shown::cards(&l, &asked, &answer, firms, &said),
        sides: shown::sides(&l, &asked, &answer.counts),
        understood: shown::understood(&l, &asked, &answer),
        order: answer.asked.min_order.map(|order| shown::order(&l, order)).unwrap_or_default(),
        shortened: answer.asked.shortened,
        loose,
        map,
        list_href: asked.href(&|name, _| name == "view", &[]),
        map_href: asked.href(&|name, _| name == "view", &[("view", "map")]),
        orders: ORDERS.iter().map(unit).collect(),
        frees: FREE.iter().map(unit).collect(),
        filling: finder.filling(),
        is_asked: asked.is_anything(),
        signed_in: visitor.id().is_some(),
        form: asked.form,
        frame,
        l,
    };
    visitor.show(&page, &headers)
}
