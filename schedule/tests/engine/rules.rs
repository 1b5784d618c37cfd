//! Each hard rule and each line of the objective on an instance small enough to see the answer.

use crate::made::{booked, empty, lines, meeting, solved};
use schedule::{Admission, Priority, Reason, Status};

fn slot_of<'a>(schedule: &'a schedule::Schedule, id: &str) -> Option<&'a str> {
    schedule.meetings.iter().find(|row| row.id == id).map(|row| row.slot.as_str())
}

#[test]
fn nothing_to_do_is_an_optimal_schedule() {
    for (slots, tables, people) in [(0, 0, 0), (1, 0, 0), (3, 2, 2)] {
        assert_eq!(solved(&empty(slots, tables, people)).status, Status::Optimal);
    }
}

#[test]
fn participants_are_in_one_meeting_at_a_time_and_never_when_away() {
    let mut instance = empty(3, 2, 3);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[1, 3]);
    meeting(&mut instance, &[2, 3]);
    instance.participants[0].unavailable = vec!["s2".into()];
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Optimal);
    assert_eq!(schedule.objective.unwrap().breaks, 1);
    assert_eq!(slot_of(&schedule, "R3"), Some("s2"));
}

#[test]
fn a_meeting_over_the_limit_is_left_out_with_its_reason() {
    let mut instance = empty(3, 2, 3);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[1, 3]).weight = 5;
    instance.participants[0].max = Some(1);
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Optimal);
    assert_eq!(lines(&schedule.objective.unwrap()), [0, 0, 1, 0, 0]);
    assert_eq!(schedule.unscheduled[0].reason, Reason::ParticipantFull);
    assert_eq!(schedule.unscheduled[0].admitted_by, Some(Admission::Limit { participant: "P1".into() }));
}

#[test]
fn must_comes_before_weight() {
    let mut instance = empty(1, 2, 3);
    meeting(&mut instance, &[1, 2]).weight = 100;
    meeting(&mut instance, &[1, 3]).priority = Priority::Must;
    let schedule = solved(&instance);
    assert_eq!(slot_of(&schedule, "R2"), Some("s1"));
    assert_eq!(lines(&schedule.objective.unwrap()), [0, 0, 100, 0, 0]);
}

#[test]
fn minimum_comes_before_weight() {
    let mut instance = empty(1, 2, 4);
    meeting(&mut instance, &[1, 2]).weight = 9;
    meeting(&mut instance, &[1, 3]);
    instance.participants[2].min = 1;
    let schedule = solved(&instance);
    assert_eq!(slot_of(&schedule, "R2"), Some("s1"));
    assert_eq!(lines(&schedule.objective.unwrap()), [0, 0, 9, 0, 0]);
}

#[test]
fn session_slot_and_table_are_kept() {
    let mut instance = empty(4, 2, 6);
    instance.slots[2].session = Some("PM".into());
    instance.slots[3].session = Some("PM".into());
    meeting(&mut instance, &[1, 2]).session = Some("PM".into());
    meeting(&mut instance, &[3, 4]).slot = Some("s2".into());
    meeting(&mut instance, &[5, 6]).table = Some("T2".into());
    meeting(&mut instance, &[3, 5]).table = Some("T2".into());
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Optimal);
    assert!(matches!(slot_of(&schedule, "R1"), Some("s3" | "s4")));
    assert_eq!(slot_of(&schedule, "R2"), Some("s2"));
    assert!(schedule.meetings[2..].iter().all(|row| row.table == "T2"));
    assert_ne!(slot_of(&schedule, "R3"), slot_of(&schedule, "R4"));
}

#[test]
fn after_means_strictly_earlier_where_both_are_held() {
    let mut instance = empty(2, 3, 6);
    instance.rules.all = true;
    meeting(&mut instance, &[1, 2]).after = vec!["R2".into()];
    meeting(&mut instance, &[3, 4]);
    let schedule = solved(&instance);
    assert_eq!((slot_of(&schedule, "R2"), slot_of(&schedule, "R1")), (Some("s1"), Some("s2")));
    instance.meetings[1].after = Vec::new();
    meeting(&mut instance, &[5, 6]).after = vec!["R1".into()];
    assert_eq!(solved(&instance).status, Status::Infeasible);
    instance.rules.all = false;
    let schedule = solved(&instance);
    assert_eq!(schedule.objective.unwrap().lost_weight, 1);
    assert_eq!(schedule.unscheduled[0].reason, Reason::Conflict);
}

#[test]
fn locked_rows_stay_and_the_rest_moves_as_little_as_can_be() {
    let mut instance = empty(3, 1, 6);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[3, 4]);
    meeting(&mut instance, &[5, 6]);
    instance.current = vec![booked("R1", "s2", true), booked("R2", "s1", false), booked("R3", "s3", false)];
    let schedule = solved(&instance);
    assert_eq!(schedule.objective.unwrap().changes, 0);
    assert_eq!(schedule.status, Status::Optimal);
    instance.participants[2].unavailable = vec!["s1".into()];
    let schedule = solved(&instance);
    assert_eq!(slot_of(&schedule, "R1"), Some("s2"));
    assert_eq!(lines(&schedule.objective.unwrap()), [0, 0, 0, 2, 0]);
}

#[test]
fn a_meeting_no_longer_wanted_is_no_change() {
    let mut instance = empty(2, 1, 2);
    meeting(&mut instance, &[1, 2]);
    instance.current = vec![booked("R9", "s1", false), booked("R1", "s2", false)];
    let schedule = solved(&instance);
    assert_eq!(schedule.objective.unwrap().changes, 0);
    assert_eq!(slot_of(&schedule, "R1"), Some("s2"));
}

#[test]
fn slots_beyond_one_word_are_used() {
    let mut instance = empty(200, 1, 2);
    for _ in 0..130 {
        meeting(&mut instance, &[1, 2]);
    }
    instance.rules.all = true;
    instance.participants[0].unavailable = (70..100).map(|n| format!("s{n}")).collect();
    let schedule = solved(&instance);
    assert_eq!(schedule.bound.unwrap().breaks, 2);
    assert_eq!(schedule.status, Status::Optimal);
}
