//! Small random instances against all their schedules: nothing claimed is untrue.

use std::sync::atomic::AtomicBool;
use std::time::Duration;

use proptest::prelude::*;
use schedule::{
    Booking, Held, Instance, Interpreter, Options, Priority, Reason, Schedule, Status, Unscheduled, check,
    objective, placements, relocate, solve,
};

use crate::made::{empty, lines, meeting};

/// A small source of choices, so that one number names an instance.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// An instance that the number names, small enough to try every schedule of.
pub fn random(seed: u64) -> Instance {
    let mut dice = Dice(seed);
    let slots = 2 + dice.roll(3) as usize;
    let people = 3 + dice.roll(3) as usize;
    let mut instance = empty(slots, 1 + dice.roll(3) as usize, people);
    let half = slots / 2;
    for (position, slot) in instance.slots.iter_mut().enumerate() {
        slot.session = Some(if position < half { "AM" } else { "PM" }.into());
    }
    let tongues: [&[&str]; 4] = [&["it"], &["ru"], &["it", "en"], &["en"]];
    let spoken = dice.roll(2) == 0;
    for person in &mut instance.participants {
        if dice.roll(4) == 0 {
            person.unavailable.push(format!("s{}", 1 + dice.roll(slots as u64)));
        }
        if spoken && dice.roll(5) > 0 {
            person.languages = Some(tongues[dice.roll(4) as usize].iter().map(|&one| one.into()).collect());
        }
        if dice.roll(4) == 0 {
            person.max = Some(1 + dice.roll(2) as u32);
        }
        person.min = if dice.roll(4) == 0 { 1 } else { 0 };
    }
    for number in 0..dice.roll(3) {
        instance.interpreters.push(Interpreter {
            id: format!("I{number}"),
            languages: (dice.roll(2) == 0).then(|| vec!["it".into(), "ru".into()]),
            unavailable: if dice.roll(3) == 0 { vec!["s1".into()] } else { Vec::new() },
            max_consecutive: (dice.roll(2) == 0).then(|| dice.roll(3) as u32),
        });
    }
    for number in 0..2 + dice.roll(3) as usize {
        let first = 1 + dice.roll(people as u64) as usize;
        let second = 1 + (first + dice.roll(people as u64 - 1) as usize) % people;
        let table = 1 + dice.roll(instance.tables.len() as u64);
        let earlier = dice.roll(number.max(1) as u64);
        let one = meeting(&mut instance, &[first, second]);
        one.weight = dice.roll(4) as u32;
        one.priority = if dice.roll(4) == 0 { Priority::Must } else { Priority::Wish };
        one.session = (dice.roll(6) == 0).then(|| "PM".into());
        one.slot = (dice.roll(8) == 0).then(|| "s1".into());
        one.table = (dice.roll(5) == 0).then(|| format!("T{table}"));
        if number > 0 && dice.roll(4) == 0 {
            one.after.push(format!("R{}", earlier + 1));
        }
    }
    instance.rules.all = dice.roll(3) == 0;
    instance.rules.fairness = (dice.roll(3) == 0).then(|| dice.roll(2) as u32);
    if dice.roll(2) == 0 {
        for number in 1..=instance.meetings.len() {
            if dice.roll(3) > 0 {
                instance.current.push(Booking {
                    meeting: format!("R{number}"),
                    slot: format!("s{}", 1 + dice.roll(slots as u64)),
                    table: (dice.roll(4) == 0).then(|| "T1".into()),
                    interpreter: (dice.roll(3) == 0)
                        .then(|| instance.interpreters.last().map(|who| who.id.clone()))
                        .flatten(),
                    locked: dice.roll(5) == 0,
                });
            }
        }
    }
    instance
}

/// The least cost of all schedules, by trying every one; none where no schedule keeps the rules.
fn least(instance: &Instance) -> Option<[u64; 5]> {
    let blank = Schedule {
        format: schedule::SCHEDULE_FORMAT.into(),
        status: Status::Feasible,
        seconds: 0.0,
        threads: 1,
        seed: 1,
        objective: None,
        bound: None,
        meetings: Vec::new(),
        unscheduled: Vec::new(),
        report: None,
        infeasible: None,
    };
    let mut best = None;
    every(instance, 0, &mut Vec::new(), &mut |rows| {
        let Some(meetings) = seated(instance, rows) else { return };
        let mut schedule = Schedule { meetings, ..blank.clone() };
        let left = instance.meetings.iter().filter(|one| !rows.iter().any(|row| row.id == one.id));
        schedule.unscheduled = left
            .map(|one| Unscheduled {
                id: one.id.clone(),
                reason: Reason::Outweighed,
                detail: String::new(),
                admitted_by: None,
            })
            .collect();
        let cost = objective(instance, &schedule);
        schedule.objective = Some(cost);
        if best.is_none_or(|best| lines(&cost) < best) && check(instance, &schedule).is_empty() {
            best = Some(lines(&cost));
        }
    });
    best
}

fn every(instance: &Instance, at: usize, rows: &mut Vec<Held>, found: &mut dyn FnMut(&[Held])) {
    let Some(one) = instance.meetings.get(at) else { return found(rows) };
    if !instance.rules.all {
        every(instance, at + 1, rows, found);
    }
    for slot in &instance.slots {
        let interpreters = instance.interpreters.iter().map(|who| Some(who.id.clone()));
        for interpreter in interpreters.chain([None]) {
            let clash = rows.iter().any(|row| {
                let other = instance.meetings.iter().find(|other| other.id == row.id);
                row.slot == slot.id
                    && other.is_some_and(|other| {
                        one.participants.iter().any(|id| other.participants.contains(id))
                    })
            });
            if !clash {
                rows.push(Held {
                    id: one.id.clone(),
                    slot: slot.id.clone(),
                    table: String::new(),
                    interpreter,
                });
                every(instance, at + 1, rows, found);
                rows.pop();
            }
        }
    }
}

/// The rows with a table each: fixed ones where they must be, the others wherever is room.
fn seated(instance: &Instance, rows: &[Held]) -> Option<Vec<Held>> {
    let mut rows = rows.to_vec();
    let fixed = |id: &str| {
        let own = instance.meetings.iter().find(|one| one.id == id).and_then(|one| one.table.clone());
        let locked = instance.current.iter().find(|row| row.locked && row.meeting == id);
        own.or_else(|| locked.and_then(|row| row.table.clone()))
    };
    for row in &mut rows {
        row.table = fixed(&row.id).unwrap_or_default();
    }
    for at in 0..rows.len() {
        if rows[at].table.is_empty() {
            let taken = |id: &str| rows.iter().any(|row| row.slot == rows[at].slot && row.table == id);
            let free = instance.tables.iter().find(|table| !taken(&table.id))?;
            rows[at].table = free.id.clone();
        }
    }
    Some(rows)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn claims_agree_with_trying_everything(seed in any::<u64>(), threads in 1..3_usize) {
        let instance = random(seed);
        let options = Options { threads, ..Options::default() };
        // Rows locked against one another are an error, and there is nothing more to say.
        if let Ok(schedule) = solve(&instance, &options, &AtomicBool::new(false), &|_| {}) {
            let found = schedule.objective.map(|cost| lines(&cost));
            prop_assert_eq!(found, least(&instance));
            // Nothing so small stays open.
            let status = if found.is_some() { Status::Optimal } else { Status::Infeasible };
            prop_assert_eq!(schedule.status, status);
            if let Some(bound) = schedule.bound {
                prop_assert_eq!(Some(bound.lines()), found);
                prop_assert_eq!(check(&instance, &schedule), []);
            }
        }
    }

    #[test]
    fn what_is_said_to_be_free_can_be_moved_to(seed in any::<u64>()) {
        let instance = random(seed);
        let options = Options { time_limit: Some(Duration::from_millis(10)), ..Options::default() };
        let Ok(schedule) = solve(&instance, &options, &AtomicBool::new(false), &|_| {}) else { return Ok(()) };
        if schedule.objective.is_none() {
            return Ok(());
        }
        for one in &instance.meetings {
            for place in placements(&instance, &schedule, &one.id) {
                match relocate(&instance, &schedule, &one.id, &place.slot, None) {
                    Ok(moved) => {
                        prop_assert!(place.is_free());
                        let moved = Schedule { status: Status::Feasible, ..moved };
                        prop_assert_eq!(check(&instance, &moved), []);
                    }
                    Err(obstacles) => prop_assert_eq!(obstacles, place.obstacles),
                }
            }
        }
    }
}
