//! `/api/v1/sessions/{session}/directory`: who takes part, as the visitor may see it.

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Narrow, Paged, Paging, Refused, words};
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::entry;
use crate::model::ids::{ParticipantId, SessionId, SideId};
use crate::store::directory;

/// Somebody who takes part.
#[derive(Debug, Serialize, ToSchema)]
pub struct Card {
    id: ParticipantId,
    given_name: String,
    family_name: String,
    /// The whole name in Latin letters, where that differs.
    name_latin: Option<String>,
    /// What the person does.
    role: Option<String>,
    organisation: String,
    /// The organisation's name in Latin letters, where that differs.
    organisation_latin: Option<String>,
    /// What kind of organisation: firm, institution, region, …
    #[schema(example = "firm")]
    organisation_type: &'static str,
    /// ISO 3166-1 alpha-2.
    #[schema(example = "IT")]
    country: String,
    /// ISO 3166-2.
    #[schema(example = "IT-52")]
    region: Option<String>,
    side_id: SideId,
    /// The side's code.
    #[schema(example = "IT")]
    side: String,
    /// BCP 47 tags.
    languages: Vec<String>,
    /// Codes of thematic tables.
    thematic_tables: Vec<String>,
    offers: Option<String>,
    seeks: Option<String>,
}

impl From<directory::Card> for Card {
    fn from(card: directory::Card) -> Self {
        Self {
            id: card.id,
            given_name: card.given_name,
            family_name: card.family_name,
            name_latin: card.name_latin,
            role: card.role,
            organisation: card.organisation,
            organisation_latin: card.organisation_latin,
            organisation_type: card.kind.as_str(),
            country: card.country,
            region: card.region,
            side_id: card.side_id,
            side: card.side,
            languages: card.languages.0,
            thematic_tables: card.thematic_tables.0,
            offers: card.offers,
            seeks: card.seeks,
        }
    }
}

/// Which of them.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// Words to search for.
    #[serde(default, deserialize_with = "words")]
    #[param(max_length = 100)]
    q: String,
    /// The side's code.
    #[serde(default)]
    side: String,
    /// The kind of organisation.
    #[serde(default)]
    organisation_type: String,
    /// The code of a thematic table.
    #[serde(default)]
    thematic_table: String,
}

/// Those taking part whom the visitor may see: staff all, a participant as far as the session's rules allow.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/directory", tag = "directory",
    params(("session" = SessionId, Path, description = "The session"), Paging, Search),
    responses((status = 200, body = Paged<Card>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
    Narrow(search): Narrow<Search>,
) -> Result<Json<Paged<Card>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    visitor.signed_in()?;
    let filter = directory::Filter {
        side: search.side,
        kind: search.organisation_type,
        thematic_table: search.thematic_table,
    };
    let listing = directory::list(&mut tx, &standing, &filter, paging.query(search.q)).await?;
    Ok(Paged::of(listing, Card::from))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/directory/{participant}", tag = "directory",
    params(("session" = SessionId, Path, description = "The session"),
        ("participant" = ParticipantId, Path, description = "The participant")),
    responses((status = 200, body = Card), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, participant)): Key<(SessionId, ParticipantId)>,
) -> Result<Json<Card>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor, id).await?;
    visitor.signed_in()?;
    let card = directory::find(&mut tx, &standing, participant).await?.or_not_found()?;
    Ok(Json(card.into()))
}
