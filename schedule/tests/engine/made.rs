//! Instances made by hand, and the true optimum of tiny ones by trying everything.

use std::sync::atomic::AtomicBool;

use schedule::{
    Booking, Instance, Meeting, Objective, Options, Participant, Rules, Schedule, Slot, Table, solve,
};

/// An instance with ids s1…, T1…, P1… and no meeting.
pub fn empty(slots: usize, tables: usize, people: usize) -> Instance {
    Instance {
        format: schedule::FORMAT.to_owned(),
        slots: (1..=slots)
            .map(|n| Slot { id: format!("s{n}"), start: None, end: None, session: None })
            .collect(),
        tables: (1..=tables).map(|n| Table { id: format!("T{n}"), zone: None }).collect(),
        participants: (1..=people)
            .map(|n| Participant { id: format!("P{n}"), ..Participant::default() })
            .collect(),
        interpreters: Vec::new(),
        meetings: Vec::new(),
        rules: Rules::default(),
        current: Vec::new(),
    }
}

/// Adds a meeting of these participants, by number; its id is R1….
pub fn meeting<'a>(instance: &'a mut Instance, people: &[usize]) -> &'a mut Meeting {
    let id = format!("R{}", instance.meetings.len() + 1);
    instance.meetings.push(Meeting {
        id,
        participants: people.iter().map(|n| format!("P{n}")).collect(),
        priority: Default::default(),
        weight: 1,
        session: None,
        slot: None,
        table: None,
        after: Vec::new(),
    });
    instance.meetings.last_mut().expect("one was added")
}

/// Solves with one thread and a short limit, and checks the answer.
pub fn solved(instance: &Instance) -> Schedule {
    let options = Options { time_limit: Some(std::time::Duration::from_millis(400)), ..Options::default() };
    let schedule =
        solve(instance, &options, &AtomicBool::new(false), &|_| {}).expect("the instance is sound");
    assert_eq!(schedule::check(instance, &schedule), [], "{schedule:#?}");
    schedule
}

/// The objective line by line up to breaks.
pub fn lines(objective: &Objective) -> [u64; 5] {
    [
        objective.must_unscheduled,
        objective.shortfall,
        objective.lost_weight,
        objective.changes,
        objective.breaks,
    ]
}

/// A row of the schedule there is.
pub fn booked(meeting: &str, slot: &str, locked: bool) -> Booking {
    Booking { meeting: meeting.into(), slot: slot.into(), table: None, interpreter: None, locked }
}

/// Three who all want to meet each other, which takes three slots, and have two; the fourth and fifth are in nobody's way.
pub fn three_in_two_slots() -> Instance {
    let mut instance = empty(2, 3, 5);
    for pair in [[1, 2], [2, 3], [3, 1], [4, 5]] {
        meeting(&mut instance, &pair);
    }
    instance.rules.all = true;
    instance
}
