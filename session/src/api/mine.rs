//! `/api/v1/sessions/{session}/my/agenda`

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Refused};
use platform::app::App;
use platform::db::At;
use platform::http::Oops;
use registry::http::Visitor;
use serde::Serialize;
use utoipa::ToSchema;

use super::participant;
use super::party::Meeting;
use crate::model::ids::{ParticipantId, SessionId};
use crate::store::agendas;

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
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let published = agendas::published(&mut tx, &standing).await?;
    let meetings = agendas::of_participant(&mut tx, &standing, own).await?;
    Ok(Json(MyAgenda {
        participant_id: own,
        published_at: published.and_then(|agenda| agenda.published_at),
        meetings: meetings.into_iter().map(Meeting::from).collect(),
    }))
}
