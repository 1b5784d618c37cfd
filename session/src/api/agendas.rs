//! `/api/v1/sessions/{session}/agendas`: versions of the agenda.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use platform::api::{Key, Paged, Paging, Refused};
use platform::app::App;
use platform::db::At;
use platform::http::Oops;
use registry::http::Visitor;
use schedule::{Bound, Objective};
use serde::Serialize;
use utoipa::ToSchema;

use crate::entry;
use crate::model;
use crate::model::ids::{AgendaId, SessionId};
use crate::store::{agendas, drafts};

/// What a version costs; each line counts only where those above are equal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Cost {
    /// Meetings with priority must that are left out.
    must_unscheduled: u64,
    /// Meetings missing to the fewest that participants should have.
    shortfall: u64,
    /// The sum of the weights left out.
    lost_weight: u64,
    /// Meetings that no longer stand in the slot in which they stood.
    changes: u64,
    /// Breaks of all participants.
    breaks: u64,
    /// Table changes between consecutive meetings; not bounded.
    table_moves: Option<u64>,
}

impl From<Objective> for Cost {
    fn from(objective: Objective) -> Self {
        Self {
            must_unscheduled: objective.must_unscheduled,
            shortfall: objective.shortfall,
            lost_weight: objective.lost_weight,
            changes: objective.changes,
            breaks: objective.breaks,
            table_moves: Some(objective.table_moves),
        }
    }
}

impl From<Bound> for Cost {
    fn from(bound: Bound) -> Self {
        Self {
            must_unscheduled: bound.must_unscheduled,
            shortfall: bound.shortfall,
            lost_weight: bound.lost_weight,
            changes: bound.changes,
            breaks: bound.breaks,
            table_moves: None,
        }
    }
}

/// A version of the agenda: a draft until it is published, and kept after.
#[derive(Debug, Serialize, ToSchema)]
pub struct Agenda {
    id: AgendaId,
    /// The how-manieth of the session.
    number: i64,
    /// The version that it was made from, if it was.
    base_id: Option<AgendaId>,
    /// How it came to be: `run` of the engine, or `replan` of the rest of the day.
    #[schema(example = "run")]
    origin: &'static str,
    /// How far it is known to be the best: `optimal` or `feasible`.
    #[schema(example = "feasible")]
    status: &'static str,
    /// What it costs.
    objective: Cost,
    /// What is proven of the run that made it.
    bound: Cost,
    made_at: At,
    /// When it was published, if it is.
    published_at: Option<At>,
}

impl From<model::Agenda> for Agenda {
    fn from(agenda: model::Agenda) -> Self {
        Self {
            id: agenda.id,
            number: agenda.number,
            base_id: agenda.base_id,
            origin: agenda.origin.as_str(),
            status: agenda.status.as_str(),
            objective: agenda.objective.0.into(),
            bound: agenda.bound.0.into(),
            made_at: agenda.made_at,
            published_at: agenda.published_at,
        }
    }
}

/// A version in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListedAgenda {
    #[serde(flatten)]
    agenda: Agenda,
    /// Who made it.
    made_by: String,
    /// How many meetings have a place in it.
    placed: i64,
    /// How many found none.
    unplaced: i64,
}

/// The versions that the visitor may see, the latest first: organisers all, others of the staff the published ones.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/agendas", tag = "agendas",
    params(("session" = SessionId, Path, description = "The session"), Paging),
    responses((status = 200, body = Paged<ListedAgenda>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
) -> Result<Json<Paged<ListedAgenda>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::staff(&mut tx, &visitor, id).await?;
    let all = agendas::list(&mut tx, &standing).await?;
    Ok(Paged::of(paging.cut(all), |listed| ListedAgenda {
        agenda: listed.agenda.into(),
        made_by: listed.made_by,
        placed: listed.placed,
        unplaced: listed.unplaced,
    }))
}

/// A version.
#[utoipa::path(get, path = "/api/v1/agendas/{agenda}", tag = "agendas",
    params(("agenda" = AgendaId, Path, description = "The version")),
    responses((status = 200, body = Agenda), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<AgendaId>,
) -> Result<Json<Agenda>, Oops> {
    let mut tx = app.db.read().await?;
    let (_, agenda) = entry::agenda(&mut tx, &visitor, id).await?;
    Ok(Json(agenda.into()))
}

/// Discards a draft; it is kept, and nobody sees it.
#[utoipa::path(delete, path = "/api/v1/agendas/{agenda}", tag = "agendas",
    params(("agenda" = AgendaId, Path, description = "The version")),
    responses((status = 204, description = "It is discarded"), Refused))]
pub async fn discard(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<AgendaId>,
) -> Result<StatusCode, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, &visitor, id).await?;
    drafts::discard(&mut tx, &app.world, &standing, id).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
