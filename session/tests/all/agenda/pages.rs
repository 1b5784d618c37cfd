//! The agenda as an organiser meets it in the browser.

use std::time::{Duration, Instant};

use platform::args;
use platform::db::Json;
use session::jobs::{Outcome, Report};
use session::model::ids::{AgendaId, RequestId};
use session::store::drafts::Draft;
use session::store::meetings::{self, Which};
use testkit::{Client, both_databases};

use super::{Point, slot_start};

/// Presses *Schedule*, waits for the engine, and follows to the draft.
async fn schedule(point: &Point, client: &mut Client) -> AgendaId {
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

async fn first_placed(point: &Point, id: AgendaId) -> RequestId {
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
    async fn a_run_that_waits_for_its_turn_ends_when_it_is_stopped(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let runs = format!("/sessions/{}/runs", point.session);
        let run = client.post(&runs, &[("seconds", "1")]).await.location;
        assert_eq!(client.post(&format!("{run}/cancellation"), &[]).await.status, 303);
        let page = client.get(&run).await;
        assert!(page.text.contains("stopped before its turn came"), "{}", page.text);
        assert!(!page.text.contains("sse-connect") && !page.text.contains("/cancellation"), "{}", page.text);
        let told = client.get(&format!("/api/v1{run}")).await;
        for part in ["\"state\":\"finished\"", "\"outcome\":\"unbegun\""] {
            assert!(told.text.contains(part), "{}", told.text);
        }
        assert_eq!(point.app.run_jobs().await, 0, "its turn does not come any more");
        assert_ne!(client.post(&runs, &[("seconds", "1")]).await.location, run, "another one can be started");
    }

    async fn what_is_followed_ends_with_the_login(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let session = format!("/sessions/{}", point.session);
        let run = client.post(&format!("{session}/runs"), &[("seconds", "1")]).await.location;
        client.post(&format!("{session}/prints"), &[("document", "badges"), ("language", "it")]).await;
        // Both wait for their turn, so by themselves neither stream ends.
        let (mut one, mut other) = (client.clone(), client.clone());
        let paths = [format!("{run}/events"), format!("{session}/prints/events")];
        let followed = async {
            let answers = tokio::join!(one.get(&paths[0]), other.get(&paths[1]));
            ([answers.0, answers.1], Instant::now())
        };
        let signed_in = Duration::from_secs(3);
        let begun = Instant::now();
        let end = async {
            tokio::time::sleep(signed_in).await;
            client.post("/login/end", &[]).await
        };
        let both = async { tokio::join!(followed, end) };
        let both = tokio::time::timeout(Duration::from_secs(30), both).await;
        let ((answers, ended_at), end) = both.expect("the streams go on without the login");
        assert_eq!(end.status, 303);
        assert!(ended_at - begun > signed_in, "signed in, they go on");
        for answer in answers {
            assert!(answer.text.starts_with("event: progress\n"), "{}", answer.text);
            assert!(!answer.text.contains("event: done"), "{}", answer.text);
        }
    }

    async fn a_run_that_proved_that_nothing_fits_says_which_meetings_stand_in_each_others_way(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let run = client.post(&format!("/sessions/{}/runs", point.session), &[("seconds", "1")]).await.location;
        let said = "meetings R0001, R0002 cannot all be held at the tables there are, whatever becomes of the others \
            (participants Niccolò D'Angelo, Анна Ёлкина)";
        let report = Report { outcome: Some(Outcome::Infeasible(said.to_owned())), ..Report::default() };
        point.set("UPDATE jobs SET progress = $1, finished_at = 1, attempts = 1", args![&Json(report)]).await;
        let page = client.get(&run).await.text;
        assert!(page.contains("R0001, R0002 cannot all be held at the tables there are"), "{page}");
        assert!(page.contains("Анна Ёлкина"), "{page}");
        // Stopped between two tries, it says neither that nor that it never began.
        point.set("UPDATE jobs SET progress = NULL", args![]).await;
        let page = client.get(&run).await.text;
        assert!(page.contains("interrupted, and stopped") && !page.contains("nothing was calculated"), "{page}");
    }

    async fn what_is_typed_of_an_absence_stays_while_the_participant_is_looked_for(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        point.set("UPDATE participants SET search_text = 'firm' WHERE id = $1", args![point.people[1]]).await;
        let path = format!("/sessions/{}/absences", point.session);
        let (table, at) = (point.tables[1].to_string(), "2018-11-29T14:25");
        let keeps = |page: &str| {
            let form = page.split("id=\"report\"").nth(1).unwrap().split("</section>").next().unwrap();
            assert_eq!(form.matches(" checked").count(), 1, "{form}");
            for part in [
                "value=\"late\" checked",
                &format!("value=\"{table}\" selected"),
                &format!("value=\"{at}\""),
                "name=\"q\" value=\"firm\"",
                &point.people[1].to_string(),
            ] {
                assert!(form.contains(part), "{part}: {form}");
            }
            assert!(!form.contains(&point.people[2].to_string()), "only who is found is to be chosen: {form}");
        };
        let searched = client.get(&format!("{path}?kind=late&q=firm&participant=&table={table}&at={at}")).await;
        keeps(&searched.text);
        // Refused, it lists those who were looked for, and nobody else.
        let fields = [("kind", "late"), ("q", "firm"), ("participant", ""), ("table", &table), ("at", at)];
        let refused = client.post(&path, &fields).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        keeps(&refused.text);
        // The button that searches sends the fields of the report, and nothing else has to be filled in for it.
        let page = client.get(&path).await.text;
        let form = page.split("id=\"report\"").nth(1).unwrap().split("</form>").next().unwrap();
        assert!(form.contains("name=\"q\"") && form.contains("name=\"at\""), "one form: {form}");
        assert!(form.contains("formmethod=\"get\"") && form.contains("formnovalidate"), "{form}");
    }

    async fn whoever_is_missing_is_looked_for_by_family_name(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let page = client.get(&format!("/sessions/{}/absences", point.session)).await.text;
        let places = ["Angelo Niccolò, Firm 1<", "Forlì Chiara, Firm 3<", "Però Elena, Firm 2<"].map(|name| page.find(name));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {page}");
        assert!(!page.contains("(optional)"), "one of the two is needed: {page}");
    }

    async fn whoever_is_missing_is_found_in_either_script(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let text = "UPDATE participants SET search_text = $2 WHERE id = $1";
        point.set(text, args![point.people[3], "щербаков алексеи aleksey shcherbakov firm 4"]).await;
        point.set(text, args![point.people[0], "d'angelo niccolo firm 1"]).await;
        let mut people = async |words: &str| {
            let words: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
            let page = client.get(&format!("/sessions/{}/absences?q={words}", point.session)).await.text;
            let list = page.split("id=\"f-participant\"").nth(1).unwrap().split("</select>").next().unwrap();
            let all: Vec<String> = point.people.iter().map(ToString::to_string).collect();
            let found: Vec<usize> = (0..all.len()).filter(|at| list.contains(&all[*at])).collect();
            (found, list.contains("value=\"\""), page.contains("Nothing matches"))
        };
        for words in ["Shcherb", "ЩЕРБАКОВ алексей", "shcherbakov firm"] {
            assert_eq!(people(words).await, (vec![3], false, false), "{words}: the one who is found is chosen");
        }
        assert_eq!(people("NICCOLÒ").await.0, [0]);
        assert_eq!(people("firm").await, (vec![0, 3], true, false));
        assert_eq!(people("nobody").await, (vec![], true, true));
        assert_eq!(people("").await, (vec![0, 1, 2, 3, 4, 5], true, false));
    }

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

    async fn a_proof_that_says_little_is_not_told(app: TestApp) {
        let point = Point::new(app).await;
        let id = point.draft().await;
        let mut client = point.app.sign_in(point.organiser).await;
        for (breaks, least, words) in [
            (4, 4, "Proven: no better agenda exists."),
            (4, 2, "4 breaks; proven so far: at least 2 cannot be avoided."),
            (4, 1, "4 breaks; the fewest possible is not proven yet."),
            (4, 5, "Changed by hand: how far the best is, is not known."),
        ] {
            let cost = |breaks: i32| {
                format!(
                    "{{\"must_unscheduled\":0,\"shortfall\":0,\"lost_weight\":0,\"changes\":0,\"breaks\":{breaks},\"table_moves\":0}}"
                )
            };
            point
                .set("UPDATE agendas SET objective = $1, bound = $2 WHERE id = $3", args![cost(breaks), cost(least), id])
                .await;
            let page = client.get(&format!("/agendas/{id}")).await.text;
            assert!(page.contains(words), "{words}: {page}");
        }
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

    async fn the_day_is_planned_anew_and_compared(app: TestApp) {
        let point = Point::new(app).await;
        let mut client = point.app.sign_in(point.organiser).await;
        let path = format!("/sessions/{}/absences", point.session);
        assert_eq!(client.post(&format!("{path}/plan"), &[("from", "2018-11-29T14:40")]).await.status, 409);
        let id = schedule(&point, &mut client).await;
        client.post(&format!("/agendas/{id}/publication"), &[]).await;
        assert!(client.get(&path).await.text.contains("Nothing was reported"));
        let who = point.people[0].to_string();
        let table = point.tables[1].to_string();
        for wrong in [
            &[("kind", "no_show"), ("at", "2018-11-29T14:40")][..],
            &[("kind", "table_lost"), ("table", &table), ("at", "2019-11-29T14:40")],
            &[("kind", "no_show"), ("participant", &who), ("at", "tomorrow")],
            &[("kind", "flood"), ("at", "2018-11-29T14:40")],
            &[("kind", "late"), ("participant", &who), ("at", "2018-11-29T13:00")],
            &[("kind", "no_show"), ("participant", "ptc_01h455vb4pex5vsknk084sn02q"), ("at", "2018-11-29T14:40")],
        ] {
            assert_eq!(client.post(&path, wrong).await.status, 422, "{wrong:?}");
        }
        let told = [("kind", "no_show"), ("participant", who.as_str()), ("at", "2018-11-29T14:40")];
        assert_eq!(client.post(&path, &told).await.status, 303);
        let lost = [("kind", "table_lost"), ("table", table.as_str()), ("at", "2018-11-29T15:00")];
        assert_eq!(client.post(&path, &lost).await.status, 303);
        let page = client.get(&path).await;
        assert!(page.text.contains("Plan the rest of the day anew") && page.text.contains("from 29 November"));
        let plan = client.post(&format!("{path}/plan"), &[("from", "2018-11-29T14:40")]).await;
        assert_eq!(plan.status, 303, "{}", plan.text);
        point.app.run_jobs().await;
        let done = client.get(&plan.location).await;
        assert!(done.text.contains("See who would move"), "{}", done.text);
        let at = done.text.find("/agendas/agd_").unwrap();
        let comparison = done.text[at..].split('"').next().unwrap().to_owned();
        let page = client.get(&comparison).await;
        assert!(page.text.contains("Version 2 compared with Version 1"), "{}", page.text);
        assert!(page.text.contains("dropped"));
        let filtered = client.get(&format!("{comparison}?kind=added&q=nobody")).await;
        assert!(filtered.text.contains("Nothing matches"));
        let csv = client.get(&format!("{comparison}.csv?kind=dropped")).await;
        assert!(csv.status == 200 && csv.text.contains("dropped"), "{}", csv.text);
        assert!(client.get(&format!("{comparison}.xlsx")).await.bytes.starts_with(b"PK"));
        // A held meeting cannot be moved: the page says why.
        let first = first_placed(&point, id).await;
        let version = comparison.trim_end_matches("/comparison");
        let meeting = client.get(&format!("{version}/meetings/{first}")).await;
        assert!(meeting.text.contains("locked where it is"), "{}", meeting.text);
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let open = session::store::absences::list(&mut tx, &standing).await.unwrap()[0].absence.id;
        drop(tx);
        assert_eq!(client.post(&format!("{path}/{open}/removal"), &[]).await.status, 303);
        assert_eq!(client.post(&format!("{path}/{open}/removal"), &[]).await.status, 404);
        assert_eq!(slot_start(2).to_string(), "2018-11-29T13:40:00Z");
    }

    async fn while_people_meet_only_the_rest_of_the_day_is_filled(app: TestApp) {
        let point = Point::new(app).await;
        let world = &point.app.app.world;
        // In the middle of the second slot, before anything was ever scheduled.
        world.advance(slot_start(1).duration_since(world.now()) + jiff::SignedDuration::from_mins(10));
        let mut client = point.app.sign_in(point.organiser).await;
        let first = schedule(&point, &mut client).await;
        let mut tx = point.begin().await;
        let standing = point.standing(&mut tx).await;
        let placed = meetings::placed(&mut tx, &standing, first, Which::All).await.unwrap();
        drop(tx);
        assert!(!placed.is_empty() && placed.iter().all(|row| row.starts_at >= slot_start(1)), "{placed:?}");
        client.post(&format!("/agendas/{first}/publication"), &[]).await;
        // A slot later, what was held is kept although nothing was said of the version to start from.
        world.advance(jiff::SignedDuration::from_mins(20));
        let second = schedule(&point, &mut client).await;
        let mut tx = point.begin().await;
        let again = meetings::placed(&mut tx, &standing, second, Which::All).await.unwrap();
        let held = |rows: &[session::model::PlacedMeeting]| -> Vec<RequestId> {
            rows.iter().filter(|row| row.starts_at < slot_start(3)).map(|row| row.request_id).collect()
        };
        assert!(!held(&placed).is_empty());
        let (mut one, mut other) = (held(&placed), held(&again));
        one.sort();
        other.sort();
        assert_eq!(one, other);
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
