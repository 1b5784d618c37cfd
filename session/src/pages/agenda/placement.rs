//! Moving a meeting, taking it out, locking it: each a step that can be taken back.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;
use serde::Deserialize;

use super::{Seen, address, enter_as_organiser, meeting};
use crate::model::ids::{AgendaId, RequestId, StepId};
use crate::store::Standing;
use crate::store::drafts::{self, DraftError};

/// Where the meeting is to go.
#[derive(Debug, Deserialize)]
pub struct Target {
    #[serde(default)]
    slot: String,
    #[serde(default)]
    table: String,
}

type Which = Path<(AgendaId, RequestId)>;

async fn enter(app: &App, visitor: &Visitor, id: AgendaId) -> Result<(Tx, Standing), Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = enter_as_organiser(&mut tx, visitor, id).await?;
    Ok((tx, standing))
}

/// Shows the cloth again, with what was done and a way to take it back.
async fn done(
    visitor: &Visitor,
    id: AgendaId,
    seen: &Seen,
    key: &str,
    step: StepId,
) -> Result<Response, Oops> {
    let undo = format!("/agendas/{id}/steps/removal?at={step}&view={}", super::view_name(seen.axis()));
    visitor.say_undoable(visitor.locale().t(key), undo).await?;
    Ok(Redirect::to(&address(id, seen.axis())).into_response())
}

/// `POST /agendas/{id}/meetings/{request}/placement`
///
/// # Errors
/// When the visitor does not organise the session, the version is no draft or has changed meanwhile, there is no such
/// meeting, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Which,
    Query(seen): Query<Seen>,
    Form(target): Form<Target>,
) -> Result<Response, Oops> {
    let (mut tx, standing) = enter(&app, &visitor, id).await?;
    let slot = target.slot.parse().ok().or_not_found()?;
    let table = match target.table.as_str() {
        "" => None,
        table => Some(table.parse().ok().or_not_found()?),
    };
    let (which, to) = ((id, request), (slot, table));
    match drafts::place(&mut tx, &app.world, &standing, which, to, seen.step()).await {
        Ok(step) => {
            tx.commit().await?;
            done(&visitor, id, &seen, "agenda-moved", step).await
        }
        Err(DraftError::Illegal(obstacles)) => meeting::refused(&mut tx, &visitor, which, &obstacles).await,
        Err(error) => Err(error.into()),
    }
}

/// `POST /agendas/{id}/meetings/{request}/placement/removal`
///
/// # Errors
/// As [`post`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Which,
    Query(seen): Query<Seen>,
) -> Result<Response, Oops> {
    let (mut tx, standing) = enter(&app, &visitor, id).await?;
    match drafts::take_out(&mut tx, &app.world, &standing, (id, request), seen.step()).await {
        Ok(step) => {
            tx.commit().await?;
            done(&visitor, id, &seen, "agenda-taken-out", step).await
        }
        Err(DraftError::Illegal(obstacles)) => {
            meeting::refused(&mut tx, &visitor, (id, request), &obstacles).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /agendas/{id}/meetings/{request}/lock`
///
/// # Errors
/// As [`post`].
pub async fn lock(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Which,
    Query(seen): Query<Seen>,
) -> Result<Response, Oops> {
    let (mut tx, standing) = enter(&app, &visitor, id).await?;
    let step = drafts::lock(&mut tx, &app.world, &standing, (id, request), true, seen.step()).await?;
    tx.commit().await?;
    done(&visitor, id, &seen, "agenda-locked", step).await
}

/// `POST /agendas/{id}/meetings/{request}/lock/removal`
///
/// # Errors
/// As [`post`].
pub async fn unlock(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Which,
    Query(seen): Query<Seen>,
) -> Result<Response, Oops> {
    let (mut tx, standing) = enter(&app, &visitor, id).await?;
    let step = drafts::lock(&mut tx, &app.world, &standing, (id, request), false, seen.step()).await?;
    tx.commit().await?;
    done(&visitor, id, &seen, "agenda-unlocked", step).await
}
