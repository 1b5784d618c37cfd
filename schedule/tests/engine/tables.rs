//! Tables: how many there are in a slot, and who sits where.

use std::sync::atomic::AtomicBool;

use crate::made::{empty, meeting, solved};
use schedule::{Admission, Options, Reason, Status, solve};

#[test]
fn tables_limit_a_slot_and_one_more_is_named() {
    let mut instance = empty(1, 1, 4);
    meeting(&mut instance, &[1, 2]).weight = 2;
    meeting(&mut instance, &[3, 4]);
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Optimal);
    let left = &schedule.unscheduled[0];
    assert_eq!((left.id.as_str(), left.reason), ("R2", Reason::NoTable));
    assert_eq!(left.admitted_by, Some(Admission::Table { slot: "s1".into() }));
}

#[test]
fn table_changes_are_avoided_where_the_rest_allows() {
    let mut instance = empty(4, 3, 9);
    for slot in 1..=4 {
        for group in 0..2 {
            let other = 3 + (slot - 1 + group) % 4;
            meeting(&mut instance, &[1 + group, other]).slot = Some(format!("s{slot}"));
        }
    }
    let moves = solved(&instance).objective.unwrap().table_moves;
    assert!(moves <= 4, "{moves} table changes");
}

#[test]
fn who_sits_together_for_long_changes_tables_together() {
    // P1 and P3 come back in the last slot, to those who sat at the other table all the time.
    let mut instance = empty(4, 2, 8);
    let day = [[[1, 2], [3, 4]], [[7, 8], [5, 6]], [[5, 6], [7, 8]], [[5, 1], [7, 3]]];
    for (slot, pairs) in day.iter().enumerate() {
        for pair in pairs {
            meeting(&mut instance, pair).slot = Some(format!("s{}", slot + 1));
        }
    }
    instance.meetings[0].table = Some("T1".into());
    instance.meetings[1].table = Some("T2".into());
    assert_eq!(solved(&instance).objective.unwrap().table_moves, 0);
}

#[test]
fn without_tables_nothing_is_held_whoever_searches() {
    let mut instance = empty(3, 0, 4);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[3, 4]);
    let options = Options { threads: 2, ..Options::default() };
    let schedule = solve(&instance, &options, &AtomicBool::new(false), &|_| {}).unwrap();
    assert_eq!(schedule::check(&instance, &schedule), []);
    assert_eq!((schedule.status, schedule.objective.unwrap().lost_weight), (Status::Optimal, 2));
}
