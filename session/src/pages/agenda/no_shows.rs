//! `/sessions/{id}/no-shows/{no_show}/…`: what becomes of it when somebody is said not to have come.

use axum::extract::{Path, State};
use axum::response::Redirect;
use platform::app::App;
use platform::http::Oops;
use registry::http::Visitor;

use crate::entry;
use crate::model::ids::{NoShowId, SessionId};
use crate::store::no_shows::{self, Refusal};

/// Where what waits is decided.
fn list(id: SessionId) -> Redirect {
    Redirect::to(&format!("/sessions/{id}/absences"))
}

/// Back to the list, which shows how it stands.
async fn settled(visitor: &Visitor, id: SessionId) -> Result<Redirect, Oops> {
    visitor.warn(visitor.locale().t("no-show-settled")).await?;
    Ok(list(id))
}

/// `POST /sessions/{id}/no-shows/{no_show}/absence`: it is so, and counts for the rest of the day.
///
/// # Errors
/// When the visitor does not organise the session, or nothing of the kind was said, or the database fails.
pub async fn absence(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, no_show)): Path<(SessionId, NoShowId)>,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let absence = match no_shows::accept(&mut tx, &app.world, &standing, no_show).await? {
        Err(Refusal::Settled) => return settled(&visitor, id).await,
        accepted => accepted?,
    };
    tx.commit().await?;
    let undo = format!("/sessions/{id}/absences/{absence}/removal");
    visitor.say_undoable(visitor.locale().t("absence-reported"), undo).await?;
    Ok(list(id))
}

/// `POST /sessions/{id}/no-shows/{no_show}/dismissal`: it is not so.
///
/// # Errors
/// As [`absence`].
pub async fn dismissal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, no_show)): Path<(SessionId, NoShowId)>,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    match no_shows::dismiss(&mut tx, &app.world, &standing, no_show).await? {
        Err(Refusal::Settled) => return settled(&visitor, id).await,
        dismissed => dismissed?,
    }
    tx.commit().await?;
    let undo = format!("/sessions/{id}/no-shows/{no_show}/dismissal/removal");
    visitor.say_undoable(visitor.locale().t("no-show-dismissed"), undo).await?;
    Ok(list(id))
}

/// `POST /sessions/{id}/no-shows/{no_show}/dismissal/removal`: it waits for a decision again.
///
/// # Errors
/// As [`absence`].
pub async fn reopening(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, no_show)): Path<(SessionId, NoShowId)>,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    if !no_shows::reopen(&mut tx, &app.world, &standing, no_show).await? {
        return Err(Oops::NotFound);
    }
    tx.commit().await?;
    visitor.say(visitor.locale().t("no-show-reopened")).await?;
    Ok(list(id))
}
