//! What everyone may read of a session: sides, themes, hours and, once it is published, the agenda by organisation.
//! No query here fetches a person.

use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::locale::Translated;

use super::{Standing, agendas};
use crate::model::PublicAgenda;

/// One side's delegation in figures.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Delegation {
    /// The side's name.
    pub name: Json<Translated>,
    /// Approved participants.
    pub people: i64,
    /// Their organisations.
    pub organisations: i64,
}

/// A project as the programme announces it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Announced {
    /// The thematic table's code.
    pub thematic_table: String,
    /// The title.
    pub title: Json<Translated>,
    /// The organisation that presents it.
    pub organisation: String,
    /// The same in Latin letters, where that differs.
    pub organisation_latin: Option<String>,
}

/// A stretch of the Meeting Point: the slots of one part of a day.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Hour {
    /// When the slot starts.
    pub starts_at: At,
    /// When it ends.
    pub ends_at: At,
    /// The part of the day.
    pub period: Option<String>,
}

/// A meeting as one of its organisations reads it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Seat {
    /// The organisation.
    pub organisation: String,
    /// The same in Latin letters, where that differs.
    pub organisation_latin: Option<String>,
    /// Its country.
    pub country: String,
    /// When the meeting starts.
    pub starts_at: At,
    /// When it ends.
    pub ends_at: At,
    /// At which table.
    pub meeting_table: String,
    /// Where that stands.
    pub zone: Option<String>,
    /// The other organisation, where the rules let everyone know it.
    pub partner: Option<String>,
}

/// The two delegations.
///
/// # Errors
/// What the database said.
pub async fn delegations(tx: &mut Tx, standing: &Standing) -> Result<Vec<Delegation>, DbError> {
    tx.all(
        "SELECT sides.name, COUNT(participants.id) AS people, COUNT(DISTINCT organisation_id) AS organisations
         FROM sides LEFT JOIN participants ON participants.side_id = sides.id AND participants.session_id = $1
            AND approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL
         WHERE sides.task_force_id = $2 GROUP BY sides.id, sides.name, sides.position ORDER BY sides.position",
        args![standing.session.id, standing.session.task_force_id],
    )
    .await
}

/// The projects whose proposers take part, thematic table by thematic table.
///
/// # Errors
/// What the database said.
pub async fn projects(tx: &mut Tx, standing: &Standing) -> Result<Vec<Announced>, DbError> {
    tx.all(
        "SELECT thematic_table, projects.title, organisations.name AS organisation,
            NULLIF(organisations.name_latin, organisations.name) AS organisation_latin
         FROM projects JOIN participants ON participants.id = proposer_id
         JOIN organisations ON organisations.id = organisation_id
         WHERE projects.session_id = $1 AND approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL
         ORDER BY thematic_table, projects.external_id",
        args![standing.session.id],
    )
    .await
}

/// The hours of the Meeting Point, in their order.
///
/// # Errors
/// What the database said.
pub async fn hours(tx: &mut Tx, standing: &Standing) -> Result<Vec<Hour>, DbError> {
    tx.all(
        "SELECT starts_at, ends_at, period FROM slots WHERE session_id = $1 ORDER BY starts_at",
        args![standing.session.id],
    )
    .await
}

/// The published agenda, each meeting once for either organisation; nothing before it is published, or where the rules
/// keep it to those who take part.
///
/// # Errors
/// What the database said.
pub async fn agenda(tx: &mut Tx, standing: &Standing) -> Result<Option<Vec<Seat>>, DbError> {
    let shown = standing.session.rules.public_agenda;
    if shown == PublicAgenda::Nothing {
        return Ok(None);
    }
    let Some(version) = agendas::published_id(tx, standing).await? else { return Ok(None) };
    let seats = tx
        .all(
            "SELECT own.name AS organisation, NULLIF(own.name_latin, own.name) AS organisation_latin, own.country,
                slots.starts_at, slots.ends_at, meeting_tables.external_id AS meeting_table, meeting_tables.zone,
                CASE WHEN $2 THEN partner.name END AS partner
             FROM placements JOIN requests ON requests.id = request_id
             JOIN slots ON slots.id = slot_id JOIN meeting_tables ON meeting_tables.id = table_id
             JOIN participants AS one ON one.id IN (from_id, to_id)
             JOIN participants AS other ON other.id IN (from_id, to_id) AND other.id <> one.id
             JOIN organisations AS own ON own.id = one.organisation_id
             JOIN organisations AS partner ON partner.id = other.organisation_id
             WHERE agenda_id = $1 AND requests.withdrawn_at IS NULL AND declined_at IS NULL
             ORDER BY own.name, own.country, slots.starts_at, LENGTH(meeting_tables.external_id),
                meeting_tables.external_id",
            args![version, shown == PublicAgenda::Partners],
        )
        .await?;
    Ok(Some(seats))
}
