//! What the calendars know of the meetings.

use std::collections::BTreeMap;

use jiff::Timestamp;
use platform::args;
use platform::db::{Arg, At, DbError, Json, Tx};
use platform::locale::Translated;
use platform::world::World;

use super::agendas::IN_FORCE;
use super::meetings::{PAIR, PAIR_FROM, Pair};
use super::wanted::{given_up, unheld};
use crate::model::ids::{ParticipantId, RequestId, SessionId, SlotId};
use crate::model::{Party, PlacedMeeting};

/// A meeting as a participant's calendar shows it; it stays when the meeting is cancelled.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Which; the stable part of the calendar's UID.
    pub request_id: RequestId,
    /// Rises with every change that calendars must take over.
    pub sequence: i64,
    /// The first instant.
    pub starts_at: At,
    /// The first instant after.
    pub ends_at: At,
    /// The table.
    pub place: String,
    /// The part of the hall where the table stands.
    pub zone: Option<String>,
    /// Who interprets.
    pub interpreter: Option<String>,
    /// When the entry last changed.
    pub changed_at: At,
    /// When the meeting was cancelled, if it is.
    pub cancelled_at: Option<At>,
    /// Whom the participant meets.
    pub partner: Party,
    /// The title of the project that is spoken about.
    pub project: Option<Translated>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    pair: Pair,
    sequence: i64,
    starts_at: At,
    ends_at: At,
    place: String,
    zone: Option<String>,
    interpreter: Option<String>,
    changed_at: At,
    cancelled_at: Option<At>,
}

/// The calendar of a participant, cancelled meetings included. For the holder of a secret address, so without a
/// visitor's standing: whoever calls has found the participant by that secret, or checked the visitor.
///
/// # Errors
/// What the database said.
pub async fn of_participant(tx: &mut Tx, participant: ParticipantId) -> Result<Vec<Entry>, DbError> {
    let sql = format!(
        "SELECT {PAIR}, sequence, starts_at, ends_at, place, calendar_entries.zone, interpreter, changed_at, cancelled_at
         FROM calendar_entries JOIN requests ON requests.id = calendar_entries.request_id {PAIR_FROM}
         WHERE requests.from_id = $1 OR requests.to_id = $1 ORDER BY starts_at, requests.id"
    );
    let rows: Vec<Row> = tx.all(sqlx::AssertSqlSafe(sql), args![participant]).await?;
    let entries = rows.into_iter().map(|mut row| {
        let (request_id, project) = (row.pair.request_id, row.pair.project.take());
        let (from, to) = row.pair.parties();
        Entry {
            request_id,
            sequence: row.sequence,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            place: row.place,
            zone: row.zone,
            interpreter: row.interpreter,
            changed_at: row.changed_at,
            cancelled_at: row.cancelled_at,
            partner: if from.id == participant { to } else { from },
            project: project.map(|Json(title)| title),
        }
    });
    Ok(entries.collect())
}

#[derive(sqlx::FromRow)]
struct Known {
    request_id: RequestId,
    sequence: i64,
    slot_id: SlotId,
    starts_at: At,
    ends_at: At,
    place: String,
    zone: Option<String>,
    interpreter: Option<String>,
    cancelled_at: Option<At>,
}

impl Known {
    fn shows(&self, meeting: &PlacedMeeting) -> bool {
        self.cancelled_at.is_none()
            && self.slot_id == meeting.slot_id
            && (self.starts_at.0, self.ends_at.0) == (meeting.starts_at, meeting.ends_at)
            && self.place == meeting.table
            && self.zone == meeting.zone
            && self.interpreter == meeting.interpreter
    }
}

/// Lets the calendars follow what is given up of the version in force, or is to be held again after all. Nobody has to
/// wait for the next version to hear of it.
pub(super) async fn settle(tx: &mut Tx, world: &World, session: SessionId) -> Result<(), DbError> {
    let placed = format!(
        "SELECT requests.id FROM placements JOIN requests ON requests.id = placements.request_id
         JOIN slots ON slots.id = placements.slot_id
         WHERE placements.agenda_id = (SELECT id FROM agendas {IN_FORCE})"
    );
    let now = world.now();
    for (set, known, placed) in [
        ("cancelled_at = $2", "IS NULL", format!("{placed} AND {}", unheld())),
        ("cancelled_at = NULL", "IS NOT NULL", format!("{placed} AND NOT {}", given_up())),
    ] {
        let sql = format!(
            "UPDATE calendar_entries SET sequence = sequence + 1, changed_at = $2, {set}
             WHERE session_id = $1 AND cancelled_at {known} AND request_id IN ({placed})"
        );
        tx.execute(sqlx::AssertSqlSafe(sql), args![session, now]).await?;
    }
    Ok(())
}

/// Lets the calendars follow the version in force: what changed gets the next sequence number, what is gone is
/// cancelled, the rest stays as calendars know it.
pub(super) async fn follow(
    tx: &mut Tx,
    session: SessionId,
    meetings: &[PlacedMeeting],
    now: Timestamp,
) -> Result<(), DbError> {
    let known: Vec<Known> = tx
        .all(
            "SELECT request_id, sequence, slot_id, starts_at, ends_at, place, zone, interpreter, cancelled_at
             FROM calendar_entries WHERE session_id = $1",
            args![session],
        )
        .await?;
    let mut known: BTreeMap<RequestId, Known> = known.into_iter().map(|row| (row.request_id, row)).collect();
    let mut rows: Vec<Vec<Arg>> = Vec::new();
    for meeting in meetings {
        let entry = known.remove(&meeting.request_id);
        if entry.as_ref().is_some_and(|entry| entry.shows(meeting)) {
            continue;
        }
        rows.push(args![
            meeting.request_id,
            session,
            entry.map_or(0, |entry| entry.sequence + 1),
            meeting.slot_id,
            meeting.starts_at,
            meeting.ends_at,
            &meeting.table,
            meeting.zone.clone(),
            meeting.interpreter.clone(),
            now,
            None::<At>
        ]);
    }
    for entry in known.into_values().filter(|entry| entry.cancelled_at.is_none()) {
        rows.push(args![
            entry.request_id,
            session,
            entry.sequence + 1,
            entry.slot_id,
            entry.starts_at,
            entry.ends_at,
            entry.place,
            entry.zone,
            entry.interpreter,
            now,
            now
        ]);
    }
    let head = "INSERT INTO calendar_entries (request_id, session_id, sequence, slot_id, starts_at, ends_at, place, zone,
        interpreter, changed_at, cancelled_at)";
    let tail = "ON CONFLICT (request_id) DO UPDATE SET sequence = excluded.sequence, slot_id = excluded.slot_id,
        starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place, zone = excluded.zone,
        interpreter = excluded.interpreter, changed_at = excluded.changed_at, cancelled_at = excluded.cancelled_at";
    tx.insert_all(head, rows, tail).await
}
