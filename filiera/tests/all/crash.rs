//! Killed in the middle of its work, the program loses nothing that it acknowledged and leaves nothing half-done.

pub mod browser;
pub mod server;
pub mod stage;

use std::thread;
use std::time::{Duration, Instant};

use platform::args;
use testkit::Kind;

use self::server::Server;

/// How many moments, spread over the time that the work takes, the program is killed at.
const MOMENTS: u32 = 7;

/// Kills the program while it answers a form, so far into the work; whether it had acknowledged it by then.
fn killed_during(server: &mut Server, browser: &browser::Browser, path: &str, after: Duration) -> bool {
    let (mut browser, path) = (browser.clone(), path.to_owned());
    let asked = thread::spawn(move || browser.post(&path, &[("approve", "true")]));
    thread::sleep(after);
    server.kill();
    let answer = asked.join().expect("the browser lives on");
    server.restart();
    answer.is_ok_and(|answer| answer.status == 303)
}

fn an_import_goes_in_whole_or_not_at_all(kind: Kind) {
    const ROWS: i64 = 400;
    let mut server = Server::start(kind);
    let mut browser = server.operator();
    let session = stage::session(&mut browser);
    let imports = format!("{session}/imports");
    let upload = |browser: &mut browser::Browser, prefix: &str| {
        let sheet = stage::participants(prefix, usize::try_from(ROWS).expect("a few"));
        browser.upload(&imports, "participants", &sheet)
    };
    let whole = upload(&mut browser, "A");
    let begun = Instant::now();
    browser.submit(&format!("{whole}/confirmation"), &[("approve", "true")]);
    let takes = begun.elapsed();

    let mut broken = 0;
    for moment in 0..MOMENTS {
        let prefix = format!("B{moment}x");
        let path = upload(&mut browser, &prefix);
        let id = path.rsplit('/').next().expect("an id");
        let acknowledged = killed_during(
            &mut server,
            &browser,
            &format!("{path}/confirmation"),
            takes * moment / (MOMENTS - 1),
        );
        let of_it = format!("{prefix}%");
        let told = format!("{}%", prefix.to_lowercase());
        let participants = server
            .count("SELECT COUNT(*) FROM participants WHERE external_id LIKE $1", args![of_it.as_str()]);
        let people = server.count("SELECT COUNT(*) FROM people WHERE email LIKE $1", args![told.as_str()]);
        let confirmed = server
            .count("SELECT COUNT(*) FROM imports WHERE id = $1 AND confirmed_at IS NOT NULL", args![id]);
        assert!(participants == 0 || participants == ROWS, "{participants} of {ROWS} rows went in");
        assert_eq!(people, participants, "people without their registration, or the other way round");
        assert_eq!(confirmed * ROWS, participants, "what the import says of itself");
        assert!(!acknowledged || confirmed == 1, "an acknowledged import is lost");
        broken += u32::from(participants == 0);
        if confirmed == 0 {
            browser.submit(&format!("{path}/confirmation"), &[("approve", "true")]);
            let now = server
                .count("SELECT COUNT(*) FROM participants WHERE external_id LIKE $1", args![of_it.as_str()]);
            assert_eq!(now, ROWS, "confirmed again, it goes in whole");
        }
    }
    assert!(broken > 0, "the program was never killed before the import was done");
}

/// Slots, tables, people and accepted requests, more than fit, so that the engine works on until its time is over.
fn staged(server: &Server) -> (browser::Browser, String) {
    let mut browser = server.operator();
    let session = stage::session(&mut browser);
    stage::meeting_point(&mut browser, &session, 12, 8);
    stage::import(&mut browser, &session, "participants", &stage::participants("P", 60));
    stage::import(&mut browser, &session, "requests", &stage::requests("P", 60, 150));
    (browser, session)
}

const AGENDAS: &str = "SELECT COUNT(*) FROM agendas";
const DONE: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'schedule' AND finished_at IS NOT NULL";

fn a_run_is_taken_again_and_makes_one_agenda(kind: Kind) {
    let mut server = Server::start(kind);
    let (mut browser, session) = staged(&server);
    let run = browser.submit(&format!("{session}/runs"), &[("seconds", "4")]);
    let progress = "SELECT COUNT(*) FROM jobs WHERE kind = 'schedule' AND progress LIKE '%lost_weight%'";
    server.until("the engine has found something", progress, Vec::new, |count| count == 1);
    assert_eq!(server.count(DONE, args![]), 0, "the engine was done before it was killed");
    server.restart();
    assert_eq!(server.count(AGENDAS, args![]), 0);
    server.until("the run is done", DONE, Vec::new, |count| count == 1);
    let again = "SELECT COUNT(*) FROM jobs WHERE kind = 'schedule' AND attempts = 2 AND failed_at IS NULL";
    assert_eq!(server.count(again, args![]), 1, "it was not taken a second time");
    assert_eq!(server.count(AGENDAS, args![]), 1);
    let fates = "SELECT (SELECT COUNT(*) FROM placements) + (SELECT COUNT(*) FROM unplaced)";
    assert_eq!(server.count(fates, args![]), 150, "every request has a place or a reason");
    let page = browser.get(&run).expect("the run's page");
    assert!(page.text.contains("/agendas/agd_"), "the page leads to the agenda: {}", page.text);

    // Killed between the agenda's making and the end of the run, it must not be made a second time.
    browser.submit(&format!("{session}/runs"), &[("seconds", "1")]);
    server.until("the second agenda is there", AGENDAS, Vec::new, |count| count == 2);
    server.restart();
    server.until("the second run is done", DONE, Vec::new, |count| count == 2);
    assert_eq!(server.count(AGENDAS, args![]), 2, "the same run made two agendas");
}

fn a_publication_is_whole_or_absent_with_its_mails(kind: Kind) {
    let mut server = Server::start(kind);
    let (mut browser, session) = staged(&server);
    browser.submit(&format!("{session}/runs"), &[("seconds", "2")]);
    server.until("the run is done", DONE, Vec::new, |count| count == 1);
    let versions = browser.get(&format!("{session}/agendas")).expect("the versions").text;
    let from = versions.find("/agendas/agd_").expect("a version");
    let agenda: String = versions[from..].chars().take_while(|sign| !"\"?#".contains(*sign)).collect();
    let publication = format!("{agenda}/publication");

    let held = "SELECT COUNT(*) FROM participants WHERE id IN (SELECT from_id FROM requests JOIN placements
        ON request_id = requests.id UNION SELECT to_id FROM requests JOIN placements ON request_id = requests.id)";
    let people = server.count(held, args![]);
    let mails = "SELECT COUNT(*) FROM jobs WHERE kind = 'mail'";
    let unsent = "SELECT COUNT(*) FROM jobs WHERE kind = 'mail' AND finished_at IS NULL";
    let published = "SELECT COUNT(*) FROM agendas WHERE published_at IS NOT NULL";
    let entries = "SELECT COUNT(*) FROM calendar_entries WHERE cancelled_at IS NULL";
    let placements = server.count("SELECT COUNT(*) FROM placements", args![]);

    let begun = Instant::now();
    browser.submit(&publication, &[]);
    let takes = begun.elapsed();
    assert_eq!(server.count(mails, args![]), people, "everybody with a meeting is told");
    browser.submit(&format!("{publication}/removal"), &[]);

    let mut broken = 0;
    for moment in 0..MOMENTS {
        let before = server.count(mails, args![]);
        let acknowledged = killed_during(&mut server, &browser, &publication, takes * moment / (MOMENTS - 1));
        let is_published = server.count(published, args![]);
        assert!(!acknowledged || is_published == 1, "an acknowledged publication is lost");
        assert_eq!(server.count(mails, args![]) - before, is_published * people, "mails without publication");
        assert_eq!(server.count(entries, args![]), is_published * placements, "what the calendars know");
        broken += u32::from(is_published == 0);
        if is_published == 1 {
            browser.submit(&format!("{publication}/removal"), &[]);
        }
    }
    assert!(broken > 0, "the program was never killed before the publication was done");
    server.until("every mail is sent", unsent, Vec::new, |count| count == 0);
    let sent = i64::try_from(server.mails()).expect("a few");
    assert_eq!(sent, server.count(mails, args![]), "each mail is sent, and kept once");
}

macro_rules! on_both_databases {
    ($($name:ident),+) => {$(
        mod $name {
            #[test]
            fn sqlite() {
                super::$name(testkit::Kind::Sqlite);
            }

            #[test]
            fn postgres() {
                super::$name(testkit::Kind::Postgres);
            }
        }
    )+};
}

on_both_databases!(
    an_import_goes_in_whole_or_not_at_all,
    a_run_is_taken_again_and_makes_one_agenda,
    a_publication_is_whole_or_absent_with_its_mails
);
