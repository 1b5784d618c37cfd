//! What a schedule costs, from its rows alone.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::instance::{Instance, Priority};
use crate::schedule::{Objective, Schedule};

/// The day of each participant who has one: slot, table.
fn days<'a>(instance: &'a Instance, schedule: &'a Schedule) -> HashMap<&'a str, BTreeMap<usize, &'a str>> {
    let order: HashMap<&str, usize> =
        instance.slots.iter().enumerate().map(|(at, slot)| (slot.id.as_str(), at)).collect();
    let who: HashMap<&str, &Vec<String>> =
        instance.meetings.iter().map(|meeting| (meeting.id.as_str(), &meeting.participants)).collect();
    let mut days: HashMap<&str, BTreeMap<usize, &str>> = HashMap::new();
    for row in &schedule.meetings {
        let (Some(people), Some(&slot)) = (who.get(row.id.as_str()), order.get(row.slot.as_str())) else {
            continue;
        };
        for person in *people {
            days.entry(person).or_default().insert(slot, &row.table);
        }
    }
    days
}

/// Breaks of every participant, also of those who have no meeting.
pub fn breaks<'a>(instance: &'a Instance, schedule: &'a Schedule) -> HashMap<&'a str, u64> {
    let days = days(instance, schedule);
    let one = |id: &'a str| {
        let slots: Vec<usize> = days.get(id).map(|day| day.keys().copied().collect()).unwrap_or_default();
        (id, slots.windows(2).filter(|pair| pair[1] > pair[0] + 1).count() as u64)
    };
    instance.participants.iter().map(|person| one(person.id.as_str())).collect()
}

/// The objective of a schedule, from its rows.
pub fn objective(instance: &Instance, schedule: &Schedule) -> Objective {
    let slot_of: HashMap<&str, &str> =
        schedule.meetings.iter().map(|row| (row.id.as_str(), row.slot.as_str())).collect();
    let mut cost = Objective::default();
    let mut held: HashMap<&str, u64> = HashMap::new();
    for meeting in &instance.meetings {
        if slot_of.contains_key(meeting.id.as_str()) {
            for person in &meeting.participants {
                *held.entry(person).or_default() += 1;
            }
        } else {
            cost.must_unscheduled += u64::from(meeting.priority == Priority::Must);
            cost.lost_weight += u64::from(meeting.weight);
        }
    }
    for person in &instance.participants {
        let count = held.get(person.id.as_str()).copied().unwrap_or(0);
        cost.shortfall += u64::from(person.min).saturating_sub(count);
    }
    let wanted: HashSet<&str> = instance.meetings.iter().map(|meeting| meeting.id.as_str()).collect();
    for booking in &instance.current {
        let wanted = wanted.contains(booking.meeting.as_str());
        let stays = slot_of.get(booking.meeting.as_str()) == Some(&booking.slot.as_str());
        cost.changes += u64::from(wanted && !stays);
    }
    cost.breaks = breaks(instance, schedule).values().sum();
    for day in days(instance, schedule).values() {
        let tables: Vec<&str> = day.values().copied().collect();
        cost.table_moves += tables.windows(2).filter(|pair| pair[0] != pair[1]).count() as u64;
    }
    cost
}
