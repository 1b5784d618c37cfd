//! Which meetings somebody wants: one condition for the engine, for what a draft lacks and for what is published; and
//! which of those that have a place are given up.

use std::collections::BTreeMap;

use jiff::Timestamp;
use platform::args;
use platform::db::{DbError, Tx};

use super::Standing;
use super::agendas::IN_FORCE;
use crate::model::ids::{ParticipantId, RequestId};

/// A row of `requests` that is a meeting as things stand: accepted, between two who come, and vetoed by neither. A
/// request of priority "no" is a veto: whatever the other has asked, the two do not meet.
pub(super) const WANTED: &str = "requests.accepted_at IS NOT NULL AND requests.declined_at IS NULL
    AND requests.withdrawn_at IS NULL AND requests.priority <> 'no'
    AND NOT EXISTS (SELECT 1 FROM participants party WHERE party.id IN (requests.from_id, requests.to_id)
        AND (party.approved_at IS NULL OR party.refused_at IS NOT NULL OR party.withdrawn_at IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM requests veto WHERE veto.priority = 'no' AND veto.withdrawn_at IS NULL
        AND ((veto.from_id = requests.from_id AND veto.to_id = requests.to_id)
          OR (veto.from_id = requests.to_id AND veto.to_id = requests.from_id)))";

/// Of a row of `requests` that stands in a version, joined with its `slots`: before its time was over, somebody said that
/// it is not held. When that was said is known.
const CALLED_OFF: &str = "(COALESCE(requests.declined_at < slots.ends_at, FALSE)
    OR COALESCE(requests.withdrawn_at < slots.ends_at, FALSE)
    OR EXISTS (SELECT 1 FROM participants party WHERE party.id IN (requests.from_id, requests.to_id)
        AND (party.refused_at < slots.ends_at OR party.withdrawn_at < slots.ends_at)))";

/// Of such a row: an answer or an approval that it takes is not there, or not any more, or one of the two would rather
/// not. Since when is not known.
const UNSETTLED: &str = "(requests.accepted_at IS NULL OR requests.priority = 'no'
    OR EXISTS (SELECT 1 FROM participants party WHERE party.id IN (requests.from_id, requests.to_id)
        AND party.approved_at IS NULL)
    OR EXISTS (SELECT 1 FROM requests veto WHERE veto.priority = 'no' AND veto.withdrawn_at IS NULL
        AND ((veto.from_id = requests.from_id AND veto.to_id = requests.to_id)
          OR (veto.from_id = requests.to_id AND veto.to_id = requests.from_id))))";

/// A row of `requests` that stands in a version, joined with its `slots`, and is not held: before its time was over it
/// was no longer [`WANTED`]. What was held stays held, whatever is said of it after: its entry in the calendars follows
/// every change to come ([`unheld`]) and none that comes after, so what is not cancelled there was held.
pub(super) fn given_up() -> String {
    format!(
        "({CALLED_OFF} OR ({UNSETTLED} AND NOT EXISTS (SELECT 1 FROM calendar_entries known
            WHERE known.request_id = requests.id AND known.slot_id = slots.id AND known.cancelled_at IS NULL)))"
    )
}

/// The same at this moment, `$2`, of what is still to be held; of what is over, only what was called off before.
pub(super) fn unheld() -> String {
    format!("({CALLED_OFF} OR ({UNSETTLED} AND slots.ends_at > $2))")
}

/// The meetings to come of the version in force that are to be held, with the two who meet; those of one participant, or
/// all. For mails, so whatever the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn counted_on(
    tx: &mut Tx,
    standing: &Standing,
    participant: Option<ParticipantId>,
    now: Timestamp,
) -> Result<BTreeMap<RequestId, [ParticipantId; 2]>, DbError> {
    let sql = format!(
        "SELECT requests.id, from_id, to_id FROM placements JOIN requests ON requests.id = placements.request_id
         JOIN slots ON slots.id = placements.slot_id
         WHERE placements.agenda_id = (SELECT id FROM agendas {IN_FORCE}) AND slots.ends_at > $2
           AND ($3 IS NULL OR from_id = $3 OR to_id = $3) AND NOT {}",
        unheld()
    );
    let values = args![standing.session.id, now, participant];
    let rows: Vec<(RequestId, ParticipantId, ParticipantId)> =
        tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(rows.into_iter().map(|(request, from, to)| (request, [from, to])).collect())
}
