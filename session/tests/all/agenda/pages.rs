//! The agenda as an organiser meets it in the browser.

use platform::args;
use session::model::ids::{AgendaId, RequestId};
use session::store::drafts::Draft;
use session::store::meetings::{self, Which};
use testkit::{Client, both_databases};

use super::Point;

/// Presses *Schedule*, waits for the engine, and follows to the draft.
pub async fn schedule(point: &Point, client: &mut Client) -> AgendaId {
    let started = client.post(&format!("/sessions/{}/runs", point.session), &[("seconds", "1")]).await;
    assert_eq!(started.status, 303, "{}", started.text);
    let waiting = client.get(&started.location).await;
    assert!(waiting.text.contains("sse-connect") && waiting.text.contains("http-equiv=\"refresh\""));
    let again = client.post(&format!("/sessions/{}/runs", point.session), &[("seconds", "1")]).await;
    assert_eq!(again.location, started.location, "one run at a time");
    point.app.run_jobs().await;
    let done = client.get(&started.location).await;
    assert_eq!(done.status, 200);
    let events = client.get(&format!("{}/events", started.location)).await;
    assert!(events.kind.starts_with("text/event-stream"));
    assert!(events.text.starts_with("event: done\n"), "{}", events.text);
    let at = done.text.find("/agendas/agd_").unwrap();
    let id = done.text[at + "/agendas/".len()..].split(['"', '/']).next().unwrap();
    id.parse().unwrap()
}

async fn draft(point: &Point, id: AgendaId) -> Draft {
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    Draft::find(&mut tx, &standing, id).await.unwrap()
}

pub async fn first_placed(point: &Point, id: AgendaId) -> RequestId {
    let mut tx = point.begin().await;
    let standing = point.standing(&mut tx).await;
    meetings::placed(&mut tx, &standing, id, Which::All).await.unwrap()[0].request_id
}

/// As many drafts more, like the first.
async fn copies(point: &Point, count: i64) {
    let mut tx = point.begin().await;
    for number in 2..2 + count {
        let id: AgendaId = point.app.app.world.id();
        tx.execute(
            "INSERT INTO agendas (id, session_id, number, origin, status, objective, bound, seconds, made_at, made_by)
             SELECT $1, session_id, $2, origin, status, objective, bound, seconds, made_at, made_by
             FROM agendas WHERE number = 1",
            args![id, number],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

both_databases! {
    async fn without_interpreters_their_view_says_so(app: TestApp) {
        let point = Point::new(app).await;
        let id = point.draft().await;
        let mut client = point.app.sign_in(point.organiser).await;
        let path = format!("/agendas/{id}?view=interpreters");
        assert!(client.get(&path).await.text.contains("data-axis=\"interpreter\""));
        point.set("DELETE FROM interpreters WHERE id = $1", args![point.interpreter]).await;
        let page = client.get(&path).await.text;
        assert!(page.contains("No interpreters") && !page.contains("<table class=\"cloth\""), "{page}");
        assert!(client.get(&format!("/agendas/{id}")).await.text.contains("<table class=\"cloth\""));
    }

    async fn versions_are_sorted_shown_by_the_page_and_kept(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let first = schedule(&point, &mut client).await;
        copies(&point, 54).await;
        let path = format!("/sessions/{}/agendas", point.session);
        let own = format!("/agendas/{first}\"");
        let latest = client.get(&path).await.text;
        assert!(latest.contains("1–50 of 55") && !latest.contains(&own), "{latest}");
        assert!(client.get(&format!("{path}?page=2")).await.text.contains(&own));
        assert!(client.get(&format!("{path}?sort=number")).await.text.contains(&own));
        let page = client.get(&format!("{path}?sort=-placed")).await.text;
        let rows = page.split("<tbody>").nth(1).unwrap();
        assert!(rows.trim_start().split("</tr>").next().unwrap().contains(&own), "only the first has meetings: {rows}");
        let csv = client.get(&format!("{path}.csv")).await.text;
        let lines: Vec<&str> = csv.trim_start_matches('\u{FEFF}').lines().collect();
        assert_eq!(lines[0], "number,state,origin,placed,unplaced,breaks,proof,made,made_by,published");
        assert_eq!(lines.len(), 56);
        assert!(lines[1].starts_with("55,draft,") && lines[55].starts_with("1,draft,") && lines[55].contains(",8,"), "{csv}");
        assert!(client.get(&format!("{path}.xlsx")).await.bytes.starts_with(b"PK"));
    }

    async fn from_the_button_to_the_published_agenda(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let list = client.get(&format!("/sessions/{}/agendas", point.session)).await;
        assert!(list.status == 200 && list.text.contains("No agenda yet"), "{}", list.text);
        let wrong = client.post(&format!("/sessions/{}/runs", point.session), &[("seconds", "0"), ("base", "x")]).await;
        assert_eq!(wrong.status, 422);
        let id = schedule(&point, &mut client).await;
        let cloth = client.get(&format!("/agendas/{id}")).await;
        assert_eq!(cloth.status, 200);
        assert!(cloth.text.contains("data-axis=\"participant\"") && cloth.text.contains("data-placements-url"));
        assert!(cloth.text.contains("Щербаков") && cloth.text.contains("No table is free when both are"));
        assert!(cloth.text.contains("data-cloth-keys hidden>The arrow keys move."), "keys that do nothing yet are not spoken of");
        for (view, mark) in [("tables", "data-axis=\"table\""), ("interpreters", "Мария Кузнецова")] {
            let page = client.get(&format!("/agendas/{id}?view={view}")).await;
            assert!(page.status == 200 && page.text.contains(mark), "{view}");
        }
        for language in ["it", "ru"] {
            let page = client.get(&format!("/agendas/{id}?lang={language}")).await;
            assert!(page.status == 200 && !page.text.contains('⟦'), "{language}");
        }
        let csv = client.get(&format!("/agendas/{id}/meetings.csv")).await;
        assert_eq!((csv.status, csv.text.lines().count()), (200, 10));
        let xlsx = client.get(&format!("/agendas/{id}/meetings.xlsx")).await;
        assert!(xlsx.status == 200 && xlsx.bytes.starts_with(b"PK"));
        // Where commas stand in numbers, spreadsheet programs expect semicolons.
        for (name, first) in [("meetings", "meeting;start;"), ("unplaced", "meeting;from;"), ("comparison", "meeting;from;")] {
            let csv = client.get(&format!("/agendas/{id}/{name}.csv?lang=it")).await;
            assert!(csv.text.trim_start_matches('\u{FEFF}').starts_with(first), "{name}: {}", csv.text);
        }
        client.get(&format!("/agendas/{id}?lang=en")).await;
        let question = client.get(&format!("/agendas/{id}/publication")).await;
        assert!(question.text.contains("8 meetings come into force") && question.text.contains("6 people are told"));
        let published = client.post(&format!("/agendas/{id}/publication"), &[]).await;
        assert_eq!(published.status, 303, "{}", published.text);
        let page = client.get(&published.location).await;
        assert!(page.text.contains("6 people are told") && page.text.contains("in force"));
        assert!(!page.text.contains("data-placements-url"), "what is published stays as it is");
        assert_eq!(client.post(&format!("/agendas/{id}/publication"), &[]).await.status, 409);
        assert_eq!(point.app.run_jobs().await, 6);
        let removal = client.get(&format!("/agendas/{id}/publication/removal")).await;
        assert!(removal.text.contains("Withdraw Version 1?"), "{}", removal.text);
        assert_eq!(client.post(&format!("/agendas/{id}/publication/removal"), &[]).await.status, 303);
        assert_eq!(point.app.run_jobs().await, 6);
        let sent = point.app.app.mailer.sent();
        assert!(sent[6..].iter().any(|sent| sent.mail.text.contains("отменена")), "{sent:?}");
        assert_eq!(client.get(&format!("/agendas/{id}/removal")).await.status, 200);
        assert_eq!(client.post(&format!("/agendas/{id}/removal"), &[]).await.status, 303);
        assert_eq!(client.get(&format!("/agendas/{id}")).await.status, 404);
    }

    async fn a_meeting_is_moved_without_a_script(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let id = schedule(&point, &mut client).await;
        let request = first_placed(&point, id).await;
        let meeting = format!("/agendas/{id}/meetings/{request}");
        let page = client.get(&meeting).await;
        assert!(page.status == 200 && page.text.contains("Where it could stand"));
        let out = client.post(&format!("{meeting}/placement/removal"), &[]).await;
        assert_eq!(out.status, 303);
        let cloth = client.get(&out.location).await;
        assert!(cloth.text.contains("Taken out by hand") && cloth.text.contains("The meeting was taken out."));
        let json = client.get(&format!("{meeting}/placements")).await;
        let places: Vec<serde_json::Value> = serde_json::from_str(&json.text).unwrap();
        let legal = places.iter().find(|place| place["legal"] == true).unwrap();
        let illegal = places.iter().find(|place| place["legal"] == false).unwrap();
        assert!(illegal["reason"].as_str().unwrap().contains("meets"), "{illegal}");
        let slot = legal["slot"].as_str().unwrap();
        let stale = client.post(&format!("{meeting}/placement"), &[("slot", slot)]).await;
        assert_eq!(stale.status, 409);
        let at = draft(&point, id).await.last.unwrap();
        let address = format!("{meeting}/placement?at={at}&view=tables");
        let refused = client.post(&address, &[("slot", illegal["slot"].as_str().unwrap())]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("role=\"alert\"") && refused.text.contains("meets"), "{}", refused.text);
        let table = legal["tables"][0].as_str().unwrap();
        let moved = client.post(&address, &[("slot", slot), ("table", table)]).await;
        assert_eq!((moved.status, moved.location.as_str()), (303, format!("/agendas/{id}?view=tables").as_str()));
        let at = draft(&point, id).await.last.unwrap();
        let locked = client.post(&format!("{meeting}/lock?at={at}"), &[]).await;
        assert_eq!(locked.status, 303);
        assert!(client.get(&meeting).await.text.contains("Unlock"));
        let at = draft(&point, id).await.last.unwrap();
        assert_eq!(client.post(&format!("{meeting}/lock/removal?at={at}"), &[]).await.status, 303);
        for _ in 0..4 {
            let at = draft(&point, id).await.last.unwrap();
            assert_eq!(client.post(&format!("/agendas/{id}/steps/removal?at={at}"), &[]).await.status, 303);
        }
        assert!(draft(&point, id).await.last.is_none());
        assert_eq!(client.post(&format!("/agendas/{id}/steps/removal"), &[]).await.status, 409);
        assert_eq!(client.post(&format!("{meeting}/placement"), &[("slot", "nonsense")]).await.status, 404);
        let elsewhere: RequestId = point.app.app.world.id();
        assert_eq!(client.get(&format!("/agendas/{id}/meetings/{elsewhere}")).await.status, 404);
    }

    async fn what_found_no_place_is_listed(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        // Four slots with one table: five of nine find none.
        point.set("DELETE FROM meeting_tables WHERE id = $1", platform::args![point.tables[1]]).await;
        let id = schedule(&point, &mut client).await;
        let path = format!("/agendas/{id}/unplaced");
        let cloth = client.get(&format!("/agendas/{id}")).await;
        assert!(cloth.text.contains(&path));
        let rows = |text: &str| text.matches(&format!("/agendas/{id}/meetings/")).count();
        let all = client.get(&path).await;
        assert_eq!((all.status, rows(&all.text)), (200, 5), "{}", all.text);
        assert!(all.text.contains("No table is free when both are"));
        let csv = client.get(&format!("{path}.csv")).await;
        assert_eq!(csv.text.lines().count(), 6, "{}", csv.text);
        let first = csv.text.lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned();
        let found = client.get(&format!("{path}?reason=no_table&page=1&size=100&q={}", first.replace(' ', "+"))).await;
        assert!((1..5).contains(&rows(&found.text)), "{}", found.text);
        assert_eq!(rows(&client.get(&format!("{path}?reason=no_interpreter")).await.text), 0);
        assert_eq!(rows(&client.get(&format!("{path}?page=2")).await.text), 0);
        let names = |text: &str| -> Vec<String> {
            let start = format!("/agendas/{id}/meetings/");
            let rows = text.split(&start).skip(1);
            rows.map(|row| row.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()).collect()
        };
        let ascending = names(&client.get(&format!("{path}?sort=meeting")).await.text);
        let descending = names(&client.get(&format!("{path}?sort=-meeting")).await.text);
        assert!(ascending.first() < ascending.last() && descending.first() > descending.last());
        assert!(client.get(&format!("{path}.xlsx")).await.bytes.starts_with(b"PK"));
    }

    async fn everyone_sees_what_is_theirs(app: TestApp) {
        let point = Point::new(app).await;
        let mut organiser = point.app.sign_in(point.organiser).await;
        let id = schedule(&point, &mut organiser).await;
        let session = point.session;
        let manager = point.manager(0).await;
        let mut manager = point.app.sign_in(manager).await;
        let coordinator = point.coordinator().await;
        let mut coordinator = point.app.sign_in(coordinator).await;
        let mut participant = point.app.sign_in(point.persons[0]).await;
        let mut anonymous = point.app.anonymous();
        for client in [&mut manager, &mut coordinator, &mut participant] {
            assert_eq!(client.get(&format!("/agendas/{id}")).await.status, 404, "a draft");
            assert_eq!(client.post(&format!("/agendas/{id}/publication"), &[]).await.status, 404);
            let run = client.post(&format!("/sessions/{session}/runs"), &[("seconds", "1")]).await;
            assert_eq!(run.status, 403);
            assert_eq!(client.get(&format!("/sessions/{session}/absences")).await.status, 403);
        }
        organiser.post(&format!("/agendas/{id}/publication"), &[]).await;
        let page = manager.get(&format!("/agendas/{id}")).await;
        assert!(!page.text.contains(&format!("data-row=\"{}\"", point.people[3])), "rows of the own side alone");
        assert!(page.text.contains(&format!("data-row=\"{}\"", point.people[0])));
        assert_eq!(manager.post(&format!("/agendas/{id}/publication/removal"), &[]).await.status, 403);
        let page = coordinator.get(&format!("/agendas/{id}")).await;
        assert!(page.text.contains("data-axis=\"interpreter\""), "{}", page.text);
        assert_eq!(participant.get(&format!("/agendas/{id}")).await.status, 404);
        assert_eq!(participant.get(&format!("/sessions/{session}/agendas")).await.status, 403);
        let away = anonymous.get(&format!("/agendas/{id}")).await;
        assert!(away.status == 303 && away.location.starts_with("/login"), "{}", away.location);
        assert_eq!(organiser.get(&format!("/agendas/{}", point.app.app.world.id::<session::model::ids::AgendaKind>())).await.status, 404);
    }
}
