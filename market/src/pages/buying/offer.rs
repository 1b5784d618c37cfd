//! `/market/suppliers/{supplier}/briefs/{brief}/quote`: a firm offers, revises and takes back.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::ToSpan as _;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around;
use super::buyer::countries;
use super::form::{self, read_day, read_money};
use super::told;
use crate::entry;
use crate::mail::buying as mail;
use crate::model::brief::BriefState;
use crate::model::brief::ids::BriefId;
use crate::model::ids::SupplierId;
use crate::model::quote::{Helper, Offer, OfferFault, PriceBreak, Quote, QuoteState, Refused};
use crate::model::standing::today;
use crate::model::vocabulary::Vocabulary;
use crate::model::{Currency, Money};
use crate::pages::words;
use crate::store::buying::{Received, quotes};

/// Rows for prices.
const PRICES: usize = 5;
/// Rows for firms that would work on it too.
const HELPERS: usize = 3;

/// A version of a quote in words.
pub struct Version {
    /// Its number and when it was made.
    pub heading: String,
    /// What it says, line by line.
    pub lines: Vec<(String, String)>,
    /// What else it says.
    pub remarks: String,
}

/// The versions of a quote, the last first.
pub fn versions(l: &Locale, quote: &Quote) -> Vec<Version> {
    let version = |revision: &crate::model::quote::Revision| {
        let number = revision.number.to_string();
        let at = words::moment(l, &revision.made.at);
        Version {
            heading: l.with("buying-version", [("number", number.into()), ("at", at.into())]),
            lines: lines(l, &revision.offer),
            remarks: revision.offer.remarks.clone(),
        }
    };
    quote.revisions().iter().rev().map(version).collect()
}

/// What an offer says, line by line.
pub fn lines(l: &Locale, offer: &Offer) -> Vec<(String, String)> {
    let sum = |parts: i64| told::money(l, Money { parts, currency: offer.currency });
    let mut lines: Vec<(String, String)> = offer
        .breaks
        .iter()
        .map(|price| {
            (
                l.n("buying-from", price.from),
                l.with("buying-price-piece", [("price", sum(price.parts).into())]),
            )
        })
        .collect();
    let sample = offer.sample_parts.map(|parts| if parts == 0 { l.t("buying-free") } else { sum(parts) });
    lines.extend(sample.map(|cost| (l.t("buying-sample-cost"), cost)));
    lines.extend(offer.sample_by.map(|day| (l.t("buying-sample-there"), l.date(&day))));
    lines.push((l.t("buying-all-there"), l.date(&offer.deliver_by)));
    lines.push((l.t("buying-valid-until"), l.date(&offer.valid_until)));
    for helper in &offer.subcontractors {
        let what = format!(
            "{} ({}) – {}",
            helper.name,
            l.country(&helper.country),
            words::concept(l, &helper.concept)
        );
        lines.push((l.t("buying-subcontractor"), what));
    }
    lines
}

/// The names of a price's fields.
struct PriceFields {
    from: String,
    price: String,
    number: usize,
}

/// The names of the fields of a firm that would work on it too.
struct HelperFields {
    name: String,
    country: String,
    concept: String,
}

#[derive(Template)]
#[template(path = "buying/offer.html")]
struct Page {
    l: Locale,
    frame: Frame,
    path: String,
    title: String,
    quantity: String,
    form: Form,
    prices: Vec<PriceFields>,
    helpers: Vec<HelperFields>,
    currencies: Vec<Choice>,
    countries: Vec<Choice>,
    steps: Vec<Choice>,
    is_revision: bool,
}

fn price_fields() -> Vec<PriceFields> {
    let fields =
        |at: usize| PriceFields { from: format!("from_{at}"), price: format!("price_{at}"), number: at + 1 };
    (0..PRICES).map(fields).collect()
}

fn helper_fields() -> Vec<HelperFields> {
    let fields = |at: usize| HelperFields {
        name: format!("helper_{at}"),
        country: format!("helper_country_{at}"),
        concept: format!("helper_concept_{at}"),
    };
    (0..HELPERS).map(fields).collect()
}

async fn current(tx: &mut Tx, app: &App, received: &Received) -> Result<Option<Offer>, Oops> {
    let kept = quotes::of_firm(tx, received).await?.into_iter().next();
    let state = received.brief.course.state();
    Ok(kept
        .filter(|kept| {
            matches!(kept.quote.state(state, app.world.now()), QuoteState::Open | QuoteState::Expired)
        })
        .map(|kept| kept.quote.current().offer.clone()))
}

fn build(visitor: &Visitor, received: &Received, form: Form, is_revision: bool) -> Page {
    let l = visitor.locale().clone();
    let title = around::title(&l, &received.brief);
    let path = format!("/market/suppliers/{}/briefs/{}", received.supplier, received.brief.id);
    let mut frame = visitor.frame(format!("{} – {title}", l.t("buying-quote")));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("buying-received"), "/market/received"),
        NavItem::new(title.clone(), path.clone()),
        NavItem::new(l.t("buying-quote"), "").current(),
    ];
    Page {
        frame,
        path,
        title,
        quantity: received.brief.wanted.quantity.map(|known| told::quantity(&l, known)).unwrap_or_default(),
        prices: price_fields(),
        helpers: helper_fields(),
        currencies: Currency::ALL.iter().map(|one| Choice::new(one.as_str(), one.as_str())).collect(),
        countries: countries(&l),
        steps: form::steps(&l),
        form,
        is_revision,
        l,
    }
}

fn shown(app: &App, received: &Received, offer: Option<&Offer>) -> Form {
    let mut values: Pairs = Vec::new();
    let mut put = |name: &str, value: String| values.push((name.to_owned(), value));
    let Some(offer) = offer else {
        let today = today(app.world.now());
        let amount = received.brief.wanted.quantity.map(|quantity| quantity.amount.to_string());
        put("currency", Currency::Eur.to_string());
        put("from_0", amount.unwrap_or_default());
        let day = received.brief.wanted.deliver_by.map(|day| day.to_string());
        put("deliver_by", day.unwrap_or_default());
        put("valid_until", today.saturating_add(30.days()).to_string());
        return Form::new(values);
    };
    let number = |parts: i64| Money { parts, currency: offer.currency }.number();
    put("currency", offer.currency.to_string());
    for (at, price) in offer.breaks.iter().enumerate() {
        put(&format!("from_{at}"), price.from.to_string());
        put(&format!("price_{at}"), number(price.parts));
    }
    put("sample_cost", offer.sample_parts.map(number).unwrap_or_default());
    put("sample_by", offer.sample_by.map(|day| day.to_string()).unwrap_or_default());
    put("deliver_by", offer.deliver_by.to_string());
    put("valid_until", offer.valid_until.to_string());
    put("remarks", offer.remarks.clone());
    for (at, helper) in offer.subcontractors.iter().enumerate() {
        put(&format!("helper_{at}"), helper.name.clone());
        put(&format!("helper_country_{at}"), helper.country.clone());
        let kind = if helper.concept.is_empty() { String::new() } else { concept_value(&helper.concept) };
        put(&format!("helper_concept_{at}"), kind);
    }
    Form::new(values)
}

/// A concept as the choice of steps names it.
fn concept_value(id: &str) -> String {
    let vocabulary = Vocabulary::bundled();
    let facet = vocabulary.concept(id).map(|concept| vocabulary[concept].facet.code());
    format!("{}:{id}", facet.unwrap_or("processing"))
}

/// `GET /market/suppliers/{supplier}/briefs/{brief}/quote`
///
/// # Errors
/// When it was not sent to a firm of the visitor's or takes no more answers, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((firm, id)): Path<(SupplierId, BriefId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, received) = entry::received(&mut tx, &visitor, firm, id).await?;
    if received.brief.course.state() != BriefState::Sent {
        return Err(Oops::Conflict("buying-not-now"));
    }
    let known = current(&mut tx, &app, &received).await?;
    let form = shown(&app, &received, known.as_ref());
    page::show(&build(&visitor, &received, form, known.is_some()))
}

fn read(l: &Locale, typed: &mut Typed) -> Option<Offer> {
    let currency = typed.raw("currency").parse().unwrap_or(Currency::Eur);
    let mut breaks = Vec::new();
    for fields in price_fields() {
        let from = typed.number(&fields.from, &l.t("buying-price-from"), 1..=100_000_000);
        let price = read_money(l, typed, &fields.price, currency);
        match (from, price) {
            (Some(from), Some(price)) => {
                breaks.push(PriceBreak { from: i64::from(from), parts: price.parts })
            }
            (None, Some(_)) => typed.refuse_empty(&fields.from, &l.t("buying-price-from")),
            _ => {}
        }
    }
    if breaks.is_empty() && typed.is_valid() {
        typed.refuse("price_0", l.t("buying-fault-prices"));
    }
    let mut subcontractors = Vec::new();
    for fields in helper_fields() {
        let name = typed.text(&fields.name, &l.t("buying-subcontractor"), 200);
        if name.is_empty() {
            continue;
        }
        let concept = typed.raw(&fields.concept);
        let concept = concept.split_once(':').map_or("", |(_, id)| id).to_owned();
        if concept.is_empty() {
            typed.refuse(&fields.concept, l.t("market-choose"));
        }
        subcontractors.push(Helper { name, country: typed.raw(&fields.country), concept });
    }
    let sample_parts = read_money(l, typed, "sample_cost", currency).map(|money| money.parts);
    let sample_by = read_day(l, typed, "sample_by", "buying-sample-there");
    let deliver_by = typed.parsed("deliver_by", &l.t("buying-all-there"), &l.t("fault-date"));
    let valid_until = typed.parsed("valid_until", &l.t("buying-valid-until"), &l.t("fault-date"));
    let remarks = typed.text("remarks", &l.t("buying-remarks"), 5_000);
    let (deliver_by, valid_until) = (deliver_by?, valid_until?);
    Some(Offer {
        currency,
        breaks,
        sample_parts,
        sample_by,
        deliver_by,
        remarks,
        valid_until,
        subcontractors,
    })
}

fn fault(l: &Locale, fault: OfferFault) -> (&'static str, String) {
    let (field, key) = match fault {
        OfferFault::Prices => ("price_0", "buying-fault-prices"),
        OfferFault::Price => ("price_0", "buying-money-wrong"),
        OfferFault::Order => ("from_1", "buying-fault-order"),
        OfferFault::Sample => ("sample_cost", "buying-money-wrong"),
        OfferFault::SampleAfterDelivery => ("sample_by", "buying-warning-sample"),
        OfferFault::DayPassed => ("deliver_by", "buying-fault-passed"),
        OfferFault::TooLong => ("remarks", "buying-too-many"),
    };
    (field, l.t(key))
}

/// `POST /market/suppliers/{supplier}/briefs/{brief}/quote`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path((firm, id)): Path<(SupplierId, BriefId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, received) = entry::received(&mut tx, &visitor, firm, id).await?;
    let known = current(&mut tx, &app, &received).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let offer = read(l, &mut typed);
    if let Some(offer) = offer.as_ref().filter(|_| typed.is_valid()) {
        for wrong in offer.faults(today(app.world.now())) {
            let (field, message) = fault(l, wrong);
            typed.refuse(field, message);
        }
    }
    let Some(offer) = offer.filter(|_| typed.is_valid()) else {
        return page::refuse(&build(&visitor, &received, typed.into_form(), known.is_some()));
    };
    quotes::offer(&mut tx, &app.world, &received, &offer).await?.map_err(refused)?;
    mail::to_buyer(&mut tx, &app, &received, if known.is_some() { "revised" } else { "quoted" }).await?;
    tx.commit().await?;
    visitor.say(l.t("buying-quoted")).await?;
    Ok(Redirect::to(&format!("/market/suppliers/{firm}/briefs/{id}#quote")).into_response())
}

/// What a refusal is answered with.
pub fn refused(refused: Refused) -> Oops {
    Oops::Conflict(match refused {
        Refused::Ended => "buying-refused-ended",
        Refused::Expired => "buying-refused-expired",
        Refused::BriefOver => "buying-not-now",
        Refused::Revised => "buying-refused-revised",
        Refused::NoReason => "buying-refused-reason",
        Refused::TooFew => "buying-refused-few",
    })
}

/// `POST /market/suppliers/{supplier}/briefs/{brief}/quote/removal`: the firm takes its quote back.
///
/// # Errors
/// As [`get`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((firm, id)): Path<(SupplierId, BriefId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, received) = entry::received(&mut tx, &visitor, firm, id).await?;
    let quote = quotes::of_firm(&mut tx, &received).await?.into_iter().next().or_not_found()?;
    quotes::withdraw(&mut tx, &app.world, &received, quote.id).await?.map_err(refused)?;
    mail::to_buyer(&mut tx, &app, &received, "taken-back").await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("buying-taken-back")).await?;
    Ok(Redirect::to(&format!("/market/suppliers/{firm}/briefs/{id}#quote")).into_response())
}
