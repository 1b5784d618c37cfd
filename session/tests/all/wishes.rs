//! Requests and projects as the organisers see them.

use platform::http::ListQuery;
use session::model::{RequestState, Rules};
use session::store::requests::{self, Filter, Wish};
use session::store::{Standing, desk, sessions};
use testkit::{TestApp, both_databases};

use crate::stage::{PEOPLE, Stage};

const WISHES: &str = "external_id,from,to,priority,status
R1,P1,P3,must,accepted
R2,P1,P4,wish,requested
R3,P4,P2,wish,declined
R4,P2,P1,no,requested
";

async fn with_wishes(app: &TestApp) -> Stage {
    let stage = Stage::set(app).await;
    let mut client = app.sign_in(stage.organiser).await;
    stage.import(&mut client, "participants", PEOPLE.as_bytes(), &[]).await;
    stage.import(&mut client, "requests", WISHES.as_bytes(), &[]).await;
    stage
}

async fn found(app: &TestApp, standing: &Standing, filter: &Filter) -> Vec<Wish> {
    let mut tx = app.app.db.read().await.unwrap();
    let query = ListQuery { sort: "code".into(), ..ListQuery::default() };
    requests::all(&mut tx, standing, filter, &query, app.app.world.now()).await.unwrap()
}

async fn codes(app: &TestApp, standing: &Standing, filter: &Filter) -> Vec<String> {
    found(app, standing, filter).await.into_iter().map(|wish| wish.request.external_id).collect()
}

fn in_state(state: RequestState) -> Filter {
    Filter { state: Some(state), ..Filter::default() }
}

both_databases! {
    async fn the_desk_counts_the_requests_that_its_reader_finds_in_the_list(app: TestApp) {
        let stage = with_wishes(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let across = b"external_id,from,to,priority,status\nR5,P2,P3,no,requested\n";
        stage.import(&mut client, "requests", across, &[]).await;
        let mut counted = Vec::new();
        for side in [None, Some(0), Some(1)] {
            let mut standing = stage.standing(&app).await;
            if let Some(side) = side {
                let manager = stage.manager(&app, side).await;
                let mut tx = app.app.db.read().await.unwrap();
                standing = Standing::find(&mut tx, Some(manager), stage.id).await.unwrap().unwrap();
            }
            let listed = codes(&app, &standing, &Filter::default()).await.len();
            let mut tx = app.app.db.read().await.unwrap();
            let figures = desk::figures(&mut tx, &standing, app.app.world.now()).await.unwrap();
            assert_eq!(figures.asked, i64::try_from(listed).unwrap(), "of side {side:?}");
            counted.push(listed);
        }
        counted.sort_unstable();
        assert_eq!(counted, [3, 5, 5], "a \"rather not\" is not for the side that it is about");
    }

    async fn requests_are_found_by_state_priority_and_words(app: TestApp) {
        let stage = with_wishes(&app).await;
        let standing = stage.standing(&app).await;
        assert_eq!(codes(&app, &standing, &in_state(RequestState::Accepted)).await, ["R1"]);
        assert_eq!(codes(&app, &standing, &in_state(RequestState::Declined)).await, ["R3"]);
        assert_eq!(codes(&app, &standing, &in_state(RequestState::Pending)).await, ["R2", "R4"]);
        assert!(codes(&app, &standing, &in_state(RequestState::Expired)).await.is_empty());
        let filter = Filter { priority: "no".parse().ok(), ..Filter::default() };
        assert_eq!(codes(&app, &standing, &filter).await, ["R4"]);
        let filter = Filter { words: "ёлкин".into(), ..Filter::default() };
        assert_eq!(codes(&app, &standing, &filter).await, ["R2", "R3"]);
        let filter = Filter { words: "r1".into(), ..Filter::default() };
        assert_eq!(codes(&app, &standing, &filter).await, ["R1"]);
        let manager = stage.manager(&app, 1).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let own = Standing::find(&mut tx, Some(manager), stage.id).await.unwrap().unwrap();
        // After the days for an answer a request has expired.
        let rules = Rules { answer_days: Some(3), ..Rules::default() };
        sessions::set_rules(&mut tx, &app.app.world, stage.organiser, stage.id, &rules, None).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(codes(&app, &own, &Filter::default()).await, ["R1", "R2", "R3"], "R4 is of the other side alone");
        app.app.world.advance(jiff::SignedDuration::from_hours(24 * 4));
        let standing = stage.standing(&app).await;
        assert_eq!(codes(&app, &standing, &in_state(RequestState::Expired)).await, ["R2", "R4"]);
        assert!(codes(&app, &standing, &in_state(RequestState::Pending)).await.is_empty());
    }

    async fn an_organiser_speaks_for_others_and_can_take_it_back(app: TestApp) {
        let stage = with_wishes(&app).await;
        let standing = stage.standing(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let wish = found(&app, &standing, &Filter { words: "r2".into(), ..Filter::default() }).await.remove(0);
        let own = stage.path(&format!("requests/{}", wish.request.id));
        let state = async || {
            let filter = Filter { words: "r2".into(), ..Filter::default() };
            found(&app, &standing, &filter).await[0].request.state(&standing.session.rules, app.app.world.now())
        };
        for (rest, expected) in [
            ("acceptance", RequestState::Accepted),
            ("refusal", RequestState::Declined),
            ("withdrawal", RequestState::Withdrawn),
            ("reopening", RequestState::Pending),
            ("withdrawal", RequestState::Withdrawn),
            ("acceptance", RequestState::Accepted),
        ] {
            assert_eq!(client.post(&format!("{own}/{rest}"), &[]).await.status, 303, "{rest}");
            assert_eq!(state().await, expected, "{rest}");
        }
        let page = client.get(&own).await;
        assert!(page.text.contains("withdrawal\""), "the former state can be had again: {}", page.text);
        let manager = stage.manager(&app, 1).await;
        let mut manager = app.sign_in(manager).await;
        assert_eq!(manager.get(&own).await.status, 200);
        assert_eq!(manager.post(&format!("{own}/refusal"), &[]).await.status, 403);
        assert_eq!(state().await, RequestState::Accepted);
    }

    async fn an_old_file_takes_back_no_answer(app: TestApp) {
        let stage = with_wishes(&app).await;
        let standing = stage.standing(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let wishes = found(&app, &standing, &Filter::default()).await;
        for (wish, rest) in wishes.iter().zip(["withdrawal", "acceptance", "", ""]) {
            if !rest.is_empty() {
                let own = stage.path(&format!("requests/{}/{rest}", wish.request.id));
                client.post(&own, &[]).await;
            }
        }
        let old = "external_id,from,to,priority\nR1,P1,P3,must\nR2,P1,P4,wish\n";
        let page = stage.upload(&mut client, "requests", "old.csv", old.as_bytes()).await;
        assert!(page.text.contains("Everything in the file is in the session already."), "{}", page.text);
        let newer = "external_id,from,to,priority,status\nR1,P1,P3,must,declined\nR2,P1,P4,must,\n";
        stage.import(&mut client, "requests", newer.as_bytes(), &[]).await;
        assert_eq!(codes(&app, &standing, &in_state(RequestState::Declined)).await, ["R1", "R3"]);
        assert_eq!(codes(&app, &standing, &in_state(RequestState::Accepted)).await, ["R2"]);
    }

    async fn a_request_is_added_on_behalf(app: TestApp) {
        let stage = with_wishes(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let path = stage.path("requests/new");
        let wrong = [("from", "P1"), ("to", "P1"), ("priority", "wish")];
        let refused = client.post(&path, &wrong).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("nobody can ask to meet"), "{}", refused.text);
        let right = [("from", "P2"), ("to", "P3"), ("priority", "must"), ("accepted", "true")];
        let made = client.post(&path, &right).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let page = client.get(&made.location).await;
        assert!(page.text.contains("R0005") && page.text.contains("accepted"), "{}", page.text);
        let file = client.get(&stage.path("requests.csv?priority=must")).await;
        assert_eq!(file.text.lines().count(), 3, "{}", file.text);
        let manager = stage.manager(&app, 0).await;
        assert_eq!(app.sign_in(manager).await.post(&path, &right).await.status, 403);
    }

    async fn the_rules_are_overruled_only_on_purpose(app: TestApp) {
        let stage = with_wishes(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let path = stage.path("requests/new");
        assert!(!client.get(&path).await.text.contains("name=\"overrule\""));
        let barred = [("from", "P1"), ("to", "P2"), ("priority", "must"), ("note", "A word among cousins")];
        let asked = client.post(&path, &barred).await;
        assert_eq!(asked.status, 422);
        assert!(asked.text.contains("do not foresee a meeting between these two"), "{}", asked.text);
        assert!(asked.text.contains("name=\"overrule\"") && asked.text.contains("A word among cousins"), "{}", asked.text);
        let never = [("from", "P1"), ("to", "P2"), ("priority", "no")];
        assert_eq!(client.post(&path, &never).await.status, 303, "two who shall not meet need no leave");
        let overruled = [&barred[..], &[("overrule", "true")]].concat();
        assert_eq!(client.post(&path, &overruled).await.status, 303);
        assert!(client.get(&stage.path("requests.csv")).await.text.contains("A word among cousins"));

        let sheet = "external_id,from,to,priority,status\nR7,P2,P1,must,\nR8,P1,P4,wish,\nR9,P3,P4,no,\nR10,P3,P4,wish,declined\n";
        let page = stage.upload(&mut client, "requests", "rules.csv", sheet.as_bytes()).await;
        assert!(page.text.contains("Every row can go in."), "{}", page.text);
        let faults = client.get(&format!("{}/faults.csv", page.location)).await.text;
        assert_eq!(faults.lines().count(), 2, "{faults}");
        assert!(faults.contains("2,to,P1,") && faults.contains("do not foresee a meeting"), "{faults}");
        client.post(&format!("{}/confirmation", page.location), &[]).await;
        let kept = client.get(&stage.path("exports/requests.csv")).await.text;
        assert!(kept.contains("R7,P2,P1,must"), "{kept}");
    }

    async fn projects_are_listed_added_and_changed(app: TestApp) {
        let stage = with_wishes(&app).await;
        let mut client = app.sign_in(stage.organiser).await;
        let path = stage.path("projects/new");
        let untitled = [("table", "fashion"), ("proposer", "P1")];
        let refused = client.post(&path, &untitled).await;
        assert_eq!(refused.status, 422);
        let fields = [("table", "fashion"), ("proposer", "P1"), ("title_it", "Filati"), ("title_ru", "Пряжа")];
        assert_eq!(client.post(&path, &fields).await.status, 303);
        let list = client.get(&stage.path("projects?q=%D0%BF%D1%80%D1%8F%D0%B6%D0%B0&table=fashion")).await;
        assert!(list.text.contains("Filati") && list.text.contains("J0001"), "{}", list.text);
        let file = client.get(&stage.path("projects.csv?table=mechanics")).await;
        assert_eq!(file.text.lines().count(), 1, "{}", file.text);
        let standing = stage.standing(&app).await;
        let mut tx = app.app.db.read().await.unwrap();
        let project = session::store::projects::all(&mut tx, &standing).await.unwrap().remove(0);
        drop(tx);
        let own = stage.path(&format!("projects/{}", project.id));
        assert!(client.get(&own).await.text.contains("Filati"));
        // A manager presents for the own side alone.
        let manager = stage.manager(&app, 1).await;
        let mut manager = app.sign_in(manager).await;
        assert_eq!(manager.get(&own).await.status, 404);
        assert_eq!(manager.post(&path, &fields).await.status, 422);
        let changed = [("table", "mechanics"), ("proposer", "P3"), ("title_en", "Yarns")];
        assert_eq!(client.post(&own, &changed).await.status, 303);
        assert!(manager.get(&own).await.text.contains("Yarns"));
    }
}
