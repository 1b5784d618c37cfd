//! A calendar client that is not ours reads the feed: Python's icalendar. `PYTHON` names an interpreter that has it, as
//! `cargo xtask test` does; without that, the test is left out where the machine's own has it not.

use std::io::Write;
use std::process::{Command, Stdio};

use jiff::{SignedDuration, Timestamp};
use platform::print::calendar::{Event, Feed, write};

fn event(number: usize, zone: &str, start: &str) -> Event {
    let start: Timestamp = start.parse().expect("a moment");
    Event {
        uid: format!("mtg_{number}@filiera"),
        sequence: 1,
        start,
        end: start.checked_add(SignedDuration::from_mins(20)).expect("twenty minutes later"),
        zone: zone.into(),
        summary: "Niccolò D'Angelo – Алексей Щербаков, Ёлкина Анна; встреча за столом T12".into(),
        location: "T12".into(),
        description: "Riga uno\nriga due".into(),
        url: None,
        cancelled: number == 2,
        stamp: "2018-11-01T08:00:00Z".parse().expect("a moment"),
    }
}

#[test]
fn a_foreign_client_sees_the_same_times() {
    let named = std::env::var("PYTHON").ok();
    let python = named.as_deref().unwrap_or("python3");
    let available = Command::new(python).args(["-c", "import icalendar"]).stderr(Stdio::null()).status();
    if !available.is_ok_and(|status| status.success()) {
        assert!(named.is_none(), "{python:?}, which PYTHON names, lacks icalendar");
        eprintln!("skipped: python3 has no icalendar (apt-get install python3-icalendar)");
        return;
    }
    // Around the change to summer time and back, a delegate's home zone without one, one that changed its rule in
    // 2014, one with half an hour, one south of the equator, and one that has only ever had one offset.
    let starts = [
        ("Europe/Rome", "2019-03-31T00:30:00Z"),
        ("Europe/Rome", "2019-03-31T01:00:00Z"),
        ("Europe/Rome", "2019-03-31T07:00:00Z"),
        ("Europe/Rome", "2018-11-29T13:00:00Z"),
        ("Europe/Rome", "2019-10-27T07:00:00Z"),
        ("Europe/Moscow", "2019-03-31T07:00:00Z"),
        ("Europe/Moscow", "2014-10-20T07:00:00Z"),
        ("Europe/Moscow", "2014-10-27T07:00:00Z"),
        ("Asia/Kolkata", "2019-03-31T07:00:00Z"),
        ("America/Santiago", "2019-04-10T15:00:00Z"),
        ("Etc/UTC", "2019-03-31T07:00:00Z"),
    ];
    let events: Vec<Event> =
        starts.iter().enumerate().map(|(number, (zone, start))| event(number, zone, start)).collect();
    let expected: Vec<String> = events.iter().map(line).collect();
    let feed = Feed {
        name: "Агенда".into(),
        description: String::new(),
        refresh: SignedDuration::from_mins(15),
        zone: "Europe/Rome".into(),
        begins: "2018-11-28T23:00:00Z".parse().unwrap(),
        events,
    };

    let mut reader = Command::new(python)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendar_reader.py"))
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(write(&feed).unwrap().as_bytes()).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "the reader refused the calendar");
    let seen = String::from_utf8(output.stdout).unwrap();
    assert_eq!(seen.lines().collect::<Vec<_>>(), expected);
}

fn line(event: &Event) -> String {
    let utc = |time: Timestamp| time.strftime("%Y-%m-%dT%H:%M:%S+00:00").to_string();
    let status = if event.cancelled { "CANCELLED" } else { "CONFIRMED" };
    let (start, end) = (utc(event.start), utc(event.end));
    [&event.uid, &start, &end, &event.sequence.to_string(), status, &event.summary].join("\t")
}
