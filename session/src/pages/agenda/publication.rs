//! `/agendas/{id}/publication`: puts a version in force, or takes it back; asks first, and says who is told.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame};
use registry::http::Visitor;

use super::{enter_as_organiser, frame_below, version};
use crate::mail;
use crate::model::by_person;
use crate::model::ids::AgendaId;
use crate::store::{agendas, publication};

#[derive(Template)]
#[template(path = "agenda/publication.html")]
struct Question {
    l: Locale,
    frame: Frame,
    title: String,
    action: String,
    cancel: String,
    submit: String,
    lines: Vec<String>,
    comparison: String,
    is_withdrawal: bool,
}

/// `GET /agendas/{id}/publication`
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
    let (preview, unwanted) = publication::preview(&mut tx, &standing, id).await?;
    let l = visitor.locale();
    let mut lines = Vec::new();
    match &preview.other {
        Some(other) => {
            lines.push(l.with("agenda-publish-replaces", [("version", version(l, other).into())]));
            lines.push(l.n("agenda-publish-changes", preview.differences.len()));
        }
        None => lines.push(l.n("agenda-publish-first", preview.differences.len())),
    }
    lines.push(l.n("agenda-publish-told", by_person(&preview.differences).len()));
    if unwanted > 0 {
        lines.push(l.n("agenda-publish-unwanted", unwanted));
    }
    let title = l.with("agenda-publish-title", [("version", version(l, &agenda).into())]);
    page::show(&Question {
        frame: frame_below(&visitor, &standing, &agenda, &l.t("agenda-publish")),
        title,
        action: format!("/agendas/{id}/publication"),
        cancel: format!("/agendas/{id}"),
        submit: l.t("agenda-publish"),
        lines,
        comparison: preview.other.map(|_| format!("/agendas/{id}/comparison")).unwrap_or_default(),
        is_withdrawal: false,
        l: l.clone(),
    })
}

/// `POST /agendas/{id}/publication`
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
    let published = publication::publish(&mut tx, &app.world, &standing, id).await?;
    let told = mail::agenda::tell(&mut tx, &app, &standing, &published).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().n("agenda-published", told)).await?;
    Ok(Redirect::to(&format!("/agendas/{id}")).into_response())
}

/// `GET /agendas/{id}/publication/removal`
///
/// # Errors
/// When the visitor does not organise the session, the version is not in force, or the database fails.
pub async fn ask_removal(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, agenda) = enter_as_organiser(&mut tx, &visitor, id).await?;
    if agendas::published(&mut tx, &standing).await?.is_none_or(|in_force| in_force.id != id) {
        return Err(Oops::Conflict("agenda-not-in-force"));
    }
    let l = visitor.locale();
    page::show(&Question {
        frame: frame_below(&visitor, &standing, &agenda, &l.t("agenda-withdraw")),
        title: l.with("agenda-withdraw-title", [("version", version(l, &agenda).into())]),
        action: format!("/agendas/{id}/publication/removal"),
        cancel: format!("/agendas/{id}"),
        submit: l.t("agenda-withdraw"),
        lines: vec![l.t("agenda-withdraw-text")],
        comparison: String::new(),
        is_withdrawal: true,
        l: l.clone(),
    })
}

/// `POST /agendas/{id}/publication/removal`
///
/// # Errors
/// As [`ask_removal`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = enter_as_organiser(&mut tx, &visitor, id).await?;
    let withdrawn = publication::withdraw(&mut tx, &app.world, &standing, id).await?;
    let told = mail::agenda::tell_of_withdrawal(&mut tx, &app, &standing, &withdrawn).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().n("agenda-withdrawn", told)).await?;
    Ok(Redirect::to(&format!("/agendas/{id}")).into_response())
}
