//! `/api/v1/agendas/{agenda}/meetings` and `…/unplaced`

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Narrow, Paged, Paging, Refused};
use platform::app::App;
use platform::http::Oops;
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::party::{Meeting, Party};
use crate::entry;
use crate::model::ids::{AgendaId, InterpreterId, ParticipantId, RequestId, TableId};
use crate::store::meetings::{self, Which};

/// Whose meetings; the first one that is given counts.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Whose {
    /// One participant's.
    participant: Option<ParticipantId>,
    /// Those at one table.
    table: Option<TableId>,
    /// Those of one interpreter.
    interpreter: Option<InterpreterId>,
}

impl Whose {
    fn which(&self) -> Which {
        match (self.participant, self.table, self.interpreter) {
            (Some(id), ..) => Which::Participant(id),
            (_, Some(id), _) => Which::Table(id),
            (.., Some(id)) => Which::Interpreter(id),
            (None, None, None) => Which::All,
        }
    }
}

/// The meetings of a version that the visitor may see, in order of time, then of table.
#[utoipa::path(get, path = "/api/v1/agendas/{agenda}/meetings", tag = "agendas",
    params(("agenda" = AgendaId, Path, description = "The version"), Paging, Whose),
    responses((status = 200, body = Paged<Meeting>), Refused))]
pub async fn placed(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<AgendaId>,
    paging: Paging,
    Narrow(whose): Narrow<Whose>,
) -> Result<Json<Paged<Meeting>>, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, agenda) = entry::agenda(&mut tx, &visitor, id).await?;
    let all = meetings::placed(&mut tx, &standing, agenda.id, whose.which()).await?;
    Ok(Paged::of(paging.cut(all), Meeting::from))
}

/// A meeting that found no place, and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnplacedMeeting {
    request_id: RequestId,
    /// As in spreadsheets.
    external_id: String,
    /// `must` or `wish`.
    priority: String,
    /// Who asked.
    from: Party,
    /// Who was asked.
    to: Party,
    /// Why, in one word.
    #[schema(example = "no_interpreter")]
    reason: String,
    /// Why, in one sentence.
    detail: String,
    /// The smallest change found that would admit it.
    admitted_by: Option<String>,
}

/// The meetings of a version that found no place.
#[utoipa::path(get, path = "/api/v1/agendas/{agenda}/unplaced", tag = "agendas",
    params(("agenda" = AgendaId, Path, description = "The version"), Paging),
    responses((status = 200, body = Paged<UnplacedMeeting>), Refused))]
pub async fn unplaced(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<AgendaId>,
    paging: Paging,
) -> Result<Json<Paged<UnplacedMeeting>>, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, agenda) = entry::agenda_as_organiser(&mut tx, &visitor, id).await?;
    let all = meetings::unplaced(&mut tx, &standing, agenda.id).await?;
    Ok(Paged::of(paging.cut(all), |left| UnplacedMeeting {
        request_id: left.request_id,
        external_id: left.external_id,
        priority: left.priority,
        from: left.from.into(),
        to: left.to.into(),
        reason: left.reason,
        detail: left.detail,
        admitted_by: left.admitted_by,
    }))
}
