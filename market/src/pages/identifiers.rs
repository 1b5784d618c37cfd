//! `/market/suppliers/{supplier}/identifiers`: numbers that the firm is known by elsewhere.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::{Tx, is_taken};
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use super::words::{self, Worth};
use crate::entry;
use crate::model::ids::{IdentifierId, SupplierId};
use crate::model::standing::today;
use crate::model::{Identifier, IdentifierFault, Scheme};
use crate::store::{Keeper, identifiers};

struct Row {
    identifier: Identifier,
    name: String,
    worth: Worth,
}

#[derive(Template)]
#[template(path = "supplier/identifiers.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    rows: Vec<Row>,
    form: Form,
    schemes: Vec<Choice>,
}

async fn build(tx: &mut Tx, app: &App, visitor: &Visitor, keeper: &Keeper, form: Form) -> Result<Page, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let (l, today) = (visitor.locale().clone(), today(app.world.now()));
    let rows = identifiers::all(tx, &standing, keeper.supplier.id).await?;
    Ok(Page {
        frame: around::frame(visitor, keeper, Room::Identifiers.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Identifiers),
        path: around::path(&keeper.supplier),
        rows: rows
            .into_iter()
            .map(|identifier| Row {
                name: words::scheme(&l, identifier.scheme),
                worth: Worth::declared(&l, &identifier.declared, today),
                identifier,
            })
            .collect(),
        schemes: Scheme::ALL
            .iter()
            .map(|scheme| Choice::new(scheme.as_str(), words::scheme(&l, *scheme)))
            .collect(),
        form,
        l,
    })
}

/// `GET /market/suppliers/{supplier}/identifiers`
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
    page::show(&build(&mut tx, &app, &visitor, &keeper, Form::default()).await?)
}

/// `POST /market/suppliers/{supplier}/identifiers`
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
    let mut typed = Typed::new(l, pairs);
    let scheme = typed.parsed::<Scheme>("scheme", &l.t("market-scheme"), &l.t("market-choose"));
    let written = typed.required("value", &l.t("market-number"), 60);
    let mut value = None;
    if let (Some(scheme), false) = (scheme, written.is_empty()) {
        match scheme.read(&written, &keeper.supplier.country) {
            Ok(read) => value = Some((scheme, read)),
            Err(IdentifierFault::Form) => typed.refuse("value", l.t(&format!("market-form-{scheme}"))),
            Err(IdentifierFault::CheckDigit) => typed.refuse("value", l.t("market-check-digit")),
        }
    }
    if let (Some((scheme, value)), true) = (value, typed.is_valid()) {
        match identifiers::add(&mut tx, &app.world, &keeper, scheme, &value).await {
            Ok(_) => {
                tx.commit().await?;
                visitor.say(l.t("market-saved")).await?;
                let path = around::path(&keeper.supplier);
                return Ok(Redirect::to(&format!("{path}/identifiers")).into_response());
            }
            Err(error) if is_taken(&error) => typed.refuse("value", l.t("market-number-known")),
            Err(error) => return Err(error.into()),
        }
        drop(tx);
        tx = app.db.begin().await?;
    }
    page::refuse(&build(&mut tx, &app, &visitor, &keeper, typed.into_form()).await?)
}

/// `POST /market/suppliers/{supplier}/identifiers/{identifier}/removal`
///
/// # Errors
/// As [`get`], and where there is no such number.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, identifier)): Path<(SupplierId, IdentifierId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    identifiers::remove(&mut tx, &app.world, &keeper, identifier).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to(&format!("{}/identifiers", around::path(&keeper.supplier))).into_response())
}
