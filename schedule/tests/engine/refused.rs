//! What no schedule can keep, and the sentence that says why.

use crate::made::{booked, empty, meeting, solved, three_in_two_slots};
use schedule::{Infeasible, Limit, Status};

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
fn one_meeting_blamed_with_what_is_locked_is_not_named() {
    // Nobody has breaks but the two who are locked apart, whoever else meets.
    let mut instance = empty(3, 2, 4);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[3, 4]);
    instance.current = vec![booked("R1", "s1", true), booked("R2", "s3", true)];
    instance.rules.fairness = Some(0);
    let why = solved(&instance).infeasible;
    assert_eq!(why, Some(Infeasible::Locked { rule: Some(Limit::Fairness) }));
}
