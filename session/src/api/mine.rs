//! `/api/v1/sessions/{session}/my/…`: the own agenda, and who did not come to a meeting of one's own.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use platform::api::{Key, Refused};
use platform::app::App;
use platform::db::At;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;
use serde::Serialize;
use utoipa::ToSchema;

use super::party::Meeting;
use crate::entry;
use crate::model::ids::{ParticipantId, RequestId, SessionId};
use crate::store::{agendas, no_shows};

/// The visitor's own agenda.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyAgenda {
    /// The visitor as a participant: one of the two of every meeting.
    participant_id: ParticipantId,
    /// When the version in force was published; nothing where none is.
    published_at: Option<At>,
    /// The meetings, in order of time.
    meetings: Vec<Meeting>,
}

/// The visitor's own meetings of the version in force.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/my/agenda", tag = "agendas",
    params(("session" = SessionId, Path, description = "The session")),
    responses((status = 200, body = MyAgenda), Refused))]
pub async fn agenda(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
) -> Result<Json<MyAgenda>, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = entry::participant(&mut tx, &visitor, id).await?;
    let published = agendas::published(&mut tx, &standing).await?;
    let meetings = agendas::of_participant(&mut tx, &standing, own).await?;
    Ok(Json(MyAgenda {
        participant_id: own,
        published_at: published.and_then(|agenda| agenda.published_at),
        meetings: meetings.into_iter().map(Meeting::from).collect(),
    }))
}

/// Says that the other one has not come to a meeting of today that has begun. The organisers decide of it; said twice,
/// it is said once.
#[utoipa::path(post, path = "/api/v1/sessions/{session}/my/meetings/{request}/no-show", tag = "absences",
    params(("session" = SessionId, Path, description = "The session"),
        ("request" = RequestId, Path, description = "The meeting")),
    responses((status = 204, description = "It is said"), Refused))]
pub async fn no_show(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, request)): Key<(SessionId, RequestId)>,
) -> Result<StatusCode, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = entry::participant(&mut tx, &visitor, id).await?;
    let meeting = no_shows::meeting(&mut tx, &standing, own, request).await?.or_not_found()?;
    no_shows::report(&mut tx, &app.world, &standing, own, &meeting).await??;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes it back: the other one came after all. No longer once an organiser has decided.
#[utoipa::path(delete, path = "/api/v1/sessions/{session}/my/meetings/{request}/no-show", tag = "absences",
    params(("session" = SessionId, Path, description = "The session"),
        ("request" = RequestId, Path, description = "The meeting")),
    responses((status = 204, description = "It is taken back"), Refused))]
pub async fn came(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, request)): Key<(SessionId, RequestId)>,
) -> Result<StatusCode, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = entry::participant(&mut tx, &visitor, id).await?;
    no_shows::take_back(&mut tx, &app.world, &standing, own, request).await??;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
