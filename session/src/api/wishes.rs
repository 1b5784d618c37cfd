//! `/api/v1/sessions/{session}/requests`: a participant asks somebody to meet, or says it otherwise.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use platform::api::{Body, Key, Problem, Refused};
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::locale::Translated;
use registry::http::Visitor;
use serde::Deserialize;
use utoipa::ToSchema;

use super::requests::{Priority, Request};
use crate::entry;
use crate::mail;
use crate::mail::changes::{self, Word};
use crate::model::ids::{ParticipantId, ProjectId, RequestId, SessionId};
use crate::store::{directory, wishes};

/// What is asked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRequest {
    /// Who is asked.
    to_id: ParticipantId,
    priority: Priority,
    /// A project of one of the two.
    #[serde(default)]
    project_id: Option<ProjectId>,
    #[serde(default)]
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// What the store takes, or what is wrong with it.
fn read(
    priority: Priority,
    project: Option<ProjectId>,
    note: Option<String>,
    projects: &[(ProjectId, Translated)],
) -> Result<wishes::Told, &'static str> {
    let note = note.map(|note| note.trim().to_owned()).filter(|note| !note.is_empty());
    if note.as_ref().is_some_and(|note| note.chars().count() > 1000) {
        return Err("note: at most 1000 characters");
    }
    if project.is_some_and(|id| !projects.iter().any(|(known, _)| *known == id)) {
        return Err("project_id: no project of one of the two");
    }
    Ok(wishes::Told { priority: priority.into(), project, note })
}

/// Asks somebody to meet.
#[utoipa::path(post, path = "/api/v1/sessions/{session}/requests", tag = "requests",
    params(("session" = SessionId, Path, description = "The session")), request_body = NewRequest,
    responses((status = 201, body = Request), Refused))]
pub async fn make(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    Body(new): Body<NewRequest>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = entry::participant(&mut tx, &visitor, id).await?;
    if directory::find(&mut tx, &standing, new.to_id).await?.is_none() {
        return Ok(Problem::invalid("to_id: nobody whom you may ask").into_response());
    }
    let projects = wishes::projects(&mut tx, &standing, own, new.to_id).await?;
    let told = match read(new.priority, new.project_id, new.note, &projects) {
        Ok(told) => told,
        Err(fault) => return Ok(Problem::invalid(fault).into_response()),
    };
    let mut tx = changes::watch(tx, &app, &standing, Some(own)).await?;
    let made = wishes::make(&mut tx, &app.world, &standing, new.to_id, &told).await?;
    let request = made?;
    mail::request::tell(&mut tx, &app, &standing, new.to_id, &told).await?;
    let mut tx = tx.tell(Word::Party(own)).await?;
    let request = wishes::find(&mut tx, &standing, request).await?.or_not_found()?;
    tx.commit().await?;
    let request = Request::of(request, &standing.session.rules, app.world.now());
    Ok((StatusCode::CREATED, Json(request)).into_response())
}

/// What is asked instead.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangedRequest {
    priority: Priority,
    /// A project of one of the two.
    #[serde(default)]
    project_id: Option<ProjectId>,
    #[serde(default)]
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// Changes a request of the visitor's own while it waits for its answer.
#[utoipa::path(put, path = "/api/v1/sessions/{session}/requests/{request}", tag = "requests",
    params(("session" = SessionId, Path, description = "The session"),
        ("request" = RequestId, Path, description = "The request")), request_body = ChangedRequest,
    responses((status = 200, body = Request), Refused))]
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, request)): Key<(SessionId, RequestId)>,
    Body(new): Body<ChangedRequest>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = entry::participant(&mut tx, &visitor, id).await?;
    let known = wishes::find(&mut tx, &standing, request).await?.or_not_found()?;
    let projects = wishes::projects(&mut tx, &standing, own, known.to_id).await?;
    let told = match read(new.priority, new.project_id, new.note, &projects) {
        Ok(told) => told,
        Err(fault) => return Ok(Problem::invalid(fault).into_response()),
    };
    let mut tx = changes::watch(tx, &app, &standing, Some(own)).await?;
    if wishes::change(&mut tx, &app.world, &standing, &known, &told).await?? {
        mail::request::tell(&mut tx, &app, &standing, known.to_id, &told).await?;
    }
    let mut tx = tx.tell(Word::Party(own)).await?;
    let changed = wishes::find(&mut tx, &standing, request).await?.or_not_found()?;
    tx.commit().await?;
    Ok(Json(Request::of(changed, &standing.session.rules, app.world.now())).into_response())
}
