//! `/api/v1/sessions/{session}/runs`: runs of the engine.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use platform::api::{Body, Key, Problem, Refused};
use platform::app::App;
use platform::db::At;
use platform::http::{Oops, OrNotFound};
use platform::jobs;
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::agendas::Cost;
use crate::entry;
use crate::jobs::{Outcome, Report, Schedule};
use crate::model::ids::{AgendaId, SessionId};
use crate::store::agendas;
use crate::store::runs::{self, RunId};

/// The longest run that can be asked for.
const MOST_SECONDS: u32 = 3600;

/// What is asked of the engine.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRun {
    /// When to end at the latest.
    #[schema(minimum = 1, maximum = 3600)]
    seconds: u32,
    /// The version whose locked meetings stay where they are.
    #[serde(default)]
    base_id: Option<AgendaId>,
    /// Whether as little as possible is to change from that version.
    #[serde(default)]
    fewest_changes: bool,
    /// On the day: the instant from which it is planned anew.
    #[serde(default)]
    from: Option<At>,
    /// Where the random numbers begin.
    #[serde(default)]
    #[schema(maximum = 4294967295u32)]
    seed: u32,
}

/// A run of the engine.
#[derive(Debug, Serialize, ToSchema)]
pub struct Run {
    id: RunId,
    /// `waiting`, `running`, `finished` or `failed`.
    #[schema(example = "running")]
    state: &'static str,
    asked_at: At,
    /// When somebody asked it to stop.
    stop_asked_at: Option<At>,
    /// When the engine began.
    began_at: Option<At>,
    /// When the best so far was found, in seconds from then.
    seconds: f64,
    /// What the best so far costs.
    objective: Option<Cost>,
    /// What is proven.
    bound: Option<Cost>,
    /// How it ended: `agenda`, `infeasible`, `unknown`, `contradiction`, `nothing`, or `unbegun` where it was stopped
    /// before its turn came; nothing before its end.
    outcome: Option<&'static str>,
    /// The draft that it made.
    agenda_id: Option<AgendaId>,
    /// Why there is no draft, where more is known.
    detail: Option<String>,
}

impl From<jobs::Status> for Run {
    fn from(status: jobs::Status) -> Self {
        let report: Report = status.progress().unwrap_or_default();
        let (outcome, agenda_id, detail) = match report.outcome {
            None => (None, None, None),
            Some(Outcome::Agenda(id)) => (Some("agenda"), Some(id), None),
            Some(Outcome::Infeasible(why)) => (Some("infeasible"), None, Some(why.to_string())),
            Some(Outcome::Unknown) => (Some("unknown"), None, None),
            Some(Outcome::Contradiction { how, .. }) => (Some("contradiction"), None, Some(how)),
            Some(Outcome::Nothing) => (Some("nothing"), None, None),
            Some(Outcome::Unbegun) => (Some("unbegun"), None, None),
        };
        Self {
            id: status.id,
            state: if status.failed_at.is_some() {
                "failed"
            } else if status.finished_at.is_some() {
                "finished"
            } else if status.attempts > 0 {
                "running"
            } else {
                "waiting"
            },
            asked_at: status.created_at,
            stop_asked_at: status.stop_asked_at,
            began_at: report.began_at.map(At),
            seconds: report.seconds,
            objective: report.objective.map(Cost::from),
            bound: report.bound.map(Cost::from),
            outcome,
            agenda_id,
            detail,
        }
    }
}

/// Starts a run; its result is a draft. A session has one run at a time.
#[utoipa::path(post, path = "/api/v1/sessions/{session}/runs", tag = "runs",
    params(("session" = SessionId, Path, description = "The session")), request_body = NewRun,
    responses((status = 202, body = Run, headers(("location" = String, description = "The run's address"))), Refused))]
pub async fn start(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    Body(asked): Body<NewRun>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let by = visitor.signed_in()?.id;
    if !(1..=MOST_SECONDS).contains(&asked.seconds) {
        return Ok(Problem::invalid(format!("seconds: 1 to {MOST_SECONDS}")).into_response());
    }
    if asked.base_id.is_none() && (asked.fewest_changes || asked.from.is_some()) {
        return Ok(Problem::invalid("base_id: the version from which little is to change").into_response());
    }
    if let Some(base) = asked.base_id {
        agendas::find(&mut tx, &standing, base).await?.or_not_found()?;
    }
    let run = Schedule {
        session: id,
        by,
        base: asked.base_id,
        least: asked.fewest_changes,
        from: asked.from.map(|from| from.0),
        seconds: asked.seconds,
        seed: asked.seed.into(),
    };
    let Ok(run) = runs::start(&mut tx, &app.world, &standing, &run).await? else {
        return Err(Oops::Conflict("run-already"));
    };
    tx.commit().await?;
    let status = jobs::status(&app.db, run).await?.or_not_found()?;
    let location = [(header::LOCATION, format!("/api/v1/sessions/{id}/runs/{run}"))];
    Ok((StatusCode::ACCEPTED, location, Json(Run::from(status))).into_response())
}

/// How a run stands.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/runs/{run}", tag = "runs",
    params(("session" = SessionId, Path, description = "The session"), ("run" = RunId, Path, description = "The run")),
    responses((status = 200, body = Run), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, run)): Key<(SessionId, RunId)>,
) -> Result<Json<Run>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    runs::asked(&mut tx, &standing, run).await?.or_not_found()?;
    drop(tx);
    Ok(Json(jobs::status(&app.db, run).await?.or_not_found()?.into()))
}

/// Asks a run to stop; it keeps the best that it has. One whose turn has not come ends at once.
#[utoipa::path(post, path = "/api/v1/sessions/{session}/runs/{run}/cancellation", tag = "runs",
    params(("session" = SessionId, Path, description = "The session"), ("run" = RunId, Path, description = "The run")),
    responses((status = 202, body = Run), Refused))]
pub async fn stop(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, run)): Key<(SessionId, RunId)>,
) -> Result<(StatusCode, Json<Run>), Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    runs::asked(&mut tx, &standing, run).await?.or_not_found()?;
    if runs::open(&mut tx, &standing).await? != Some(run) {
        return Err(Oops::Conflict("api-run-ended"));
    }
    runs::stop(&mut tx, &app.world, &standing).await?;
    tx.commit().await?;
    let status = jobs::status(&app.db, run).await?.or_not_found()?;
    Ok((StatusCode::ACCEPTED, Json(status.into())))
}
