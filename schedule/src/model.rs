//! The instance compiled for computing: positions instead of ids, sets of slots as bits.
//!
//! A participant is a *resource* that at most one meeting holds in a slot; so is a table that some meeting
//! must be at. Everything else about tables is a number a slot.

use std::collections::{HashMap, HashSet};

use crate::bits::Grid;
use crate::instance::{Instance, Interpreter, Meeting, Priority};
use crate::read::InputError;
use crate::validate::Ids;

/// No slot, no meeting, no interpreter.
pub const NONE: u32 = u32::MAX;

/// What is fixed of a meeting, whatever the schedule.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Participants, then the table it must be at, if any, all as resources.
    pub resources: Vec<u32>,
    /// How many of them are participants.
    pub people: usize,
    pub must: bool,
    pub weight: u64,
    /// The table it has to be at.
    pub table: Option<u32>,
    /// Which interpreters can serve it: a row of `Model::kinds`. None where none is needed.
    pub kind: Option<u32>,
    pub before: Vec<u32>,
    pub after: Vec<u32>,
    /// The slot in the schedule there is.
    pub current: Option<u32>,
    pub current_table: Option<u32>,
    pub current_interpreter: Option<u32>,
    pub locked: bool,
}

impl Wanted {
    /// Its participants.
    #[inline]
    pub fn participants(&self) -> &[u32] {
        &self.resources[..self.people]
    }
}

/// The compiled instance.
#[derive(Debug, Clone)]
pub struct Model {
    pub slots: usize,
    pub tables: usize,
    pub people: usize,
    /// Participants, then tables that some meeting must be at.
    pub resources: usize,
    pub interpreters: usize,
    pub meetings: Vec<Wanted>,
    /// Slots a meeting may be in.
    pub domain: Grid,
    /// Slots a participant is not away in.
    pub available: Grid,
    /// Meetings of each participant.
    pub wanted_by: Vec<Vec<u32>>,
    pub min: Vec<u32>,
    pub max: Vec<u32>,
    /// Sets of interpreters that can serve some meeting.
    pub kinds: Vec<Vec<u32>>,
    pub interpreter_available: Grid,
    pub max_consecutive: Vec<u32>,
    pub session_of: Vec<u32>,
    pub all: bool,
    /// By how much the breaks of any two participants may differ.
    pub fairness: Option<u32>,
    /// Whether some current meeting is still wanted.
    pub replans: bool,
}

/// Whether the participants of a meeting have no language in common.
pub fn needs_interpreter(instance: &Instance, ids: &Ids<'_>, meeting: &Meeting) -> bool {
    let mut common: Option<HashSet<&str>> = None;
    for id in &meeting.participants {
        let Some(languages) = &instance.participants[ids.participants[id.as_str()]].languages else {
            return false;
        };
        let spoken: HashSet<&str> = languages.iter().map(String::as_str).collect();
        common = Some(match common {
            None => spoken,
            Some(sofar) => sofar.intersection(&spoken).copied().collect(),
        });
    }
    common.is_some_and(|left| left.is_empty())
}

/// Whether an interpreter has a language of every participant of a meeting.
pub fn understands(instance: &Instance, ids: &Ids<'_>, interpreter: &Interpreter, meeting: &Meeting) -> bool {
    let Some(spoken) = &interpreter.languages else { return true };
    meeting.participants.iter().all(|id| {
        let languages = &instance.participants[ids.participants[id.as_str()]].languages;
        languages.as_ref().is_none_or(|theirs| theirs.iter().any(|language| spoken.contains(language)))
    })
}

impl Model {
    /// Compiles a sound instance.
    pub fn new(instance: &Instance, fairness: Option<u32>) -> Result<Self, InputError> {
        let ids = Ids::of(instance)?;
        let slots = instance.slots.len();
        let people = instance.participants.len();
        let mut sessions: HashMap<&str, u32> = HashMap::new();
        let session_of = instance.slots.iter().map(|slot| {
            let next = sessions.len() as u32 + 1;
            slot.session.as_deref().map_or(0, |name| *sessions.entry(name).or_insert(next))
        });
        let session_of: Vec<u32> = session_of.collect();

        let mut available = Grid::new(people, slots);
        for (position, person) in instance.participants.iter().enumerate() {
            (0..slots).for_each(|slot| available.insert(position, slot));
            person.unavailable.iter().for_each(|id| available.remove(position, ids.slots[id.as_str()]));
        }
        let mut interpreter_available = Grid::new(instance.interpreters.len(), slots);
        for (position, person) in instance.interpreters.iter().enumerate() {
            (0..slots).for_each(|slot| interpreter_available.insert(position, slot));
            person
                .unavailable
                .iter()
                .for_each(|id| interpreter_available.remove(position, ids.slots[id.as_str()]));
        }

        let mut model = Self {
            slots,
            tables: instance.tables.len(),
            people,
            resources: people,
            interpreters: instance.interpreters.len(),
            meetings: Vec::with_capacity(instance.meetings.len()),
            domain: Grid::new(instance.meetings.len(), slots),
            available,
            wanted_by: vec![Vec::new(); people],
            min: instance.participants.iter().map(|person| person.min).collect(),
            max: instance.participants.iter().map(|person| person.max.unwrap_or(u32::MAX)).collect(),
            kinds: Vec::new(),
            interpreter_available,
            max_consecutive: instance
                .interpreters
                .iter()
                .map(|person| person.max_consecutive.unwrap_or(u32::MAX))
                .collect(),
            session_of,
            all: instance.rules.all,
            fairness: fairness.or(instance.rules.fairness),
            replans: false,
        };
        let current: HashMap<&str, _> =
            instance.current.iter().map(|row| (row.meeting.as_str(), row)).collect();
        let mut kinds: HashMap<Vec<u32>, u32> = HashMap::new();
        let mut tables: HashMap<u32, u32> = HashMap::new();
        for (position, meeting) in instance.meetings.iter().enumerate() {
            let mut wanted = model.one(
                instance,
                &ids,
                position,
                meeting,
                sessions.get(meeting.session.as_deref().unwrap_or("")),
            );
            if needs_interpreter(instance, &ids, meeting) {
                let able = (0..instance.interpreters.len() as u32).filter(|&who| {
                    understands(instance, &ids, &instance.interpreters[who as usize], meeting)
                });
                let next = kinds.len() as u32;
                wanted.kind = Some(*kinds.entry(able.collect()).or_insert(next));
            }
            if let Some(row) = current.get(meeting.id.as_str()) {
                let slot = ids.slots[row.slot.as_str()];
                wanted.current = Some(slot as u32);
                wanted.current_table =
                    row.table.as_deref().and_then(|id| ids.tables.get(id)).map(|&at| at as u32);
                let interpreter = row.interpreter.as_deref().and_then(|id| ids.interpreters.get(id));
                wanted.current_interpreter = interpreter.map(|&at| at as u32);
                wanted.locked = row.locked;
                model.replans |= !row.locked;
                if row.locked {
                    let mut only = Grid::new(1, slots);
                    only.insert(0, slot);
                    model.domain.keep(position, only.row(0));
                    wanted.table = wanted.current_table.or(wanted.table);
                }
            }
            if let Some(table) = wanted.table {
                let next = (people + tables.len()) as u32;
                wanted.resources.push(*tables.entry(table).or_insert(next));
            }
            model.meetings.push(wanted);
        }
        model.resources = people + tables.len();
        model.kinds = vec![Vec::new(); kinds.len()];
        for (able, at) in kinds {
            model.kinds[at as usize] = able;
        }
        for position in 0..model.meetings.len() as u32 {
            for earlier in model.meetings[position as usize].after.clone() {
                model.meetings[earlier as usize].before.push(position);
            }
        }
        Ok(model)
    }

    /// One meeting and its domain, `current` apart.
    fn one(
        &mut self,
        instance: &Instance,
        ids: &Ids<'_>,
        position: usize,
        meeting: &Meeting,
        session: Option<&u32>,
    ) -> Wanted {
        let resources: Vec<u32> =
            meeting.participants.iter().map(|id| ids.participants[id.as_str()] as u32).collect();
        for slot in 0..self.slots {
            // A session that no slot belongs to leaves nothing.
            let inside = meeting.session.is_none() || session == Some(&self.session_of[slot]);
            let fixed = meeting.slot.as_ref().is_none_or(|id| *id == instance.slots[slot].id);
            if inside && fixed {
                self.domain.insert(position, slot);
            }
        }
        for &person in &resources {
            self.domain.keep(position, self.available.row(person as usize));
            self.wanted_by[person as usize].push(position as u32);
        }
        let mut after: Vec<u32> = meeting.after.iter().map(|id| ids.meetings[id.as_str()] as u32).collect();
        after.sort_unstable();
        after.dedup();
        Wanted {
            people: resources.len(),
            resources,
            must: meeting.priority == Priority::Must,
            weight: u64::from(meeting.weight),
            table: meeting.table.as_ref().map(|id| ids.tables[id.as_str()] as u32),
            after,
            ..Wanted::default()
        }
    }

    /// The interpreters who can serve a meeting; empty also where none is needed.
    #[inline]
    pub fn able(&self, meeting: usize) -> &[u32] {
        self.meetings[meeting].kind.map_or(&[], |kind| &self.kinds[kind as usize])
    }

    /// How many interpreters are there in a slot.
    pub fn interpreters_in(&self, slot: usize) -> u32 {
        (0..self.interpreters).filter(|&who| self.interpreter_available.has(who, slot)).count() as u32
    }

    /// The session that all these slots are in, if it is one.
    pub fn only_session(&self, slots: impl IntoIterator<Item = usize>) -> Option<u32> {
        let mut sessions = slots.into_iter().map(|slot| self.session_of[slot]);
        sessions.next().filter(|&first| sessions.all(|session| session == first))
    }
}
