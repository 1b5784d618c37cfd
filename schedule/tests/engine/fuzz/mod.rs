//! Fuzzing: seeds of both formats, damaged byte by byte and field by field. Whatever comes in, the reader answers with an
//! instance or with one line that says where and what; and what it takes is scheduled, and the schedule keeps every rule.
//!
//! `PROPTEST_CASES=20000 cargo nextest run -p schedule fuzz` goes on for longer.

mod bytes;
mod fields;

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use schedule::{Options, Status, check, read, solve};

/// What reading may take, and a run beyond its limit; generous, since others may be at work on the machine.
const PATIENCE: Duration = Duration::from_secs(5);

/// A `.dzn` file with what the published ones have.
pub const DZN: &str = "% small\nnBusiness = 6;\nnMeetings = 7;\nnTables = 2;\nnTotalSlots = 6;\nnMorningSlots = 3;\n\
    requested = [|1,2,1|1,3,3|2,3,2|4,5,3|4,6,3|5,6,1|1,6,3|];\n\
    forbidden = [{0},{2},{},{1,6},{0},{}];\nfixat = [0,0,5,0,0,0,0];\nprecedences = [{},{1},{},{},{},{4},{0}];\n";

/// An instance in JSON that has every field.
pub const JSON: &str = r#"{"format": "filiera.meeting-point/1",
 "slots": [{"id": "a", "start": "2018-11-29T14:00:00+01:00", "session": "AM"}, {"id": "b", "session": "AM"},
  {"id": "c", "session": "PM"}, {"id": "d", "session": "PM"}, {"id": "e", "session": null}],
 "tables": [{"id": "T1", "zone": "A"}, {"id": "T2"}],
 "participants": [{"id": "p", "unavailable": ["b"], "languages": ["it", "en"], "min": 1, "max": 4}, {"id": "q"},
  {"id": "r", "languages": ["ru"], "max": 3}, {"id": "s", "languages": ["en"], "min": 2}, {"id": "ё"}],
 "interpreters": [{"id": "I", "languages": ["it", "ru"], "unavailable": ["e"], "max_consecutive": 2}, {"id": "J"}],
 "meetings": [{"id": "1", "participants": ["p", "q"], "priority": "must", "weight": 3},
  {"id": "2", "participants": ["p", "r"], "session": "PM"}, {"id": "3", "participants": ["q", "s"], "after": ["1"]},
  {"id": "4", "participants": ["r", "s"], "table": "T2"}, {"id": "5", "participants": ["q", "r", "ё"], "slot": "d"},
  {"id": "6", "participants": ["s", "ё"], "weight": null}],
 "rules": {"all": false, "fairness": 2},
 "current": [{"meeting": "1", "slot": "a", "table": "T1", "locked": true}, {"meeting": "2", "slot": "c"},
  {"meeting": "gone", "slot": "b", "table": "T9"}]}"#;

/// Reads, and schedules what reads well.
pub fn answered(bytes: &[u8]) -> Result<(), TestCaseError> {
    let began = Instant::now();
    let instance = match read(bytes) {
        Ok(instance) => instance,
        Err(error) => {
            let line = error.to_string();
            prop_assert!(!error.place.is_empty() && !error.fault.is_empty(), "{:?}", line);
            prop_assert!(line.chars().count() < 400 && !line.contains(char::is_control), "{:?}", line);
            prop_assert!(began.elapsed() < PATIENCE, "{:?} for {:?}", began.elapsed(), line);
            return Ok(());
        }
    };
    let options = Options { time_limit: Some(Duration::from_millis(50)), ..Options::default() };
    let schedule =
        solve(&instance, &options, &AtomicBool::new(false), &|_| {}).expect("what is read is sound");
    prop_assert!(began.elapsed() < PATIENCE, "{:?}", began.elapsed());
    match schedule.status {
        Status::Optimal | Status::Feasible => prop_assert_eq!(check(&instance, &schedule), []),
        Status::Infeasible | Status::Unknown => prop_assert!(schedule.report.is_some()),
    }
    Ok(())
}

/// So many cases a property, and as many times more as are asked for.
pub fn cases(count: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = count.saturating_mul(asked.cases.div_ceil(256));
    ProptestConfig { failure_persistence: None, cases, max_shrink_iters: 2_000, ..asked }
}

#[test]
fn the_seeds_are_sound() {
    for seed in [DZN, JSON] {
        read(seed.as_bytes()).unwrap();
        answered(seed.as_bytes()).unwrap();
    }
}

#[test]
fn a_mark_at_the_beginning_and_line_ends_of_elsewhere_change_nothing() {
    for seed in [DZN, JSON] {
        let plain = read(seed.as_bytes()).unwrap();
        let marked = format!("\u{feff}{}", seed.replace('\n', "\r\n"));
        assert_eq!(read(marked.as_bytes()).unwrap(), plain);
        // The lines of the faults are those that an editor shows.
        let broken = marked.replace("nMorningSlots = 3", "nMorningSlots = x").replace("\"AM\"},", "\"AM\"]");
        let line = read(broken.as_bytes()).unwrap_err().to_string();
        assert!(line.starts_with(if seed == DZN { "line 6, nMorningSlots: " } else { "line 2, " }), "{line}");
    }
}

#[test]
fn what_a_fault_quotes_stays_in_one_line() {
    let refused = |text: String| {
        answered(text.as_bytes()).unwrap();
        read(text.as_bytes()).unwrap_err().to_string()
    };
    let long = refused(JSON.replace("\"min\": 1", &format!("\"min\": \"{}\"", "long".repeat(10_000))));
    assert!(long.contains("invalid type: string \"longlong") && long.ends_with("expected u32"), "{long}");
    // The participant of a locked row, with an id that would break the line and colour the rest.
    let id = r#""p\n\u001b[31m""#;
    let away = JSON.replace("\"p\"", id).replace("\"unavailable\": [\"b\"]", "\"unavailable\": [\"a\"]");
    let line = refused(away);
    assert!(line.ends_with("meeting 1 is locked in slot a, where p  [31m is unavailable"), "{line}");
}

#[test]
fn the_limit_holds_where_a_few_meetings_have_very_many_slots() {
    let text = DZN.replace("nTotalSlots = 6", "nTotalSlots = 13661").replace("2,3,2|4,5,3", "2,1,2|4,3,3");
    let instance = read(text.as_bytes()).unwrap();
    for threads in [1, 2] {
        let options = Options { time_limit: Some(Duration::from_millis(50)), threads, ..Options::default() };
        let began = Instant::now();
        let schedule = solve(&instance, &options, &AtomicBool::new(false), &|_| {}).unwrap();
        assert!(began.elapsed() < Duration::from_millis(1_050), "{:?}", began.elapsed());
        assert_eq!(check(&instance, &schedule), []);
    }
}

#[test]
fn the_greatest_numbers_are_taken() {
    let most = u32::MAX.to_string();
    let text = JSON
        .replace("\"weight\": 3", &format!("\"weight\": {most}"))
        .replace("\"weight\": null", &format!("\"weight\": {most}"))
        .replace("\"max\": 4", &format!("\"max\": {most}"))
        .replace("\"min\": 2", &format!("\"min\": {most}"))
        .replace("\"max_consecutive\": 2", &format!("\"max_consecutive\": {most}"))
        .replace("\"fairness\": 2", &format!("\"fairness\": {most}"));
    assert_eq!(text.matches(&most).count(), 6);
    answered(text.as_bytes()).unwrap();
    assert!(read(text.as_bytes()).is_ok());
    for greater in ["4294967296", "-1", "1e9", "99999999999999999999999"] {
        let line =
            read(JSON.replace("\"weight\": 3", &format!("\"weight\": {greater}")).as_bytes()).unwrap_err();
        assert!(line.place.starts_with("line 8, column "), "{line}");
    }
}

#[test]
fn nesting_of_every_kind_is_refused() {
    for (open, inner) in [("[", ""), ("{\"a\":", "1"), ("{\"meetings\":[", ""), ("{\"x\":[{\"y\":", "")] {
        let text = format!("{}{inner}", open.repeat(200_000));
        let line = read(text.as_bytes()).unwrap_err().to_string();
        assert!(line.starts_with("line 1, column "), "{line}");
    }
}
