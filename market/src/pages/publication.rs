//! `/market/suppliers/{supplier}/publication`: an entry is shown to the public, or taken back.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::Oops;
use registry::http::Visitor;

use super::around;
use crate::entry;
use crate::model::ids::SupplierId;
use crate::store::suppliers;

/// `POST /market/suppliers/{supplier}/publication`
///
/// # Errors
/// When the visitor may not, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
) -> Result<Response, Oops> {
    decide(&app, &visitor, id, true).await
}

/// `POST /market/suppliers/{supplier}/publication/removal`
///
/// # Errors
/// As [`post`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
) -> Result<Response, Oops> {
    decide(&app, &visitor, id, false).await
}

async fn decide(app: &App, visitor: &Visitor, id: SupplierId, public: bool) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, visitor, id).await?;
    if !keeper.publishes() {
        return Err(Oops::Forbidden);
    }
    let path = around::path(&keeper.supplier);
    let (said, undo) = if public {
        suppliers::publish(&mut tx, &app.world, &keeper).await?;
        ("market-published", format!("{path}/publication/removal"))
    } else {
        suppliers::unpublish(&mut tx, &app.world, &keeper).await?;
        ("market-hidden", format!("{path}/publication"))
    };
    tx.commit().await?;
    visitor.say_undoable(visitor.locale().t(said), undo).await?;
    Ok(Redirect::to(&format!("{path}/overview")).into_response())
}
