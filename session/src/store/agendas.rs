//! Versions of the agenda.

use platform::args;
use platform::db::{DbError, Tx};

use super::Standing;
use super::meetings::{self, Which};
use crate::model::ids::{AgendaId, InterpreterId, ParticipantId, SessionId, TableId};
use crate::model::{Agenda, PlacedMeeting};

const SELECT: &str =
    "SELECT id, session_id, number, base_id, origin, status, objective, bound, seconds, replanned_from,
    made_at, published_at, discarded_at FROM agendas";

/// The session of a version, so that the visitor's standing can be asked for.
///
/// # Errors
/// What the database said.
pub async fn session_of(tx: &mut Tx, id: AgendaId) -> Result<Option<SessionId>, DbError> {
    let row: Option<(SessionId,)> =
        tx.optional("SELECT session_id FROM agendas WHERE id = $1", args![id]).await?;
    Ok(row.map(|(id,)| id))
}

/// The version, if the visitor may see it: organisers all, others of the staff the published ones.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: AgendaId) -> Result<Option<Agenda>, DbError> {
    let sql = format!(
        "{SELECT} WHERE id = $1 AND session_id = $2 AND discarded_at IS NULL AND ($3 OR published_at IS NOT NULL)"
    );
    let seen: Option<Agenda> =
        tx.optional(sqlx::AssertSqlSafe(sql), args![id, standing.session.id, standing.organises]).await?;
    Ok(seen.filter(|_| standing.is_staff()))
}

/// The version in force: the one published last.
///
/// # Errors
/// What the database said.
pub async fn published(tx: &mut Tx, standing: &Standing) -> Result<Option<Agenda>, DbError> {
    let sql = format!(
        "{SELECT} WHERE session_id = $1 AND published_at IS NOT NULL AND discarded_at IS NULL
         ORDER BY published_at DESC, number DESC LIMIT 1"
    );
    tx.optional(sqlx::AssertSqlSafe(sql), args![standing.session.id]).await
}

/// A participant's meetings of the version in force, as far as the visitor may see them.
///
/// # Errors
/// What the database said.
pub async fn of_participant(
    tx: &mut Tx,
    standing: &Standing,
    participant: ParticipantId,
) -> Result<Vec<PlacedMeeting>, DbError> {
    in_force(tx, standing, Which::Participant(participant)).await
}

/// The meetings at a table of the version in force, as far as the visitor may see them.
///
/// # Errors
/// What the database said.
pub async fn of_table(
    tx: &mut Tx,
    standing: &Standing,
    table: TableId,
) -> Result<Vec<PlacedMeeting>, DbError> {
    in_force(tx, standing, Which::Table(table)).await
}

/// An interpreter's meetings of the version in force, as far as the visitor may see them.
///
/// # Errors
/// What the database said.
pub async fn of_interpreter(
    tx: &mut Tx,
    standing: &Standing,
    interpreter: InterpreterId,
) -> Result<Vec<PlacedMeeting>, DbError> {
    in_force(tx, standing, Which::Interpreter(interpreter)).await
}

/// All meetings of the version in force that the visitor may see: for the wall, all table cards, all rosters.
///
/// # Errors
/// What the database said.
pub async fn in_force(tx: &mut Tx, standing: &Standing, which: Which) -> Result<Vec<PlacedMeeting>, DbError> {
    match published(tx, standing).await? {
        Some(agenda) => meetings::placed(tx, standing, agenda.id, which).await,
        None => Ok(Vec::new()),
    }
}
