//! Moving a meeting by hand.

use schedule::{Obstacle, Placement, placements, relocate};

use crate::made::{empty, meeting, solved};

#[test]
fn every_slot_says_whether_and_why_not() {
    let mut instance = empty(4, 1, 5);
    meeting(&mut instance, &[1, 2]).slot = Some("s1".into());
    meeting(&mut instance, &[1, 3]).slot = Some("s2".into());
    meeting(&mut instance, &[4, 5]);
    instance.participants[3].unavailable = vec!["s3".into()];
    let schedule = solved(&instance);
    let seen = placements(&instance, &schedule, "R3");
    let obstacles: Vec<&[Obstacle]> = seen.iter().map(|place| place.obstacles.as_slice()).collect();
    assert_eq!(obstacles[0], [Obstacle::NoTable]);
    assert_eq!(obstacles[2], [Obstacle::Unavailable { participant: "P4".into() }]);
    assert!(seen[3].is_free());
    assert_eq!(seen[3].tables, ["T1"]);
    let seen = placements(&instance, &schedule, "R2");
    let busy = Obstacle::Busy { participant: "P1".into(), meeting: "R1".into() };
    assert_eq!(seen[0].obstacles, [busy, Obstacle::Elsewhere, Obstacle::NoTable]);
    assert_eq!(placements(&instance, &schedule, "R9"), Vec::<Placement>::new());
}

#[test]
fn a_move_keeps_the_table_or_takes_the_one_asked_for() {
    let mut instance = empty(2, 2, 4);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[3, 4]).slot = Some("s2".into());
    let schedule = solved(&instance);
    let taken = schedule.meetings[1].table.clone();
    let free = if taken == "T1" { "T2" } else { "T1" };
    let moved = relocate(&instance, &schedule, "R1", "s2", Some(free)).unwrap();
    assert_eq!((moved.meetings[0].slot.as_str(), moved.meetings[0].table.as_str()), ("s2", free));
    assert_eq!(schedule::check(&instance, &moved), []);
    let obstacle = Obstacle::TableTaken { table: taken.clone(), meeting: "R2".into() };
    assert_eq!(relocate(&instance, &schedule, "R1", "s2", Some(&taken)).unwrap_err(), [obstacle]);
    let unknown = Obstacle::Unknown { id: "s9".into() };
    assert_eq!(relocate(&instance, &schedule, "R1", "s9", None).unwrap_err(), [unknown]);
}
