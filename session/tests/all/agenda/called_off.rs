//! A spreadsheet that calls published meetings off.

use std::collections::HashSet;
use std::time::Duration;

use jiff::SignedDuration;
use platform::args;
use platform::db::Tx;
use session::model::PlacedMeeting;
use session::model::ids::ParticipantId;
use session::store::meetings::Which;
use session::store::{agendas, calendar, publication};
use testkit::{Client, both_databases};

use super::Point;
use super::withdrawals::{import, is_cancelled, news, published};

/// The sheet of requests as it can be kept.
async fn exported(point: &Point, organiser: &mut Client) -> String {
    organiser.get(&format!("/sessions/{}/exports/requests.csv", point.session)).await.text
}

/// The code of the meeting's request in it.
fn code(point: &Point, meeting: &PlacedMeeting) -> String {
    let at = point.requests.iter().position(|id| *id == meeting.request_id).unwrap();
    format!("R{:04}", at + 1)
}

/// Both who were to meet are told, and nobody else; their calendars say it.
async fn assert_called_off(point: &Point, meeting: &PlacedMeeting) {
    let told = news(point).await;
    assert_eq!(told.len(), 2, "both who meet, and nobody else: {told:?}");
    assert!(told.contains(&("p1@firm.example".to_owned(), "hanno annullato")), "{told:?}");
    assert!(told.iter().any(|(_, word)| *word == "организаторы отменили"), "{told:?}");
    assert!(is_cancelled(point, meeting).await);
}

/// What a participant's agenda and calendar show.
async fn known_to(point: &Point, who: ParticipantId) -> String {
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    let agenda = agendas::of_participant(&mut tx, &standing, who).await.unwrap();
    let calendar = calendar::of_participant(&mut tx, who).await.unwrap();
    format!("{agenda:?} {calendar:?}")
}

both_databases! {
    async fn whoever_counts_on_a_meeting_is_told_what_a_spreadsheet_makes_of_it(app: TestApp) {
        let point = Point::new(app).await;
        let meeting = published(&point).await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        let (sheet, code) = (exported(&point, &mut organiser).await, code(&point, &meeting));
        let line = |line: &str| match line.starts_with(&code) {
            true => line.replace("accepted", "declined"),
            false => line.to_owned(),
        };
        let declined: Vec<String> = sheet.lines().map(line).collect();
        import(&point, &mut organiser, "requests", declined.join("\n").as_bytes()).await;
        assert_called_off(&point, &meeting).await;
        import(&point, &mut organiser, "requests", sheet.as_bytes()).await;
        let told = news(&point).await;
        assert!(told.contains(&("p1@firm.example".to_owned(), "si terrà comunque")), "{told:?}");
        assert_eq!(told.len(), 2, "and that it stands again: {told:?}");
        assert!(!is_cancelled(&point, &meeting).await);
    }

    async fn whoever_counts_on_a_meeting_is_told_when_a_spreadsheet_gives_it_to_others(app: TestApp) {
        let point = Point::new(app).await;
        let meeting = published(&point).await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        let (sheet, code) = (exported(&point, &mut organiser).await, code(&point, &meeting));
        let line = sheet.lines().find(|line| line.starts_with(&code)).unwrap();
        let mut tx = point.begin().await;
        let code_of = async |tx: &mut Tx, id| -> String {
            let row: (String,) = tx.one("SELECT external_id FROM participants WHERE id = $1", args![id]).await.unwrap();
            row.0
        };
        let (from, to) = (code_of(&mut tx, meeting.from.id).await, code_of(&mut tx, meeting.to.id).await);
        // The other one is busy when the meeting was to be held.
        let standing = point.standing(&mut tx).await;
        let placed = agendas::in_force(&mut tx, &standing, Which::All).await.unwrap();
        let busy = placed.iter().find(|one| one.slot_id == meeting.slot_id && one.to.id != meeting.to.id);
        let busy = busy.expect("two meet at once").to.id;
        let other = code_of(&mut tx, busy).await;
        drop(tx);
        let before = known_to(&point, busy).await;
        let changed = line.replacen(&to, &other, 1);
        let head = sheet.lines().next().unwrap();
        import(&point, &mut organiser, "requests", format!("{head}\n{changed}").as_bytes()).await;

        assert_called_off(&point, &meeting).await;
        let after = exported(&point, &mut organiser).await;
        assert!(after.lines().any(|line| line == changed), "{from} asks the other one: {after}");
        import(&point, &mut organiser, "requests", format!("{head}\n{changed}").as_bytes()).await;
        assert!(news(&point).await.is_empty(), "the same file again changes nothing");
        assert!(is_cancelled(&point, &meeting).await);
        assert_eq!(known_to(&point, busy).await, before, "what is new has no place, so it clashes with nothing");
        // The next version places it, where both are free.
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        publication::publish(&mut tx, &point.app.app.world, &standing, draft).await.unwrap();
        let theirs = agendas::of_participant(&mut tx, &standing, busy).await.unwrap();
        let slots: HashSet<_> = theirs.iter().map(|meeting| meeting.slot_id).collect();
        assert_eq!(slots.len(), theirs.len(), "{theirs:?}");
    }

    async fn nobody_is_told_that_a_meeting_stands_again_which_was_published_meanwhile(app: TestApp) {
        let point = Point::new(app).await;
        let few = "UPDATE requests SET accepted_at = NULL WHERE external_id > 'R0003'";
        point.set(few, args![]).await;
        published(&point).await;
        point.set("UPDATE requests SET accepted_at = made_at", args![]).await;
        let draft = point.draft().await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        let sheet = exported(&point, &mut organiser).await.replace("wish", "must");
        let imports = format!("/sessions/{}/imports", point.session);
        let form = [("sheet", "requests")];
        let uploaded = organiser.upload(&imports, &form, "file", "sheet.csv", sheet.as_bytes()).await;
        news(&point).await;

        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        publication::publish(&mut tx, &point.app.app.world, &standing, draft).await.unwrap();
        let confirmation = format!("{}/confirmation", uploaded.location);
        let (confirmed, ()) = tokio::join!(organiser.post(&confirmation, &[]), async {
            // Whoever confirms waits by then.
            tokio::time::sleep(Duration::from_secs(1)).await;
            tx.commit().await.unwrap();
        });
        assert_eq!(confirmed.status, 303, "{}", confirmed.text);
        let must = "SELECT COUNT(*) FROM requests WHERE priority = 'must'";
        assert_eq!(point.app.app.db.count(must, args![]).await.unwrap(), 9, "the sheet went in");
        assert_eq!(news(&point).await, [], "the agenda that was published is told of by its own mails");
    }

    async fn of_two_who_take_a_meeting_back_at_once_one_is_told_of_the_other(app: TestApp) {
        let point = Point::new(app).await;
        let meeting = published(&point).await;
        let at = |id: ParticipantId| point.people.iter().position(|known| *known == id).unwrap();
        let mut one = point.app.sign_in(point.persons[at(meeting.from.id)]).await;
        let mut other = point.app.sign_in(point.persons[at(meeting.to.id)]).await;
        let own = format!("/sessions/{}/my/requests/{}/withdrawal", point.session, meeting.request_id);
        let (first, second) = tokio::join!(one.post(&own, &[]), other.post(&own, &[]));
        let (told, unheard) = if first.status == 303 { (meeting.to.id, second) } else { (meeting.from.id, first) };
        assert_eq!(unheard.status, 409, "{}", unheard.text);
        let address = format!("p{}@firm.example", at(told) + 1);
        let word = if at(told) < 3 { "ha ritirato" } else { "отменена другой стороной" };
        assert_eq!(news(&point).await, [(address, word)]);
        assert!(is_cancelled(&point, &meeting).await);
    }

    async fn whoever_counts_on_a_meeting_is_told_in_the_end_how_it_stands(app: TestApp) {
        let point = Point::new(app).await;
        let meeting = published(&point).await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        let own = format!("/sessions/{}/requests/{}", point.session, meeting.request_id);
        let mut press = async |word: &str| {
            assert_eq!(organiser.post(&format!("{own}/{word}"), &[]).await.status, 303, "{word}");
            news(&point).await.len()
        };
        let later = async || {
            let before = point.app.app.mailer.sent().len();
            point.app.app.world.advance(SignedDuration::from_mins(15));
            point.app.run_jobs().await;
            let sent = point.app.app.mailer.sent().split_off(before);
            let mut sent: Vec<_> = sent.into_iter().map(|sent| (sent.mail.to.address, sent.mail.text)).collect();
            sent.sort();
            // What went out is blank in the queue.
            point.set("DELETE FROM jobs WHERE kind = 'mail'", args![]).await;
            sent
        };
        for _ in 0..3 {
            assert_eq!(press("withdrawal").await, 2, "both are told");
            assert_eq!(press("acceptance").await, 2, "both are told");
        }
        for word in ["withdrawal", "acceptance", "withdrawal"] {
            assert_eq!(press(word).await, 0, "back and forth has an end");
        }
        let told = later().await;
        assert_eq!(told.len(), 2, "each once: {told:?}");
        assert!(told[0].0 == "p1@firm.example" && told[0].1.contains("non si terrà"), "{told:?}");
        assert!(told[1].1.contains("не состоится"), "{told:?}");
        assert_eq!(later().await, []);

        // What was told last is not told again.
        for _ in 0..3 {
            assert_eq!(press("acceptance").await, 2, "both are told");
            assert_eq!(press("withdrawal").await, 2, "both are told");
        }
        assert_eq!(press("acceptance").await, 0);
        assert_eq!(press("withdrawal").await, 0);
        assert_eq!(later().await, []);
        assert_eq!(press("acceptance").await, 2, "and the next word is told at once");
    }
}
