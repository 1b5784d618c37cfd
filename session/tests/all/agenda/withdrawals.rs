//! A meeting that has its place, and is taken back.

use axum::http::Method;
use platform::args;
use session::model::ids::RequestId;
use session::model::{PlacedMeeting, RequestState};
use session::store::meetings::{self, Which};
use session::store::{agendas, handouts, publication, requests};
use testkit::{Client, both_databases};

use super::prints::rows;
use super::{Point, slot_start};

pub async fn mails(point: &Point) -> Vec<String> {
    let sql = "SELECT payload FROM jobs WHERE kind = 'mail' ORDER BY id";
    let rows: Vec<(String,)> = point.begin().await.all(sql, args![]).await.unwrap();
    rows.into_iter().map(|(payload,)| payload).collect()
}

/// Publishes an agenda; the first meeting of the first of the people.
pub async fn published(point: &Point) -> PlacedMeeting {
    let draft = point.draft().await;
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    publication::publish(&mut tx, &point.app.app.world, &standing, draft).await.unwrap();
    let meeting = agendas::of_participant(&mut tx, &standing, point.people[0]).await.unwrap().remove(0);
    tx.commit().await.unwrap();
    meeting
}

/// What each mail tells, in its reader's language.
const NEWS: [&str; 9] = [
    "ha ritirato",
    "отменена другой стороной",
    "всё же хочет провести",
    "больше не приедет",
    "участник всё же приедет",
    "организаторы отменили",
    "hanno annullato",
    "ваших встреч всё же состоится",
    "si terrà comunque",
];

/// To whom something was told since the last look, and what.
pub async fn news(point: &Point) -> Vec<(String, &'static str)> {
    let told = mails(point).await;
    point.set("DELETE FROM jobs WHERE kind = 'mail'", args![]).await;
    let read = |payload: String| {
        let mail = serde_json::from_str::<serde_json::Value>(&payload).unwrap()["mail"].take();
        let word = NEWS.into_iter().find(|word| mail["text"].as_str().unwrap().contains(word));
        (mail["to"]["address"].as_str().unwrap().to_owned(), word.unwrap_or_else(|| panic!("{payload}")))
    };
    let mut told: Vec<_> = told.into_iter().map(read).collect();
    told.sort();
    told
}

pub async fn is_cancelled(point: &Point, meeting: &PlacedMeeting) -> bool {
    let sql = "SELECT COUNT(*) FROM calendar_entries WHERE request_id = $1 AND cancelled_at IS NOT NULL";
    point.app.app.db.count(sql, args![meeting.request_id]).await.unwrap() > 0
}

/// Imports a sheet, and approves whoever in it waits.
pub async fn import(point: &Point, client: &mut Client, sheet: &str, bytes: &[u8]) {
    let imports = format!("/sessions/{}/imports", point.session);
    let uploaded = client.upload(&imports, &[("sheet", sheet)], "file", "sheet.csv", bytes).await;
    assert_eq!(uploaded.status, 303, "{}", uploaded.text);
    let confirmed = client.post(&format!("{}/confirmation", uploaded.location), &[("approve", "true")]).await;
    assert_eq!(confirmed.status, 303, "{}", confirmed.text);
    let page = client.get(&confirmed.location).await;
    assert!(!page.text.contains("flash wrong") && page.status == 200, "{}", page.text);
}

both_databases! {
    async fn whoever_counts_on_a_meeting_is_told_that_it_is_taken_back(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut client = point.app.sign_in(point.persons[0]).await;
        let own = |request: RequestId, rest: &str| {
            format!("/sessions/{}/my/requests/{request}/{rest}", point.session)
        };
        let mut tx = point.begin().await;
        let mine = "SELECT id FROM requests WHERE from_id = $1 OR to_id = $1 ORDER BY id LIMIT 1";
        let (request,): (RequestId,) = tx.one(mine, args![point.people[0]]).await.unwrap();
        drop(tx);
        assert_eq!(client.post(&own(request, "withdrawal"), &[]).await.status, 303);
        assert_eq!(client.post(&own(request, "withdrawal/removal"), &[]).await.status, 303);
        assert!(mails(&point).await.is_empty(), "nobody has an agenda yet");

        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        publication::publish(&mut tx, &point.app.app.world, &standing, draft).await.unwrap();
        let me = point.standing_of(&mut tx, point.persons[0]).await;
        let meeting = agendas::of_participant(&mut tx, &me, point.people[0]).await.unwrap().remove(0);
        tx.commit().await.unwrap();
        let partner = meeting.partner_of(point.people[0]).unwrap().name();
        assert_eq!(client.post(&own(meeting.request_id, "withdrawal"), &[]).await.status, 303);
        let told = mails(&point).await;
        assert_eq!(told.len(), 1);
        let mut organiser = point.app.sign_in(point.organiser).await;
        let desk = organiser.get(&format!("/sessions/{}/desk", point.session)).await;
        assert!(desk.text.contains("1 published meeting is no longer wanted"), "{}", desk.text);
        assert!(told[0].contains(&partner) && told[0].contains("D'Angelo"), "{}", told[0]);
        assert_eq!(client.post(&own(meeting.request_id, "withdrawal/removal"), &[]).await.status, 303);
        let told = mails(&point).await;
        assert_eq!(told.len(), 2, "and that it stands again");
        let desk = organiser.get(&format!("/sessions/{}/desk", point.session)).await;
        assert!(!desk.text.contains("no longer wanted"), "{}", desk.text);
        assert_ne!(told[0], told[1]);
        for _ in 0..5 {
            client.post(&own(meeting.request_id, "withdrawal"), &[]).await;
            client.post(&own(meeting.request_id, "withdrawal/removal"), &[]).await;
        }
        assert_eq!(mails(&point).await.len(), 6, "back and forth has an end");
    }

    async fn whoever_counts_on_somebody_who_does_not_come_is_told_and_reads_it_at_once(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        publication::publish(&mut tx, &point.app.app.world, &standing, draft).await.unwrap();
        let theirs = agendas::of_participant(&mut tx, &standing, point.people[0]).await.unwrap();
        tx.commit().await.unwrap();
        let partner = theirs[0].partner_of(point.people[0]).unwrap().id;
        let at = point.people.iter().position(|known| *known == partner).unwrap();
        let mut client = point.app.sign_in(point.persons[at]).await;
        let my = format!("/sessions/{}/my", point.session);
        let made = client.post(&format!("{my}/feed"), &[]).await;
        let page = client.get(&made.location).await.text;
        let feed = page.split("/feeds/").nth(1).unwrap().split(".ics").next().unwrap().to_owned();
        let event = async |request: RequestId| {
            let text = point.app.anonymous().get(&format!("/feeds/{feed}.ics")).await.text;
            let uid = request.to_string();
            let one = text.split("BEGIN:VEVENT").find(|event| event.contains(&uid)).unwrap();
            let line = |name: &str| one.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
            (line("STATUS:"), line("SEQUENCE:"))
        };
        assert!(!page.contains("отменена"), "{page}");
        let confirmed = event(theirs[0].request_id).await;
        assert_ne!(confirmed.0, "STATUS:CANCELLED");

        // Whoever decides of the registration says that the person does not come.
        let mut organiser = point.app.sign_in(point.organiser).await;
        let own = format!("/sessions/{}/participants/{}", point.session, point.people[0]);
        assert_eq!(organiser.post(&format!("{own}/withdrawal"), &[]).await.status, 303);
        let told = mails(&point).await;
        assert_eq!(told.len(), theirs.len(), "one for each who has a meeting with that person");
        assert!(told.iter().all(|mail| mail.contains("D'Angelo") && mail.contains("больше не приедет")), "{told:?}");
        let page = client.get(&format!("{my}/agenda")).await.text;
        assert!(page.contains("отменена"), "{page}");
        let tickets = page.split("class=\"tickets\"").nth(1).unwrap_or_default().split("day-heading").next().unwrap();
        assert!(!tickets.contains("D&#39;Angelo") && !tickets.contains("D'Angelo"), "{tickets}");
        let cancelled = event(theirs[0].request_id).await;
        assert_eq!(cancelled.0, "STATUS:CANCELLED");
        assert_eq!((confirmed.1.as_str(), cancelled.1.as_str()), ("SEQUENCE:0", "SEQUENCE:1"));
        // The sheets of the organisers name it, and mark it, in the version and in the workbook alike.
        let off = |lines: &mut dyn Iterator<Item = String>| {
            lines.filter(|line| line.contains("D'Angelo") && line.contains("yes")).count()
        };
        let csv = organiser.get(&format!("/agendas/{draft}/meetings.csv")).await.text;
        assert!(csv.contains(",interpreter,called_off,locked,"), "{csv}");
        assert_eq!(off(&mut csv.lines().map(str::to_owned)), theirs.len(), "{csv}");
        assert_eq!(csv.lines().filter(|line| line.contains(",yes,")).count(), theirs.len(), "and no other: {csv}");
        let book = organiser.get(&format!("/sessions/{}/exports/workbook.xlsx", point.session)).await.bytes;
        let sheet = rows(&book, "agenda");
        assert!(sheet[0].contains(",interpreter,called_off,from,"), "{sheet:?}");
        assert_eq!(off(&mut sheet.into_iter()), theirs.len());
        // Decided twice, it is told once.
        organiser.post(&format!("{own}/withdrawal"), &[]).await;
        assert_eq!(mails(&point).await.len(), theirs.len());

        // And when that person comes after all.
        assert_eq!(organiser.post(&format!("{own}/withdrawal/removal"), &[]).await.status, 303);
        let told = mails(&point).await;
        assert_eq!(told.len(), 2 * theirs.len());
        let back = told.iter().filter(|mail| mail.contains("всё же приедет")).count();
        assert_eq!(back, theirs.len(), "{told:?}");
        assert!(!client.get(&format!("{my}/agenda")).await.text.contains("отменена"));
        assert_eq!(event(theirs[0].request_id).await, (confirmed.0, "SEQUENCE:2".to_owned()));
    }

    async fn whoever_counts_on_a_meeting_is_told_what_an_organiser_makes_of_it(app: TestApp) {
        let point = Point::new(app).await;
        let meeting = published(&point).await;
        let partner = meeting.partner_of(point.people[0]).unwrap().name();
        let own = format!("/sessions/{}/requests/{}", point.session, meeting.request_id);
        let mut organiser = point.app.sign_in(point.organiser).await;
        assert_eq!(organiser.post(&format!("{own}/withdrawal"), &[]).await.status, 303);
        let told = mails(&point).await;
        assert_eq!(told.len(), 2, "both who meet");
        assert!(told.iter().all(|mail| mail.contains("D'Angelo") && mail.contains(&partner)), "{told:?}");
        assert_eq!(organiser.post(&format!("{own}/withdrawal"), &[]).await.status, 303);
        assert_eq!(mails(&point).await.len(), 2, "decided twice, it is told once");
        // By the API it is told as well.
        let api = format!("/api/v1/sessions/{}/requests/{}/withdrawal", point.session, meeting.request_id);
        assert_eq!(organiser.send(Method::DELETE, &api, "", Vec::new()).await.status, 200);
        assert_eq!(mails(&point).await.len(), 4, "and that it stands again");
    }

    async fn whoever_counts_on_a_meeting_is_told_when_the_other_one_would_rather_not(app: TestApp) {
        let point = Point::new(app).await;
        let meeting = published(&point).await;
        let (own, mut client) = (point.people[0], point.app.sign_in(point.persons[0]).await);
        let partner = meeting.partner_of(own).unwrap().id;
        let address = format!("p{}@firm.example", point.people.iter().position(|id| *id == partner).unwrap() + 1);
        let session = format!("/sessions/{}", point.session);
        // In the list, and taken back; by the API, and taken back; and by a request that waits.
        let ask = format!("{session}/directory/{partner}/requests");
        assert_eq!(client.post(&ask, &[("priority", "no")]).await.status, 303);
        assert_eq!(news(&point).await, [(address.clone(), "отменена другой стороной")], "and nobody else");
        assert!(is_cancelled(&point, &meeting).await);
        let mut other = point.app.sign_in(point.persons[point.people.iter().position(|id| *id == partner).unwrap()]).await;
        assert!(other.get(&format!("{session}/my/agenda")).await.text.contains("отменена"));
        let veto = "SELECT id FROM requests WHERE priority = 'no'";
        let (veto,): (RequestId,) = point.begin().await.one(veto, args![]).await.unwrap();
        let taken_back = format!("{session}/my/requests/{veto}/withdrawal");
        assert_eq!(client.post(&taken_back, &[]).await.status, 303);
        assert_eq!(news(&point).await, [(address.clone(), "всё же хочет провести")]);
        assert!(!is_cancelled(&point, &meeting).await);

        let body = format!("{{\"to_id\":\"{partner}\",\"priority\":\"no\"}}");
        let path = format!("/api/v1{session}/requests");
        let made = client.send(Method::POST, &path, "application/json", body.into_bytes()).await;
        assert_eq!(made.status, 201, "{}", made.text);
        assert_eq!(news(&point).await, [(address.clone(), "отменена другой стороной")]);
        let newest = "SELECT id FROM requests WHERE priority = 'no' AND withdrawn_at IS NULL";
        let (id,): (RequestId,) = point.begin().await.one(newest, args![]).await.unwrap();
        let path = format!("/api/v1{session}/requests/{id}");
        let back = client.send(Method::PUT, &format!("{path}/withdrawal"), "", Vec::new()).await;
        assert_eq!(back.status, 200, "{}", back.text);
        assert_eq!(news(&point).await, [(address.clone(), "всё же хочет провести")]);
        let waits = "UPDATE requests SET withdrawn_at = NULL, withdrawn_by = NULL, priority = 'wish' WHERE id = $1";
        let own_page = format!("{session}/my/requests/{id}");
        point.set(waits, args![id]).await;
        assert_eq!(client.post(&own_page, &[("priority", "no")]).await.status, 303);
        assert_eq!(news(&point).await, [(address.clone(), "отменена другой стороной")]);
        point.set(waits, args![id]).await;
        let body = b"{\"priority\":\"no\"}".to_vec();
        let changed = client.send(Method::PUT, &path, "application/json", body).await;
        assert_eq!(changed.status, 200, "{}", changed.text);
        assert_eq!(news(&point).await, [(address, "отменена другой стороной")]);
        assert!(is_cancelled(&point, &meeting).await);
    }

    async fn whoever_counts_on_somebody_hears_of_an_approval_of_many(app: TestApp) {
        let point = Point::new(app).await;
        published(&point).await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        let people = format!("/sessions/{}/participants", point.session);
        let taken_back = format!("{people}/{}/approval/removal", point.people[0]);
        assert_eq!(organiser.post(&taken_back, &[]).await.status, 303);
        let left = news(&point).await;
        assert!(!left.is_empty() && left.iter().all(|(_, word)| *word == "больше не приедет"), "{left:?}");
        let back: Vec<_> = left.iter().map(|(address, _)| (address.clone(), "участник всё же приедет")).collect();
        assert_eq!(organiser.post(&format!("{people}/approval"), &[("all", "true")]).await.status, 303);
        assert_eq!(news(&point).await, back, "each once, and nobody else");
        assert_eq!(organiser.post(&format!("{people}/approval"), &[("all", "true")]).await.status, 303);
        assert!(news(&point).await.is_empty(), "nothing is new");

        // The same by a sheet whose people are approved at once.
        organiser.post(&taken_back, &[]).await;
        assert_eq!(news(&point).await, left);
        let sheet = organiser.get(&format!("/sessions/{}/exports/participants.csv", point.session)).await.bytes;
        import(&point, &mut organiser, "participants", &sheet).await;
        assert_eq!(news(&point).await, back);
    }

    async fn what_was_held_stays_held_whatever_is_decided_after(app: TestApp) {
        let point = Point::new(app).await;
        let draft = point.draft().await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        publication::publish(&mut tx, &point.app.app.world, &standing, draft).await.unwrap();
        tx.commit().await.unwrap();
        let gone = "UPDATE participants SET withdrawn_at = $2 WHERE id = $1";
        for slot in [3, 0] {
            point.set(gone, args![point.people[0], slot_start(slot)]).await;
            let mut tx = point.begin().await;
            let rows = agendas::of_participant(&mut tx, &standing, point.people[0]).await.unwrap();
            let held = rows.iter().filter(|row| !row.given_up);
            let before = rows.iter().filter(|row| row.ends_at <= slot_start(slot)).count();
            assert_eq!(held.count(), before, "those that were over at slot {slot}");
            let all = meetings::placed(&mut tx, &standing, draft, Which::All).await.unwrap();
            let cards = handouts::tables(&mut tx, &standing).await.unwrap();
            let printed: usize = cards.iter().map(|card| card.meetings.len()).sum();
            assert_eq!(printed, all.len() - (rows.len() - before), "nobody is handed what is given up");
        }
    }

    async fn what_was_held_stays_held_though_its_answer_is_taken_back(app: TestApp) {
        let point = Point::new(app).await;
        let first = published(&point).await;
        let world = point.app.app.world.clone();
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let later = agendas::of_participant(&mut tx, &standing, point.people[0]).await.unwrap().pop().unwrap();
        let known = async |tx: &mut platform::db::Tx, meeting: &PlacedMeeting| {
            let rows = agendas::of_participant(tx, &standing, point.people[0]).await.unwrap();
            let row = rows.into_iter().find(|row| row.request_id == meeting.request_id).unwrap();
            let sql = "SELECT COUNT(*) FROM calendar_entries WHERE request_id = $1 AND cancelled_at IS NOT NULL";
            (row.given_up, tx.count(sql, args![meeting.request_id]).await.unwrap() > 0)
        };
        // One of his meetings is over, the other one is still to come.
        world.advance(first.ends_at.duration_since(world.now()));
        assert!(later.ends_at > world.now());
        for state in [RequestState::Declined, RequestState::Pending] {
            for (meeting, is_off) in [(&first, false), (&later, true)] {
                let id = meeting.request_id;
                assert!(requests::settle(&mut tx, &world, point.organiser, &standing, id, state).await.unwrap());
                assert_eq!(known(&mut tx, meeting).await, (is_off, is_off), "{state:?}");
            }
        }
        // What was called off before stays so, whatever becomes of the answer after.
        world.advance(later.ends_at.duration_since(world.now()));
        let id = later.request_id;
        assert!(requests::settle(&mut tx, &world, point.organiser, &standing, id, RequestState::Declined).await.unwrap());
        assert_eq!(known(&mut tx, &later).await, (true, true));
        // Nor does anybody else's word change what was held: an approval that is taken back, a "rather not" in a sheet.
        for sql in [
            "UPDATE participants SET approved_at = NULL WHERE id = $1",
            "UPDATE requests SET priority = 'no' WHERE from_id = $1 OR to_id = $1",
        ] {
            tx.execute(sql, args![point.people[0]]).await.unwrap();
            let id = first.request_id;
            let state = RequestState::Accepted;
            requests::settle(&mut tx, &world, point.organiser, &standing, id, state).await.unwrap();
            assert_eq!(known(&mut tx, &first).await, (false, false), "{sql}");
        }
    }
}
