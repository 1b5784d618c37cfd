//! Rows of the database become the engine's instance.

use std::collections::{BTreeMap, HashMap, HashSet};

use schedule::{
    Booking, FORMAT, Held, Instance, Interpreter, Meeting, Participant, Priority, Rules, Slot, Table,
};

use super::held::{Work, witness};
use super::{Asked, InterpreterRow, MeetingRow, PersonRow, Problem, SlotRow};
use crate::model::ids::{ParticipantId, RequestId, SlotId, TableId};
use crate::model::placement::{Fate, Fates, NO_SHOW};
use crate::model::{Absence, AbsenceKind, Interval, Session};

/// The rows of a session, before they are an instance.
pub struct Builder<'a> {
    pub session: &'a Session,
    pub asked: Asked,
    pub slots: Vec<SlotRow>,
    pub tables: Vec<(TableId, String, Option<String>)>,
    pub people: Vec<PersonRow>,
    pub interpreters: Vec<InterpreterRow>,
    pub meetings: Vec<MeetingRow>,
    pub base: Fates,
    pub absences: Vec<Absence>,
}

impl SlotRow {
    fn interval(&self) -> Interval {
        Interval { start: self.starts_at.0, end: self.ends_at.0 }
    }
}

impl Builder<'_> {
    /// The instance, and what is needed to read the engine's answer.
    pub fn build(self) -> Problem {
        let held = self.held();
        let meetings: Vec<&MeetingRow> =
            self.meetings.iter().filter(|row| row.wanted || held.contains_key(&row.id)).collect();
        // Who left after the morning's meetings still sat in them.
        let mut busy: HashMap<ParticipantId, HashSet<SlotId>> = HashMap::new();
        for row in meetings.iter().filter(|row| held.contains_key(&row.id)) {
            for who in [row.from_id, row.to_id] {
                busy.entry(who).or_default().insert(held[&row.id]);
            }
        }
        let work = self.work(&meetings, &held);
        let people = self.people.iter().filter(|row| row.here || busy.contains_key(&row.id));
        let mut instance = Instance {
            format: FORMAT.to_owned(),
            slots: self.slots.iter().map(Self::slot).collect(),
            tables: self
                .tables
                .iter()
                .map(|(id, _, zone)| Table { id: id.to_string(), zone: zone.clone() })
                .collect(),
            participants: people
                .map(|row| self.participant(row, busy.get(&row.id)))
                .chain(held.keys().map(|&request| witness(request)))
                .collect(),
            interpreters: self.interpreters.iter().map(|row| self.interpreter(row, &work)).collect(),
            meetings: meetings.iter().map(|row| meeting(row, held.contains_key(&row.id))).collect(),
            // On the day the fewest changes count; nobody is moved so that breaks become even.
            rules: Rules {
                all: false,
                fairness: self.session.rules.fairness.filter(|_| self.asked.from.is_none()),
            },
            current: meetings.iter().filter_map(|row| self.booking(row, &held)).collect(),
        };
        let occupied = self.occupy(&mut instance);
        let (names, absent) = (self.names(), self.absent());
        let kept = |(request, fate): (&RequestId, &Fate)| {
            held.contains_key(request).then(|| (*request, fate.clone()))
        };
        let held = self.base.iter().filter_map(kept).collect();
        Problem { instance, occupied, held, names, absent, base: self.base }
    }

    /// Whether a slot is over or running at the instant from which the day is planned anew.
    pub(super) fn is_past(&self, slot: &SlotRow) -> bool {
        self.asked.from.is_some_and(|from| slot.starts_at.0 < from)
    }

    pub(super) fn is_missing(&self, who: ParticipantId, slot: &SlotRow) -> bool {
        let missing = |absence: &Absence| {
            absence.participant_id == Some(who) && absence.interval().overlaps(&slot.interval())
        };
        self.absences.iter().any(missing)
    }

    fn is_lost(&self, table: TableId, slot: &SlotRow) -> bool {
        let lost = |absence: &Absence| {
            absence.table_id == Some(table) && absence.interval().overlaps(&slot.interval())
        };
        self.absences.iter().any(lost)
    }

    /// By name, who did not come to the meetings that had a place, or had lost it for that reason.
    fn absent(&self) -> HashMap<RequestId, String> {
        let slots: HashMap<SlotId, Interval> =
            self.slots.iter().map(|row| (row.id, row.interval())).collect();
        let missed = |request: RequestId, absence: &Absence| match self.base.get(&request) {
            Some(Fate::Placed(place)) => {
                slots.get(&place.slot).is_some_and(|slot| absence.interval().overlaps(slot))
            }
            Some(Fate::Unplaced(gap)) => gap.reason == NO_SHOW,
            None => false,
        };
        let no_shows = || self.absences.iter().filter(|absence| absence.kind == AbsenceKind::NoShow);
        let absentee = |row: &MeetingRow| {
            let both = [Some(row.from_id), Some(row.to_id)];
            let absence = no_shows().find(|one| both.contains(&one.participant_id) && missed(row.id, one))?;
            let who = self.people.iter().find(|who| Some(who.id) == absence.participant_id)?;
            Some((row.id, who.name.clone()))
        };
        self.meetings.iter().filter_map(absentee).collect()
    }

    fn slot(row: &SlotRow) -> Slot {
        Slot {
            id: row.id.to_string(),
            start: Some(row.starts_at.to_string()),
            end: Some(row.ends_at.to_string()),
            session: row.period.clone().filter(|period| !period.is_empty()),
        }
    }

    fn participant(&self, row: &PersonRow, busy: Option<&HashSet<SlotId>>) -> Participant {
        let unavailable = self.slots.iter().filter(|slot| {
            if self.is_past(slot) {
                return !busy.is_some_and(|busy| busy.contains(&slot.id));
            }
            let away = row.unavailable.iter().any(|interval| interval.overlaps(&slot.interval()));
            away || !row.here || self.is_missing(row.id, slot)
        });
        let rules = &self.session.rules;
        let max = row.maximum.and_then(|most| u32::try_from(most).ok()).or(rules.maximum);
        // Who had more than is allowed by now gets no further one.
        let had = busy.map_or(0, |busy| u32::try_from(busy.len()).unwrap_or(u32::MAX));
        let max = max.map(|most| most.max(had));
        let min = row.minimum.and_then(|least| u32::try_from(least).ok()).unwrap_or(rules.minimum);
        Participant {
            id: row.id.to_string(),
            unavailable: unavailable.map(|slot| slot.id.to_string()).collect(),
            languages: Some(row.languages.0.clone()).filter(|languages| !languages.is_empty()),
            min: max.map_or(min, |max| min.min(max)),
            max,
        }
    }

    fn interpreter(&self, row: &InterpreterRow, work: &Work) -> Interpreter {
        let rest = self.rest(row, work).map(|slot| slot.id);
        let away = |slot: &&SlotRow| {
            rest == Some(slot.id)
                || row.unavailable.iter().any(|interval| interval.overlaps(&slot.interval()))
        };
        Interpreter {
            id: row.id.to_string(),
            languages: Some(row.languages.0.clone()).filter(|languages| !languages.is_empty()),
            unavailable: self.slots.iter().filter(away).map(|slot| slot.id.to_string()).collect(),
            max_consecutive: row.max_consecutive.and_then(|most| u32::try_from(most).ok()),
        }
    }

    /// Where the meeting stands in the version that is started from. A lock gives way to what happens on the day.
    fn booking(&self, row: &MeetingRow, held: &BTreeMap<RequestId, SlotId>) -> Option<Booking> {
        let Some(Fate::Placed(place)) = self.base.get(&row.id) else { return None };
        let slot = self.slots.iter().find(|slot| slot.id == place.slot)?;
        let lost = self.is_lost(place.table, slot);
        let missed = self.is_missing(row.from_id, slot) || self.is_missing(row.to_id, slot);
        let was_held = held.contains_key(&row.id);
        let locked = was_held || (place.locked_at.is_some() && !lost && !missed && !self.is_past(slot));
        (locked || self.asked.least).then(|| Booking {
            meeting: row.id.to_string(),
            slot: place.slot.to_string(),
            table: Some(place.table.to_string()).filter(|_| was_held || !lost),
            interpreter: place.interpreter.filter(|_| !was_held).map(|id| id.to_string()),
            locked,
        })
    }

    /// The contract knows no table that is free in one slot and lost in another, so a lost one is kept occupied by
    /// somebody who does nothing else.
    fn occupy(&self, instance: &mut Instance) -> Vec<Held> {
        let mut occupied = Vec::new();
        for (number, absence) in self.absences.iter().enumerate() {
            let Some(table) = absence.table_id else { continue };
            let slots: Vec<&SlotRow> = self
                .slots
                .iter()
                .filter(|slot| !self.is_past(slot) && absence.interval().overlaps(&slot.interval()))
                .filter(|slot| {
                    !occupied
                        .iter()
                        .any(|row: &Held| row.table == table.to_string() && row.slot == slot.id.to_string())
                })
                .collect();
            let two = [format!("lost-{number}-a"), format!("lost-{number}-b")];
            instance
                .participants
                .extend(two.iter().map(|id| Participant { id: id.clone(), ..Participant::default() }));
            for slot in slots {
                let (id, slot, table) =
                    (format!("lost-{number}-{}", slot.id), slot.id.to_string(), table.to_string());
                instance.meetings.push(Meeting {
                    id: id.clone(),
                    participants: two.to_vec(),
                    priority: Priority::Must,
                    weight: 1,
                    session: None,
                    slot: Some(slot.clone()),
                    table: Some(table.clone()),
                    after: Vec::new(),
                });
                let (meeting, table_there) = (id.clone(), Some(table.clone()));
                let booking = Booking {
                    meeting,
                    slot: slot.clone(),
                    table: table_there,
                    interpreter: None,
                    locked: true,
                };
                instance.current.push(booking);
                occupied.push(Held { id, slot, table, interpreter: None });
            }
        }
        occupied
    }

    /// What stands for an id in a sentence of the engine.
    fn names(&self) -> HashMap<String, String> {
        let zone = self.session.time_zone();
        let clock = |row: &SlotRow| zone.to_datetime(row.starts_at.0).strftime("%d/%m %H:%M").to_string();
        let people = self.people.iter().map(|row| (row.id.to_string(), row.name.clone()));
        let slots = self
            .slots
            .iter()
            .map(|row| (row.id.to_string(), format!("{} ({})", row.external_id, clock(row))));
        let tables = self.tables.iter().map(|(id, name, _)| (id.to_string(), name.clone()));
        let interpreters = self.interpreters.iter().map(|row| (row.id.to_string(), row.name.clone()));
        let meetings = self.meetings.iter().map(|row| (row.id.to_string(), row.external_id.clone()));
        people.chain(slots).chain(tables).chain(interpreters).chain(meetings).collect()
    }
}

/// What was held keeps its place, whatever part of the day it is wanted in by now, and has its witness.
fn meeting(row: &MeetingRow, was_held: bool) -> Meeting {
    let parties = [row.from_id.to_string(), row.to_id.to_string()];
    Meeting {
        id: row.id.to_string(),
        participants: parties.into_iter().chain(was_held.then(|| witness(row.id).id)).collect(),
        priority: if row.priority == "must" { Priority::Must } else { Priority::Wish },
        weight: 1,
        session: row.period.clone().filter(|period| !was_held && !period.is_empty()),
        slot: None,
        table: None,
        after: Vec::new(),
    }
}
