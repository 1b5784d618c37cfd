//! Inputs that nobody should send, and some that somebody will.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use schedule::{Booking, Clash, Instance, Obstacle, Options, Status, read, solve};

use crate::made::{empty, meeting, solved};

fn refused(instance: &Instance) -> String {
    let text = serde_json::to_vec(instance).expect("an instance is JSON");
    let line = read(&text).expect_err("it is unsound").to_string();
    assert!(!line.contains('\n') && line.len() < 300, "{line}");
    line
}

fn locked(meeting: &str, slot: &str) -> Booking {
    Booking { meeting: meeting.into(), slot: slot.into(), table: None, interpreter: None, locked: true }
}

#[test]
fn an_instance_written_reads_back() {
    let mut instance = empty(2, 1, 2);
    meeting(&mut instance, &[1, 2]).weight = 7;
    assert_eq!(read(&serde_json::to_vec(&instance).unwrap()).unwrap(), instance);
    let short = br#"{"format": "filiera.meeting-point/1", "slots": [{"id": "a", "start": null}], "tables": null,
        "participants": [{"id": "p", "unavailable": null}, {"id": "q"}],
        "meetings": [{"id": "m", "participants": ["p", "q"], "weight": null, "priority": null, "after": null}]}"#;
    let instance = read(short).unwrap();
    assert_eq!((instance.meetings[0].weight, instance.participants[0].min), (1, 0));
}

#[test]
fn ids_are_single_and_known() {
    let mut instance = empty(2, 1, 3);
    meeting(&mut instance, &[1, 2]);
    let twice = |change: &dyn Fn(&mut Instance)| {
        let mut instance = instance.clone();
        change(&mut instance);
        refused(&instance)
    };
    assert_eq!(twice(&|i| i.slots[1].id = "s1".into()), "slots[1].id: \"s1\" is already the id of slots[0]");
    assert_eq!(
        twice(&|i| i.meetings.push(i.meetings[0].clone())),
        "meetings[1].id: \"R1\" is already the id of meetings[0]"
    );
    assert_eq!(
        twice(&|i| i.meetings[0].participants[0] = "X".into()),
        "meetings[0].participants: no participant has the id \"X\""
    );
    assert_eq!(
        twice(&|i| i.meetings[0].participants[0] = "P2".into()),
        "meetings[0].participants: \"P2\" twice"
    );
    assert_eq!(
        twice(&|i| i.meetings[0].after = vec!["Z".into()]),
        "meetings[0].after: no meeting has the id \"Z\""
    );
    assert_eq!(
        twice(&|i| i.participants[0].unavailable = vec!["s9".into()]),
        "participants[0].unavailable: no slot has the id \"s9\""
    );
    assert_eq!(
        twice(&|i| i.format = "other".into()),
        "format: is \"other\", not \"filiera.meeting-point/1\""
    );
}

#[test]
fn after_that_leads_back_is_refused() {
    let mut instance = empty(3, 1, 6);
    meeting(&mut instance, &[1, 2]).after = vec!["R3".into()];
    meeting(&mut instance, &[3, 4]).after = vec!["R1".into()];
    meeting(&mut instance, &[5, 6]).after = vec!["R2".into()];
    assert!(refused(&instance).ends_with("would have to come after itself"));
    instance.meetings[0].after = vec!["R1".into()];
    assert!(refused(&instance).contains("meeting \"R1\" would have to come after itself"));
}

#[test]
fn locked_rows_that_exclude_each_other_are_refused() {
    let mut instance = empty(2, 1, 4);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[2, 3]);
    instance.current = vec![locked("R1", "s1"), locked("R2", "s1")];
    assert_eq!(
        refused(&instance),
        "current[1]: meetings R1 and R2 are both locked in slot s1 with participant P2"
    );
    instance.current[1].slot = "s2".into();
    instance.meetings[0].after = vec!["R2".into()];
    assert_eq!(refused(&instance), "current[0]: meeting R1 is locked before R2, which it comes after");
    instance.meetings[0].after.clear();
    instance.participants[2].unavailable = vec!["s2".into()];
    assert_eq!(refused(&instance), "current[1]: meeting R2 is locked in slot s2, where P3 is unavailable");
}

#[test]
fn a_lock_that_cannot_hold_names_what_stands_in_its_way() {
    let mut instance = empty(2, 2, 3);
    meeting(&mut instance, &[1, 2]);
    meeting(&mut instance, &[2, 3]);
    instance.current = vec![locked("R1", "s1"), locked("R2", "s1")];
    let clash = |instance: &Instance| {
        let error = read(&serde_json::to_vec(instance).unwrap()).expect_err("it is unsound");
        *error.clash.expect("a locked row is at fault")
    };
    let of =
        |meeting: &str, slot: &str, obstacle| Clash { meeting: meeting.into(), slot: slot.into(), obstacle };
    let busy = Obstacle::Busy { participant: "P2".into(), meeting: "R1".into() };
    assert_eq!(clash(&instance), of("R2", "s1", busy));
    instance.current[1].slot = "s2".into();
    instance.participants[1].max = Some(1);
    assert_eq!(clash(&instance), of("R2", "s2", Obstacle::Full { participant: "P2".into() }));
    instance.participants[0].unavailable = vec!["s1".into()];
    assert_eq!(clash(&instance), of("R1", "s1", Obstacle::Unavailable { participant: "P1".into() }));
    instance.meetings[0].table = Some("T1".into());
    instance.current[0].table = Some("T2".into());
    assert_eq!(clash(&instance), of("R1", "s1", Obstacle::OtherTable { table: "T1".into() }));
}

#[test]
fn numbers_and_nesting_beyond_reason_are_refused() {
    let line = |text: &str| read(text.as_bytes()).unwrap_err().to_string();
    let huge = r#"{"format":"filiera.meeting-point/1","participants":[{"id":"p","max":1e99}]}"#;
    assert!(line(huge).starts_with("line 1, column "));
    let negative = r#"{"format":"filiera.meeting-point/1","participants":[{"id":"p","min":-1}]}"#;
    assert!(line(negative).contains("-1"));
    assert!(line(&"[".repeat(100_000)).starts_with("line 1"));
    assert!(line("nBusiness = 999999999;").contains("not a whole number"));
    assert_eq!(line(""), "line 1: the file is empty");
    assert_eq!(read(b"nBusiness = 1;\n\xff\xfe").unwrap_err().to_string(), "line 2: not text in UTF-8");
    let mut wide = empty(0, 0, 0);
    wide.slots = empty(20_001, 0, 0).slots;
    assert_eq!(refused(&wide), "slots: 20001, and 20000 are the most that is supported");
}

#[test]
fn ten_thousand_slots_are_answered() {
    let mut instance = empty(10_000, 5, 200);
    for number in 0..400 {
        meeting(&mut instance, &[1 + number % 100, 101 + (number * 7 + number / 100) % 100]);
    }
    instance.rules.all = true;
    instance.rules.fairness = Some(2);
    let options = Options { time_limit: Some(Duration::from_secs(2)), ..Options::default() };
    let began = Instant::now();
    let schedule = solve(&instance, &options, &AtomicBool::new(false), &|_| {}).unwrap();
    assert!(began.elapsed() < Duration::from_secs(3));
    assert!(matches!(schedule.status, Status::Optimal | Status::Feasible));
    assert_eq!(schedule::check(&instance, &schedule), []);
}

#[test]
fn one_slot_and_no_table_are_answered() {
    let mut instance = empty(1, 0, 2);
    meeting(&mut instance, &[1, 2]);
    assert_eq!(solved(&instance).objective.unwrap().lost_weight, 1);
    instance.rules.all = true;
    let schedule = solved(&instance);
    assert_eq!(schedule.status, Status::Infeasible);
    assert!(schedule.report.unwrap().contains("R1"));
}

#[test]
fn the_same_seed_gives_the_same_schedule() {
    let mut instance = empty(8, 3, 12);
    for number in 0..24 {
        meeting(&mut instance, &[1 + number % 6, 7 + (number + number / 6) % 6]).weight =
            1 + number as u32 % 3;
    }
    let run = |seed: u64| {
        let options = Options { seed, ..Options::default() };
        solve(&instance, &options, &AtomicBool::new(false), &|_| {}).unwrap()
    };
    let (first, second) = (run(3), run(3));
    assert_eq!((&first.meetings, &first.objective), (&second.meetings, &second.objective));
}

#[test]
fn a_run_ends_when_told_to() {
    let mut instance = empty(12, 4, 20);
    for number in 0..60 {
        meeting(&mut instance, &[1 + number % 10, 11 + (number * 3 + number / 10) % 10]);
    }
    let options = Options { time_limit: Some(Duration::from_secs(60)), threads: 2, ..Options::default() };
    let stop = AtomicBool::new(true);
    let began = Instant::now();
    let schedule = solve(&instance, &options, &stop, &|_| {}).unwrap();
    assert!(began.elapsed() < Duration::from_secs(2));
    assert!(schedule::check(&instance, &schedule).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_never_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes);
    }

    #[test]
    fn pieces_of_the_format_never_break_the_reader(text in "(nBusiness|nMeetings|requested|fixed|forbidden|=|;|\\{|\\}|\\[|\\||[0-9]{1,3}|%|\n| |,|-){0,60}") {
        let _ = read(text.as_bytes());
    }
}
