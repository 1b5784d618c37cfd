//! What crosses in the cloth: slots, people, tables, interpreters.

use platform::args;
use platform::db::{At, DbError, Json, Tx};

use super::Standing;
use super::by_code::BY_CODE;
use crate::model::Interval;
use crate::model::ids::{InterpreterId, ParticipantId, SideId, SlotId, TableId};

/// A slot.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Slot {
    /// Which.
    pub id: SlotId,
    /// The first instant.
    pub starts_at: At,
    /// The first instant after.
    pub ends_at: At,
    /// The part of the day, such as PM.
    pub period: Option<String>,
}

impl Slot {
    /// The stretch of time.
    #[must_use]
    pub fn interval(&self) -> Interval {
        Interval { start: self.starts_at.0, end: self.ends_at.0 }
    }
}

/// Somebody who takes part.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Person {
    /// Who.
    pub id: ParticipantId,
    /// Of which side.
    pub side_id: SideId,
    /// Given name, then family name.
    pub name: String,
    /// The family name first.
    pub sorted_as: String,
    /// The name in Latin letters, where there is one.
    pub name_latin: Option<String>,
    /// The organisation's name.
    pub organisation: String,
    /// What is searched, folded: the names in both scripts among it.
    pub search_text: String,
    /// The times at which the person is away.
    pub unavailable: Json<Vec<Interval>>,
    /// Whether the person still takes part.
    pub here: bool,
}

/// A table.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Table {
    /// Which.
    pub id: TableId,
    /// Its name.
    pub name: String,
    /// The part of the hall where it stands.
    pub zone: Option<String>,
}

/// An interpreter.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Interpreter {
    /// Who.
    pub id: InterpreterId,
    /// The name.
    pub name: String,
    /// BCP 47 tags.
    pub languages: Json<Vec<String>>,
    /// The times at which the interpreter is away.
    pub unavailable: Json<Vec<Interval>>,
}

/// The slots in order of time.
///
/// # Errors
/// What the database said.
pub async fn slots(tx: &mut Tx, standing: &Standing) -> Result<Vec<Slot>, DbError> {
    tx.all(
        "SELECT id, starts_at, ends_at, period FROM slots WHERE session_id = $1 ORDER BY starts_at, external_id",
        args![standing.session.id],
    )
    .await
}

/// Those who take or took part, as far as the visitor may see them: an organiser all, a manager the own side.
///
/// # Errors
/// What the database said.
pub async fn people(tx: &mut Tx, standing: &Standing) -> Result<Vec<Person>, DbError> {
    let [all, side, participant] = standing.sight();
    tx.all(
        "SELECT participants.id, side_id, given_name || ' ' || family_name AS name,
             family_name || ' ' || given_name AS sorted_as, participants.name_latin,
             organisations.name AS organisation, search_text, unavailable, (withdrawn_at IS NULL) AS here
         FROM participants JOIN organisations ON organisations.id = participants.organisation_id
         JOIN sides ON sides.id = side_id
         WHERE session_id = $1 AND ($2 OR side_id = $3 OR participants.id = $4)
         AND approved_at IS NOT NULL AND refused_at IS NULL
         ORDER BY sides.position, family_name, given_name, participants.id",
        vec![standing.session.id.into(), all, side, participant],
    )
    .await
}

/// The tables.
///
/// # Errors
/// What the database said.
pub async fn tables(tx: &mut Tx, standing: &Standing) -> Result<Vec<Table>, DbError> {
    tx.all(
        sqlx::AssertSqlSafe(format!(
            "SELECT id, external_id AS name, zone FROM meeting_tables WHERE session_id = $1 ORDER BY {BY_CODE}"
        )),
        args![standing.session.id],
    )
    .await
}

/// The interpreters; for organisers and coordinators.
///
/// # Errors
/// What the database said.
pub async fn interpreters(tx: &mut Tx, standing: &Standing) -> Result<Vec<Interpreter>, DbError> {
    tx.all(
        sqlx::AssertSqlSafe(format!(
            "SELECT id, name, languages, unavailable FROM interpreters WHERE session_id = $1 AND $2
             ORDER BY {BY_CODE}"
        )),
        args![standing.session.id, standing.keeps_interpreters()],
    )
    .await
}
