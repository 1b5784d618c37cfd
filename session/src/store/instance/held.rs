//! On the day: what was held already, whatever has been said since of those who were there.
//!
//! What was held goes into the instance where it was, so that breaks, limits and changes of table are counted across the
//! present as they are for people. It must not contradict what is edited later: an interpreter who fell ill at noon, a
//! language put right, a limit lowered. So each such meeting has a witness, somebody of no known language who sits
//! nowhere else: with one, the engine asks for no interpreter. Who did interpret is put back with the whole row after.

use std::collections::{BTreeMap, HashMap, HashSet};

use schedule::{Held, Participant};

use super::builder::Builder;
use super::{InterpreterRow, MeetingRow, Problem, SlotRow};
use crate::model::ids::{InterpreterId, RequestId, SlotId};
use crate::model::placement::{self, Fate, Fates};

/// When each interpreter sits at a table.
pub(super) type Work = HashMap<InterpreterId, HashSet<SlotId>>;

/// Who sits in a meeting that was held, and keeps it from needing an interpreter.
pub(super) fn witness(request: RequestId) -> Participant {
    Participant { id: format!("held-{request}"), ..Participant::default() }
}

impl Builder<'_> {
    /// The meetings that were held before the day is planned anew: those of slots that have begun, but for those that
    /// somebody missed.
    pub(super) fn held(&self) -> BTreeMap<RequestId, SlotId> {
        let slots: HashMap<SlotId, &SlotRow> = self.slots.iter().map(|row| (row.id, row)).collect();
        let mut held = BTreeMap::new();
        for row in &self.meetings {
            let Some(Fate::Placed(place)) = self.base.get(&row.id) else { continue };
            let Some(slot) = slots.get(&place.slot) else { continue };
            let missed = self.is_missing(row.from_id, slot) || self.is_missing(row.to_id, slot);
            if self.is_past(slot) && !missed {
                held.insert(row.id, place.slot);
            }
        }
        held
    }

    /// When interpreters worked, and are to work in the version that is started from.
    pub(super) fn work(&self, meetings: &[&MeetingRow], held: &BTreeMap<RequestId, SlotId>) -> Work {
        let past: HashSet<SlotId> =
            self.slots.iter().filter(|slot| self.is_past(slot)).map(|slot| slot.id).collect();
        let mut work = Work::new();
        for row in meetings {
            let Some(Fate::Placed(place)) = self.base.get(&row.id) else { continue };
            if let Some(who) = place.interpreter
                && (held.contains_key(&row.id) || !past.contains(&place.slot))
            {
                work.entry(who).or_default().insert(place.slot);
            }
        }
        work
    }

    /// The slot in which an interpreter who has worked up to now rests, so that work before and after the present does
    /// not go on for too long. The engine does not know of the work before, so it cannot choose the slot: it is the
    /// first in which the version that is started from leaves the interpreter free, which changes least.
    pub(super) fn rest(&self, row: &InterpreterRow, work: &Work) -> Option<&SlotRow> {
        let most = usize::try_from(row.max_consecutive?).ok()?;
        let works = work.get(&row.id)?;
        let present = self.slots.iter().position(|slot| !self.is_past(slot))?;
        let before = self.slots[..present].iter().rev().take_while(|slot| works.contains(&slot.id)).count();
        if before == 0 {
            return None;
        }
        // One of these at the latest; where the day ends before, no rest is due.
        let due = self.slots[present..].get(..=most.saturating_sub(before))?;
        due.iter().find(|slot| !works.contains(&slot.id)).or(due.last())
    }
}

impl Problem {
    /// The engine's rows for what has a place, those that keep lost tables occupied among them.
    #[must_use]
    pub fn rows(&self, fates: &Fates) -> Vec<Held> {
        let mut rows = placement::held(fates);
        let held: HashSet<String> = self.held.keys().map(ToString::to_string).collect();
        for row in rows.iter_mut().filter(|row| held.contains(&row.id)) {
            row.interpreter = None;
        }
        rows.extend(self.occupied.iter().cloned());
        rows
    }

    /// What was held as it was held, whatever the engine was told of it.
    #[must_use]
    pub fn keeping_held(&self, mut fates: Fates) -> Fates {
        fates.extend(self.held.iter().map(|(request, fate)| (*request, fate.clone())));
        fates
    }
}
