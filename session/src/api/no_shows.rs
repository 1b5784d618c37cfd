//! `/api/v1/sessions/{session}/no-shows`: who is said not to have come, and what an organiser decides of it.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use platform::api::{Key, Paged, Paging, Refused};
use platform::app::App;
use platform::db::At;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;
use serde::Serialize;
use utoipa::ToSchema;

use super::absences::Absence;
use crate::entry;
use crate::model::ids::{NoShowId, ParticipantId, RequestId, SessionId};
use crate::store::no_shows::Reported;
use crate::store::{absences, no_shows};

/// Somebody said not to have come.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoShow {
    id: NoShowId,
    /// The meeting.
    request_id: RequestId,
    /// Who has not come.
    missing_id: ParticipantId,
    /// That person's name.
    missing: String,
    /// Who waits at the table.
    reporter_id: ParticipantId,
    /// That person's name.
    reporter: String,
    /// When the meeting begins.
    starts_at: At,
    /// The table's name.
    table: String,
    reported_at: At,
}

impl From<Reported> for NoShow {
    fn from(reported: Reported) -> Self {
        let no_show = reported.no_show;
        Self {
            id: no_show.id,
            request_id: no_show.request_id,
            missing_id: no_show.missing_id,
            missing: reported.missing,
            reporter_id: no_show.reporter_id,
            reporter: reported.reporter,
            starts_at: no_show.starts_at,
            table: no_show.place,
            reported_at: no_show.reported_at,
        }
    }
}

/// What waits for a decision, the latest first.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/no-shows", tag = "absences",
    params(("session" = SessionId, Path, description = "The session"), Paging),
    responses((status = 200, body = Paged<NoShow>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
) -> Result<Json<Paged<NoShow>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let all = no_shows::open(&mut tx, &standing).await?;
    Ok(Paged::of(paging.cut(all), NoShow::from))
}

/// It is so: makes an absence of it, from the meeting on, for the rest of that day. Lifting the absence takes it back.
#[utoipa::path(post, path = "/api/v1/sessions/{session}/no-shows/{no_show}/absence", tag = "absences",
    params(("session" = SessionId, Path, description = "The session"),
        ("no_show" = NoShowId, Path, description = "What was said")),
    responses((status = 201, body = Absence), Refused))]
pub async fn accept(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, no_show)): Key<(SessionId, NoShowId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let absence = no_shows::accept(&mut tx, &app.world, &standing, no_show).await??;
    let all = absences::list(&mut tx, &standing).await?;
    tx.commit().await?;
    let made = all.into_iter().find(|reported| reported.absence.id == absence).or_not_found()?;
    Ok((StatusCode::CREATED, Json(Absence::from(made))).into_response())
}

/// It is not so: dismisses it.
#[utoipa::path(put, path = "/api/v1/sessions/{session}/no-shows/{no_show}/dismissal", tag = "absences",
    params(("session" = SessionId, Path, description = "The session"),
        ("no_show" = NoShowId, Path, description = "What was said")),
    responses((status = 204, description = "It is dismissed"), Refused))]
pub async fn dismiss(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, no_show)): Key<(SessionId, NoShowId)>,
) -> Result<StatusCode, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    no_shows::dismiss(&mut tx, &app.world, &standing, no_show).await??;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a dismissal back: it waits for a decision again.
#[utoipa::path(delete, path = "/api/v1/sessions/{session}/no-shows/{no_show}/dismissal", tag = "absences",
    params(("session" = SessionId, Path, description = "The session"),
        ("no_show" = NoShowId, Path, description = "What was said")),
    responses((status = 204, description = "It waits again"), Refused))]
pub async fn reopen(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, no_show)): Key<(SessionId, NoShowId)>,
) -> Result<StatusCode, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    no_shows::reopen(&mut tx, &app.world, &standing, no_show).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
