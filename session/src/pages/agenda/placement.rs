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

/// Shows the cloth again, with what was done and a way to take it back; or the meeting, with what is in the way.
async fn done(
    mut tx: Tx,
    visitor: &Visitor,
    which: (AgendaId, RequestId),
    seen: &Seen,
    key: &str,
    outcome: Result<StepId, DraftError>,
) -> Result<Response, Oops> {
    let step = match outcome {
        Err(DraftError::Illegal(obstacles)) => {
            return meeting::refused(&mut tx, visitor, which, &obstacles).await;
        }
        outcome => outcome?,
    };
    tx.commit().await?;
    let id = which.0;
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
    Path(which): Which,
    Query(seen): Query<Seen>,
    Form(target): Form<Target>,
) -> Result<Response, Oops> {
    let (mut tx, standing) = enter(&app, &visitor, which.0).await?;
    let slot = target.slot.parse().ok().or_not_found()?;
    let table = match target.table.as_str() {
        "" => None,
        table => Some(table.parse().ok().or_not_found()?),
    };
    let to = (slot, table);
    let outcome = drafts::place(&mut tx, &app.world, &standing, which, to, seen.step()).await;
    done(tx, &visitor, which, &seen, "agenda-moved", outcome).await
}

/// `POST /agendas/{id}/meetings/{request}/placement/removal`
///
/// # Errors
/// As [`post`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path(which): Which,
    Query(seen): Query<Seen>,
) -> Result<Response, Oops> {
    let (mut tx, standing) = enter(&app, &visitor, which.0).await?;
    let outcome = drafts::take_out(&mut tx, &app.world, &standing, which, seen.step()).await;
    done(tx, &visitor, which, &seen, "agenda-taken-out", outcome).await
}

/// `POST /agendas/{id}/meetings/{request}/lock`
///
/// # Errors
/// As [`post`].
pub async fn lock(
    State(app): State<App>,
    visitor: Visitor,
    Path(which): Which,
    Query(seen): Query<Seen>,
) -> Result<Response, Oops> {
    let (mut tx, standing) = enter(&app, &visitor, which.0).await?;
    let outcome = drafts::lock(&mut tx, &app.world, &standing, which, true, seen.step()).await;
    done(tx, &visitor, which, &seen, "agenda-locked", outcome).await
}

/// `POST /agendas/{id}/meetings/{request}/lock/removal`
///
/// # Errors
/// As [`post`].
pub async fn unlock(
    State(app): State<App>,
    visitor: Visitor,
    Path(which): Which,
    Query(seen): Query<Seen>,
) -> Result<Response, Oops> {
    let (mut tx, standing) = enter(&app, &visitor, which.0).await?;
    let outcome = drafts::lock(&mut tx, &app.world, &standing, which, false, seen.step()).await;
    done(tx, &visitor, which, &seen, "agenda-unlocked", outcome).await
}
