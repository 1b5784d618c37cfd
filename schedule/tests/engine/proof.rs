//! What a run leaves for an independent checker, and that such a checker confirms it.

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use dratify::{Checker, Lit};
use proptest::prelude::*;
use schedule::{Certificate, Instance, Objective, Options, Outcome, Schedule, Status, certify, solve};

use crate::data;
use crate::exact::random;
use crate::made::{empty, meeting, solved, three_in_two_slots};

const LINES: [&str; 5] = ["must_unscheduled", "shortfall", "lost_weight", "changes", "breaks"];

/// The lines of a DIMACS or DRAT file: whether something is taken away, and the clause.
fn clauses(text: &str) -> Vec<(bool, Vec<Lit>)> {
    let literal = |word: &str| match word.parse::<i64>().expect("a number") {
        0 => None,
        number => Some(2 * (number.unsigned_abs() as Lit - 1) + Lit::from(number < 0)),
    };
    let lines = text.lines().filter(|line| !line.starts_with(['c', 'p']));
    lines
        .map(|line| {
            let taken = line.strip_prefix("d ");
            (taken.is_some(), taken.unwrap_or(line).split_whitespace().filter_map(literal).collect())
        })
        .collect()
}

/// Whether the checker says that the proof refutes the clauses; `change` may change them before.
fn refuted(folder: &Path, name: &str, change: impl FnOnce(&mut Vec<(bool, Vec<Lit>)>)) -> bool {
    let read =
        |ending: &str| fs::read_to_string(folder.join(format!("{name}.{ending}"))).expect("it is there");
    let cnf = read("cnf");
    let header: Vec<&str> = cnf.lines().next().unwrap().split_whitespace().collect();
    let mut given = clauses(&cnf);
    assert_eq!(header[..2], ["p", "cnf"]);
    assert_eq!(header[3], given.len().to_string());
    change(&mut given);
    let given: Vec<Vec<Lit>> = given.into_iter().map(|(_, clause)| clause).collect();
    let mut checker = Checker::new(header[2].parse().unwrap(), &given, true, true);
    checker.check(&clauses(&read("drat"))).ok
}

fn confirmed(folder: &Path, name: &str) -> bool {
    refuted(folder, name, |_| ())
}

fn certified(instance: &Instance, schedule: &Schedule, folder: &Path) -> Vec<Certificate> {
    certify(instance, schedule, &Options::default(), folder, &AtomicBool::new(false)).expect("it is written")
}

fn made(instance: &Instance) -> Schedule {
    solve(instance, &Options::default(), &AtomicBool::new(false), &|_| {}).expect("the instance is sound")
}

/// The same schedule with more claimed of a line than is true.
fn boasting(schedule: &Schedule, line: usize) -> Schedule {
    let mut schedule = schedule.clone();
    let (Some(objective), Some(bound)) = (&mut schedule.objective, &mut schedule.bound) else {
        panic!("only schedules boast")
    };
    let Objective { must_unscheduled, shortfall, lost_weight, changes, breaks, .. } = objective;
    *[must_unscheduled, shortfall, lost_weight, changes, breaks][line] += 1;
    *[
        &mut bound.must_unscheduled,
        &mut bound.shortfall,
        &mut bound.lost_weight,
        &mut bound.changes,
        &mut bound.breaks,
    ][line] += 1;
    schedule
}

/// About the size of the published events: each of 42 people has six meetings in eight slots, nearly all tables are taken, and
/// some are away at noon.
fn event() -> Instance {
    let mut instance = empty(8, 18, 42);
    instance.rules.all = true;
    instance.rules.fairness = Some(2);
    for apart in [1, 5, 11] {
        for one in 0..42 {
            meeting(&mut instance, &[one + 1, (one + apart) % 42 + 1]);
        }
    }
    for person in instance.participants.iter_mut().step_by(7) {
        person.unavailable = vec!["s4".into()];
    }
    instance
}

#[test]
fn an_event_of_the_published_size_is_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let instance = event();
    let schedule = made(&instance);
    let breaks = schedule.objective.unwrap().breaks;
    assert_eq!(schedule.status, Status::Optimal);
    assert!(breaks > 0);
    let certificates = certified(&instance, &schedule, folder.path());
    assert_eq!(certificates.len(), 1);
    assert_eq!((certificates[0].name, certificates[0].outcome), ("breaks", Outcome::Proven));
    assert!(confirmed(folder.path(), "breaks"));
    // The last clause is what bounds the sum: without it nothing is refuted.
    assert!(!refuted(folder.path(), "breaks", |given| drop(given.pop())));
    let note = fs::read_to_string(folder.path().join("README.md")).unwrap();
    assert!(note.contains(&format!("| breaks | {breaks} | {breaks} |")), "{note}");
    let variables = fs::read_to_string(folder.path().join("breaks.variables.txt")).unwrap();
    assert!(variables.contains("1\tmeeting R1 is in slot s1\n"), "{variables}");
    // What is left beside can be checked, too.
    let read = schedule::read(&fs::read(folder.path().join("instance.json")).unwrap());
    assert_eq!(read.unwrap(), instance);
    let kept = serde_json::from_slice(&fs::read(folder.path().join("schedule.json")).unwrap()).unwrap();
    assert_eq!(schedule::check(&instance, &kept), []);
    stopped(&instance, &schedule);
    // One more than is true is not refuted, and what was there before is gone.
    let certificates = certified(&instance, &boasting(&schedule, 4), folder.path());
    assert_eq!(certificates[0].outcome, Outcome::Wrong);
    assert!(folder.path().join("breaks.cnf").exists() && !folder.path().join("breaks.drat").exists());
}

/// A proof that is stopped is not claimed.
fn stopped(instance: &Instance, schedule: &Schedule) {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { time_limit: Some(Duration::ZERO), ..Options::default() };
    let certificates = certify(instance, schedule, &options, folder.path(), &AtomicBool::new(false)).unwrap();
    assert_eq!(certificates[0].outcome, Outcome::Open);
    let mut left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["README.md", "breaks.cnf", "breaks.variables.txt", "instance.json", "schedule.json"]);
    let note = fs::read_to_string(folder.path().join("README.md")).unwrap();
    assert!(note.contains("not finished in time"), "{note}");
}

#[test]
fn what_cannot_be_held_together_is_confirmed() {
    let mut instance = three_in_two_slots();
    let schedule = made(&instance);
    assert_eq!(schedule.status, Status::Infeasible);
    let folder = tempfile::tempdir().unwrap();
    let certificates = certified(&instance, &schedule, folder.path());
    assert_eq!((certificates[0].name, certificates[0].outcome), ("rules", Outcome::Proven));
    assert!(confirmed(folder.path(), "rules"));
    // A third slot, and the same claim is wrong.
    instance.slots.push(schedule::Slot { id: "s3".into(), start: None, end: None, session: None });
    assert_eq!(certified(&instance, &schedule, folder.path())[0].outcome, Outcome::Wrong);
}

#[test]
fn what_the_tables_leave_out_is_confirmed_by_weight() {
    // Of 60 meetings 30 find a table, those worth most if all goes well.
    let mut instance = empty(5, 6, 30);
    for one in 0..60 {
        let other = (one + 1 + one / 30 * 6) % 30;
        meeting(&mut instance, &[one % 30 + 1, other + 1]).weight = one as u32 % 5 + 1;
    }
    let schedule = solved(&instance);
    assert!(schedule.bound.unwrap().lost_weight >= 54);
    let folder = tempfile::tempdir().unwrap();
    let certificates = certified(&instance, &schedule, folder.path());
    assert_eq!((certificates[0].name, certificates[0].outcome), ("lost_weight", Outcome::Proven));
    assert!(confirmed(folder.path(), "lost_weight"));
}

#[test]
fn published_instances_are_confirmed() {
    let Some(folder) = data::folder("b2bsp") else { return };
    for (file, name) in [("tic-12.fixed020-Forb", "breaks"), ("tic-12.forb0003", "rules")] {
        let (instance, schedule) = data::run(&folder.join(format!("{file}.dzn")), 10_000);
        let proof = tempfile::tempdir().unwrap();
        let certificates = certified(&instance, &schedule, proof.path());
        assert_eq!((certificates[0].name, certificates[0].outcome), (name, Outcome::Proven), "{file}");
        assert!(confirmed(proof.path(), name), "{file}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_is_confirmed_and_no_more_than_is_true(seed in any::<u64>()) {
        let instance = random(seed);
        let Ok(schedule) = solve(&instance, &Options::default(), &AtomicBool::new(false), &|_| {}) else {
            return Ok(());
        };
        let folder = tempfile::tempdir().unwrap();
        let certificates = certified(&instance, &schedule, folder.path());
        let claimed: Vec<&str> = match schedule.bound {
            None => vec!["rules"],
            Some(bound) => {
                LINES.into_iter().zip(bound.lines()).filter(|&(_, value)| value > 0).map(|(name, _)| name).collect()
            }
        };
        prop_assert_eq!(certificates.iter().map(|one| one.name).collect::<Vec<_>>(), claimed);
        for one in &certificates {
            prop_assert_eq!(one.outcome, Outcome::Proven, "{}", one.claim);
            prop_assert!(confirmed(folder.path(), one.name), "{}", one.claim);
        }
        if schedule.objective.is_some() {
            for (line, name) in LINES.into_iter().enumerate() {
                let certificates = certified(&instance, &boasting(&schedule, line), folder.path());
                let one = certificates.iter().find(|one| one.name == name).expect("it is claimed");
                prop_assert_eq!(one.outcome, Outcome::Wrong, "{}", &one.claim);
            }
        }
    }
}
