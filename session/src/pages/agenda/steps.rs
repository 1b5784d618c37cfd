//! `/agendas/{id}/steps`: the changes by hand, taken back from the last one on.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::Oops;
use registry::http::Visitor;

use super::{Seen, address, enter_as_organiser};
use crate::model::ids::AgendaId;
use crate::store::drafts;

/// `POST /agendas/{id}/steps/removal`
///
/// # Errors
/// When the visitor does not organise the session, the version is no draft or has changed meanwhile, there is nothing
/// to take back, or the database fails.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
    Query(seen): Query<Seen>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = enter_as_organiser(&mut tx, &visitor, id).await?;
    drafts::take_back(&mut tx, &app.world, &standing, id, seen.step()).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("agenda-taken-back")).await?;
    Ok(Redirect::to(&address(id, seen.axis())).into_response())
}
