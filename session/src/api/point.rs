//! What the Meeting Point consists of: `/api/v1/sessions/{session}/slots`, `…/tables`, `…/interpreters`.

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Paged, Paging, Refused};
use platform::app::App;
use platform::db::At;
use platform::http::Oops;
use registry::http::Visitor;
use serde::Serialize;
use utoipa::ToSchema;

use crate::entry;
use crate::model;
use crate::model::ids::{InterpreterId, SessionId, SlotId, TableId};
use crate::store::{interpreters, slots, tables};

/// A stretch of time for meetings.
#[derive(Debug, Serialize, ToSchema)]
pub struct Slot {
    id: SlotId,
    /// As in spreadsheets.
    external_id: String,
    starts_at: At,
    ends_at: At,
    /// The part of the day.
    #[schema(example = "PM")]
    period: Option<String>,
}

impl From<model::Slot> for Slot {
    fn from(slot: model::Slot) -> Self {
        Self {
            id: slot.id,
            external_id: slot.external_id,
            starts_at: slot.starts_at,
            ends_at: slot.ends_at,
            period: slot.period,
        }
    }
}

/// A table for meetings.
#[derive(Debug, Serialize, ToSchema)]
pub struct Table {
    id: TableId,
    /// As in spreadsheets, and on the table.
    external_id: String,
    /// The part of the hall where it stands.
    zone: Option<String>,
}

impl From<model::MeetingTable> for Table {
    fn from(table: model::MeetingTable) -> Self {
        Self { id: table.id, external_id: table.external_id, zone: table.zone }
    }
}

/// A stretch of time in which somebody is away.
#[derive(Debug, Serialize, ToSchema)]
pub struct Away {
    /// The first instant.
    starts_at: At,
    /// The first instant after.
    ends_at: At,
}

impl From<model::Interval> for Away {
    fn from(interval: model::Interval) -> Self {
        Self { starts_at: At(interval.start), ends_at: At(interval.end) }
    }
}

/// An interpreter.
#[derive(Debug, Serialize, ToSchema)]
pub struct Interpreter {
    id: InterpreterId,
    /// As in spreadsheets.
    external_id: String,
    /// The person's name; empty where it is not known.
    name: String,
    /// BCP 47 tags.
    languages: Vec<String>,
    /// When the interpreter is away.
    unavailable: Vec<Away>,
    /// The most slots in a row.
    max_consecutive: Option<i64>,
}

impl From<model::Interpreter> for Interpreter {
    fn from(interpreter: model::Interpreter) -> Self {
        Self {
            id: interpreter.id,
            external_id: interpreter.external_id,
            name: interpreter.name,
            languages: interpreter.languages.0,
            unavailable: interpreter.unavailable.0.into_iter().map(Away::from).collect(),
            max_consecutive: interpreter.max_consecutive,
        }
    }
}

/// The slots, in order of time; everyone may read them.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/slots", tag = "meeting-point",
    params(("session" = SessionId, Path, description = "The session"), Paging),
    responses((status = 200, body = Paged<Slot>), Refused))]
pub async fn slots(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
) -> Result<Json<Paged<Slot>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    let all = slots::list(&mut tx, &standing).await?;
    Ok(Paged::of(paging.cut(all), Slot::from))
}

/// The tables, by name.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/tables", tag = "meeting-point",
    params(("session" = SessionId, Path, description = "The session"), Paging),
    responses((status = 200, body = Paged<Table>), Refused))]
pub async fn tables(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
) -> Result<Json<Paged<Table>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let all = tables::list(&mut tx, &standing).await?;
    Ok(Paged::of(paging.cut(all), Table::from))
}

/// The interpreters, by code, for organisers and whoever coordinates them.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/interpreters", tag = "meeting-point",
    params(("session" = SessionId, Path, description = "The session"), Paging),
    responses((status = 200, body = Paged<Interpreter>), Refused))]
pub async fn interpreters(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
) -> Result<Json<Paged<Interpreter>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::coordinator(&mut tx, &visitor, id).await?;
    let all = interpreters::list(&mut tx, &standing).await?;
    Ok(Paged::of(paging.cut(all), Interpreter::from))
}
