//! What the calendars know of the meetings.

use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::locale::Translated;

use super::meetings::{PAIR, PAIR_FROM, Pair};
use crate::model::Party;
use crate::model::ids::{ParticipantId, RequestId};

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
