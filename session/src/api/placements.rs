//! `/api/v1/agendas/{agenda}/meetings/{request}/…`: changing a draft by hand.
//!
//! Every change says which step was the last one that the client saw, so that two who change at once do not undo each
//! other unawares; every change is a step, and the last one can be taken back.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use platform::api::{Body, Key, Narrow, Problem, Refused};
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::entry;
use crate::model::ids::{AgendaId, RequestId, SlotId, StepId, TableId};
use crate::store::drafts::{self, Draft, DraftError};

type Meeting = (AgendaId, RequestId);

/// A refusal of the store as an answer, saying what stands in the way of a meeting.
fn refuse(error: DraftError) -> Result<Response, Oops> {
    let DraftError::Illegal(obstacles) = &error else { return Err(error.into()) };
    let detail = serde_json::to_string(obstacles).map_err(Oops::internal)?;
    let title = "The meeting cannot be there.";
    Ok(Problem::new(StatusCode::CONFLICT, "agenda-illegal", title).detail(detail).into_response())
}

/// A slot seen from one meeting.
#[derive(Debug, Serialize, ToSchema)]
pub struct LegalPlacement {
    #[schema(value_type = SlotId)]
    slot_id: String,
    /// Tables that the meeting could have there, where nothing stands in its way.
    #[schema(value_type = Vec<TableId>)]
    table_ids: Vec<String>,
    /// Who would interpret, where somebody has to.
    #[schema(value_type = Option<crate::model::ids::InterpreterId>)]
    interpreter_id: Option<String>,
    /// What stands in its way, with the ids of what it is; empty where the move is legal.
    #[schema(value_type = Vec<Object>)]
    obstacles: Vec<schedule::Obstacle>,
}

/// Where a meeting of a draft may stand.
#[derive(Debug, Serialize, ToSchema)]
pub struct Placements {
    /// The last step of the draft, to be named by whoever changes it.
    last_step_id: Option<StepId>,
    /// Every slot, in order of time.
    slots: Vec<LegalPlacement>,
}

/// Every slot seen from one meeting of a draft: whether it could stand there, at which tables, or why not.
#[utoipa::path(get, path = "/api/v1/agendas/{agenda}/meetings/{request}/placements",
    tag = "placements",
    params(("agenda" = AgendaId, Path, description = "The draft"),
        ("request" = RequestId, Path, description = "The meeting")),
    responses((status = 200, body = Placements), Refused))]
pub async fn legal(
    State(app): State<App>,
    visitor: Visitor,
    Key((agenda, request)): Key<Meeting>,
) -> Result<Json<Placements>, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, &visitor, agenda).await?;
    let draft = Draft::find(&mut tx, &standing, agenda).await?;
    if !draft.fates.contains_key(&request) {
        return Err(Oops::NotFound);
    }
    let slots = draft.placements(request).into_iter().map(|placement| LegalPlacement {
        slot_id: placement.slot,
        table_ids: placement.tables,
        interpreter_id: placement.interpreter,
        obstacles: placement.obstacles,
    });
    Ok(Json(Placements { last_step_id: draft.last, slots: slots.collect() }))
}

/// Where a meeting is to stand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlacement {
    slot_id: SlotId,
    /// A table; without one, any that is free.
    #[serde(default)]
    table_id: Option<TableId>,
    /// The last step that the client saw; none where it saw none.
    #[serde(default)]
    last_step_id: Option<StepId>,
}

/// Which state of the draft the client saw.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Seen {
    /// The last step that the client saw; none where it saw none.
    last_step_id: Option<StepId>,
}

/// A change that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct Step {
    /// The draft's last step from now on.
    last_step_id: Option<StepId>,
}

/// The answer to a change, lasting once it is made.
async fn answer(tx: Tx, change: Result<StepId, DraftError>) -> Result<Response, Oops> {
    match change {
        Ok(step) => {
            tx.commit().await?;
            Ok(Json(Step { last_step_id: Some(step) }).into_response())
        }
        Err(error) => refuse(error),
    }
}

/// Puts a meeting, placed or not, into a slot.
#[utoipa::path(put, path = "/api/v1/agendas/{agenda}/meetings/{request}/placement",
    tag = "placements",
    params(("agenda" = AgendaId, Path, description = "The draft"),
        ("request" = RequestId, Path, description = "The meeting")), request_body = NewPlacement,
    responses((status = 200, body = Step), Refused))]
pub async fn place(
    State(app): State<App>,
    visitor: Visitor,
    Key((agenda, request)): Key<Meeting>,
    Body(new): Body<NewPlacement>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, &visitor, agenda).await?;
    let (meeting, place) = ((agenda, request), (new.slot_id, new.table_id));
    let change = drafts::place(&mut tx, &app.world, &standing, meeting, place, new.last_step_id).await;
    answer(tx, change).await
}

/// Takes a meeting out of its place.
#[utoipa::path(delete, path = "/api/v1/agendas/{agenda}/meetings/{request}/placement",
    tag = "placements",
    params(("agenda" = AgendaId, Path, description = "The draft"),
        ("request" = RequestId, Path, description = "The meeting"), Seen),
    responses((status = 200, body = Step), Refused))]
pub async fn take_out(
    State(app): State<App>,
    visitor: Visitor,
    Key((agenda, request)): Key<Meeting>,
    Narrow(seen): Narrow<Seen>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, &visitor, agenda).await?;
    let change = drafts::take_out(&mut tx, &app.world, &standing, (agenda, request), seen.last_step_id).await;
    answer(tx, change).await
}

async fn set_lock(
    app: &App,
    visitor: &Visitor,
    meeting: Meeting,
    locked: bool,
    seen: Seen,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, visitor, meeting.0).await?;
    let change = drafts::lock(&mut tx, &app.world, &standing, meeting, locked, seen.last_step_id).await;
    answer(tx, change).await
}

macro_rules! locks {
    ($($(#[$note:meta])* $name:ident = $method:ident $locked:literal;)+) => {$(
        $(#[$note])*
        #[utoipa::path($method, path = "/api/v1/agendas/{agenda}/meetings/{request}/lock",
            tag = "placements",
            params(("agenda" = AgendaId, Path, description = "The draft"),
                ("request" = RequestId, Path, description = "The meeting"), Seen),
            responses((status = 200, body = Step), Refused))]
        pub async fn $name(
            State(app): State<App>,
            visitor: Visitor,
            Key(meeting): Key<Meeting>,
            Narrow(seen): Narrow<Seen>,
        ) -> Result<Response, Oops> {
            set_lock(&app, &visitor, meeting, $locked, seen).await
        }
    )+};
}

locks! {
    /// Locks a meeting where it is: the engine leaves it there.
    lock = put true;
    /// Unlocks a meeting.
    unlock = delete false;
}

/// Takes back the draft's last step, if it is still this one.
#[utoipa::path(delete, path = "/api/v1/agendas/{agenda}/steps/{step}", tag = "placements",
    params(("agenda" = AgendaId, Path, description = "The draft"),
        ("step" = StepId, Path, description = "The draft's last step")),
    responses((status = 200, body = Step), Refused))]
pub async fn take_back(
    State(app): State<App>,
    visitor: Visitor,
    Key((agenda, step)): Key<(AgendaId, StepId)>,
) -> Result<Json<Step>, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, &visitor, agenda).await?;
    drafts::take_back(&mut tx, &app.world, &standing, agenda, Some(step)).await?;
    let draft = Draft::find(&mut tx, &standing, agenda).await?;
    tx.commit().await?;
    Ok(Json(Step { last_step_id: draft.last }))
}
