//! Why nothing fits: what is named has to be enough by itself.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use schedule::{Core, Infeasible, Instance, Limit, Options, Priority, Schedule, Status, solve};

use crate::made::{empty, meeting, three_in_two_slots};
use crate::possible::possible;

/// Without a limit: however busy the machine is, the proof is found.
fn solved(instance: &Instance) -> Schedule {
    solve(instance, &Options::default(), &AtomicBool::new(false), &|_| {}).unwrap()
}

#[test]
fn the_smaller_of_the_two_sets_is_told() {
    let three = solved(&three_in_two_slots()).infeasible;
    assert!(
        matches!(&three, Some(Infeasible::Meetings { meetings, .. }) if meetings.len() == 3),
        "{three:?}"
    );
    // Five who all want to meet each other can do so twice at a time, and have four slots for ten meetings.
    let mut instance = empty(4, 5, 7);
    for one in 1..=5 {
        for other in one + 1..=5 {
            meeting(&mut instance, &[one, other]);
        }
    }
    meeting(&mut instance, &[6, 7]);
    instance.rules.all = true;
    let schedule = solved(&instance);
    let Some(Infeasible::Rules(core)) = &schedule.infeasible else { panic!("{schedule:?}") };
    assert_eq!(core.participants, ["P1", "P2", "P3", "P4", "P5"]);
    assert!(core.tables.is_empty() && core.fairness.is_none() && !core.order && !core.interpreters);
    let report = "not all meetings can be held together with these rules: \
        one meeting at a time for participants P1, P2, P3, P4, P5";
    assert_eq!(schedule.report.as_deref(), Some(report));
}

#[test]
fn the_data_reads_back() {
    let found = solved(&three_in_two_slots());
    let text = serde_json::to_string(&found).unwrap();
    assert!(text.contains(r#""infeasible":{"kind":"meetings","meetings":["R1","R2","R3"]"#), "{text}");
    assert_eq!(serde_json::from_str::<Schedule>(&text).unwrap(), found);
}

/// Ids as long as a file may have them.
fn lengthy(instance: &mut Instance) {
    let long = |id: &mut String| id.push_str(&"-and-so-on\n".repeat(2_000));
    instance.slots.iter_mut().for_each(|one| long(&mut one.id));
    instance.participants.iter_mut().for_each(|one| long(&mut one.id));
    for one in &mut instance.meetings {
        long(&mut one.id);
        one.participants.iter_mut().chain(&mut one.slot).for_each(long);
    }
}

#[test]
fn a_report_stays_one_short_line_however_long_ids_and_lists_are() {
    // Thirty meetings for twenty-nine slots; as many for one table; too many for one person.
    let mut full = empty(29, 40, 31);
    for other in 2..=31 {
        meeting(&mut full, &[1, other]);
    }
    let mut crowded = empty(29, 1, 60);
    for one in 1..=30 {
        meeting(&mut crowded, &[one, one + 30]);
    }
    let mut limited = full.clone();
    limited.participants[0].max = Some(29);
    for (mut instance, words) in [
        (full, "30 of them have to be in 29 slots, which are s1-and-so-on"),
        (crowded, "17 more than there are tables"),
        (limited, "29 are the most allowed"),
    ] {
        instance.rules.all = true;
        lengthy(&mut instance);
        let options = Options { time_limit: Some(Duration::from_secs(3)), ..Options::default() };
        let schedule = solve(&instance, &options, &AtomicBool::new(false), &|_| {}).unwrap();
        short(&schedule.report.unwrap_or_default(), words);
    }
    let many =
        |letter: char| (0..10_000).map(|at| format!("{letter}{at}{}", "\n-and-so-on".repeat(20))).collect();
    let core = Core {
        fairness: Some(1),
        breaks: many('P'),
        tables: many('s'),
        participants: many('Q'),
        ..Core::default()
    };
    short(&Infeasible::Rules(Box::new(core)).to_string(), "9988 more");
    let found = Infeasible::Meetings { meetings: many('R'), participants: many('P'), rule: None };
    short(&found.to_string(), "9988 more");
}

fn short(report: &str, words: &str) {
    assert!(report.contains(words) && report.chars().count() < 3_000, "{words}: {report}");
    assert!(!report.contains(char::is_control), "{report}");
}

#[test]
fn one_table_promised_twice_at_a_time_is_named() {
    let mut instance = empty(3, 3, 8);
    for (pair, table) in [([1, 2], "T2"), ([3, 4], "T2"), ([5, 6], "T1"), ([7, 8], "T3")] {
        let one = meeting(&mut instance, &pair);
        (one.slot, one.table) = (Some("s2".into()), Some(table.into()));
    }
    instance.rules.all = true;
    let words = "not all meetings can be held together with these rules: one meeting at a time at tables T2";
    assert_eq!(solved(&instance).report.as_deref(), Some(words));
}

#[test]
fn a_chain_longer_than_the_day_is_said_to_be_one_of_order() {
    let mut instance = empty(2, 3, 8);
    for pair in [[1, 2], [3, 4], [5, 6], [7, 8]] {
        meeting(&mut instance, &pair);
    }
    instance.meetings[1].after = vec!["R1".into()];
    instance.meetings[2].after = vec!["R2".into()];
    instance.rules.all = true;
    let words = "not all meetings can be held together with these rules: the order of meetings \
                 (meetings R1, R2, R3 already cannot all be held)";
    assert_eq!(solved(&instance).report.as_deref(), Some(words));
    // Whichever stands first.
    instance.meetings.rotate_left(2);
    let words = words.replace("R1, R2, R3", "R3, R1, R2");
    assert_eq!(solved(&instance).report, Some(words));
    // Who is never there together has no slot whatever else is asked.
    instance.participants[0].unavailable = vec!["s1".into()];
    instance.participants[1].unavailable = vec!["s2".into()];
    assert_eq!(solved(&instance).infeasible, Some(Infeasible::NoSlot { meeting: "R1".into() }));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn what_is_named_is_enough(
        pairs in proptest::collection::vec((0..6_usize, 1..6_usize), 5..11),
        tables in 1..4_usize,
        slots in 3..6_usize,
        away in proptest::collection::vec((0..6_usize, 1..6_usize), 0..5),
        promised in proptest::collection::vec(0..5_usize, 0..3),
        fairness in proptest::option::of(0..2_u32),
    ) {
        let mut instance = empty(slots, tables, 6);
        for (one, by) in pairs {
            let (one, other) = (one + 1, (one + by) % 6 + 1);
            meeting(&mut instance, &[one, other]);
        }
        for (person, slot) in away.into_iter().filter(|&(_, slot)| slot <= slots) {
            instance.participants[person].unavailable.push(format!("s{slot}"));
        }
        promised.into_iter().for_each(|at| instance.meetings[at].table = Some("T1".into()));
        if instance.meetings.len() > 7 {
            instance.meetings[3].after = vec!["R1".into()];
        }
        instance.rules.all = true;
        instance.rules.fairness = fairness;
        let schedule = solved(&instance);
        prop_assert_eq!(schedule.infeasible.is_some(), schedule.status == Status::Infeasible);
        match &schedule.infeasible {
            Some(Infeasible::Rules(core)) => prop_assert!(!possible(&instance, core), "{:?}", core),
            Some(Infeasible::Meetings { meetings, rule, .. }) => {
                instance.rules.all = false;
                for one in instance.meetings.iter_mut().filter(|one| meetings.contains(&one.id)) {
                    one.priority = Priority::Must;
                }
                let left_out = |instance: &Instance| solved(instance).objective.map(|cost| cost.must_unscheduled > 0);
                prop_assert_eq!(left_out(&instance), Some(true), "{:?}", meetings);
                match rule {
                    Some(Limit::Fairness) => instance.rules.fairness = None,
                    Some(Limit::Tables) => instance.tables = empty(0, instance.meetings.len(), 0).tables,
                    None => return Ok(()),
                }
                prop_assert_eq!(left_out(&instance), Some(false), "{:?} without {:?}", meetings, rule);
            }
            _ => {}
        }
    }
}

#[test]
fn a_published_event_that_fairness_excludes_is_explained_in_time() {
    let Some(folder) = crate::data::folder("b2bsp") else { return };
    let file = std::fs::read(folder.join("tic-13crafc.original.dzn")).unwrap();
    let options = Options {
        fairness: Some(0),
        time_limit: Some(Duration::from_secs(5)),
        threads: 2,
        ..Options::default()
    };
    let began = Instant::now();
    let schedule =
        solve(&schedule::read(&file).unwrap(), &options, &AtomicBool::new(false), &|_| {}).unwrap();
    assert!(began.elapsed() < Duration::from_secs(6), "{:?}", began.elapsed());
    let Some(Infeasible::Rules(core)) = &schedule.infeasible else { panic!("{:?}", schedule.report) };
    assert!(core.fairness == Some(0) && core.breaks.len() > 1, "{core:?}");
    assert!(core.tables.len() < 12 && core.breaks.len() < 48, "something is left out: {core:?}");
}
