//! `/api/v1/sessions`

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Narrow, Paged, Paging, Refused, words};
use platform::app::App;
use platform::db::At;
use platform::http::Oops;
use platform::locale::{Language, Translated};
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::entry;
use crate::model;
use crate::model::ids::{SessionId, SideId, TaskForceId};
use crate::store::{sessions, task_forces};

/// A session of a task force.
#[derive(Debug, Serialize, ToSchema)]
pub struct Session {
    id: SessionId,
    task_force_id: TaskForceId,
    /// The how-manieth.
    number: i64,
    /// The number as sessions are counted.
    #[schema(example = "XXVII")]
    numeral: String,
    title: Translated,
    place: Translated,
    /// The IANA name of its time zone.
    #[schema(example = "Europe/Rome")]
    time_zone: String,
    /// The first day, in the session's time zone.
    #[schema(format = Date)]
    starts_on: String,
    /// The last day, in the session's time zone.
    #[schema(format = Date)]
    ends_on: String,
    /// The working languages.
    languages: Vec<Language>,
    /// The last instant for requests, if there is one.
    requests_close_at: Option<At>,
    /// When it was shown to the public, if it is.
    announced_at: Option<At>,
}

impl From<model::Session> for Session {
    fn from(session: model::Session) -> Self {
        Self {
            id: session.id,
            task_force_id: session.task_force_id,
            number: session.number,
            numeral: session.numeral(),
            title: session.title.0,
            place: session.place.0,
            time_zone: session.zone,
            starts_on: session.starts_on.to_string(),
            ends_on: session.ends_on.to_string(),
            languages: session.languages.0,
            requests_close_at: session.requests_close_at,
            announced_at: session.announced_at,
        }
    }
}

/// A session with its sides and how the visitor stands towards it.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionInFull {
    #[serde(flatten)]
    session: Session,
    /// The two sides.
    sides: Vec<Side>,
    /// What the visitor is here.
    standing: YourStanding,
}

/// A side of the task force; at a session, its delegation.
#[derive(Debug, Serialize, ToSchema)]
pub struct Side {
    id: SideId,
    /// As in spreadsheets.
    #[schema(example = "IT")]
    code: String,
    name: Translated,
}

/// What the visitor is at a session.
#[derive(Debug, Serialize, ToSchema)]
pub struct YourStanding {
    /// Organises the task force, or runs the program.
    organises: bool,
    /// Looks after the interpreters.
    coordinates: bool,
    /// The side whose delegation the visitor manages, if any.
    manages: Option<SideId>,
    /// The visitor as a participant, if so.
    participant_id: Option<crate::model::ids::ParticipantId>,
}

/// Words to search for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// Words to search for in titles.
    #[serde(default, deserialize_with = "words")]
    #[param(max_length = 100)]
    q: String,
}

/// The sessions that the visitor may know of, the latest first.
#[utoipa::path(get, path = "/api/v1/sessions", tag = "sessions", params(Paging, Search),
    responses((status = 200, body = Paged<Session>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    paging: Paging,
    Narrow(search): Narrow<Search>,
) -> Result<Json<Paged<Session>>, Oops> {
    let mut tx = app.db.read().await?;
    let listing = sessions::list(&mut tx, visitor.id(), paging.query(search.q)).await?;
    Ok(Paged::of(listing, Session::from))
}

/// A session.
#[utoipa::path(get, path = "/api/v1/sessions/{session}", tag = "sessions",
    params(("session" = SessionId, Path, description = "The session")),
    responses((status = 200, body = SessionInFull), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
) -> Result<Json<SessionInFull>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    let sides = task_forces::sides(&mut tx, standing.session.task_force_id).await?;
    Ok(Json(SessionInFull {
        sides: sides
            .into_iter()
            .map(|side| Side { id: side.id, code: side.code, name: side.name.0 })
            .collect(),
        standing: YourStanding {
            organises: standing.organises,
            coordinates: standing.coordinates,
            manages: standing.manages,
            participant_id: standing.participant,
        },
        session: standing.session.into(),
    }))
}
