//! Each hard rule and each line of the objective on an instance small enough to see the answer.

use std::sync::atomic::AtomicBool;

use crate::made::{booked, empty, lines, meeting, solved, three_in_two_slots};
use schedule::{Admission, Booking, Instance, Interpreter, Options, Priority, Reason, Status, solve};

fn slot_of<'a>(schedule: &'a schedule::Schedule, id: &str) -> Option<&'a str> {
    schedule.meetings.iter().find(|row| row.id == id).map(|row| row.slot.as_str())
}

fn speaking(instance: &mut Instance, person: usize, languages: &[&str]) {
    instance.participants[person - 1].languages = Some(languages.iter().map(|&one| one.to_owned()).collect());
}

fn interpreter(id: &str, languages: &[&str], most: Option<u32>) -> Interpreter {
    Interpreter {
        id: id.into(),
        languages: Some(languages.iter().map(|&one| one.to_owned()).collect()),
        unavailable: Vec::new(),
        max_consecutive: most,
    }
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
fn interpreters_serve_who_needs_them_and_rest_in_between() {
    let mut instance = empty(3, 3, 6);
    for person in 1..=3 {
        speaking(&mut instance, person, &["it", "en"]);
        speaking(&mut instance, person + 3, &["ru"]);
        meeting(&mut instance, &[person, person + 3]);
    }
    meeting(&mut instance, &[1, 2]);
    instance.interpreters =
        vec![interpreter("I1", &["it", "ru"], Some(2)), interpreter("I2", &["fr", "ru"], None)];
    let schedule = solved(&instance);
    assert_eq!(schedule.objective.unwrap().lost_weight, 1);
    assert_eq!(schedule.status, Status::Optimal);
    assert_eq!(schedule.unscheduled[0].reason, Reason::NoInterpreter);
    assert!(matches!(schedule.unscheduled[0].admitted_by, Some(Admission::Interpreter { .. })));
    assert!(
        schedule
            .meetings
            .iter()
            .filter(|row| row.interpreter.is_some())
            .all(|row| row.interpreter.as_deref() == Some("I1"))
    );
    instance.interpreters[1].languages = None;
    assert_eq!(solved(&instance).objective.unwrap().lost_weight, 0);
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
fn fairness_bounds_the_difference_or_proves_that_it_cannot() {
    let mut instance = empty(5, 2, 3);
    instance.rules.all = true;
    for slot in ["s1", "s3", "s5"] {
        meeting(&mut instance, &[1, 2]).slot = Some(slot.into());
    }
    assert_eq!(solved(&instance).objective.unwrap().breaks, 4);
    instance.rules.fairness = Some(1);
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Infeasible);
    assert!(schedule.report.unwrap().contains("P3"));
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

#[test]
fn who_cannot_all_meet_is_named() {
    let instance = three_in_two_slots();
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Infeasible);
    assert_eq!(
        schedule.report.as_deref(),
        Some(
            "meetings R1, R2, R3 cannot all be held, whatever becomes of the others (participants P1, P2, P3)"
        )
    );
}

#[test]
fn the_rule_that_excludes_is_named() {
    // Two pairs each want the first slot beside their fixed meeting in the third, and no break may be alone.
    let mut instance = empty(3, 2, 3);
    meeting(&mut instance, &[1, 2]).slot = Some("s1".into());
    meeting(&mut instance, &[1, 3]).slot = Some("s3".into());
    meeting(&mut instance, &[2, 3]).slot = Some("s2".into());
    instance.rules.all = true;
    instance.rules.fairness = Some(0);
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Infeasible);
    let report = schedule.report.unwrap_or_default();
    assert!(report.contains("fairness"), "{report}");
}

#[test]
fn locks_that_fairness_excludes_are_said_to() {
    // Whoever is free all day has no break, and the two who are locked have one.
    let mut instance = empty(3, 2, 3);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[1, 2]);
    instance.current = vec![booked("R1", "s1", true), booked("R2", "s3", true)];
    instance.rules.fairness = Some(0);
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Infeasible);
    let report = schedule.report.unwrap_or_default();
    assert_eq!(
        report,
        "what is locked cannot be kept together with breaks that differ as little as fairness asks"
    );
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

#[test]
fn a_lock_on_an_interpreter_who_may_not_work_cannot_be_kept() {
    let mut instance = empty(3, 1, 2);
    meeting(&mut instance, &[1, 2]);
    speaking(&mut instance, 1, &["it"]);
    speaking(&mut instance, 2, &["ru"]);
    instance.interpreters =
        vec![interpreter("I1", &["it", "ru"], Some(0)), interpreter("I2", &["it", "ru"], None)];
    let with = |who: &str| Booking { interpreter: Some(who.into()), ..booked("R1", "s2", true) };
    instance.current = vec![with("I1")];
    assert_eq!(solved(&instance).status, Status::Infeasible);
    instance.current = vec![with("I2")];
    assert_eq!(solved(&instance).status, Status::Optimal);
}
