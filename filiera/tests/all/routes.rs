//! Every route as every role, against the written table in `routes.txt`.
//!
//! A cell is the status; `login` is the way to the sign-in page. Pages that change something are sent an empty form, so
//! whoever may do it is led on (303) or told what is missing (422, 400, 409); the JSON API is sent a body that it takes.
//! Where a line names `published`, `placed` or `interpreters`, the address stands for that version, request, or sheet or
//! print.

use std::collections::BTreeSet;

use axum::http::Method;
use filiera::wiring;
use platform::args;
use testkit::{Client, Kind, TestApp};

use crate::seed::{ROLES, Seed};

const TABLE: &str = include_str!("routes.txt");

/// The addresses that the program has, from where they are written down.
fn known() -> BTreeSet<(String, String)> {
    let sources = [
        include_str!("../../src/wiring.rs"),
        include_str!("../../src/api.rs"),
        include_str!("../../../registry/src/routes.rs"),
        include_str!("../../../market/src/routes.rs"),
        include_str!("../../../session/src/routes.rs"),
    ];
    let mut known = BTreeSet::new();
    for source in sources {
        for route in source.split(".route(").skip(1) {
            let route = route.trim_start().strip_prefix('"').expect("the address is written out");
            let (path, handlers) = route.split_once('"').expect("the address ends");
            let handlers = handlers.split(['}', ';']).next().unwrap_or_default();
            for (word, method) in [("get(", "GET"), ("post(", "POST")] {
                if handlers.contains(word) {
                    known.insert((method.to_owned(), path.to_owned()));
                }
            }
        }
    }
    let document = serde_json::to_value(filiera::api::document()).expect("a document");
    for (path, item) in document["paths"].as_object().expect("paths") {
        for method in item.as_object().expect("methods").keys() {
            known.insert((method.to_uppercase(), path.clone()));
        }
    }
    known
}

/// A line of the table.
struct Line {
    method: String,
    route: String,
    variant: String,
    expected: Vec<String>,
}

fn table() -> Vec<Line> {
    let lines = TABLE.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let mut words = line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let expected = words.split_off(words.len() - ROLES.len());
            let mut words = words.into_iter();
            let mut next = || words.next().unwrap_or_default();
            Line { method: next(), route: next(), variant: next(), expected }
        })
        .collect()
}

#[test]
fn no_route_is_missing_from_the_table() {
    let written: BTreeSet<_> = table().into_iter().map(|line| (line.method, line.route)).collect();
    let known = known();
    assert!(known.len() > 100, "the addresses are not read from where they are: {}", known.len());
    let missing: Vec<_> = known.difference(&written).collect();
    let gone: Vec<_> = written.difference(&known).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "not in routes.txt: {missing:#?}\nno such route: {gone:#?}"
    );
}

fn address(seed: &Seed, line: &Line) -> String {
    let agenda = if line.variant == "published" { seed.published } else { seed.draft }.to_string();
    let route = line.route.as_str();
    let request = if route.contains("agendas/") || line.variant == "placed" {
        seed.placed
    } else if route.ends_with("/acceptance") || route.ends_with("/refusal") {
        seed.asked
    } else {
        seed.sent
    };
    let id = if route.starts_with("/task-forces") {
        seed.force.to_string()
    } else if route.starts_with("/agendas") {
        agenda.clone()
    } else {
        seed.session.to_string()
    };
    let file = match line.variant.as_str() {
        _ if route.contains("assets") => "none.css",
        "interpreters" => "interpreters.csv",
        _ => "participants.csv",
    };
    let feed = format!("{}.ics", seed.feed);
    let is_draft = line.variant == "draft";
    let (brief, brief_file) = if is_draft {
        (seed.market.draft, seed.market.draft_file)
    } else {
        (seed.market.brief, seed.market.brief_file)
    };
    let name = if route.starts_with("/feeds") { feed.as_str() } else { file };
    let supplier = seed.market.supplier.to_string();
    let public = line.method == "GET" && route == "/market/suppliers/{supplier}";
    let market_name = if public { &seed.market.slug } else { &supplier };
    let values = [
        ("{id}", id),
        ("{session}", seed.session.to_string()),
        ("{agenda}", agenda),
        ("{request}", request.to_string()),
        ("{participant}", seed.other.to_string()),
        ("{step}", seed.step.to_string()),
        ("{run}", seed.run.clone()),
        ("{absence}", seed.absence.to_string()),
        ("{no_show}", seed.no_show.to_string()),
        ("{import}", seed.import.clone()),
        ("{association}", seed.market.association.to_string()),
        ("{supplier}", market_name.to_owned()),
        ("{brief}", brief.to_string()),
        ("{brief_file}", brief_file.to_string()),
        ("{quote}", seed.market.quote.to_string()),
        ("{order}", seed.market.order.to_string()),
        ("{subcontractor}", seed.market.subcontractor.to_string()),
        ("{document}", "commission-order".to_owned()),
        ("{concept}", "sewing".to_owned()),
        ("{facet}", "processing".to_owned()),
        ("{machine}", seed.market.machine.to_string()),
        ("{capacity}", seed.market.capacity.to_string()),
        ("{certificate}", seed.market.certificate.to_string()),
        ("{identifier}", seed.market.identifier.to_string()),
        ("{picture}", seed.market.picture.to_string()),
        ("{member}", seed.market.member.to_string()),
        ("{claim}", seed.market.claim.to_string()),
        ("{list}", seed.market.list.to_string()),
        ("{join}", seed.market.join.to_string()),
        ("{notice}", seed.market.notice.to_string()),
        ("{print}", if line.variant == "interpreters" { seed.roster } else { seed.print }.to_string()),
        ("{grant}", if route.starts_with("/market") { seed.market.grant } else { seed.grant }.to_string()),
        ("{slot}", seed.slot.to_string()),
        ("{table}", seed.table.clone()),
        ("{interpreter}", seed.interpreter.clone()),
        ("{project}", seed.project.clone()),
        ("{secret}", "spent".to_owned()),
        ("{code}", "it".to_owned()),
        ("{version}", "0".to_owned()),
        ("{*name}", file.to_owned()),
        ("{name}", name.to_owned()),
        ("{file}", file.to_owned()),
    ];
    let mut address = route.to_owned();
    for (name, value) in values {
        address = address.replace(name, &value);
    }
    let needs_step = route.starts_with("/api/")
        && line.method != "GET"
        && (route.ends_with("/lock") || route.ends_with("/placement"));
    if needs_step && !(line.method == "PUT" && route.ends_with("/placement")) {
        address.push_str(&format!("?last_step_id={}", seed.step));
    }
    assert!(!address.contains('{'), "{address}");
    address
}

/// A body that the API takes.
fn body(seed: &Seed, line: &Line) -> Option<serde_json::Value> {
    let (route, method) = (line.route.as_str(), line.method.as_str());
    match (method, route.rsplit('/').next().unwrap_or_default()) {
        ("POST", "runs") => Some(serde_json::json!({ "seconds": 1 })),
        ("POST", "absences") => Some(serde_json::json!({
            "kind": "no_show", "participant_id": seed.other, "starts_at": "2018-11-29T13:00:00Z",
        })),
        ("PUT", "decision") => Some(serde_json::json!({})),
        ("POST", "requests") => Some(serde_json::json!({ "to_id": seed.other, "priority": "no" })),
        ("POST", "events") => Some(serde_json::json!({ "kind": "closed", "on": "2018-11-05" })),
        ("PUT", "facts") => Some(serde_json::json!({ "people": 12 })),
        ("PUT", "{facet}") => Some(serde_json::json!({ "concepts": ["cutting"] })),
        ("POST", "verifications") => Some(serde_json::json!({ "subject": seed.market.machine })),
        ("PUT", "availability") => Some(serde_json::json!({ "away_slot_ids": [seed.slot] })),
        ("PUT", "{request}") => Some(serde_json::json!({ "priority": "wish" })),
        ("PUT", "placement") => Some(serde_json::json!({ "slot_id": seed.slot, "last_step_id": seed.step })),
        _ => None,
    }
}

async fn try_one(seed: &Seed, client: &mut Client, line: &Line) -> String {
    let (path, method) = (address(seed, line), line.method.parse::<Method>().expect("a method"));
    let answer = if line.route.starts_with("/api/") {
        match body(seed, line) {
            Some(body) => client.send(method, &path, "application/json", body.to_string().into_bytes()).await,
            None => client.send(method, &path, "", Vec::new()).await,
        }
    } else if method == Method::POST {
        client.post(&path, &[]).await
    } else {
        client.get(&path).await
    };
    assert!(answer.status < 500, "{} {path}: {}", line.method, answer.text);
    if line.route.starts_with("/api/") && answer.status >= 400 {
        assert_eq!(answer.kind, "application/problem+json", "{} {path}", line.method);
    }
    if answer.status == 303 && answer.location.starts_with("/login") {
        return "login".to_owned();
    }
    answer.status.to_string()
}

/// Keeps a copy of every row, to go back to.
struct Copy(Vec<&'static str>);

impl Copy {
    async fn make(seed: &Seed) -> Self {
        let tables =
            [platform::backup::PASSING.to_vec(), wiring::tables(), registry::PASSING.to_vec()].concat();
        for table in &tables {
            let sql = format!("CREATE TABLE copy_of_{table} AS SELECT * FROM {table}");
            seed.app.app.db.execute(sqlx::AssertSqlSafe(sql), args![]).await.expect("a copy");
        }
        Self(tables)
    }

    async fn put_back(&self, seed: &Seed) {
        let mut tx = seed.app.app.db.begin().await.expect("a transaction");
        for table in self.0.iter().rev() {
            let sql = format!("DELETE FROM {table}");
            tx.execute(sqlx::AssertSqlSafe(sql), args![]).await.expect("emptied");
        }
        for table in &self.0 {
            let sql = format!("INSERT INTO {table} SELECT * FROM copy_of_{table}");
            tx.execute(sqlx::AssertSqlSafe(sql), args![]).await.expect("filled");
        }
        tx.commit().await.expect("committed");
    }
}

async fn check(kind: Kind) {
    let seed = Seed::new(TestApp::start(kind).await).await;
    let mut clients = Vec::new();
    for role in ROLES {
        clients.push(seed.client(role).await);
    }
    let copy = Copy::make(&seed).await;
    let mut wrong = Vec::new();
    for line in table() {
        let mut found = Vec::new();
        for client in &clients {
            // A copy of the client: what one request does to the cookies is no matter of the next.
            found.push(try_one(&seed, &mut client.clone(), &line).await);
            if line.method != "GET" {
                copy.put_back(&seed).await;
            }
        }
        if found != line.expected {
            let cells: String = found.iter().map(|cell| format!("{cell:>6}")).collect();
            wrong.push(format!("{:<6} {} {}{cells}", line.method, line.route, line.variant));
        }
    }
    assert!(wrong.is_empty(), "otherwise than written in routes.txt:\n{}", wrong.join("\n"));
}

testkit::both_databases!(every_route_as_every_role: check);
