//! What those who wait at a table say on the day: the other one has not come.

use platform::args;
use platform::db::{At, DbError, Tx};
use platform::http::Oops;
use platform::world::World;

use super::{Standing, absences, agendas, sessions, trail};
use crate::model::ids::{AbsenceId, NoShowId, ParticipantId, RequestId};
use crate::model::{AbsenceKind, NoShow, PlacedMeeting, no_show};

const COLUMNS: &str = "no_shows.id, no_shows.request_id, no_shows.reporter_id, no_shows.missing_id,
    no_shows.starts_at, no_shows.place, no_shows.reported_at";

/// What still waits for an organiser: nobody took it back or dismissed it, and no absence accounts for it.
const OPEN: &str = "(no_shows.taken_back_at IS NULL AND no_shows.dismissed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM absences WHERE absences.participant_id = no_shows.missing_id
        AND absences.lifted_at IS NULL AND absences.starts_at < no_shows.ends_at
        AND (absences.ends_at IS NULL OR absences.ends_at > no_shows.starts_at)))";

/// Why something cannot be said or taken back; each has a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The meeting has not begun, or is not of today.
    NotNow,
    /// An organiser has decided by now.
    Decided,
    /// Another organiser has decided by now, or it was taken back.
    Settled,
    /// Nothing of the kind was said to the visitor.
    Unknown,
}

impl From<Refusal> for Oops {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotNow => Self::Conflict("no-show-not-now"),
            Refusal::Decided => Self::Conflict("no-show-decided"),
            Refusal::Settled => Self::Conflict("no-show-settled"),
            Refusal::Unknown => Self::NotFound,
        }
    }
}

/// A participant's meeting of the version in force.
///
/// # Errors
/// What the database said.
pub async fn meeting(
    tx: &mut Tx,
    standing: &Standing,
    own: ParticipantId,
    request: RequestId,
) -> Result<Option<PlacedMeeting>, DbError> {
    let meetings = agendas::of_participant(tx, standing, own).await?;
    Ok(meetings.into_iter().find(|meeting| meeting.request_id == request))
}

/// What the visitor has said as a participant.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Said {
    /// Of which meeting.
    pub request_id: RequestId,
    /// When that meeting begins.
    pub starts_at: At,
    /// When it was said.
    pub reported_at: At,
    /// Whether it can still be taken back.
    pub is_open: bool,
}

/// What the visitor has said as a participant and not taken back.
///
/// # Errors
/// What the database said.
pub async fn said(tx: &mut Tx, standing: &Standing) -> Result<Vec<Said>, DbError> {
    let sql = format!(
        "SELECT request_id, starts_at, reported_at, {OPEN} AS is_open FROM no_shows
         WHERE reporter_id = $1 AND taken_back_at IS NULL ORDER BY reported_at"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args![standing.participant]).await
}

/// Says that the partner has not come to the meeting, which is one of `own`'s in the version in force. Said twice, it
/// is said once.
///
/// # Errors
/// What the database said.
pub async fn report(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    own: ParticipantId,
    meeting: &PlacedMeeting,
) -> Result<Result<(), Refusal>, DbError> {
    let (session, now) = (&standing.session, world.now());
    let partner = meeting.partner_of(own);
    let Some(missing) = partner.filter(|_| no_show::can_be_said(meeting, now, &session.time_zone())) else {
        return Ok(Err(Refusal::NotNow));
    };
    let id: NoShowId = world.id();
    let starts_at = meeting.starts_at;
    let written = tx
        .execute(
            "INSERT INTO no_shows (id, session_id, request_id, reporter_id, missing_id, starts_at, ends_at, place,
                reported_at, reported_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (request_id, starts_at, reporter_id) DO UPDATE
                SET reported_at = EXCLUDED.reported_at, taken_back_at = NULL
                WHERE no_shows.taken_back_at IS NOT NULL AND no_shows.dismissed_at IS NULL",
            args![
                id,
                session.id,
                meeting.request_id,
                own,
                missing.id,
                starts_at,
                meeting.ends_at,
                &meeting.table,
                now,
                standing.person
            ],
        )
        .await?;
    if written > 0 {
        trail::write(tx, world, standing, "no-show.reported", meeting.request_id, "").await?;
        return Ok(Ok(()));
    }
    let dismissed =
        "SELECT COUNT(*) FROM no_shows WHERE request_id = $1 AND starts_at = $2 AND reporter_id = $3
        AND dismissed_at IS NOT NULL";
    let dismissed = tx.count(dismissed, args![meeting.request_id, starts_at, own]).await?;
    Ok(if dismissed > 0 { Err(Refusal::Decided) } else { Ok(()) })
}

/// Takes back what `own` said of a meeting: the other one came after all.
///
/// # Errors
/// What the database said.
pub async fn take_back(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    own: ParticipantId,
    request: RequestId,
) -> Result<Result<(), Refusal>, DbError> {
    // An organiser who decides at the same moment decides before or after, never beside.
    sessions::hold(tx, standing.session.id).await?;
    let sql = format!(
        "UPDATE no_shows SET taken_back_at = $4
         WHERE session_id = $1 AND reporter_id = $2 AND request_id = $3 AND {OPEN}"
    );
    let values = args![standing.session.id, own, request, world.now()];
    if tx.execute(sqlx::AssertSqlSafe(sql), values).await? == 0 {
        return Ok(Err(Refusal::Decided));
    }
    trail::write(tx, world, standing, "no-show.taken-back", request, "").await?;
    Ok(Ok(()))
}

/// What was said, with the names of both.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Reported {
    /// What was said.
    #[sqlx(flatten)]
    pub no_show: NoShow,
    /// Who has not come.
    pub missing: String,
    /// Who waits.
    pub reporter: String,
}

/// What waits for a decision, the latest first; only an organiser is given any.
///
/// # Errors
/// What the database said.
pub async fn open(tx: &mut Tx, standing: &Standing) -> Result<Vec<Reported>, DbError> {
    let sql = format!(
        "SELECT {COLUMNS}, missing.given_name || ' ' || missing.family_name AS missing,
             reporter.given_name || ' ' || reporter.family_name AS reporter
         FROM no_shows JOIN participants missing ON missing.id = no_shows.missing_id
         JOIN participants reporter ON reporter.id = no_shows.reporter_id
         WHERE no_shows.session_id = $1 AND $2 AND {OPEN} ORDER BY no_shows.reported_at DESC, no_shows.id DESC"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args![standing.session.id, standing.organises]).await
}

/// Makes an absence of what was said, where it waits for a decision: from the meeting on, for the rest of that day.
///
/// # Errors
/// What the database said.
pub async fn accept(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: NoShowId,
) -> Result<Result<AbsenceId, Refusal>, DbError> {
    // Two who press at once: the second waits here and then sees what the first one decided.
    sessions::hold(tx, standing.session.id).await?;
    let waiting = open(tx, standing).await?;
    let Some(no_show) = waiting.into_iter().map(|row| row.no_show).find(|row| row.id == id) else {
        return Ok(Err(refusal(tx, standing, id).await?));
    };
    let starts_at = no_show.starts_at.0;
    let told = absences::Told {
        kind: AbsenceKind::NoShow,
        missing: absences::Missing::Participant(no_show.missing_id),
        starts_at,
        ends_at: Some(no_show::end_of_day(starts_at, &standing.session.time_zone())),
    };
    let stands = absences::report(tx, world, standing, &told).await?;
    Ok(stands.map(|stands| stands.id).ok_or(Refusal::Unknown))
}

/// Why something does not wait for the visitor's decision.
async fn refusal(tx: &mut Tx, standing: &Standing, id: NoShowId) -> Result<Refusal, DbError> {
    let sql = "SELECT COUNT(*) FROM no_shows WHERE id = $1 AND session_id = $2 AND $3";
    let known = tx.count(sql, args![id, standing.session.id, standing.organises]).await? > 0;
    Ok(if known { Refusal::Settled } else { Refusal::Unknown })
}

/// Dismisses what was said, where it waits for a decision: it is not so.
///
/// # Errors
/// What the database said.
pub async fn dismiss(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: NoShowId,
) -> Result<Result<(), Refusal>, DbError> {
    // As in `accept`: the condition alone would not see an absence that another one is about to make.
    sessions::hold(tx, standing.session.id).await?;
    let sql = format!(
        "UPDATE no_shows SET dismissed_at = $4, dismissed_by = $5
         WHERE id = $1 AND session_id = $2 AND $3 AND {OPEN}"
    );
    let by = standing.person;
    let values = args![id, standing.session.id, standing.organises, world.now(), by];
    if tx.execute(sqlx::AssertSqlSafe(sql), values).await? == 0 {
        return Ok(Err(refusal(tx, standing, id).await?));
    }
    write_of(tx, world, standing, "no-show.dismissed", id).await?;
    Ok(Ok(()))
}

/// Takes a dismissal back: it waits for a decision again. Whether it was dismissed.
///
/// # Errors
/// What the database said.
pub async fn reopen(tx: &mut Tx, world: &World, standing: &Standing, id: NoShowId) -> Result<bool, DbError> {
    let reopened = tx
        .execute(
            "UPDATE no_shows SET dismissed_at = NULL, dismissed_by = NULL
             WHERE id = $1 AND session_id = $2 AND $3 AND dismissed_at IS NOT NULL",
            args![id, standing.session.id, standing.organises],
        )
        .await?
        > 0;
    if reopened {
        write_of(tx, world, standing, "no-show.dismissal-removed", id).await?;
    }
    Ok(reopened)
}

/// The trail tells of the meeting, where whoever reads it finds both.
async fn write_of(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    action: &str,
    id: NoShowId,
) -> Result<(), DbError> {
    let (request,): (RequestId,) = tx.one("SELECT request_id FROM no_shows WHERE id = $1", args![id]).await?;
    trail::write(tx, world, standing, action, request, "").await
}
