//! The JSON API and its description.

use std::collections::BTreeSet;

use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Client, Kind, TestApp};

use crate::seed::Seed;

#[test]
fn the_description_is_the_one_that_was_read_over() {
    let written = include_str!("snapshots/openapi.json");
    let now = filiera::api::document().to_pretty_json().expect("a document");
    assert!(
        written.trim_end() == now.trim_end(),
        "the API has changed; read the difference over and renew the description:\n\
         cargo run -- openapi > filiera/tests/all/snapshots/openapi.json"
    );
}

fn references<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(name)) = members.get("$ref") {
                found.insert(name);
            }
            members.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn whatever_the_description_names_is_in_it() {
    let document = serde_json::to_value(filiera::api::document()).expect("a document");
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 30, "{found:?}");
    for name in found {
        let at = name.strip_prefix('#').expect("in the document itself");
        assert!(document.pointer(at).is_some(), "{name}");
    }
}

async fn send(client: &mut Client, method: Method, path: &str, body: Value) -> (u16, Value) {
    let bytes = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
    let kind = if body.is_null() { "" } else { "application/json" };
    let answer = client.send(method, path, kind, bytes).await;
    (answer.status, serde_json::from_str(&answer.text).unwrap_or_default())
}

async fn get(client: &mut Client, path: &str) -> Value {
    let (status, value) = send(client, Method::GET, path, Value::Null).await;
    assert_eq!(status, 200, "{path}: {value}");
    value
}

async fn the_agenda_from_run_to_publication(kind: Kind) {
    let seed = Seed::new(TestApp::start(kind).await).await;
    let mut organiser = seed.client("organiser").await;
    let mut delegate = seed.client("delegate").await;
    let session = format!("/api/v1/sessions/{}", seed.session);

    // Whoever takes part sees the own agenda, and no more of the session than the pages show.
    let mine = get(&mut delegate, &format!("{session}/my/agenda")).await;
    assert!(mine["meetings"].as_array().is_some_and(|meetings| !meetings.is_empty()), "{mine}");
    let cards = get(&mut delegate, &format!("{session}/directory?size=50&page=1")).await;
    assert_eq!((&cards["total"], &cards["size"], &cards["page"]), (&json!(3), &json!(50), &json!(1)));
    assert!(!cards.to_string().contains('@'), "no addresses of others: {cards}");

    // A run makes a draft; a locked meeting cannot be moved, an unlocked one can, and the step can be taken back.
    let (status, run) =
        send(&mut organiser, Method::POST, &format!("{session}/runs"), json!({ "seconds": 1 })).await;
    assert_eq!((status, &run["state"]), (202, &json!("waiting")), "{run}");
    let (status, problem) =
        send(&mut organiser, Method::POST, &format!("{session}/runs"), json!({ "seconds": 1 })).await;
    assert_eq!((status, &problem["code"]), (409, &json!("run-already")));
    seed.app.run_jobs().await;
    let run = get(&mut organiser, &format!("{session}/runs/{}", run["id"].as_str().unwrap())).await;
    assert_eq!((&run["state"], &run["outcome"]), (&json!("finished"), &json!("agenda")), "{run}");
    let agenda = format!("/api/v1/agendas/{}", run["agenda_id"].as_str().unwrap());
    let meeting = format!("{agenda}/meetings/{}", seed.placed);
    let places = get(&mut organiser, &format!("{meeting}/placements")).await;
    let free = places["slots"].as_array().unwrap().iter().find(|slot| slot["obstacles"] == json!([]));
    let free = free.expect("a slot where it could stand")["slot_id"].clone();
    let (status, step) =
        send(&mut organiser, Method::PUT, &format!("{meeting}/placement"), json!({ "slot_id": free })).await;
    assert_eq!(status, 200, "{step}");
    // Whoever saw an earlier state is told so.
    let (status, problem) =
        send(&mut organiser, Method::PUT, &format!("{meeting}/placement"), json!({ "slot_id": free })).await;
    assert_eq!((status, &problem["code"]), (409, &json!("agenda-stale")));
    let step = format!("{agenda}/steps/{}", step["last_step_id"].as_str().unwrap());
    let (status, back) = send(&mut organiser, Method::DELETE, &step, Value::Null).await;
    assert_eq!((status, &back["last_step_id"]), (200, &Value::Null));

    let (status, published) =
        send(&mut organiser, Method::PUT, &format!("{agenda}/publication"), Value::Null).await;
    assert_eq!(status, 200, "{published}");
    let listed = get(&mut organiser, &format!("{session}/agendas")).await;
    assert_eq!(listed["total"], 3);
    assert!(listed["items"][0]["published_at"].is_string(), "{listed}");
}

testkit::both_databases!(the_agenda_from_run_to_publication: the_agenda_from_run_to_publication);

async fn the_day_itself(kind: Kind) {
    let seed = Seed::new(TestApp::start(kind).await).await;
    let (mut organiser, mut delegate) = (seed.client("organiser").await, seed.client("delegate").await);
    let session = format!("/api/v1/sessions/{}", seed.session);

    // A participant says in which slots he or she is away.
    let own = format!("{session}/my/availability");
    let before = get(&mut delegate, &own).await;
    let away = json!({ "away_slot_ids": [seed.slot] });
    let (status, after) = send(&mut delegate, Method::PUT, &own, away).await;
    assert_eq!((status, &after["away_slot_ids"]), (200, &json!([seed.slot])), "{after}");
    assert_eq!(after["away"].as_array().map(Vec::len), Some(1), "{after}");
    assert_ne!(before, after);
    assert_eq!(get(&mut delegate, &own).await, after);
    let foreign = json!({ "away_slot_ids": ["slt_00041061050r3gg28a1c60t3gf"] });
    assert_eq!(send(&mut delegate, Method::PUT, &own, foreign).await.0, 422);
    let (status, none) = send(&mut delegate, Method::PUT, &own, json!({ "away_slot_ids": [] })).await;
    assert_eq!((status, &none["away"]), (200, &json!([])));

    // An organiser decides of somebody said not to have come.
    let list = format!("{session}/no-shows");
    let waiting = get(&mut organiser, &list).await;
    assert_eq!(
        (&waiting["total"], &waiting["items"][0]["id"]),
        (&json!(1), &json!(seed.no_show)),
        "{waiting}"
    );
    assert_eq!(send(&mut delegate, Method::GET, &list, Value::Null).await.0, 403);
    let one = format!("{list}/{}", seed.no_show);
    let dismissal = format!("{one}/dismissal");
    assert_eq!(send(&mut organiser, Method::PUT, &dismissal, Value::Null).await.0, 204);
    assert_eq!(get(&mut organiser, &list).await["total"], 0);
    assert_eq!(send(&mut organiser, Method::POST, &format!("{one}/absence"), Value::Null).await.0, 409);
    assert_eq!(send(&mut organiser, Method::DELETE, &dismissal, Value::Null).await.0, 204);
    let (status, absence) = send(&mut organiser, Method::POST, &format!("{one}/absence"), Value::Null).await;
    assert_eq!((status, &absence["kind"]), (201, &json!("no_show")), "{absence}");
    assert_eq!(absence["participant_id"], waiting["items"][0]["missing_id"]);
    assert_eq!(get(&mut organiser, &list).await["total"], 0);
}

testkit::both_databases!(the_day_itself: the_day_itself);

#[tokio::test(flavor = "multi_thread")]
async fn requests_are_made_answered_and_taken_back() {
    let seed = Seed::new(TestApp::start(Kind::Sqlite).await).await;
    let mut delegate = seed.client("delegate").await;
    let requests = format!("/api/v1/sessions/{}/requests", seed.session);

    let (status, accepted) =
        send(&mut delegate, Method::PUT, &format!("{requests}/{}/acceptance", seed.asked), Value::Null).await;
    assert_eq!((status, &accepted["state"]), (200, &json!("accepted")), "{accepted}");
    // Nobody answers for the one who was asked.
    let (status, _) =
        send(&mut delegate, Method::PUT, &format!("{requests}/{}/acceptance", seed.sent), Value::Null).await;
    assert_eq!(status, 403);
    let sent = format!("{requests}/{}/withdrawal", seed.sent);
    let (status, withdrawn) = send(&mut delegate, Method::PUT, &sent, Value::Null).await;
    assert_eq!((status, &withdrawn["state"]), (200, &json!("withdrawn")));
    let (status, problem) = send(&mut delegate, Method::DELETE, &sent, Value::Null).await;
    assert_eq!(
        (status, &problem["code"]),
        (409, &json!("wish-refused-twice")),
        "the other way round is accepted"
    );

    let unknown = json!({ "to_id": seed.other, "priority": "must", "hidden": true });
    let (status, problem) = send(&mut delegate, Method::POST, &requests, unknown).await;
    assert_eq!(status, 422);
    assert!(problem["detail"].as_str().is_some_and(|detail| detail.contains("hidden")), "{problem}");

    // What somebody rather would not is for the organisers, never for the one it is about.
    let rather_not = json!({ "to_id": seed.other, "priority": "no" });
    let (status, made) = send(&mut delegate, Method::POST, &requests, rather_not).await;
    assert_eq!(status, 201, "{made}");
    let id = made["id"].as_str().unwrap();
    let mut organiser = seed.client("organiser").await;
    assert_eq!(get(&mut organiser, &format!("{requests}/{id}")).await["priority"], "no");
    let tx = &mut seed.app.app.db.read().await.unwrap();
    let about = registry::store::people::by_email(tx, &"p3@firma.example".parse().unwrap()).await.unwrap();
    let mut about = seed.app.sign_in(about.unwrap().id).await;
    let (status, _) = send(&mut about, Method::GET, &format!("{requests}/{id}"), Value::Null).await;
    assert_eq!(status, 404);
    assert!(!get(&mut about, &requests).await.to_string().contains(id));
}
