//! `/api/v1/sessions/{session}/my/availability`: when one is away.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use platform::api::{Body, Key, Problem, Refused};
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::point::Away;
use crate::entry;
use crate::model::ids::{SessionId, SlotId};
use crate::store::axes::{self, Slot};
use crate::store::{Standing, availability};

/// When the visitor is away.
#[derive(Debug, Serialize, ToSchema)]
pub struct Availability {
    /// The slots in which the visitor is away, wholly or in part.
    away_slot_ids: Vec<SlotId>,
    /// The stretches of time, those outside the slots too, which are the organiser's to say.
    away: Vec<Away>,
}

/// When the visitor is to be away: in these slots and in no others.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAvailability {
    /// The slots.
    away_slot_ids: Vec<SlotId>,
}

async fn read(tx: &mut Tx, standing: &Standing) -> Result<Availability, Oops> {
    let (slots, away) = (axes::slots(tx, standing).await?, availability::find(tx, standing).await?);
    let missed = slots.iter().filter(|slot| away.iter().any(|away| away.overlaps(&slot.interval())));
    Ok(Availability {
        away_slot_ids: missed.map(|slot| slot.id).collect(),
        away: away.into_iter().map(Away::from).collect(),
    })
}

/// When the visitor is away.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/my/availability", tag = "agendas",
    params(("session" = SessionId, Path, description = "The session")),
    responses((status = 200, body = Availability), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
) -> Result<Json<Availability>, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, _) = entry::participant(&mut tx, &visitor, id).await?;
    Ok(Json(read(&mut tx, &standing).await?))
}

/// Says when the visitor is away. The next schedule heeds it.
#[utoipa::path(put, path = "/api/v1/sessions/{session}/my/availability", tag = "agendas",
    params(("session" = SessionId, Path, description = "The session")), request_body = NewAvailability,
    responses((status = 200, body = Availability), Refused))]
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    Body(new): Body<NewAvailability>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = entry::participant(&mut tx, &visitor, id).await?;
    let slots = axes::slots(&mut tx, &standing).await?;
    if !new.away_slot_ids.iter().all(|away| slots.iter().any(|slot| slot.id == *away)) {
        return Ok(Problem::invalid("away_slot_ids: slots of this session").into_response());
    }
    let missed: Vec<_> =
        slots.iter().filter(|slot| new.away_slot_ids.contains(&slot.id)).map(Slot::interval).collect();
    let slots: Vec<_> = slots.iter().map(Slot::interval).collect();
    let known = availability::find(&mut tx, &standing).await?;
    let away = availability::with_slots(known, &slots, &missed);
    availability::set(&mut tx, &app.world, &standing, away).await?;
    let availability = read(&mut tx, &standing).await?;
    tx.commit().await?;
    Ok(Json(availability).into_response())
}
