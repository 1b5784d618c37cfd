//! `/agendas/{id}/removal`: discards a draft; asks first.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::Oops;
use platform::page;
use registry::http::Visitor;

use super::{enter_as_organiser, frame_below, version, versions_address};
use crate::model::ids::AgendaId;
use crate::pages::question::Question;
use crate::store::drafts;

/// `GET /agendas/{id}/removal`
///
/// # Errors
/// When the visitor does not organise the session, the version is no draft, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, agenda) = enter_as_organiser(&mut tx, &visitor, id).await?;
    if !agenda.is_draft() {
        return Err(Oops::Conflict("agenda-no-draft"));
    }
    let l = visitor.locale();
    page::show(&Question {
        frame: frame_below(&visitor, &standing, &agenda, &l.t("agenda-discard")),
        title: l.with("agenda-discard-title", [("version", version(l, &agenda).into())]),
        text: l.t("agenda-discard-text"),
        action: format!("/agendas/{id}/removal"),
        submit: l.t("agenda-discard"),
        cancel: format!("/agendas/{id}"),
        style: "danger",
        fields: Vec::new(),
        l: l.clone(),
    })
}

/// `POST /agendas/{id}/removal`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = enter_as_organiser(&mut tx, &visitor, id).await?;
    drafts::discard(&mut tx, &app.world, &standing, id).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("agenda-discarded")).await?;
    Ok(Redirect::to(&versions_address(&standing)).into_response())
}
