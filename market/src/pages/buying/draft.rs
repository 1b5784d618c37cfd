//! `/market/briefs/{brief}/draft`: a brief is written.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::{DbError, Tx};
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Part};
use super::form::{self, StepFields};
use super::{buyer, told};
use crate::entry;
use crate::model::brief::BriefState;
use crate::model::brief::ids::BriefId;
use crate::model::vocabulary::Facet;
use crate::model::{Currency, OrderUnit};
use crate::pages::words;
use crate::store::Standing;
use crate::store::buying::{Own, briefs};

#[derive(Template)]
#[template(path = "buying/draft.html")]
struct Page {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    path: String,
    form: Form,
    rows: Vec<StepFields>,
    steps: Vec<Choice>,
    products: Vec<Choice>,
    units: Vec<Choice>,
    materials: Vec<Choice>,
    qualities: Vec<Choice>,
    prices: Vec<Choice>,
    currencies: Vec<Choice>,
    certificates: Vec<Choice>,
    languages: Vec<Choice>,
    terms: Vec<Choice>,
    standard: String,
}

fn build(visitor: &Visitor, own: &Own, form: Form) -> Page {
    let l = visitor.locale().clone();
    let choice = |value: &str, key: &str| Choice::new(value, l.t(key));
    Page {
        frame: around::of_brief(visitor, &own.brief, Part::Brief),
        parts: around::parts(&l, &own.brief, Part::Brief),
        path: format!("/market/briefs/{}", own.brief.id),
        rows: form::rows(form::typed_steps(&form)),
        form,
        steps: form::steps(&l),
        products: words::offered(&l, Facet::Product),
        units: OrderUnit::ALL
            .iter()
            .map(|unit| Choice::new(unit.as_str(), l.t(&format!("buying-unit-{unit}"))))
            .collect(),
        materials: words::offered(&l, Facet::Material),
        qualities: words::offered(&l, Facet::Quality),
        prices: vec![
            choice("unsaid", "buying-price-unsaid"),
            choice("open", "buying-price-open"),
            choice("target", "buying-price-target"),
        ],
        currencies: Currency::ALL.iter().map(|one| Choice::new(one.as_str(), one.as_str())).collect(),
        certificates: words::offered(&l, Facet::Certificate),
        languages: buyer::languages(&l),
        terms: vec![
            choice("none", "buying-terms-none"),
            choice("standard", "buying-terms-standard"),
            choice("own", "buying-terms-own"),
        ],
        standard: told::standard_terms(&l),
        l,
    }
}

/// The languages that the buyer says.
pub async fn languages_of(tx: &mut Tx, standing: &Standing) -> Result<Vec<String>, DbError> {
    let buyer = crate::store::buyers::own(tx, standing).await?;
    Ok(buyer.map(|buyer| buyer.languages.0).unwrap_or_default())
}

fn drafted(own: &Own) -> Result<(), Oops> {
    let is_draft = own.brief.course.state() == BriefState::Drafted;
    if is_draft { Ok(()) } else { Err(Oops::Conflict("buying-not-now")) }
}

/// `GET /market/briefs/{brief}/draft`
///
/// # Errors
/// When it is not the visitor's or was sent, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    drafted(&own)?;
    let form = form::shown(visitor.locale(), &own.brief.wanted);
    page::show(&build(&visitor, &own, form))
}

/// `POST /market/briefs/{brief}/draft`: keeps it; pressed for more steps, the form comes again with more rows.
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    drafted(&own)?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let wanted = form::read(l, &mut typed);
    if !typed.is_valid() {
        return page::refuse(&build(&visitor, &own, typed.into_form()));
    }
    briefs::change(&mut tx, &app.world, &own, &wanted)
        .await?
        .map_err(|_| Oops::Conflict("buying-not-now"))?;
    tx.commit().await?;
    let path = format!("/market/briefs/{id}");
    if typed.raw("more").is_empty() {
        visitor.say(l.t("market-saved")).await?;
        return Ok(Redirect::to(&path).into_response());
    }
    Ok(Redirect::to(&format!("{path}/draft#steps")).into_response())
}
