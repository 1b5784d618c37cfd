//! `/api/v1/sessions/{session}/requests`: what the visitor asked for and was asked.

use axum::Json;
use axum::extract::State;
use jiff::Timestamp;
use platform::api::{Key, Narrow, Paged, Paging, Refused, words};
use platform::app::App;
use platform::db::{At, Tx};
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::mirror;
use crate::entry;
use crate::model;
use crate::model::Rules;
use crate::model::ids::{ParticipantId, ProjectId, RequestId, SessionId};
use crate::store::{Standing, requests, wishes};

/// How much a meeting is wanted.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// It has to be held.
    Must,
    /// It would be good.
    Wish,
    /// It must not be held; whom it is about never learns of it.
    No,
}

mirror!(Priority { Must, Wish, No });

/// A wish to meet; accepted, it is a meeting that wants a place.
#[derive(Debug, Serialize, ToSchema)]
pub struct Request {
    id: RequestId,
    /// As in spreadsheets.
    external_id: String,
    /// Who asks.
    from_id: ParticipantId,
    /// Who is asked.
    to_id: ParticipantId,
    priority: Priority,
    state: RequestState,
    /// The part of the day that it is for.
    period: Option<String>,
    /// The project that it is about.
    project_id: Option<ProjectId>,
    note: Option<String>,
    made_at: At,
    accepted_at: Option<At>,
    declined_at: Option<At>,
    withdrawn_at: Option<At>,
}

impl Request {
    pub(super) fn of(request: model::Request, rules: &Rules, now: Timestamp) -> Self {
        Self {
            state: request.state(rules, now).into(),
            id: request.id,
            external_id: request.external_id,
            from_id: request.from_id,
            to_id: request.to_id,
            priority: request.priority.into(),
            period: request.period,
            project_id: request.project_id,
            note: request.note,
            made_at: request.made_at,
            accepted_at: request.accepted_at,
            declined_at: request.declined_at,
            withdrawn_at: request.withdrawn_at,
        }
    }
}

/// What has become of a request.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// It waits for its answer.
    Pending,
    /// It is a meeting that wants a place.
    Accepted,
    /// Whoever was asked said no.
    Declined,
    /// It was taken back.
    Withdrawn,
    /// Nobody answered in time.
    Expired,
}

mirror!(RequestState { Pending, Accepted, Declined, Withdrawn, Expired });

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// What the visitor asked for.
    Sent,
    /// What the visitor was asked.
    Received,
}

/// Which of them.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// Of a participant's own, only those sent, or only those received.
    #[param(inline)]
    direction: Option<Direction>,
    /// For those who decide for people: of one state.
    #[param(inline)]
    state: Option<RequestState>,
    /// For those who decide for people: made by or to this participant.
    participant: Option<ParticipantId>,
    /// For those who decide for people: words to search for.
    #[serde(default, deserialize_with = "words")]
    #[param(max_length = 100)]
    q: String,
}

/// Requests: an organiser all, a manager those of the own side, the newest first; a participant the own ones, sent
/// before received.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/requests", tag = "requests",
    params(("session" = SessionId, Path, description = "The session"), Paging, Search),
    responses((status = 200, body = Paged<Request>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
    Narrow(search): Narrow<Search>,
) -> Result<Json<Paged<Request>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    let (rules, now) = (&standing.session.rules, app.world.now());
    if standing.decides() {
        let filter = requests::Filter {
            state: search.state.map(model::RequestState::from),
            participant: search.participant,
            words: search.q,
            ..requests::Filter::default()
        };
        let mut query = paging.query(String::new());
        query.sort = "-made".to_owned();
        let listing = requests::list(&mut tx, &standing, &filter, query, now).await?;
        return Ok(Paged::of(listing, |wish| Request::of(wish.request, rules, now)));
    }
    visitor.signed_in()?;
    standing.participant.ok_or(Oops::Forbidden)?;
    let mut all = Vec::new();
    for (direction, sent) in [(Direction::Sent, true), (Direction::Received, false)] {
        if search.direction.is_none_or(|asked| asked == direction) {
            all.extend(wishes::of(&mut tx, &standing, sent).await?);
        }
    }
    Ok(Paged::of(paging.cut(all), |wish| Request::of(wish.request, rules, now)))
}

/// The request, if the visitor may see it.
pub(super) async fn find(tx: &mut Tx, standing: &Standing, id: RequestId) -> Result<model::Request, Oops> {
    if let Some(request) = wishes::find(tx, standing, id).await? {
        return Ok(request);
    }
    if !standing.decides() {
        return Err(if standing.participant.is_some() { Oops::NotFound } else { Oops::Forbidden });
    }
    Ok(requests::find(tx, standing, id).await?.or_not_found()?.request)
}

/// A request.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/requests/{request}", tag = "requests",
    params(("session" = SessionId, Path, description = "The session"),
        ("request" = RequestId, Path, description = "The request")),
    responses((status = 200, body = Request), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, request)): Key<(SessionId, RequestId)>,
) -> Result<Json<Request>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    visitor.signed_in()?;
    let request = find(&mut tx, &standing, request).await?;
    Ok(Json(Request::of(request, &standing.session.rules, app.world.now())))
}
