//! `/market/suppliers/{supplier}/facets`: what a firm does, facet by facet.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::typed::Pairs;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use super::words::{self, Worth};
use crate::entry;
use crate::model::TermFacet;
use crate::model::ids::SupplierId;
use crate::model::standing::today;
use crate::model::vocabulary::Facet;
use crate::store::terms;

/// Languages of the trade that a form offers.
const LANGUAGES: [&str; 10] = ["it", "en", "ru", "fr", "de", "es", "zh", "ar", "tr", "ja"];

/// Countries that a form offers as markets.
const MARKETS: [&str; 28] = [
    "IT", "FR", "DE", "ES", "GB", "CH", "AT", "BE", "NL", "PT", "PL", "SE", "DK", "GR", "RU", "BY", "KZ",
    "AM", "GE", "TR", "AE", "SA", "IL", "CN", "JP", "KR", "US", "CA",
];

struct Side {
    name: String,
    href: String,
    chips: Vec<Chip>,
}

/// A term with what it is worth.
pub(super) struct Chip {
    pub(super) label: String,
    pub(super) worth: Worth,
}

#[derive(Template)]
#[template(path = "supplier/facets.html")]
struct Facets {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    sides: Vec<Side>,
}

#[derive(Template)]
#[template(path = "supplier/facet.html")]
struct One {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    name: String,
    form: Form,
    choices: Vec<Choice>,
}

/// `GET /market/suppliers/{supplier}/facets`
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
    let standing = entry::standing(&mut tx, &visitor).await?;
    let said = terms::all(&mut tx, &standing, id).await?;
    let (l, today) = (visitor.locale().clone(), today(app.world.now()));
    let side = |facet: TermFacet| Side {
        name: words::facet(&l, facet),
        href: format!("{}/facets/{facet}", around::path(&keeper.supplier)),
        chips: said
            .iter()
            .filter(|term| term.facet == facet)
            .map(|term| Chip {
                label: words::term(&l, facet, &term.concept),
                worth: Worth::declared(&l, &term.declared, today),
            })
            .collect(),
    };
    page::show(&Facets {
        frame: around::frame(&visitor, &keeper, Room::Facets.name(&l)),
        tabs: around::tabs(&l, &keeper, Room::Facets),
        sides: TermFacet::ALL.into_iter().map(side).collect(),
        l,
    })
}

/// What a form offers of a facet. The size class follows from the people.
fn choices(l: &Locale, facet: TermFacet) -> Vec<Choice> {
    let named = |codes: &[&str], name: &dyn Fn(&str) -> String| {
        let mut all: Vec<Choice> = codes.iter().map(|code| Choice::new(*code, name(code))).collect();
        all.sort_by(|one, other| l.compare(&one.label, &other.label));
        all
    };
    match facet {
        TermFacet::Words(Facet::Employment) => words::offered(l, Facet::Employment)
            .into_iter()
            .filter(|one| !one.value.starts_with("size-"))
            .collect(),
        TermFacet::Words(facet) => words::offered(l, facet),
        TermFacet::Language => named(&LANGUAGES, &|code| words::term(l, facet, code)),
        TermFacet::Market => named(&MARKETS, &|code| l.country(code)),
    }
}

/// `GET /market/suppliers/{supplier}/facets/{facet}`
///
/// # Errors
/// As [`get`], and where there is no such facet.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, facet)): Path<(SupplierId, String)>,
) -> Result<Response, Oops> {
    let facet: TermFacet = facet.parse().map_err(|_| Oops::NotFound)?;
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let said = terms::all(&mut tx, &standing, id).await?;
    let chosen = said.iter().filter(|term| term.facet == facet).map(|term| ("term", term.concept.clone()));
    let l = visitor.locale().clone();
    page::show(&One {
        name: words::facet(&l, facet),
        frame: around::frame(&visitor, &keeper, words::facet(&l, facet)),
        tabs: around::tabs(&l, &keeper, Room::Facets),
        path: around::path(&keeper.supplier),
        form: Form::new(chosen),
        choices: choices(&l, facet),
        l,
    })
}

/// `POST /market/suppliers/{supplier}/facets/{facet}`
///
/// # Errors
/// As [`show`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, facet)): Path<(SupplierId, String)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let facet: TermFacet = facet.parse().map_err(|_| Oops::NotFound)?;
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let told: Vec<String> =
        pairs.into_iter().filter(|(name, _)| name == "term").map(|(_, term)| term).collect();
    terms::set(&mut tx, &app.world, &keeper, facet, &told).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(Redirect::to(&format!("{}/facets", around::path(&keeper.supplier))).into_response())
}
