//! `/market/claims`: who says to speak for a firm, and what became of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;

use crate::entry;
use crate::mail;
use crate::model::ids::{MemberId, SupplierId};
use crate::model::{Member, MemberState, Supplier};
use crate::store::{members, suppliers};

/// The longest message.
const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "claims/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    own: Vec<Member>,
    waiting: Vec<Member>,
    entries: Vec<Supplier>,
    desk: bool,
    form: Form,
}

#[derive(Template)]
#[template(path = "claims/new.html")]
struct New {
    l: Locale,
    frame: Frame,
    supplier: Supplier,
    form: Form,
}

async fn index(tx: &mut Tx, visitor: &Visitor, form: Form) -> Result<Index, Oops> {
    visitor.signed_in()?;
    let standing = entry::standing(tx, visitor).await?;
    let l = visitor.locale().clone();
    let mut frame = visitor.frame(l.t("market-claims-title"));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(l.t("market-claims-title"), "").current(),
    ];
    Ok(Index {
        frame,
        own: members::own(tx, &standing).await?,
        waiting: members::waiting(tx, &standing).await?,
        entries: suppliers::own(tx, &standing).await?,
        desk: standing.is_operator() || !standing.associations().is_empty(),
        form,
        l,
    })
}

/// `GET /market/claims`
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn get(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    page::show(&index(&mut tx, &visitor, Form::default()).await?)
}

async fn ask_page(tx: &mut Tx, visitor: &Visitor, id: SupplierId, form: Form) -> Result<New, Oops> {
    visitor.signed_in()?;
    let standing = entry::standing(tx, visitor).await?;
    let supplier = suppliers::find(tx, &standing, id).await?.or_not_found()?;
    let l = visitor.locale().clone();
    let mut frame = visitor.frame(l.t("market-claim-title"));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(&supplier.name, supplier.path()),
        NavItem::new(l.t("market-claim-title"), "").current(),
    ];
    Ok(New { frame, supplier, form, l })
}

/// `GET /market/suppliers/{supplier}/claims`: the form of a claim.
///
/// # Errors
/// When nobody is signed in, there is no entry that the visitor may see, or the database fails.
pub async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    page::show(&ask_page(&mut tx, &visitor, id, Form::default()).await?)
}

/// `POST /market/suppliers/{supplier}/claims`
///
/// # Errors
/// As [`new`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let by = visitor.signed_in()?.id;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let supplier = suppliers::find(&mut tx, &standing, id).await?.or_not_found()?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let message = typed.required("message", &l.t("market-claim-message"), LONGEST);
    if !typed.is_valid() {
        return page::refuse(&ask_page(&mut tx, &visitor, id, typed.into_form()).await?);
    }
    members::claim(&mut tx, &app.world, by, supplier.id, Some(&message)).await?;
    tx.commit().await?;
    visitor.say(l.t("market-claimed")).await?;
    Ok(Redirect::to("/market/claims").into_response())
}

/// `POST /market/claims/{claim}/confirmation`
///
/// # Errors
/// When nobody is signed in, the claim does not wait for the visitor, or the database fails.
pub async fn confirm(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<MemberId>,
) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.begin().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let member = members::confirm(&mut tx, &app.world, &standing, id).await?.or_not_found()?;
    mail::decided(&mut tx, &app, &member, None).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-confirmed")).await?;
    Ok(Redirect::to("/market/claims").into_response())
}

/// `POST /market/claims/{claim}/refusal`
///
/// # Errors
/// As [`confirm`].
pub async fn refuse(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.begin().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    if !members::waiting(&mut tx, &standing).await?.iter().any(|member| member.id == id) {
        return Err(Oops::NotFound);
    }
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let why = typed.required("why", &l.t("market-refusal"), LONGEST);
    if !typed.is_valid() {
        return page::refuse(&index(&mut tx, &visitor, typed.into_form()).await?);
    }
    let member = members::refuse(&mut tx, &app.world, &standing, id, &why).await?.or_not_found()?;
    mail::decided(&mut tx, &app, &member, Some(&why)).await?;
    tx.commit().await?;
    visitor.say(l.t("market-refused")).await?;
    Ok(Redirect::to("/market/claims").into_response())
}
