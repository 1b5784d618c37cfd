//! Checks that the schedule there is can be kept as far as it is locked.

use std::collections::HashMap;

use super::{Ids, known};
use crate::instance::{Booking, Instance, Meeting};
use crate::placements::Obstacle;
use crate::read::{Clash, InputError, clip};

/// Rows of `current` are known and single, and no two locked ones exclude each other.
pub(super) fn bookings(instance: &Instance, ids: &Ids<'_>) -> Result<(), InputError> {
    let mut seen = HashMap::new();
    let mut locked: Vec<(usize, &Booking, &Meeting)> = Vec::new();
    for (position, row) in instance.current.iter().enumerate() {
        let place = |field: &str| format!("current[{position}].{field}");
        // A meeting that is not wanted any more may still stand in the schedule there is.
        let meeting = ids.meetings.get(row.meeting.as_str());
        if let Some(first) = seen.insert(row.meeting.as_str(), position) {
            let fault = format!("{:?} is already in current[{first}]", clip(&row.meeting));
            return Err(InputError::new(place("meeting"), fault));
        }
        let Some(&meeting) = meeting else {
            if row.locked {
                return Err(InputError::new(
                    place("meeting"),
                    format!("no meeting has the id {:?}", clip(&row.meeting)),
                ));
            }
            continue;
        };
        let meeting = &instance.meetings[meeting];
        known(&ids.slots, &row.slot, || place("slot"), "slot")?;
        if !row.locked {
            continue;
        }
        if let Some(table) = &row.table {
            known(&ids.tables, table, || place("table"), "table")?;
        }
        if let Some(interpreter) = &row.interpreter {
            known(&ids.interpreters, interpreter, || place("interpreter"), "interpreter")?;
        }
        lock(instance, ids, position, row, meeting)?;
        locked.push((position, row, meeting));
    }
    together(instance, ids, &locked)
}

/// A locked row against its own meeting.
fn lock(
    instance: &Instance,
    ids: &Ids<'_>,
    position: usize,
    row: &Booking,
    meeting: &Meeting,
) -> Result<(), InputError> {
    let wrong = |obstacle, fault: String| Err(clash(position, row, obstacle, fault));
    let name = clip(&meeting.id);
    let slot = &instance.slots[ids.slots[row.slot.as_str()]];
    if meeting.slot.as_ref().is_some_and(|fixed| *fixed != row.slot) {
        return wrong(Obstacle::Elsewhere, format!("meeting {name} is locked in a slot other than its own"));
    }
    if meeting.session.is_some() && meeting.session != slot.session {
        return wrong(Obstacle::Elsewhere, format!("meeting {name} is locked outside its session"));
    }
    if let (Some(own), Some(locked)) = (&meeting.table, &row.table)
        && own != locked
    {
        return wrong(
            Obstacle::OtherTable { table: own.clone() },
            format!("meeting {name} is locked at a table other than its own"),
        );
    }
    for id in &meeting.participants {
        if instance.participants[ids.participants[id.as_str()]].unavailable.contains(&row.slot) {
            return wrong(
                Obstacle::Unavailable { participant: id.clone() },
                format!(
                    "meeting {name} is locked in slot {}, where {} is unavailable",
                    clip(&row.slot),
                    clip(id)
                ),
            );
        }
    }
    let needs = crate::model::needs_interpreter(instance, ids, meeting);
    let Some(id) = &row.interpreter else { return Ok(()) };
    let interpreter = &instance.interpreters[ids.interpreters[id.as_str()]];
    if !needs {
        return wrong(
            Obstacle::NeedsNoInterpreter,
            format!("meeting {name} is locked with an interpreter and needs none"),
        );
    }
    if !crate::model::understands(instance, ids, interpreter, meeting) {
        return wrong(
            Obstacle::NoInterpreter,
            format!("meeting {name} is locked with interpreter {}, who lacks a language", clip(id)),
        );
    }
    if interpreter.unavailable.contains(&row.slot) {
        return wrong(
            Obstacle::NoInterpreter,
            format!("meeting {name} is locked with interpreter {}, who is unavailable", clip(id)),
        );
    }
    Ok(())
}

fn clash(position: usize, row: &Booking, obstacle: Obstacle, fault: String) -> InputError {
    let clash = Clash { meeting: row.meeting.clone(), slot: row.slot.clone(), obstacle };
    InputError { clash: Some(Box::new(clash)), ..InputError::new(format!("current[{position}]"), fault) }
}

/// Locked rows against one another.
fn together(
    instance: &Instance,
    ids: &Ids<'_>,
    locked: &[(usize, &Booking, &Meeting)],
) -> Result<(), InputError> {
    let mut taken: HashMap<(&str, &str, &str), &str> = HashMap::new();
    let mut load: HashMap<&str, usize> = HashMap::new();
    let mut held: HashMap<&str, u32> = HashMap::new();
    let slots: HashMap<&str, usize> =
        locked.iter().map(|(_, row, _)| (row.meeting.as_str(), ids.slots[row.slot.as_str()])).collect();
    for (position, row, meeting) in locked {
        let wrong = |obstacle, fault: String| Err(clash(*position, row, obstacle, fault));
        let slot = row.slot.as_str();
        let people = meeting.participants.iter().map(|id| ("participant", id.as_str()));
        let table = row.table.as_deref().or(meeting.table.as_deref()).map(|id| ("table", id));
        let interpreter = row.interpreter.as_deref().map(|id| ("interpreter", id));
        for (kind, id) in people.chain(table).chain(interpreter) {
            if let Some(other) = taken.insert((kind, id, slot), meeting.id.as_str()) {
                let (one, other) = (id.to_owned(), other.to_owned());
                let both = format!("meetings {} and {} are both locked", clip(&other), clip(&meeting.id));
                let fault = format!("{both} in slot {} with {kind} {}", clip(slot), clip(id));
                let obstacle = match kind {
                    "participant" => Obstacle::Busy { participant: one, meeting: other },
                    "table" => Obstacle::TableTaken { table: one, meeting: other },
                    _ => Obstacle::NoInterpreter,
                };
                return wrong(obstacle, fault);
            }
        }
        let load = load.entry(slot).or_default();
        *load += 1;
        if *load > instance.tables.len() {
            return wrong(
                Obstacle::NoTable,
                format!("more meetings are locked in slot {} than there are tables", clip(slot)),
            );
        }
        for id in &meeting.participants {
            let held = held.entry(id.as_str()).or_default();
            *held += 1;
            if instance.participants[ids.participants[id.as_str()]].max.is_some_and(|max| *held > max) {
                return wrong(
                    Obstacle::Full { participant: id.clone() },
                    format!("more meetings of {} are locked than the most allowed", clip(id)),
                );
            }
        }
        for earlier in &meeting.after {
            if slots.get(earlier.as_str()).is_some_and(|&before| before >= slots[meeting.id.as_str()]) {
                return wrong(
                    Obstacle::Order { meeting: earlier.clone() },
                    format!(
                        "meeting {} is locked before {}, which it comes after",
                        clip(&meeting.id),
                        clip(earlier)
                    ),
                );
            }
        }
    }
    Ok(())
}
