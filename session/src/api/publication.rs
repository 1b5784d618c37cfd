//! `/api/v1/agendas/{agenda}/publication`

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Refused};
use platform::app::App;
use platform::http::Oops;
use registry::http::Visitor;
use serde::Serialize;
use utoipa::ToSchema;

use super::agendas::Agenda;
use super::party::Meeting;
use crate::entry;
use crate::mail;
use crate::model;
use crate::model::ids::{AgendaId, RequestId};
use crate::store::publication;

/// A meeting that does not stand in two versions alike.
#[derive(Debug, Serialize, ToSchema)]
pub struct Difference {
    request_id: RequestId,
    /// What became different: `dropped`, `moved`, `added`, `reseated` or `interpreter`.
    #[schema(example = "moved")]
    kind: &'static str,
    /// Where it stood; nothing where it had no place.
    before: Option<Meeting>,
    /// Where it stands; nothing where it has no place any more.
    after: Option<Meeting>,
}

impl From<model::Difference> for Difference {
    fn from(difference: model::Difference) -> Self {
        Self {
            request_id: difference.request_id,
            kind: difference.kind().as_str(),
            before: difference.before.map(Meeting::from),
            after: difference.after.map(Meeting::from),
        }
    }
}

/// What publishing or withdrawing changes for those who have an agenda.
#[derive(Debug, Serialize, ToSchema)]
pub struct Publication {
    /// The version.
    agenda: Agenda,
    /// The version in force until then, or again.
    other: Option<Agenda>,
    /// The meetings that do not stand alike.
    differences: Vec<Difference>,
    /// How many people a mail goes to.
    told: Option<usize>,
}

fn show(publication: publication::Publication, told: Option<usize>) -> Json<Publication> {
    Json(Publication {
        agenda: publication.agenda.into(),
        other: publication.other.map(Agenda::from),
        differences: publication.differences.into_iter().map(Difference::from).collect(),
        told,
    })
}

/// What publishing the draft would change.
#[utoipa::path(get, path = "/api/v1/agendas/{agenda}/publication", tag = "publication",
    params(("agenda" = AgendaId, Path, description = "The draft")),
    responses((status = 200, body = Publication), Refused))]
pub async fn preview(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<AgendaId>,
) -> Result<Json<Publication>, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, &visitor, id).await?;
    let (preview, _) = publication::preview(&mut tx, &standing, id).await?;
    Ok(show(preview, None))
}

/// Publishes the draft: it is in force from now on, and those whose agenda changed are told.
#[utoipa::path(put, path = "/api/v1/agendas/{agenda}/publication", tag = "publication",
    params(("agenda" = AgendaId, Path, description = "The draft")),
    responses((status = 200, body = Publication), Refused))]
pub async fn publish(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<AgendaId>,
) -> Result<Json<Publication>, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, &visitor, id).await?;
    let published = publication::publish(&mut tx, &app.world, &standing, id).await?;
    let told = mail::agenda::tell(&mut tx, &app, &standing, &published).await?;
    tx.commit().await?;
    Ok(show(published, Some(told)))
}

/// Withdraws the version in force; the one published before it is in force again.
#[utoipa::path(delete, path = "/api/v1/agendas/{agenda}/publication", tag = "publication",
    params(("agenda" = AgendaId, Path, description = "The version in force")),
    responses((status = 200, body = Publication), Refused))]
pub async fn withdraw(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<AgendaId>,
) -> Result<Json<Publication>, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = entry::agenda_as_organiser(&mut tx, &visitor, id).await?;
    let withdrawn = publication::withdraw(&mut tx, &app.world, &standing, id).await?;
    let told = mail::agenda::tell_of_withdrawal(&mut tx, &app, &standing, &withdrawn).await?;
    tx.commit().await?;
    Ok(show(withdrawn, Some(told)))
}
