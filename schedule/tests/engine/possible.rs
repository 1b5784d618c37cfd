//! Whether what a reason names can be kept, by trying everything.

use schedule::{Core, Instance, Meeting, Participant, Slot};

/// Whether all meetings can be held with the rules that are named, by trying everything.
pub fn possible(instance: &Instance, core: &Core) -> bool {
    let matters = |one: &&Meeting| {
        !core.tables.is_empty()
            || core.order
            || one.participants.iter().any(|id| core.participants.contains(id))
            || one.table.iter().any(|id| core.places.contains(id))
    };
    let meetings: Vec<&Meeting> = instance.meetings.iter().filter(matters).collect();
    placed(instance, core, &meetings, &mut Vec::new())
}

fn placed(instance: &Instance, core: &Core, meetings: &[&Meeting], slots: &mut Vec<usize>) -> bool {
    let Some(one) = meetings.get(slots.len()) else { return fair(instance, core, meetings, slots) };
    for (slot, Slot { id, .. }) in instance.slots.iter().enumerate() {
        let away = |who: &Participant| one.participants.contains(&who.id) && who.unavailable.contains(id);
        let there = || meetings.iter().zip(&*slots).filter(|there| *there.1 == slot).map(|there| there.0);
        let clash = there().any(|other| {
            let person = |id| core.participants.contains(id) && other.participants.contains(id);
            let place = |id| core.places.contains(id) && other.table.as_ref() == Some(id);
            one.participants.iter().any(person) || one.table.iter().any(place)
        });
        let full = core.tables.contains(id) && there().count() >= instance.tables.len();
        let late = |(other, at): (&&Meeting, &usize)| {
            one.after.contains(&other.id) && *at >= slot || other.after.contains(&one.id) && *at <= slot
        };
        let ordered = !core.order || !meetings.iter().zip(&*slots).any(late);
        if !instance.participants.iter().any(away) && !clash && !full && ordered {
            slots.push(slot);
            if placed(instance, core, meetings, slots) {
                return true;
            }
            slots.pop();
        }
    }
    false
}

fn fair(instance: &Instance, core: &Core, meetings: &[&Meeting], slots: &[usize]) -> bool {
    let Some(allowed) = core.fairness else { return true };
    let breaks = core.breaks.iter().map(|id| {
        let busy = |slot: usize| {
            let mut there = meetings.iter().zip(slots).filter(|there| *there.1 == slot);
            there.any(|there| there.0.participants.contains(id))
        };
        let starts = |slot: &usize| busy(*slot) && (*slot == 0 || !busy(slot - 1));
        (0..instance.slots.len()).filter(starts).count().saturating_sub(1)
    });
    let breaks: Vec<usize> = breaks.collect();
    breaks.iter().max().zip(breaks.iter().min()).is_none_or(|(most, least)| most - least <= allowed as usize)
}
