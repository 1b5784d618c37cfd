//! `/market/suppliers/{supplier}/members`: who looks after an entry.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use crate::entry;
use crate::model::ids::{MemberId, SupplierId};
use crate::model::{Member, MemberState};
use crate::store::members;

#[derive(Template)]
#[template(path = "supplier/members.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    rows: Vec<Member>,
    decides: bool,
}

/// `GET /market/suppliers/{supplier}/members`
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
    let l = visitor.locale().clone();
    page::show(&Page {
        frame: around::frame(&visitor, &keeper, Room::Members.name(&l)),
        tabs: around::tabs(&l, &keeper, Room::Members),
        path: around::path(&keeper.supplier),
        rows: members::of_supplier(&mut tx, &keeper).await?,
        decides: keeper.publishes(),
        l,
    })
}

/// `POST /market/suppliers/{supplier}/members/{member}/removal`: somebody looks after the entry no more.
///
/// # Errors
/// As [`get`], not open to who waits for a confirmation, and where there is nobody of this id.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, member)): Path<(SupplierId, MemberId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    if !keeper.publishes() {
        return Err(Oops::Forbidden);
    }
    members::end(&mut tx, &app.world, &keeper, member).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to("/market/claims").into_response())
}
