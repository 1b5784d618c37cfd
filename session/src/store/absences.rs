//! What happens on the day.

use jiff::Timestamp;
use platform::args;
use platform::db::{At, DbError, Tx};
use platform::world::World;

use super::{Standing, sessions, trail};
use crate::model::ids::{AbsenceId, ParticipantId, SessionId, TableId};
use crate::model::{Absence, AbsenceKind};

const COLUMNS: &str =
    "absences.id, absences.kind, absences.participant_id, absences.table_id, absences.starts_at,
    absences.ends_at, absences.reported_at, absences.lifted_at";

/// What counts now: everything reported and not lifted.
///
/// # Errors
/// What the database said.
pub(super) async fn open(tx: &mut Tx, session: SessionId) -> Result<Vec<Absence>, DbError> {
    let sql =
        format!("SELECT {COLUMNS} FROM absences WHERE session_id = $1 AND lifted_at IS NULL ORDER BY id");
    tx.all(sqlx::AssertSqlSafe(sql), args![session]).await
}

/// An absence with the name of who or what is missing.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Reported {
    /// The absence.
    #[sqlx(flatten)]
    pub absence: Absence,
    /// The participant's name or the table's.
    pub name: String,
    /// Who reported it.
    pub reporter: String,
}

/// All that was reported, the latest first; only an organiser is given any.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<Reported>, DbError> {
    let sql = format!(
        "SELECT {COLUMNS}, people.given_name || ' ' || people.family_name AS reporter,
             COALESCE(participants.given_name || ' ' || participants.family_name, meeting_tables.external_id, '') AS name
         FROM absences JOIN people ON people.id = absences.reported_by
         LEFT JOIN participants ON participants.id = absences.participant_id
         LEFT JOIN meeting_tables ON meeting_tables.id = absences.table_id
         WHERE absences.session_id = $1 AND $2 ORDER BY absences.reported_at DESC, absences.id DESC"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args![standing.session.id, standing.organises]).await
}

/// Who or what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Somebody who does not come, or comes late.
    Participant(ParticipantId),
    /// A table.
    Table(TableId),
}

/// What is reported.
#[derive(Debug, Clone)]
pub struct Told {
    /// What happened.
    pub kind: AbsenceKind,
    /// Who or what is missing.
    pub missing: Missing,
    /// The first instant.
    pub starts_at: Timestamp,
    /// The first instant after; open, to the end of the session.
    pub ends_at: Option<Timestamp>,
}

impl Told {
    /// Whether an absence of the same person or table says as much already. Who is away since two is away since three,
    /// too; but another hour of arrival corrects the one that was told before.
    fn is_said_by(&self, absence: &Absence) -> bool {
        let (known, told) = (absence.interval(), (self.starts_at, self.ends_at.unwrap_or(Timestamp::MAX)));
        let says = match self.kind {
            AbsenceKind::Late => (known.start, known.end) == told,
            AbsenceKind::NoShow | AbsenceKind::TableLost => known.start <= told.0 && told.1 <= known.end,
        };
        absence.kind == self.kind && says
    }
}

/// What stands after a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stands {
    /// The absence.
    pub id: AbsenceId,
    /// Whether it was not there before.
    pub is_new: bool,
}

/// Reports an absence; nothing where the participant or the table is not of the session. Where one that stands says as
/// much already, that one is found. Whoever calls has checked that the visitor organises it, or is the partner left
/// waiting.
///
/// # Errors
/// What the database said.
pub async fn report(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    told: &Told,
) -> Result<Option<Stands>, DbError> {
    // Of two who report the same at once, the second waits here and finds what the first one wrote.
    sessions::hold(tx, standing.session.id).await?;
    let (participant, table) = match told.missing {
        Missing::Participant(id) => (Some(id), None),
        Missing::Table(id) => (None, Some(id)),
    };
    let known = tx
        .count(
            "SELECT (SELECT COUNT(*) FROM participants WHERE session_id = $1 AND id = $2)
                + (SELECT COUNT(*) FROM meeting_tables WHERE session_id = $1 AND id = $3)",
            args![standing.session.id, participant, table],
        )
        .await?;
    if known == 0 {
        return Ok(None);
    }
    let reported = open(tx, standing.session.id).await?;
    let same = |absence: &Absence| (absence.participant_id, absence.table_id) == (participant, table);
    if let Some(absence) = reported.iter().find(|absence| same(absence) && told.is_said_by(absence)) {
        return Ok(Some(Stands { id: absence.id, is_new: false }));
    }
    let id: AbsenceId = world.id();
    let (session, by) = (standing.session.id, standing.person);
    tx.execute(
        "INSERT INTO absences (id, session_id, kind, participant_id, table_id, starts_at, ends_at, reported_at,
            reported_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![id, session, told.kind, participant, table, told.starts_at, told.ends_at.map(At), world.now(), by],
    )
    .await?;
    trail::write(tx, world, standing, "absence.reported", id, told.kind.as_str()).await?;
    Ok(Some(Stands { id, is_new: true }))
}

/// Lifts an absence: it was a mistake, or is over. Whether there was one to lift.
///
/// # Errors
/// What the database said.
pub async fn lift(tx: &mut Tx, world: &World, standing: &Standing, id: AbsenceId) -> Result<bool, DbError> {
    let lifted = tx
        .execute(
            "UPDATE absences SET lifted_at = $3, lifted_by = $4
             WHERE id = $1 AND session_id = $2 AND lifted_at IS NULL",
            args![id, standing.session.id, world.now(), standing.person],
        )
        .await?;
    if lifted > 0 {
        trail::write(tx, world, standing, "absence.lifted", id, "").await?;
    }
    Ok(lifted > 0)
}
