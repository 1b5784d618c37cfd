//! `/market/suppliers/{supplier}/place`: where a firm is.

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

use super::around::{self, Room};
use crate::entry;
use crate::model::ids::SupplierId;
use crate::model::vocabulary::{PlaceKind, Vocabulary};
use crate::model::{self, Supplier};
use crate::store::{Keeper, suppliers};

#[derive(Template)]
#[template(path = "supplier/place.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    form: Form,
    provinces: Vec<Choice>,
    districts: Vec<Choice>,
}

/// Places of a kind, by name.
pub(super) fn places(l: &Locale, kind: PlaceKind) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vocabulary::bundled()
        .places()
        .filter(|(_, place)| place.kind == kind)
        .map(|(_, place)| Choice::new(&place.code, place.names.label(l.language())))
        .collect();
    all.sort_by(|one, other| l.compare(&one.label, &other.label));
    all
}

fn build(visitor: &Visitor, keeper: &Keeper, form: Form) -> Page {
    let l = visitor.locale().clone();
    Page {
        frame: around::frame(visitor, keeper, Room::Place.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Place),
        path: around::path(&keeper.supplier),
        form,
        provinces: places(&l, PlaceKind::Province),
        districts: places(&l, PlaceKind::District),
        l,
    }
}

fn shown(firm: &Supplier) -> Form {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let degrees = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    Form::new([
        ("address", text(&firm.address)),
        ("postcode", text(&firm.postcode)),
        ("place", text(&firm.place)),
        ("province", text(&firm.province)),
        ("district", text(&firm.district)),
        ("latitude", degrees(firm.latitude)),
        ("longitude", degrees(firm.longitude)),
    ])
}

/// Degrees as people write them, with a point or a comma.
fn degrees(typed: &mut Typed, l: &Locale, name: &str, most: f64) -> Option<f64> {
    let text = typed.raw(name).replace(',', ".");
    if text.is_empty() {
        return None;
    }
    let read = text.parse().ok().filter(|value: &f64| value.abs() <= most);
    if read.is_none() {
        typed.refuse(name, l.t("market-degrees-wrong"));
    }
    read
}

fn read(typed: &mut Typed, l: &Locale) -> model::Place {
    let mut text =
        |name: &str, key: &str| Some(typed.text(name, &l.t(key), 200)).filter(|text| !text.is_empty());
    let (address, postcode) = (text("address", "market-address"), text("postcode", "market-postcode"));
    let place = text("place", "market-place");
    let known = |code: String, kind: PlaceKind| {
        let words = Vocabulary::bundled();
        words.place(&code).filter(|id| words[*id].kind == kind).map(|_| code)
    };
    let province = known(typed.raw("province"), PlaceKind::Province);
    let district = known(typed.raw("district"), PlaceKind::District);
    let north = degrees(typed, l, "latitude", 90.0);
    let east = degrees(typed, l, "longitude", 180.0);
    if north.is_some() != east.is_some() && typed.is_valid() {
        typed.refuse(if north.is_none() { "latitude" } else { "longitude" }, l.t("market-degrees-both"));
    }
    model::Place { address, postcode, place, province, district, at: north.zip(east) }
}

/// `GET /market/suppliers/{supplier}/place`
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

/// `POST /market/suppliers/{supplier}/place`
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
    let told = read(&mut typed, visitor.locale());
    if !typed.is_valid() {
        return page::refuse(&build(&visitor, &keeper, typed.into_form()));
    }
    suppliers::set_place(&mut tx, &app.world, &keeper, &told).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(Redirect::to(&format!("{}/place", around::path(&keeper.supplier))).into_response())
}
