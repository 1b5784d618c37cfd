//! `/api/v1/sessions/{session}/participants`: registrations, for those who decide of them.

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Narrow, Paged, Paging, Refused, words};
use platform::app::App;
use platform::db::At;
use platform::http::{Oops, OrNotFound};
use registry::http::Visitor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{mirror, point::Away};
use crate::entry;
use crate::mail::changes::{self, Word};
use crate::model;
use crate::model::ids::{ParticipantId, SessionId, SideId};
use crate::store::participants::{self, Decision, Filter};

/// What has become of a registration.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantState {
    /// It waits for approval.
    Registered,
    /// The person takes part.
    Approved,
    /// The person does not take part.
    Refused,
    /// The person does not take part any more.
    Withdrawn,
}

mirror!(ParticipantState { Registered, Approved, Refused, Withdrawn });

/// A person at a session, with the organisation and the side.
#[derive(Debug, Serialize, ToSchema)]
pub struct Participant {
    id: ParticipantId,
    /// As in spreadsheets.
    external_id: String,
    state: ParticipantState,
    #[schema(format = Email)]
    email: String,
    side_id: SideId,
    /// The side's code.
    #[schema(example = "IT")]
    side: String,
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
    given_name: String,
    family_name: String,
    /// The whole name in Latin letters, where that differs.
    name_latin: Option<String>,
    /// What the person does.
    role: Option<String>,
    /// E.164.
    phone: Option<String>,
    /// BCP 47 tags.
    languages: Vec<String>,
    /// Codes of thematic tables.
    thematic_tables: Vec<String>,
    offers: Option<String>,
    seeks: Option<String>,
    /// When the person is away.
    unavailable: Vec<Away>,
    /// The fewest meetings.
    minimum: Option<i64>,
    /// The most meetings.
    maximum: Option<i64>,
    registered_at: At,
    approved_at: Option<At>,
    refused_at: Option<At>,
    withdrawn_at: Option<At>,
    invited_at: Option<At>,
}

impl From<model::Participant> for Participant {
    fn from(participant: model::Participant) -> Self {
        Self {
            state: participant.state().into(),
            id: participant.id,
            external_id: participant.external_id,
            email: participant.email.to_string(),
            side_id: participant.side_id,
            side: participant.side,
            organisation: participant.organisation,
            organisation_latin: participant.organisation_latin,
            organisation_type: participant.kind.as_str(),
            country: participant.country,
            region: participant.region,
            given_name: participant.given_name,
            family_name: participant.family_name,
            name_latin: participant.name_latin,
            role: participant.role,
            phone: participant.phone,
            languages: participant.languages.0,
            thematic_tables: participant.thematic_tables.0,
            offers: participant.offers,
            seeks: participant.seeks,
            unavailable: participant.unavailable.0.into_iter().map(Away::from).collect(),
            minimum: participant.minimum,
            maximum: participant.maximum,
            registered_at: participant.registered_at,
            approved_at: participant.approved_at,
            refused_at: participant.refused_at,
            withdrawn_at: participant.withdrawn_at,
            invited_at: participant.invited_at,
        }
    }
}

/// Which of them.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// Words that must all be found in name, organisation or address.
    #[serde(default, deserialize_with = "words")]
    #[param(max_length = 100)]
    q: String,
    /// Of one side.
    side_id: Option<SideId>,
    /// Of one state.
    #[param(inline)]
    state: Option<ParticipantState>,
    /// Who attends this thematic table.
    thematic_table: Option<String>,
}

/// The registrations that the visitor decides of: an organiser all, a manager those of the own side.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/participants", tag = "participants",
    params(("session" = SessionId, Path, description = "The session"), Paging, Search),
    responses((status = 200, body = Paged<Participant>), Refused))]
pub async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Key(id): Key<SessionId>,
    paging: Paging,
    Narrow(search): Narrow<Search>,
) -> Result<Json<Paged<Participant>>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let filter = Filter {
        side: search.side_id,
        state: search.state.map(model::ParticipantState::from),
        thematic_table: search.thematic_table,
        words: search.q,
        ..Filter::default()
    };
    let listing = participants::list(&mut tx, &standing, &filter, paging.query(String::new())).await?;
    Ok(Paged::of(listing, Participant::from))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/sessions/{session}/participants/{participant}", tag = "participants",
    params(("session" = SessionId, Path, description = "The session"),
        ("participant" = ParticipantId, Path, description = "The participant")),
    responses((status = 200, body = Participant), Refused))]
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Key((id, participant)): Key<(SessionId, ParticipantId)>,
) -> Result<Json<Participant>, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    Ok(Json(participants::find(&mut tx, &standing, participant).await?.or_not_found()?.into()))
}

async fn decide(
    app: &App,
    visitor: &Visitor,
    (id, participant): (SessionId, ParticipantId),
    decision: Decision,
) -> Result<Json<Participant>, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::decides(&mut tx, visitor, id).await?;
    let by = visitor.signed_in()?.id;
    let known = participants::find(&mut tx, &standing, participant).await?.or_not_found()?;
    if !standing.decides_for(known.side_id) {
        return Err(Oops::Forbidden);
    }
    let mut tx = changes::watch(tx, app, &standing, Some(participant)).await?;
    // What is so already stays so: the same request twice does no harm.
    participants::decide(&mut tx, &app.world, by, &standing, participant, decision).await?;
    let mut tx = tx.tell(Word::Registrations(&[participant])).await?;
    let decided = participants::find(&mut tx, &standing, participant).await?.or_not_found()?;
    tx.commit().await?;
    Ok(Json(decided.into()))
}

macro_rules! decisions {
    ($($(#[$note:meta])* $name:ident = $method:ident $place:literal, $decision:ident;)+) => {$(
        $(#[$note])*
        #[utoipa::path($method, path = $place, tag = "participants",
            params(("session" = SessionId, Path, description = "The session"),
                ("participant" = ParticipantId, Path, description = "The participant")),
            responses((status = 200, body = Participant), Refused))]
        pub async fn $name(
            State(app): State<App>,
            visitor: Visitor,
            Key(ids): Key<(SessionId, ParticipantId)>,
        ) -> Result<Json<Participant>, Oops> {
            decide(&app, &visitor, ids, Decision::$decision).await
        }
    )+};
}

decisions! {
    /// Approves a registration: the person takes part.
    approve = put "/api/v1/sessions/{session}/participants/{participant}/approval", Approve;
    /// Takes the approval back.
    unapprove = delete "/api/v1/sessions/{session}/participants/{participant}/approval", Unapprove;
    /// Refuses a registration.
    refuse = put "/api/v1/sessions/{session}/participants/{participant}/refusal", Refuse;
    /// Takes the refusal back.
    unrefuse = delete "/api/v1/sessions/{session}/participants/{participant}/refusal", Unrefuse;
}
