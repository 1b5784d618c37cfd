//! `/api/v1/sessions/{session}/programme`: what everyone may read of a session. No person is named in it.

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Paged, Paging, Refused};
use platform::app::App;
use platform::db::At;
use platform::http::{Oops, OrNotFound};
use platform::locale::Translated;
use registry::http::Visitor;
use serde::Serialize;
use utoipa::ToSchema;

use crate::entry;
use crate::model::ids::SessionId;
use crate::store::programme;

/// What a session consists of.
#[derive(Debug, Serialize, ToSchema)]
pub struct Programme {
    /// The two delegations, in figures.
    delegations: Vec<Delegation>,
    /// The projects, thematic table by thematic table.
    projects: Vec<Announced>,
    /// The slots of the Meeting Point, in order of time.
    slots: Vec<Hour>,
    /// Whether the agenda by organisation may be read.
    has_agenda: bool,
}

/// One side's delegation in figures.
#[derive(Debug, Serialize, ToSchema)]
pub struct Delegation {
    name: Translated,
    /// Approved participants.
    people: i64,
    /// Their organisations.
    organisations: i64,
}

/// A project.
#[derive(Debug, Serialize, ToSchema)]
pub struct Announced {
    /// The thematic table's code.
    thematic_table: String,
    title: Translated,
    /// The organisation that presents it.
    organisation: String,
    /// The same in Latin letters, where that differs.
    organisation_latin: Option<String>,
}

/// A stretch of time for meetings.
#[derive(Debug, Serialize, ToSchema)]
pub struct Hour {
    starts_at: At,
    ends_at: At,
    /// The part of the day.
    #[schema(example = "PM")]
    period: Option<String>,
}

/// What everyone may read of a session.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/programme", tag = "programme",
    params(("session" = SessionId, Path, description = "The session")),
    responses((status = 200, body = Programme), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
) -> Result<Json<Programme>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    let delegations = programme::delegations(&mut tx, &standing).await?.into_iter();
    let projects = programme::projects(&mut tx, &standing).await?.into_iter();
    let hours = programme::hours(&mut tx, &standing).await?.into_iter();
    Ok(Json(Programme {
        delegations: delegations
            .map(|side| Delegation {
                name: side.name.0,
                people: side.people,
                organisations: side.organisations,
            })
            .collect(),
        projects: projects
            .map(|project| Announced {
                thematic_table: project.thematic_table,
                title: project.title.0,
                organisation: project.organisation,
                organisation_latin: project.organisation_latin,
            })
            .collect(),
        slots: hours
            .map(|hour| Hour { starts_at: hour.starts_at, ends_at: hour.ends_at, period: hour.period })
            .collect(),
        has_agenda: programme::agenda(&mut tx, &standing).await?.is_some(),
    }))
}

/// A meeting as one of its organisations reads it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Seat {
    organisation: String,
    /// The same in Latin letters, where that differs.
    organisation_latin: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[schema(example = "IT")]
    country: String,
    starts_at: At,
    ends_at: At,
    /// The table's name.
    table: String,
    /// The part of the hall where it stands.
    zone: Option<String>,
    /// The other organisation, where the session's rules let everyone know it.
    partner: Option<String>,
}

/// The published agenda by organisation; not found before it is published, or where the rules keep it to those who
/// take part.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/programme/agenda", tag = "programme",
    params(("session" = SessionId, Path, description = "The session"), Paging),
    responses((status = 200, body = Paged<Seat>), Refused))]
pub async fn agenda(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
) -> Result<Json<Paged<Seat>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    let seats = programme::agenda(&mut tx, &standing).await?.or_not_found()?;
    Ok(Paged::of(paging.cut(seats), |seat| Seat {
        organisation: seat.organisation,
        organisation_latin: seat.organisation_latin,
        country: seat.country,
        starts_at: seat.starts_at,
        ends_at: seat.ends_at,
        table: seat.meeting_table,
        zone: seat.zone,
        partner: seat.partner,
    }))
}
