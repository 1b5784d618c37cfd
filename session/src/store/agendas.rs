//! Versions of the agenda.

use jiff::Timestamp;
use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};
use schedule::{Bound, Objective};

use super::meetings::{self, Which};
use super::wanted::WANTED;
use super::{Standing, placements, sessions};
use crate::model::ids::{AgendaId, InterpreterId, ParticipantId, SessionId, TableId};
use crate::model::placement::Fates;
use crate::model::{Agenda, Origin, PlacedMeeting, Proof};

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

/// A version in a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Listed {
    /// The version.
    #[sqlx(flatten)]
    pub agenda: Agenda,
    /// Who made it.
    pub made_by: String,
    /// How many meetings have a place in it.
    pub placed: i64,
    /// How many found none.
    pub unplaced: i64,
}

/// The versions that the visitor may see, the latest first; nobody sees discarded ones.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<Listed>, DbError> {
    tx.all(
        "SELECT agendas.id, session_id, number, base_id, origin, status, objective, bound, seconds, replanned_from,
             made_at, published_at, discarded_at, people.given_name || ' ' || people.family_name AS made_by,
             (SELECT COUNT(*) FROM placements WHERE agenda_id = agendas.id) AS placed,
             (SELECT COUNT(*) FROM unplaced WHERE agenda_id = agendas.id) AS unplaced
         FROM agendas JOIN people ON people.id = agendas.made_by
         WHERE session_id = $1 AND discarded_at IS NULL AND ($2 OR (published_at IS NOT NULL AND $3))
         ORDER BY number DESC",
        args![standing.session.id, standing.organises, standing.is_staff()],
    )
    .await
}

/// How many meetings are wanted that a version does not know, because they were accepted after it was made.
///
/// # Errors
/// What the database said.
pub async fn newcomers(tx: &mut Tx, standing: &Standing, id: AgendaId) -> Result<i64, DbError> {
    let sql = format!(
        "SELECT COUNT(*) FROM requests WHERE requests.session_id = $1 AND $2 AND {WANTED}
         AND NOT EXISTS (SELECT 1 FROM placements WHERE agenda_id = $3 AND request_id = requests.id)
         AND NOT EXISTS (SELECT 1 FROM unplaced WHERE agenda_id = $3 AND request_id = requests.id)"
    );
    tx.count(sqlx::AssertSqlSafe(sql), args![standing.session.id, standing.organises, id]).await
}

/// A version about to be made.
#[derive(Debug)]
pub struct NewAgenda<'a> {
    /// Of which session.
    pub session: SessionId,
    /// The version that it changes as little as possible, if one.
    pub base: Option<AgendaId>,
    /// How it came to be.
    pub origin: Origin,
    /// The job that made it.
    pub run: String,
    /// Who asked for it.
    pub by: PersonId,
    /// From when on the day was planned anew.
    pub from: Option<Timestamp>,
    /// How far it is known to be the best.
    pub proof: Proof,
    /// What it costs.
    pub objective: Objective,
    /// What is proven.
    pub bound: Bound,
    /// How long it took.
    pub seconds: f64,
    /// What became of every meeting.
    pub fates: &'a Fates,
}

/// Makes a draft with the session's next number; a run that has made one already gets that one again.
///
/// # Errors
/// What the database said.
pub async fn create(tx: &mut Tx, world: &World, new: &NewAgenda<'_>) -> Result<AgendaId, DbError> {
    // Whoever makes another version of the same session waits here.
    sessions::hold(tx, new.session).await?;
    let made: Option<(AgendaId,)> =
        tx.optional("SELECT id FROM agendas WHERE run_id = $1", args![&new.run]).await?;
    if let Some((id,)) = made {
        return Ok(id);
    }
    let last = tx
        .count("SELECT COALESCE(MAX(number), 0) FROM agendas WHERE session_id = $1", args![new.session])
        .await?;
    let id: AgendaId = world.id();
    tx.execute(
        "INSERT INTO agendas (id, session_id, number, base_id, origin, status, objective, bound, seconds, run_id,
            replanned_from, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            id,
            new.session,
            last + 1,
            new.base,
            new.origin,
            new.proof,
            &Json(new.objective),
            &Json(new.bound),
            new.seconds,
            &new.run,
            new.from.map(At),
            world.now(),
            new.by
        ],
    )
    .await?;
    placements::insert(tx, id, new.fates.iter()).await?;
    let (subject, scope) = (id.to_string(), new.session.to_string());
    let deed =
        Deed { person: Some(new.by), action: "agenda.made", subject: &subject, scope: &scope, detail: "" };
    audit::write(tx, world, deed).await?;
    Ok(id)
}

/// The version in force: the one published last.
pub(super) const IN_FORCE: &str =
    "WHERE session_id = $1 AND published_at IS NOT NULL AND discarded_at IS NULL
    ORDER BY published_at DESC, number DESC LIMIT 1";

/// Which version is in force.
///
/// # Errors
/// What the database said.
pub async fn published_id(tx: &mut Tx, standing: &Standing) -> Result<Option<AgendaId>, DbError> {
    let sql = format!("SELECT id FROM agendas {IN_FORCE}");
    let row: Option<(AgendaId,)> = tx.optional(sqlx::AssertSqlSafe(sql), args![standing.session.id]).await?;
    Ok(row.map(|(id,)| id))
}

/// The version in force.
///
/// # Errors
/// What the database said.
pub async fn published(tx: &mut Tx, standing: &Standing) -> Result<Option<Agenda>, DbError> {
    let sql = format!("{SELECT} {IN_FORCE}");
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
