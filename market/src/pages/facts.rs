//! `/market/suppliers/{supplier}/facts`: people, times, the smallest order, and how the firm is reached.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::model::Email;

use super::around::{self, Room};
use crate::entry;
use crate::model::ids::SupplierId;
use crate::model::{Contact, Facts, OrderUnit, Supplier, web_address};
use crate::store::{Keeper, suppliers};

#[derive(Template)]
#[template(path = "supplier/facts.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    form: Form,
    units: Vec<Choice>,
}

fn build(visitor: &Visitor, keeper: &Keeper, form: Form) -> Page {
    let l = visitor.locale().clone();
    Page {
        frame: around::frame(visitor, keeper, Room::Facts.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Facts),
        path: around::path(&keeper.supplier),
        form,
        units: OrderUnit::ALL
            .iter()
            .map(|unit| Choice::new(unit.as_str(), l.t(&format!("market-unit-{unit}"))))
            .collect(),
        l,
    }
}

fn shown(firm: &Supplier) -> Form {
    let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Form::new([
        ("people", number(firm.people)),
        ("lead_sample", number(firm.lead_sample_days)),
        ("lead_bulk", number(firm.lead_bulk_days)),
        ("min_order", number(firm.min_order)),
        ("unit", firm.min_order_unit.unwrap_or(OrderUnit::Pieces).to_string()),
        ("website", text(&firm.website)),
        ("email", text(&firm.email)),
        ("phone", text(&firm.phone)),
    ])
}

fn read(typed: &mut Typed, l: &Locale) -> (Facts, Contact) {
    let whole = |typed: &mut Typed, name: &str, key: &str, most: u32| {
        typed.number(name, &l.t(key), 1..=most).map(i64::from)
    };
    let min_order = whole(typed, "min_order", "market-min-order", 10_000_000);
    let facts = Facts {
        people: whole(typed, "people", "market-people", 100_000),
        lead_sample_days: whole(typed, "lead_sample", "market-lead-sample", 730),
        lead_bulk_days: whole(typed, "lead_bulk", "market-lead-bulk", 730),
        min_order: min_order.zip(typed.raw("unit").parse().ok()),
    };
    if min_order.is_some() && facts.min_order.is_none() {
        typed.refuse_empty("unit", &l.t("market-unit"));
    }
    let written = typed.text("website", &l.t("market-website"), 300);
    let site = web_address(&written);
    if !written.is_empty() && site.is_none() {
        typed.refuse("website", l.t("market-website-wrong"));
    }
    let email = match typed.raw("email") {
        text if text.is_empty() => None,
        _ => typed.email::<Email>("email", &l.t("market-email")).map(|email| email.to_string()),
    };
    let phone = Some(typed.text("phone", &l.t("market-phone"), 40)).filter(|phone| !phone.is_empty());
    (facts, Contact { website: site, email, phone })
}

/// `GET /market/suppliers/{supplier}/facts`
///
/// # Errors
/// When the visitor does not look after the entry, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    page::show(&build(&visitor, &keeper, shown(&keeper.supplier)))
}

/// `POST /market/suppliers/{supplier}/facts`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let mut typed = Typed::new(visitor.locale(), pairs);
    let (facts, contact) = read(&mut typed, visitor.locale());
    if !typed.is_valid() {
        return page::refuse(&build(&visitor, &keeper, typed.into_form()));
    }
    suppliers::set_facts(&mut tx, &app.world, &keeper, &facts).await?;
    suppliers::set_contact(&mut tx, &app.world, &keeper, &contact).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(Redirect::to(&format!("{}/facts", around::path(&keeper.supplier))).into_response())
}
