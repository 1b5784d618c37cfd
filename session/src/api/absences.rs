//! `/api/v1/sessions/{session}/absences`: what happens on the day.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use platform::api::{Body, Key, Paged, Paging, Problem, Refused};
use platform::app::App;
use platform::db::At;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::entry;
use crate::model::AbsenceKind;
use crate::model::ids::{AbsenceId, ParticipantId, SessionId, TableId};
use crate::store::absences::{self, Missing, Reported};

/// Somebody or something missing.
#[derive(Debug, Serialize, ToSchema)]
pub struct Absence {
    id: AbsenceId,
    #[schema(value_type = Kind)]
    kind: &'static str,
    /// Who is missing.
    participant_id: Option<ParticipantId>,
    /// Which table is lost.
    table_id: Option<TableId>,
    /// The participant's name or the table's.
    name: String,
    /// The first instant.
    starts_at: At,
    /// The first instant after; nothing: to the end of the session.
    ends_at: Option<At>,
    reported_at: At,
    /// Who reported it.
    reported_by: String,
    /// When it was lifted, if it is.
    lifted_at: Option<At>,
}

impl From<Reported> for Absence {
    fn from(reported: Reported) -> Self {
        let absence = reported.absence;
        Self {
            id: absence.id,
            kind: absence.kind.as_str(),
            participant_id: absence.participant_id,
            table_id: absence.table_id,
            name: reported.name,
            starts_at: absence.starts_at,
            ends_at: absence.ends_at,
            reported_at: absence.reported_at,
            reported_by: reported.reporter,
            lifted_at: absence.lifted_at,
        }
    }
}

/// What happened.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AbsenceKind)]
pub enum Kind {
    /// A participant does not come, from an instant on.
    NoShow,
    /// A participant comes only at an instant.
    Late,
    /// A table cannot be used, from an instant on.
    TableLost,
}

/// What is reported: a table for `table_lost`, a participant for all else.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAbsence {
    kind: Kind,
    #[serde(default)]
    participant_id: Option<ParticipantId>,
    #[serde(default)]
    table_id: Option<TableId>,
    /// The first instant.
    starts_at: At,
    /// The first instant after; for whoever is late it must be given.
    #[serde(default)]
    ends_at: Option<At>,
}

impl NewAbsence {
    fn read(&self) -> Result<absences::Told, &'static str> {
        let (kind, missing) = match (self.kind, self.participant_id, self.table_id) {
            (Kind::NoShow, Some(id), None) => (AbsenceKind::NoShow, Missing::Participant(id)),
            (Kind::Late, Some(id), None) => (AbsenceKind::Late, Missing::Participant(id)),
            (Kind::TableLost, None, Some(id)) => (AbsenceKind::TableLost, Missing::Table(id)),
            (Kind::TableLost, ..) => return Err("table_id: the table that is lost, and no participant"),
            _ => return Err("participant_id: who is missing, and no table"),
        };
        if matches!(self.kind, Kind::Late) && self.ends_at.is_none() {
            return Err("ends_at: when whoever is late comes");
        }
        if self.ends_at.is_some_and(|end| end <= self.starts_at) {
            return Err("ends_at: after starts_at");
        }
        Ok(absences::Told {
            kind,
            missing,
            starts_at: self.starts_at.0,
            ends_at: self.ends_at.map(|end| end.0),
        })
    }
}

/// All that was reported, the latest first.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/absences", tag = "absences",
    params(("session" = SessionId, Path, description = "The session"), Paging),
    responses((status = 200, body = Paged<Absence>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
) -> Result<Json<Paged<Absence>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let all = absences::list(&mut tx, &standing).await?;
    Ok(Paged::of(paging.cut(all), Absence::from))
}

/// Reports an absence. A run of the engine from an instant on then plans the rest of the day anew.
#[utoipa::path(post, path = "/api/v1/sessions/{session}/absences", tag = "absences",
    params(("session" = SessionId, Path, description = "The session")), request_body = NewAbsence,
    responses((status = 201, body = Absence),
        (status = 200, body = Absence, description = "It was reported already: the one that stands"), Refused))]
pub async fn report(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    Body(new): Body<NewAbsence>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let told = match new.read() {
        Ok(told) => told,
        Err(fault) => return Ok(Problem::invalid(fault).into_response()),
    };
    let Some(stands) = absences::report(&mut tx, &app.world, &standing, &told).await? else {
        return Ok(Problem::invalid("no such participant or table at this session").into_response());
    };
    let all = absences::list(&mut tx, &standing).await?;
    tx.commit().await?;
    let reported = all.into_iter().find(|reported| reported.absence.id == stands.id).or_not_found()?;
    let status = if stands.is_new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(Absence::from(reported))).into_response())
}

/// Lifts an absence: it was a mistake, or is over.
#[utoipa::path(delete, path = "/api/v1/sessions/{session}/absences/{absence}", tag = "absences",
    params(("session" = SessionId, Path, description = "The session"),
        ("absence" = AbsenceId, Path, description = "The absence")),
    responses((status = 204, description = "It is lifted"), Refused))]
pub async fn lift(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, absence)): Key<(SessionId, AbsenceId)>,
) -> Result<StatusCode, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    if !absences::lift(&mut tx, &app.world, &standing, absence).await? {
        return Err(Oops::NotFound);
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
