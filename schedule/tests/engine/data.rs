//! The published instances, where they are at hand.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use schedule::{Options, Status, check, read, solve};

/// The folder of the instances; none, said aloud, where it is missing. One that is named must have it.
pub fn folder(name: &str) -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let named = std::env::var_os("FILIERA_SHARED").map(PathBuf::from);
    let folder = named.clone().unwrap_or_else(beside).join("data").join(name);
    if !folder.is_dir() {
        assert!(named.is_none(), "FILIERA_SHARED is set, and {} is missing", folder.display());
        eprintln!("skipped: {} is missing", folder.display());
        return None;
    }
    Some(folder)
}

pub fn run(file: &std::path::Path, limit: u64) -> (schedule::Instance, schedule::Schedule) {
    let mut instance = read(&std::fs::read(file).expect("the file is there")).expect("it reads");
    instance.rules.fairness = Some(2);
    let options = Options { time_limit: Some(Duration::from_millis(limit)), ..Options::default() };
    let schedule = solve(&instance, &options, &AtomicBool::new(false), &|_| {}).expect("it is sound");
    (instance, schedule)
}

#[test]
fn published_instances_are_answered_truthfully() {
    let Some(folder) = folder("b2bsp") else { return };
    let table = std::fs::read_to_string(folder.join("published.csv")).unwrap();
    let mut proven = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let (instance, schedule) = run(&folder.join(format!("{}.dzn", cells[0])), 150);
        assert_eq!(check(&instance, &schedule), [], "{}", cells[0]);
        let published: Option<u64> = cells[5].parse().ok();
        match schedule.status {
            Status::Infeasible => assert_eq!(published, None, "{}", cells[0]),
            Status::Unknown => {}
            status => {
                let published = published.unwrap();
                assert!(schedule.objective.unwrap().breaks >= published, "{}", cells[0]);
                assert!(schedule.bound.unwrap().breaks <= published, "{}", cells[0]);
                proven += usize::from(status == Status::Optimal);
            }
        }
    }
    assert!(proven > 0);
}

#[test]
fn a_large_event_has_a_valid_schedule_soon() {
    let Some(folder) = folder("b2bsp-large") else { return };
    let (instance, schedule) = run(&folder.join("big-500x3000.dzn"), 1_000);
    assert_eq!(schedule.status, Status::Feasible);
    assert_eq!(check(&instance, &schedule), []);
}
