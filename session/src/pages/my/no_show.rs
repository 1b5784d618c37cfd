//! `/sessions/{id}/my/meetings/{request}/no-show`: one waits at the table and the other one has not come.

use axum::extract::{Path, State};
use axum::response::Redirect;
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;

use super::participant;
use crate::model::ids::{RequestId, SessionId};
use crate::store::no_shows;

/// `POST /sessions/{id}/my/meetings/{request}/no-show`
///
/// # Errors
/// When the visitor has no such meeting, or it has not begun, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(SessionId, RequestId)>,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let meeting = no_shows::meeting(&mut tx, &standing, own, request).await?.or_not_found()?;
    no_shows::report(&mut tx, &app.world, &standing, own, &meeting).await??;
    tx.commit().await?;
    let name = meeting.partner_of(own).map(|partner| partner.name()).unwrap_or_default();
    let undo = format!("/sessions/{id}/my/meetings/{request}/no-show/removal");
    let said = visitor.locale().with("no-show-said", [("name", name.into())]);
    visitor.say_undoable(said, undo).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/my/agenda")))
}

/// `POST /sessions/{id}/my/meetings/{request}/no-show/removal`: the other one came after all.
///
/// # Errors
/// When nothing was said, or an organiser has decided, or the database fails.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(SessionId, RequestId)>,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    no_shows::take_back(&mut tx, &app.world, &standing, own, request).await??;
    tx.commit().await?;
    visitor.say(visitor.locale().t("no-show-taken-back")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/my/agenda")))
}
