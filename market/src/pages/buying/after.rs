//! What both sides say of an order beside its way: ratings, who else works on it, and its documents for other programs.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::page::typed::{Pairs, Typed};
use registry::http::Visitor;

use super::order::{deal, show};
use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::ids::{OrderId, SubcontractorId};
use crate::model::exchange::Document;
use crate::model::home::HOMES;
use crate::model::order::{Part, Rating};
use crate::pages::words;
use crate::store::buying::orders::{self, RateFault};
use crate::store::suppliers;

/// The longest name of a firm.
const LONGEST_NAME: usize = 200;
/// The longest remark.
const LONGEST: usize = 2_000;

/// `POST /market/orders/{order}/ratings`: how the other side kept its word, once.
///
/// # Errors
/// When the visitor is no side of it, it is not complete or was rated, or the database fails.
pub async fn rate(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<OrderId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let deal = deal(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let [date, quality, communication] = ["date", "quality", "communication"].map(|name| {
        typed.required(name, &l.t(&format!("order-rate-{name}")), 1);
        typed.number(name, &l.t(&format!("order-rate-{name}")), 1..=5).map_or(0, i64::from)
    });
    let remark = typed.text("rating_remark", &l.t("order-remark"), LONGEST);
    if !typed.is_valid() {
        return show(&mut tx, &app, &visitor, &deal, Some(typed.into_form())).await;
    }
    let rating = Rating { date, quality, communication, remark };
    match orders::rate(&mut tx, &app.world, &deal, &rating).await? {
        Ok(()) => {}
        Err(RateFault::Once) => return Err(Oops::Conflict("order-rated-once")),
        Err(_) => return Err(Oops::Conflict("order-not-now")),
    }
    mail::to_other(&mut tx, &app, &deal, "rated").await?;
    tx.commit().await?;
    visitor.say(l.t("order-rated")).await?;
    Ok(Redirect::to(&format!("/market/orders/{id}#kept")).into_response())
}

/// `POST /market/orders/{order}/subcontractors`: the firm says who else works on it; the buyer is told.
///
/// # Errors
/// When the visitor does not speak for the firm, or the database fails.
pub async fn declare(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<OrderId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let deal = deal(&mut tx, &visitor, id).await?;
    if deal.part != Part::Supplier {
        return Err(Oops::Forbidden);
    }
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let name = typed.required("name", &l.t("market-firm"), LONGEST_NAME);
    let country = typed.raw("country");
    if !HOMES.contains(&country.as_str()) {
        typed.refuse("country", l.t("market-choose"));
    }
    let concept = typed.raw("concept");
    let concept = concept
        .split_once(':')
        .map(|(_, concept)| concept.to_owned())
        .filter(|concept| crate::model::vocabulary::Vocabulary::bundled().concept(concept).is_some());
    if concept.is_none() {
        typed.refuse("concept", l.t("market-choose"));
    }
    let Some(concept) = concept.filter(|_| typed.is_valid()) else {
        return show(&mut tx, &app, &visitor, &deal, Some(typed.into_form())).await;
    };
    orders::declare(&mut tx, &app.world, &deal, &name, &country, &concept).await?;
    mail::to_other(&mut tx, &app, &deal, "subcontracted").await?;
    tx.commit().await?;
    visitor.say(l.t("market-saved")).await?;
    Ok(Redirect::to(&format!("/market/orders/{id}#others")).into_response())
}

/// `POST /market/orders/{order}/subcontractors/{subcontractor}/removal`: one works on it no more; the line stays.
///
/// # Errors
/// As [`declare`], and where there is none.
pub async fn end(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, other)): Path<(OrderId, SubcontractorId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let deal = deal(&mut tx, &visitor, id).await?;
    if deal.part != Part::Supplier {
        return Err(Oops::Forbidden);
    }
    orders::end_subcontract(&mut tx, &app.world, &deal, other).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(Redirect::to(&format!("/market/orders/{id}#others")).into_response())
}

/// `GET /market/orders/{order}/documents/{document}`: the commission order and its answers as XML.
///
/// # Errors
/// When the visitor is no side of it, there is nothing to tell yet, or the database fails.
pub async fn document(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, document)): Path<(OrderId, String)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let deal = deal(&mut tx, &visitor, id).await?;
    let document: Document = document.parse().ok().or_not_found()?;
    document.is_there(&deal.placed.order).then_some(()).or_not_found()?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let firm = suppliers::find(&mut tx, &standing, deal.placed.supplier).await?.or_not_found()?;
    let l = visitor.locale();
    let commission = orders::commission(&mut tx, &deal, &firm, |id| words::concept(l, id)).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/xml; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{document}-{id}.xml\"")),
    ];
    Ok((headers, commission.document(document)).into_response())
}
