//! `/sessions/{id}/slots/{slot}/removal`, `/sessions/{id}/slots/removal` and the like: the question before things of the
//! Meeting Point are removed, and the answer to it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::page;
use registry::http::Visitor;

use super::{Many, Thing, address};
use crate::model::ids::SessionId;
use crate::pages::around;
use crate::pages::question::Question;
use crate::store::by_code::ByCode;
use crate::store::{Standing, places};

fn question(
    visitor: &Visitor,
    standing: &Standing,
    title: String,
    (list, action): (String, String),
) -> Result<Response, Oops> {
    let l = visitor.locale();
    page::show(&Question {
        frame: around::frame(visitor, standing, &title),
        title,
        text: l.t("slots-removal-text"),
        action,
        submit: l.t("slots-remove"),
        cancel: list,
        style: "danger",
        fields: Vec::new(),
        l: l.clone(),
    })
}

/// `GET /sessions/{id}/slots/{slot}/removal`: asks first.
///
/// # Errors
/// When the visitor does not keep such things, there is none such, or the database fails.
pub async fn ask<T: Thing>(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, thing)): Path<(SessionId, T::Id)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let all = T::all(&mut tx, &standing).await?;
    let known = all.iter().find(|known| known.id() == thing).or_not_found()?;
    let list = address::<T>(id);
    let action = format!("{list}/{thing}/removal");
    question(&visitor, &standing, known.question(visitor.locale()), (list, action))
}

/// `POST /sessions/{id}/slots/{slot}/removal`: removes it, unless a version of the agenda needs it.
///
/// # Errors
/// As [`ask`].
pub async fn post<T: Thing>(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, thing)): Path<(SessionId, T::Id)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let all = T::all(&mut tx, &standing).await?;
    let place = all.iter().find(|known| known.id() == thing).or_not_found()?.place();
    let (l, back) = (visitor.locale(), Redirect::to(&address::<T>(id)));
    if let Some(number) = places::version_with(&mut tx, &standing, place).await? {
        visitor.warn(l.with("slots-held-by", [("number", number.to_string().into())])).await?;
        return Ok(back.into_response());
    }
    places::remove(&mut tx, &app.world, &standing, place).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(l.t("slots-removed-one")).await?;
    Ok(back.into_response())
}

/// `GET /sessions/{id}/slots/removal`: asks before all are removed.
///
/// # Errors
/// When the visitor does not keep such things, or the database fails.
pub async fn ask_all<T: Many>(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let list = address::<T>(id);
    let action = format!("{list}/removal");
    question(&visitor, &standing, T::question_of_all(visitor.locale()), (list, action))
}

/// `POST /sessions/{id}/slots/removal`
///
/// # Errors
/// As [`ask_all`].
pub async fn post_all<T: Many>(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    if places::remove_all(&mut tx, &app.world, &standing, T::Row::PLACE).await? {
        tx.commit().await?;
        visitor.say(T::all_removed(l)).await?;
    } else {
        visitor.warn(l.t("slots-all-held")).await?;
    }
    Ok(Redirect::to(&address::<T>(id)).into_response())
}
