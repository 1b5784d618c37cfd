//! Checks that an instance is sound before anything is computed from it.

use std::collections::{HashMap, HashSet};

use crate::instance::{Booking, Instance, Meeting};
use crate::placements::Obstacle;
use crate::read::{Clash, InputError, clip};

const MOST_SLOTS: usize = 20_000;
const MOST_MEETINGS: usize = 200_000;
/// Rows times slots that the engine keeps in memory.
const MOST_CELLS: usize = 100_000_000;

/// The position of every id of a list.
pub type Index<'a> = HashMap<&'a str, usize>;

/// The positions of all ids of an instance.
pub struct Ids<'a> {
    pub slots: Index<'a>,
    pub tables: Index<'a>,
    pub participants: Index<'a>,
    pub interpreters: Index<'a>,
    pub meetings: Index<'a>,
}

impl<'a> Ids<'a> {
    pub fn of(instance: &'a Instance) -> Result<Self, InputError> {
        Ok(Self {
            slots: index("slots", instance.slots.iter().map(|slot| slot.id.as_str()))?,
            tables: index("tables", instance.tables.iter().map(|table| table.id.as_str()))?,
            participants: index(
                "participants",
                instance.participants.iter().map(|person| person.id.as_str()),
            )?,
            interpreters: index(
                "interpreters",
                instance.interpreters.iter().map(|person| person.id.as_str()),
            )?,
            meetings: index("meetings", instance.meetings.iter().map(|meeting| meeting.id.as_str()))?,
        })
    }
}

fn index<'a>(list: &str, ids: impl Iterator<Item = &'a str>) -> Result<Index<'a>, InputError> {
    let mut index = HashMap::new();
    for (position, id) in ids.enumerate() {
        if id.is_empty() {
            return Err(InputError::new(format!("{list}[{position}].id"), "empty"));
        }
        if let Some(first) = index.insert(id, position) {
            let fault = format!("{:?} is already the id of {list}[{first}]", clip(id));
            return Err(InputError::new(format!("{list}[{position}].id"), fault));
        }
    }
    Ok(index)
}

fn known(
    index: &Index<'_>,
    id: &str,
    place: impl FnOnce() -> String,
    what: &str,
) -> Result<usize, InputError> {
    index
        .get(id)
        .copied()
        .ok_or_else(|| InputError::new(place(), format!("no {what} has the id {:?}", clip(id))))
}

/// Says what is wrong with an instance, if anything is.
pub fn validate(instance: &Instance) -> Result<(), InputError> {
    sizes(instance)?;
    let ids = Ids::of(instance)?;
    for (position, person) in instance.participants.iter().enumerate() {
        for slot in &person.unavailable {
            known(&ids.slots, slot, || format!("participants[{position}].unavailable"), "slot")?;
        }
        if person.max.is_some_and(|max| max < person.min) {
            return Err(InputError::new(format!("participants[{position}].min"), "more than max"));
        }
    }
    for (position, person) in instance.interpreters.iter().enumerate() {
        for slot in &person.unavailable {
            known(&ids.slots, slot, || format!("interpreters[{position}].unavailable"), "slot")?;
        }
    }
    for (position, meeting) in instance.meetings.iter().enumerate() {
        one_meeting(&ids, position, meeting)?;
    }
    order(instance, &ids)?;
    bookings(instance, &ids)
}

fn sizes(instance: &Instance) -> Result<(), InputError> {
    let limit = |place: &str, is: usize, most: usize| {
        let fault = format!("{is}, and {most} are the most that is supported");
        if is > most { Err(InputError::new(place, fault)) } else { Ok(()) }
    };
    limit("slots", instance.slots.len(), MOST_SLOTS)?;
    limit("meetings", instance.meetings.len(), MOST_MEETINGS)?;
    let rows = instance.participants.len() + instance.interpreters.len() + instance.tables.len();
    limit("slots × (participants + interpreters + tables)", instance.slots.len() * rows, MOST_CELLS)?;
    limit("slots × meetings", instance.slots.len() * instance.meetings.len(), 20 * MOST_CELLS)
}

fn one_meeting(ids: &Ids<'_>, position: usize, meeting: &Meeting) -> Result<(), InputError> {
    let mut seen = HashSet::new();
    for person in &meeting.participants {
        let place = || format!("meetings[{position}].participants");
        known(&ids.participants, person, place, "participant")?;
        if !seen.insert(person) {
            return Err(InputError::new(place(), format!("{:?} twice", clip(person))));
        }
    }
    if seen.len() < 2 {
        return Err(InputError::new(format!("meetings[{position}].participants"), "fewer than two"));
    }
    if let Some(slot) = &meeting.slot {
        known(&ids.slots, slot, || format!("meetings[{position}].slot"), "slot")?;
    }
    if let Some(table) = &meeting.table {
        known(&ids.tables, table, || format!("meetings[{position}].table"), "table")?;
    }
    for other in &meeting.after {
        known(&ids.meetings, other, || format!("meetings[{position}].after"), "meeting")?;
    }
    Ok(())
}

/// `after` must not lead back to where it started. The walk keeps its own stack, so that no chain is too long.
fn order(instance: &Instance, ids: &Ids<'_>) -> Result<(), InputError> {
    let mut waiting: Vec<usize> = instance.meetings.iter().map(|meeting| meeting.after.len()).collect();
    let mut later: Vec<Vec<usize>> = vec![Vec::new(); waiting.len()];
    for (position, meeting) in instance.meetings.iter().enumerate() {
        for earlier in meeting.after.iter().filter_map(|id| ids.meetings.get(id.as_str())) {
            later[*earlier].push(position);
        }
    }
    let mut ready: Vec<usize> = (0..waiting.len()).filter(|&meeting| waiting[meeting] == 0).collect();
    let mut done = 0;
    while let Some(meeting) = ready.pop() {
        done += 1;
        for &next in &later[meeting] {
            waiting[next] -= 1;
            if waiting[next] == 0 {
                ready.push(next);
            }
        }
    }
    match waiting.iter().position(|&left| left > 0) {
        Some(_) if done < waiting.len() => {
            // What waits on nothing that waits is not part of a circle but stands behind one; walk back into it.
            let stuck = |meeting: usize| {
                instance.meetings[meeting]
                    .after
                    .iter()
                    .filter_map(|id| ids.meetings.get(id.as_str()).copied())
                    .find(|&earlier| waiting[earlier] > 0)
            };
            let mut at = waiting.iter().position(|&left| left > 0).unwrap_or(0);
            for _ in 0..waiting.len() {
                at = stuck(at).unwrap_or(at);
            }
            let fault =
                format!("meeting {:?} would have to come after itself", clip(&instance.meetings[at].id));
            Err(InputError::new(format!("meetings[{at}].after"), fault))
        }
        _ => Ok(()),
    }
}

/// Rows of `current` are known and single, and no two locked ones exclude each other.
fn bookings(instance: &Instance, ids: &Ids<'_>) -> Result<(), InputError> {
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
