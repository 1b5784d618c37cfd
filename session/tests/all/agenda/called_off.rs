//! A spreadsheet that calls published meetings off.

use platform::args;
use platform::db::Tx;
use session::model::PlacedMeeting;
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
        let mut other = point.people.iter().copied().skip(3).filter(|id| *id != meeting.to.id);
        let other = code_of(&mut tx, other.next().unwrap()).await;
        drop(tx);
        let changed = line.replacen(&to, &other, 1);
        let head = sheet.lines().next().unwrap();
        import(&point, &mut organiser, "requests", format!("{head}\n{changed}").as_bytes()).await;

        assert_called_off(&point, &meeting).await;
        let after = exported(&point, &mut organiser).await;
        assert!(after.lines().any(|line| line == changed), "{from} asks the other one: {after}");
        import(&point, &mut organiser, "requests", format!("{head}\n{changed}").as_bytes()).await;
        assert!(news(&point).await.is_empty(), "the same file again changes nothing");
        assert!(is_cancelled(&point, &meeting).await);
    }
}
