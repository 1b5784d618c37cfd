//! Why a meeting found no place, and what that may take.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use schedule::{Instance, Options, Reason, solve};

use crate::made::{booked, empty, meeting};

#[test]
fn the_fairness_of_the_run_is_what_a_meeting_is_left_out_for() {
    let mut instance = empty(3, 1, 3);
    meeting(&mut instance, &[1, 2]).slot = Some("s1".into());
    meeting(&mut instance, &[1, 3]).slot = Some("s3".into());
    let options = Options { fairness: Some(0), ..Options::default() };
    let schedule = solve(&instance, &options, &AtomicBool::new(false), &|_| {}).unwrap();
    let [left] = schedule.unscheduled.as_slice() else { panic!("{schedule:#?}") };
    assert_eq!(left.reason, Reason::Outweighed);
    assert_eq!(left.detail, "holding it would break the fairness of breaks");
}

#[test]
fn whoever_is_busy_all_day_is_the_reason_and_not_the_tables() {
    let mut instance = empty(1, 2, 4);
    for pair in [[1, 2], [3, 4], [1, 3]] {
        meeting(&mut instance, &pair).weight = 2;
    }
    instance.meetings[2].weight = 1;
    let schedule = solve(&instance, &Options::default(), &AtomicBool::new(false), &|_| {}).unwrap();
    let [left] = schedule.unscheduled.as_slice() else { panic!("{schedule:#?}") };
    assert_eq!((left.reason, left.admitted_by.as_ref()), (Reason::ParticipantFull, None), "{left:?}");
    assert_eq!(left.detail, "P1 has a meeting in every slot that is left to this one");
}

/// Thirty whom everybody asks for, in a hundred and twenty slots: most of what is asked for is left out.
fn crowd() -> Instance {
    let (asked, asking) = (30, 300);
    let mut instance = empty(120, 40, asked + asking);
    for one in 1..=asked {
        for other in asked + 1..=asked + asking {
            meeting(&mut instance, &[one, other]);
        }
    }
    instance.rules.fairness = Some(40);
    instance
}

/// For each of the meetings left out a change is looked for in every slot.
#[test]
fn the_time_limit_holds_with_thousands_of_meetings_left_out() {
    let instance = crowd();
    let limit = Duration::from_millis(500);
    let options = Options { time_limit: Some(limit), ..Options::default() };
    let began = Instant::now();
    let schedule = solve(&instance, &options, &AtomicBool::new(false), &|_| {}).unwrap();
    let took = began.elapsed();
    assert!(schedule.unscheduled.len() > 4_000, "{}", schedule.unscheduled.len());
    assert!(took < limit + Duration::from_secs(1), "{took:?}");
}

#[test]
fn an_answer_that_stands_is_given_before_the_time_is_up() {
    let limit = Duration::from_secs(120);
    let mut instance = crowd();
    // Where something stands already, that is looked at first.
    let row = |number: usize| booked(&format!("R{}", 1 + 300 * number), &format!("s{}", number + 1), false);
    instance.current = (0..30).map(row).collect();
    for threads in [1, 2] {
        let patience = Some(Duration::from_millis(20));
        let options = Options { time_limit: Some(limit), patience, threads, ..Options::default() };
        let began = Instant::now();
        let schedule = solve(&instance, &options, &AtomicBool::new(false), &|_| {}).unwrap();
        assert!(!schedule.meetings.is_empty());
        assert!(began.elapsed() < limit / 4, "{:?} with {threads}", began.elapsed());
    }
}
