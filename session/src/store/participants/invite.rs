//! Whom to invite, and who has been.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::locale::Language;
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::super::Standing;
use super::{Asked, FROM, Filter};
use crate::model::ParticipantState;
use crate::model::ids::ParticipantId;

/// Somebody to invite.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Invitee {
    /// Which participant.
    pub id: ParticipantId,
    /// Who signs in.
    pub person_id: PersonId,
    /// Where mail goes.
    pub email: String,
    /// The name as the session knows it.
    pub given_name: String,
    /// The family name.
    pub family_name: String,
    /// The language of mails.
    pub language: Language,
    /// The organisation.
    pub organisation: String,
    /// The languages spoken.
    pub languages: Json<Vec<String>>,
}

/// The approved ones that match, within what the visitor sees.
///
/// # Errors
/// What the database said.
pub async fn invitees(tx: &mut Tx, standing: &Standing, filter: &Filter) -> Result<Vec<Invitee>, DbError> {
    let filter = Filter { state: Some(ParticipantState::Approved), ..filter.clone() };
    let Asked { sql, args } = Asked::of(standing, &filter);
    let sql = format!(
        "SELECT participants.id, person_id, people.email, participants.given_name, participants.family_name,
            people.language, organisations.name AS organisation, participants.languages
         {FROM} WHERE {sql} ORDER BY search_text"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args).await
}

/// Writes down that a participant has been invited.
///
/// # Errors
/// What the database said.
pub async fn invited(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    id: ParticipantId,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE participants SET invited_at = $2, invited_by = $3 WHERE id = $1 AND session_id = $4",
        args![id, world.now(), by, standing.session.id],
    )
    .await?;
    let (subject, scope) = (id.to_string(), standing.session.id.to_string());
    let deed = Deed {
        person: Some(by),
        action: "participant.invited",
        subject: &subject,
        scope: &scope,
        detail: "",
    };
    audit::write(tx, world, deed).await
}
