//! Where the meetings of a version stand, and what a change by hand changes.

use std::collections::BTreeMap;

use platform::db::At;
use registry::model::PersonId;
use schedule::{Held, Schedule};
use serde::{Deserialize, Serialize};

use super::ids::{InterpreterId, RequestId, SlotId, TableId};

/// The reason of a meeting that an organiser took out; but for this one and [`NO_SHOW`] the engine gives them.
pub const TAKEN_OUT: &str = "taken_out";

/// The reason of a meeting that one of the two did not come to, and that found no other place.
pub const NO_SHOW: &str = "no_show";

/// Where a meeting stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// When.
    pub slot: SlotId,
    /// Where.
    pub table: TableId,
    /// Who interprets, where somebody has to.
    pub interpreter: Option<InterpreterId>,
    /// Since when it is kept where it is, if it is.
    pub locked_at: Option<At>,
    /// By whom.
    pub locked_by: Option<PersonId>,
}

/// Why a meeting stands nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// In one word: the engine's, [`TAKEN_OUT`] or [`NO_SHOW`].
    pub reason: String,
    /// In one sentence.
    pub detail: String,
    /// The smallest change found that would admit it, as the engine says it.
    pub admitted_by: Option<String>,
}

/// What became of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It has a place.
    Placed(Place),
    /// It has none.
    Unplaced(Gap),
}

/// What became of every meeting of a version.
pub type Fates = BTreeMap<RequestId, Fate>;

/// What changed for one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which.
    pub request: RequestId,
    /// Before; nothing where the version did not know it.
    pub before: Option<Fate>,
    /// After.
    pub after: Option<Fate>,
}

/// The meetings that a schedule of the engine places and leaves out. Locks come from `locks`, where a meeting still
/// stands in the slot and at the table in which it was locked; `readable` makes the engine's sentences readable, and
/// `absent` names who did not come to a meeting.
#[must_use]
pub fn fates(
    schedule: &Schedule,
    locks: &Fates,
    readable: impl Fn(&str) -> String,
    absent: impl Fn(RequestId) -> Option<String>,
) -> Fates {
    let mut fates = Fates::new();
    for row in &schedule.meetings {
        let (Ok(request), Ok(slot), Ok(table)) = (row.id.parse(), row.slot.parse(), row.table.parse()) else {
            // A row that only keeps a lost table occupied.
            continue;
        };
        let interpreter = row.interpreter.as_deref().and_then(|id| id.parse().ok());
        let kept = match locks.get(&request) {
            Some(Fate::Placed(place)) if place.slot == slot && place.table == table => Some(place),
            _ => None,
        };
        let (locked_at, locked_by) =
            (kept.and_then(|place| place.locked_at), kept.and_then(|place| place.locked_by));
        fates.insert(request, Fate::Placed(Place { slot, table, interpreter, locked_at, locked_by }));
    }
    for left in &schedule.unscheduled {
        let Ok(request) = left.id.parse() else { continue };
        let known = match locks.get(&request) {
            Some(Fate::Unplaced(gap)) if [TAKEN_OUT, NO_SHOW].contains(&gap.reason.as_str()) => {
                Some(gap.clone())
            }
            _ => None,
        };
        let gap = if let Some(gap) = known {
            gap
        } else if let Some(name) = absent(request) {
            Gap { reason: NO_SHOW.to_owned(), detail: format!("{name} did not come"), admitted_by: None }
        } else {
            Gap {
                reason: reason(left.reason).to_owned(),
                detail: readable(&left.detail),
                admitted_by: left.admitted_by.clone().map(String::from),
            }
        };
        fates.insert(request, Fate::Unplaced(gap));
    }
    fates
}

fn reason(reason: schedule::Reason) -> &'static str {
    use schedule::Reason::{Conflict, NoCommonSlot, NoInterpreter, NoTable, Outweighed, ParticipantFull};
    match reason {
        NoCommonSlot => "no_common_slot",
        NoTable => "no_table",
        NoInterpreter => "no_interpreter",
        ParticipantFull => "participant_full",
        Conflict => "conflict",
        Outweighed => "outweighed",
    }
}

/// The rows of the engine's schedule for what has a place.
#[must_use]
pub fn held(fates: &Fates) -> Vec<Held> {
    let placed = fates.iter().filter_map(|(request, fate)| match fate {
        Fate::Placed(place) => Some((request, place)),
        Fate::Unplaced(_) => None,
    });
    placed
        .map(|(request, place)| Held {
            id: request.to_string(),
            slot: place.slot.to_string(),
            table: place.table.to_string(),
            interpreter: place.interpreter.map(|id| id.to_string()),
        })
        .collect()
}

/// What differs between two.
#[must_use]
pub fn changes(before: &Fates, after: &Fates) -> Vec<Change> {
    let gone = before.keys().filter(|request| !after.contains_key(request));
    let requests = after.keys().chain(gone);
    requests
        .map(|&request| Change {
            request,
            before: before.get(&request).cloned(),
            after: after.get(&request).cloned(),
        })
        .filter(|change| change.before != change.after)
        .collect()
}
