//! `/market/buyer`: what a buyer says of the own work.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::args;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::model::OrganisationKind;
use registry::store::organisations;
use serde::Deserialize;

use super::around::{self, Room};
use crate::entry;
use crate::model::home::HOMES;
use crate::model::ids::SupplierId;
use crate::store::buyers;

/// The languages in which buyers can be answered.
pub const LANGUAGES: [&str; 3] = ["it", "en", "ru"];

#[derive(Template)]
#[template(path = "buying/buyer.html")]
struct Page {
    l: Locale,
    frame: Frame,
    rooms: Vec<NavItem>,
    form: Form,
    countries: Vec<Choice>,
    languages: Vec<Choice>,
    known: bool,
}

/// Languages as a form offers them.
pub fn languages(l: &Locale) -> Vec<Choice> {
    LANGUAGES.map(|tag| Choice::new(tag, l.tongues(&[tag.to_owned()]))).into()
}

/// Countries as a form offers them.
pub fn countries(l: &Locale) -> Vec<Choice> {
    let mut all: Vec<Choice> = HOMES.map(|code| Choice::new(code, l.country(code))).into();
    all.sort_by(|one, other| l.compare(&one.label, &other.label));
    all
}

async fn build(tx: &mut Tx, visitor: &Visitor, form: Form) -> Result<Page, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let l = visitor.locale().clone();
    Ok(Page {
        frame: around::frame(visitor, l.t("buying-buyer")),
        rooms: around::rooms(tx, visitor, &standing, Room::Buyer).await?,
        countries: countries(&l),
        languages: languages(&l),
        known: standing.buyer().is_some(),
        form,
        l,
    })
}

/// The firm that the buyer came from.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    supplier: String,
}

/// `GET /market/buyer`
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Query(from): Query<From>,
) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let mut values = vec![("supplier".to_owned(), from.supplier)];
    match buyers::own(&mut tx, &standing).await? {
        Some(buyer) => {
            if let Some(organisation) = buyer.organisation_id {
                let sql = "SELECT name FROM organisations WHERE id = $1";
                let (name,): (String,) = tx.one(sql, args![organisation]).await?;
                values.push(("organisation".to_owned(), name));
            }
            values.push(("country".to_owned(), buyer.country));
            values.push(("about".to_owned(), buyer.about.unwrap_or_default()));
            values.extend(buyer.languages.0.into_iter().map(|tag| ("language".to_owned(), tag)));
        }
        None => {
            let language = visitor.locale().language().to_string();
            values.push(("country".to_owned(), if language == "ru" { "RU" } else { "IT" }.to_owned()));
            values.push(("language".to_owned(), language));
        }
    }
    page::show(&build(&mut tx, &visitor, Form::new(values)).await?)
}

/// `POST /market/buyer`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let l = visitor.locale();
    let mut tx = app.db.begin().await?;
    let mut typed = Typed::new(l, pairs);
    let organisation = typed.text("organisation", &l.t("buying-organisation"), 200);
    let about = typed.text("about", &l.t("buying-about"), 2_000);
    let country = typed.raw("country");
    if !HOMES.contains(&country.as_str()) {
        typed.refuse("country", l.t("market-choose"));
    }
    let languages: Vec<String> = typed.ticked("language", LANGUAGES).into_iter().map(str::to_owned).collect();
    if languages.is_empty() {
        typed.refuse_empty("language", &l.t("buying-languages"));
    }
    let supplier: Option<SupplierId> = typed.raw("supplier").parse().ok();
    if !typed.is_valid() {
        return page::refuse(&build(&mut tx, &visitor, typed.into_form()).await?);
    }
    let organisation = if organisation.is_empty() {
        None
    } else {
        let told = organisations::Told {
            name: organisation.clone(),
            name_latin: None,
            kind: OrganisationKind::Firm,
            country: country.clone(),
            region: None,
        };
        // What others know of an organisation is not changed by who says to buy for it.
        let there = organisations::known(&mut tx, std::slice::from_ref(&told)).await?;
        match there.iter().find(|one| one.name == organisation && one.country == country) {
            Some(one) => Some(one.id),
            None => Some(organisations::record(&mut tx, &app.world, &told).await?),
        }
    };
    let about = Some(about).filter(|about| !about.is_empty());
    let told = buyers::Told { organisation, country, languages, about };
    buyers::record(&mut tx, &app.world, by, &told).await?;
    tx.commit().await?;
    visitor.say(l.t("market-saved")).await?;
    let next = match supplier {
        Some(supplier) => format!("/market/briefs/new?supplier={supplier}"),
        None => "/market/briefs".to_owned(),
    };
    Ok(Redirect::to(&next).into_response())
}
