//! Checks that an instance is sound before anything is computed from it.

mod bookings;

use std::collections::{HashMap, HashSet};

use self::bookings::bookings;
use crate::instance::{Instance, Meeting};
use crate::read::{InputError, clip};

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
