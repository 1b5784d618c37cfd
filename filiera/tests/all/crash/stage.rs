//! A session with people and requests, brought in as an organiser does it.

use std::fmt::Write as _;

use super::browser::Browser;

/// Makes a task force and a session of one day; the session's path.
pub fn session(browser: &mut Browser) -> String {
    let task_force = browser.submit(
        "/task-forces/new",
        &[
            ("name_en", "Italian-Russian Task Force"),
            ("slug", "it-ru"),
            ("first_code", "IT"),
            ("first_name_en", "Italy"),
            ("second_code", "RU"),
            ("second_name_en", "Russia"),
        ],
    );
    let desk = browser.submit(
        "/sessions/new",
        &[
            ("task_force", task_force.rsplit('/').next().expect("an id")),
            ("number", "27"),
            ("title_en", "Districts"),
            ("place_en", "Florence"),
            ("starts_on", "2027-11-29"),
            ("ends_on", "2027-11-29"),
            ("zone", "Europe/Rome"),
            ("languages", "en"),
        ],
    );
    desk.trim_end_matches("/desk").to_owned()
}

/// Uploads a spreadsheet and confirms it.
pub fn import(browser: &mut Browser, session: &str, sheet: &str, content: &str) {
    let import = browser.upload(&format!("{session}/imports"), sheet, content);
    browser.submit(&format!("{import}/confirmation"), &[("approve", "true")]);
}

/// So many people, half of each side, whose codes begin with `prefix`.
pub fn participants(prefix: &str, count: usize) -> String {
    let mut rows =
        "external_id,side,organisation,organisation_type,country,given_name,family_name,email,languages\n"
            .to_owned();
    for number in 0..count {
        let side = if number % 2 == 0 { "IT" } else { "RU" };
        let _ = writeln!(
            rows,
            "{prefix}{number:04},{side},Tessitura {prefix}{number},firm,{side},Niccolò,D'Angelo {number},\
             {prefix}{number}@ditta.example,en"
        );
    }
    rows
}

/// So many accepted requests among the first `people` of [`participants`], each pair once.
pub fn requests(prefix: &str, people: usize, count: usize) -> String {
    let mut rows = "external_id,from,to,priority,status\n".to_owned();
    for number in 0..count {
        let from = (number * 2) % people;
        let to = (from + 1 + 2 * ((number * 2 / people) * 3)) % people;
        let priority = if number % 6 == 0 { "must" } else { "wish" };
        let _ = writeln!(rows, "R{number:04},{prefix}{from:04},{prefix}{to:04},{priority},accepted");
    }
    rows
}

/// Slots of twenty minutes from nine o'clock, and tables.
pub fn meeting_point(browser: &mut Browser, session: &str, slots: usize, tables: usize) {
    let mut rows = "slot,start,end\n".to_owned();
    for number in 0..slots {
        let at = |minutes: usize| format!("2027-11-29T{:02}:{:02}", 9 + minutes / 60, minutes % 60);
        let _ = writeln!(rows, "s{number:02},{},{}", at(number * 20), at(number * 20 + 20));
    }
    import(browser, session, "slots", &rows);
    let rows = (1..=tables).fold("table\n".to_owned(), |rows, number| format!("{rows}T{number:02}\n"));
    import(browser, session, "tables", &rows);
}
