//! A schedule made anew around what changed: the rest stays as it is printed.

use std::collections::HashMap;

use schedule::{Booking, Held, Instance, Interpreter, Schedule};

use crate::made::{empty, meeting, solved};

/// Twenty people of either side in eight slots; every second meeting needs one of eight interpreters.
fn fair() -> Instance {
    let mut instance = empty(8, 14, 40);
    for (position, person) in instance.participants.iter_mut().enumerate() {
        let language = if position < 20 { "it" } else { "ru" };
        let mut languages = vec![language.to_owned()];
        if position % 3 > 0 {
            languages.push("en".into());
        }
        person.languages = Some(languages);
    }
    for number in 1..=8 {
        instance.interpreters.push(Interpreter {
            id: format!("I{number}"),
            languages: Some(vec!["it".into(), "ru".into()]),
            unavailable: Vec::new(),
            max_consecutive: Some(5),
        });
    }
    for one in 0..20 {
        for step in 0..4 {
            meeting(&mut instance, &[one + 1, 21 + (one + step * 5) % 20]);
        }
    }
    instance
}

fn as_it_is(schedule: &Schedule) -> Vec<Booking> {
    let booking = |row: &Held| Booking {
        meeting: row.id.clone(),
        slot: row.slot.clone(),
        table: Some(row.table.clone()),
        interpreter: row.interpreter.clone(),
        locked: false,
    };
    schedule.meetings.iter().map(booking).collect()
}

#[test]
fn who_stays_in_the_slot_keeps_table_and_interpreter() {
    let mut instance = fair();
    let first = solved(&instance);
    assert!(first.meetings.iter().filter(|row| row.interpreter.is_some()).count() > 10);
    instance.current = as_it_is(&first);
    // Seated without a thought for who sits where next: what is printed counts all the same.
    let mut seated: HashMap<String, usize> = HashMap::new();
    for row in &mut instance.current {
        let taken = seated.entry(row.slot.clone()).or_default();
        *taken += 1;
        row.table = Some(format!("T{taken}"));
        // All interpreters speak the same, so they may as well have been sent the other way round.
        let number = row.interpreter.as_ref().and_then(|id| id[1..].parse::<usize>().ok());
        row.interpreter = number.map(|number| format!("I{}", 9 - number));
    }
    // P3 goes home at noon, and I2 falls ill in one slot.
    instance.participants[2].unavailable = (5..=8).map(|slot| format!("s{slot}")).collect();
    instance.interpreters[1].unavailable = vec!["s2".into()];
    let second = solved(&instance);
    let before: HashMap<&str, &Booking> =
        instance.current.iter().map(|row| (row.meeting.as_str(), row)).collect();
    let staying = |row: &&Held| before.get(row.id.as_str()).is_some_and(|old| old.slot == row.slot);
    let stay: Vec<&Held> = second.meetings.iter().filter(staying).collect();
    assert!(stay.len() + 12 > first.meetings.len(), "{} of {} stay", stay.len(), first.meetings.len());
    let reseated =
        stay.iter().filter(|row| before[row.id.as_str()].table.as_ref() != Some(&row.table)).count();
    let others = stay.iter().filter(|row| before[row.id.as_str()].interpreter != row.interpreter).count();
    assert_eq!(reseated, 0, "somebody sits elsewhere in the same slot");
    assert!(
        others <= 3,
        "{others} meetings have another interpreter, though one interpreter missed one slot"
    );
}

#[test]
fn where_everything_has_to_move_the_rest_is_still_proven() {
    // M1 stands in the only slot that M2, which must be held, can have: of one change none is less.
    let text = r#"{ "format": "filiera.meeting-point/1",
        "slots": [{"id": "s1"}, {"id": "s2"}, {"id": "s3"}, {"id": "s4"}], "tables": [{"id": "t"}],
        "participants": [{"id": "P1"}, {"id": "P2"}, {"id": "P3"}, {"id": "P4"}, {"id": "P5"}, {"id": "P6"}, {"id": "P7"}],
        "meetings": [{"id": "M1", "participants": ["P6", "P7"]},
            {"id": "M2", "participants": ["P1", "P2"], "priority": "must", "slot": "s1"},
            {"id": "M3", "participants": ["P1", "P3"], "priority": "must"},
            {"id": "M4", "participants": ["P4", "P5"], "priority": "must", "slot": "s2"}],
        "rules": {}, "current": [{"meeting": "M1", "slot": "s1"}] }"#;
    let instance = schedule::read(text.as_bytes()).unwrap();
    for threads in [1, 2] {
        let options = schedule::Options { threads, ..Default::default() };
        let made = schedule::solve(&instance, &options, &Default::default(), &|_| {}).unwrap();
        assert_eq!(made.status, schedule::Status::Optimal, "{made:?}");
        let objective = made.objective.unwrap();
        assert_eq!((objective.changes, objective.breaks), (1, 1), "{made:?}");
        assert!(schedule::check(&instance, &made).is_empty());
    }
}
