//! `/market/suppliers/{supplier}/prices`: about what the firm takes, from which chains are put together.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use super::buying::form::read_money;
use super::buying::told;
use super::words;
use crate::entry;
use crate::model::chaining::Said;
use crate::model::ids::SupplierId;
use crate::model::vocabulary::Facet;
use crate::model::{Currency, Money, TermFacet};
use crate::store::{Keeper, prices, terms};

struct Row {
    concept: String,
    name: String,
    each: String,
    setup: String,
}

#[derive(Template)]
#[template(path = "supplier/prices.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    rows: Vec<Row>,
    form: Form,
    concepts: Vec<Choice>,
}

/// What the firm does and makes, as its entry says.
async fn concepts(tx: &mut Tx, visitor: &Visitor, keeper: &Keeper) -> Result<Vec<Choice>, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let l = visitor.locale();
    let priced = [TermFacet::Words(Facet::Processing), TermFacet::Words(Facet::Component)];
    let all = terms::all(tx, &standing, keeper.supplier.id).await?;
    let done = all.iter().filter(|term| priced.contains(&term.facet));
    let mut choices: Vec<Choice> =
        done.map(|term| Choice::new(&term.concept, words::concept(l, &term.concept))).collect();
    choices.sort_by(|one, other| l.compare(&one.label, &other.label));
    Ok(choices)
}

async fn build(tx: &mut Tx, visitor: &Visitor, keeper: &Keeper, form: Form) -> Result<Page, Oops> {
    let l = visitor.locale().clone();
    let money = |parts: i64| told::money(&l, Money { parts, currency: Currency::Eur });
    let mut rows: Vec<Row> = prices::all(tx, keeper)
        .await?
        .into_iter()
        .map(|price| Row {
            name: words::concept(&l, &price.concept),
            each: money(price.parts),
            setup: if price.setup_parts == 0 { "–".to_owned() } else { money(price.setup_parts) },
            concept: price.concept,
        })
        .collect();
    rows.sort_by(|one, other| l.compare(&one.name, &other.name));
    Ok(Page {
        frame: around::frame(visitor, keeper, Room::Prices.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Prices),
        path: around::path(&keeper.supplier),
        concepts: concepts(tx, visitor, keeper).await?,
        rows,
        form,
        l,
    })
}

/// `GET /market/suppliers/{supplier}/prices`
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
    page::show(&build(&mut tx, &visitor, &keeper, Form::default()).await?)
}

/// `POST /market/suppliers/{supplier}/prices`: what was said before of the same goes.
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
    let l = visitor.locale();
    let known = concepts(&mut tx, &visitor, &keeper).await?;
    let mut typed = Typed::new(l, pairs);
    let concept = typed.required("concept", &l.t("chain-what"), 100);
    if !concept.is_empty() && !known.iter().any(|choice| choice.value == concept) {
        typed.refuse("concept", l.t("market-choose"));
    }
    typed.required("each", &l.t("chain-each"), 20);
    let each = read_money(l, &mut typed, "each", Currency::Eur);
    let setup = read_money(l, &mut typed, "setup", Currency::Eur);
    if each.is_some_and(|money| money.parts == 0) {
        typed.refuse("each", l.t("chain-each-zero"));
    }
    for (name, money) in [("each", each), ("setup", setup)] {
        if money.is_some_and(|money| money.parts > prices::MOST) {
            typed.refuse(name, l.t("buying-money-wrong"));
        }
    }
    let Some(each) = each.filter(|_| typed.is_valid()) else {
        return page::refuse(&build(&mut tx, &visitor, &keeper, typed.into_form()).await?);
    };
    let said = Said { parts: each.parts, setup_parts: setup.map_or(0, |money| money.parts) };
    prices::set(&mut tx, &app.world, &keeper, &concept, said).await?;
    tx.commit().await?;
    visitor.say(l.t("market-saved")).await?;
    Ok(Redirect::to(&format!("{}/prices", around::path(&keeper.supplier))).into_response())
}

/// `POST /market/suppliers/{supplier}/prices/{concept}/removal`
///
/// # Errors
/// As [`get`], and where nothing was said of it.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, concept)): Path<(SupplierId, String)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    prices::remove(&mut tx, &app.world, &keeper, &concept).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to(&format!("{}/prices", around::path(&keeper.supplier))).into_response())
}
