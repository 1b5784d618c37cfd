//! Wrong ids, forged forms, and whatever else comes over the wire: a clear refusal in the visitor's language, and never
//! a failure of ours.

use axum::http::Method;
use testkit::{Answer, Client, Kind, TestApp};

use crate::seed::Seed;

const FORM: &str = "application/x-www-form-urlencoded";

/// A page that says in the language what is wrong.
fn is_page(answer: &Answer, status: u16, language: &str) {
    assert_eq!(answer.status, status, "{}", answer.text);
    assert!(answer.kind.starts_with("text/html"), "{}: {}", answer.kind, answer.text);
    assert!(answer.text.contains(&format!("<html lang=\"{language}\"")), "{}", answer.text);
    assert!(answer.text.contains("<h1"), "{}", answer.text);
    for inside in ["sqlx", "panicked", "Failed to", "/src/", "Cannot parse"] {
        assert!(!answer.text.contains(inside), "{inside}: {}", answer.text);
    }
}

fn is_problem(answer: &Answer, status: u16) {
    assert_eq!(answer.status, status, "{}", answer.text);
    assert_eq!(answer.kind, "application/problem+json");
    let problem: serde_json::Value = serde_json::from_str(&answer.text).expect("JSON");
    assert_eq!(problem["status"], status);
    assert!(problem["title"].as_str().is_some_and(|title| !title.is_empty()), "{problem}");
}

async fn organiser() -> (Seed, Client) {
    let seed = Seed::new(TestApp::start(Kind::Sqlite).await).await;
    let client = seed.client("organiser").await;
    (seed, client)
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_ids_name_nothing() {
    let (seed, mut client) = organiser().await;
    let unknown = "ses_01cvhsy7gdf5w8rndc4p2mx3vk";
    let of_another_kind = seed.placed.to_string();
    let upper = seed.session.to_string().to_uppercase();
    let long = "ses_".repeat(2000);
    for id in [
        unknown,
        &of_another_kind,
        &upper,
        &long,
        "1",
        "-1",
        "null",
        "ses_",
        "%00",
        "%ff%fe",
        "%27%20OR%201%3D1--",
        "..%2f..%2fetc%2fpasswd",
        "%F0%9F%A7%B5",
        "ses_01cvhsy7gdf5w8rndc4p2mx3v%0a",
    ] {
        for rest in ["", "/desk", "/imports", "/agendas", "/my/agenda", "/absences"] {
            let answer = client.get(&format!("/sessions/{id}{rest}")).await;
            assert!(matches!(answer.status, 400 | 404), "{id}{rest}: {}", answer.status);
            is_page(&answer, answer.status, "en");
        }
        is_problem(&client.get(&format!("/api/v1/sessions/{id}")).await, 404);
        is_problem(&client.get(&format!("/api/v1/agendas/{id}/meetings")).await, 404);
    }
    let deep = format!("/sessions/{}/my/requests/{}", seed.session, seed.session);
    assert!(matches!(client.get(&deep).await.status, 400 | 404));
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_speak_the_visitors_language() {
    let app = TestApp::start(Kind::Sqlite).await;
    for (language, words) in [("it", "indirizzo"), ("en", "address"), ("ru", "Здесь ничего нет")]
    {
        let answer = app.anonymous().reading(language).get("/nothing/here").await;
        is_page(&answer, 404, language);
        assert!(answer.text.contains(words), "{}", answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn forms_from_elsewhere_change_nothing() {
    let (seed, client) = organiser().await;
    let path = format!("/sessions/{}/announcement/removal", seed.session);
    let forged = [
        vec![("origin", "https://evil.example")],
        vec![("origin", "null")],
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site"), ("origin", "http://other.filiera.example")],
    ];
    for headers in forged {
        let mut visitor = client.clone();
        for (name, value) in &headers {
            visitor = visitor.saying(name, *value);
        }
        is_page(&visitor.post(&path, &[]).await, 403, "en");
        let run = format!("/api/v1/sessions/{}/runs", seed.session);
        let answer = visitor.send(Method::POST, &run, "application/json", b"{\"seconds\":1}".to_vec()).await;
        is_problem(&answer, 403);
    }
    let mut own =
        client.clone().saying("origin", "http://filiera.example").saying("sec-fetch-site", "same-origin");
    assert_eq!(seed.client("public").await.get(&format!("/sessions/{}", seed.session)).await.status, 200);
    assert_eq!(own.post(&path, &[]).await.status, 303);
    assert_eq!(seed.client("public").await.get(&format!("/sessions/{}", seed.session)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_of_the_wrong_size_or_kind_are_refused() {
    let (seed, mut client) = organiser().await;
    let rules = format!("/sessions/{}/rules", seed.session);
    let imports = format!("/sessions/{}/imports", seed.session);
    let runs = format!("/api/v1/sessions/{}/runs", seed.session);
    let huge = vec![b'a'; platform::http::LARGEST_UPLOAD + 1024 * 1024];
    let large = vec![b'a'; filiera::wiring::LARGEST_REQUEST + 1];
    for path in ["/login", &rules] {
        is_page(&client.send(Method::POST, path, FORM, large.clone()).await, 413, "en");
    }
    let sheet = client.upload(&imports, &[("sheet", "participants")], "file", "large.csv", &large).await;
    is_page(&sheet, 422, "en");
    for (path, kind) in [(&rules, FORM), (&imports, "multipart/form-data; boundary=x")] {
        let answer = client.send(Method::POST, path, kind, huge.clone()).await;
        assert!(matches!(answer.status, 400 | 413), "{path}: {}", answer.status);
        is_page(&answer, answer.status, "en");
    }
    is_problem(&client.send(Method::POST, &runs, "application/json", huge).await, 413);

    for (kind, body) in [
        ("application/json", b"{}".as_slice()),
        ("text/plain", b"a=b"),
        ("", b"a=b"),
        ("multipart/form-data", b"no boundary"),
        (FORM, b"a=%ff%fe&b=%"),
        (FORM, b"\xff\xfe\x00"),
    ] {
        for path in ["/login", &rules, &imports] {
            let answer = client.send(Method::POST, path, kind, body.to_vec()).await;
            assert!((300..500).contains(&answer.status), "{path} {kind}: {}", answer.status);
            if answer.status >= 400 {
                is_page(&answer, answer.status, "en");
            }
        }
    }
    for (kind, body, status) in [
        (FORM, b"seconds=1".as_slice(), 415),
        ("", b"{\"seconds\":1}", 415),
        ("application/json", b"{\"seconds\":1", 400),
        ("application/json", b"\xff\xfe", 400),
        ("application/json", b"[]", 422),
        ("application/json", b"{\"seconds\":-1}", 422),
        ("application/json", b"{\"seconds\":1,\"seconds\":2}", 422),
        ("application/json", b"{\"seconds\":1e400}", 400),
        ("application/json", b"{\"seconds\":1,\"more\":1}", 422),
        ("application/json", b"{\"seconds\":1,\"base_id\":\"ses_1\"}", 422),
    ] {
        is_problem(&client.send(Method::POST, &runs, kind, body.to_vec()).await, status);
    }
    for list in ["sessions".to_owned(), format!("sessions/{}/participants", seed.session)] {
        is_problem(&client.get(&format!("/api/v1/{list}?q={}", "z".repeat(101))).await, 400);
        assert_eq!(client.get(&format!("/api/v1/{list}?q={}", "z".repeat(100))).await.status, 200);
    }
    let nested = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    let answer = client.send(Method::POST, &runs, "application/json", nested.into_bytes()).await;
    assert!(matches!(answer.status, 400 | 422), "{}", answer.status);
}

#[tokio::test(flavor = "multi_thread")]
async fn tricks_with_paths_queries_and_methods_lead_nowhere() {
    let (seed, mut client) = organiser().await;
    for path in [
        "/assets/0/../../Cargo.toml",
        "/assets/0/%2e%2e/%2e%2e/Cargo.toml",
        "/assets/0/..%5c..%5cCargo.toml",
        "/assets/0/app.css%00.png",
        "//evil.example/",
        "/sessions//",
        "/./sessions/",
        "/api",
        "/api/v2/sessions",
        "/login/links/..%2f..%2f",
        "/feeds/..%2f.ics",
        "/feeds/%00.ics",
    ] {
        let answer = client.get(path).await;
        assert!(
            matches!(answer.status, 303 | 307 | 308 | 400 | 404 | 405 | 410),
            "{path}: {}",
            answer.status
        );
        assert!(!answer.text.contains("[workspace]"), "{path}");
        assert!(!answer.location.contains("evil"), "{path}: {}", answer.location);
    }
    for query in [
        "?page=99999999999999999999",
        "?page=-1",
        "?page=0",
        "?size=1000000",
        "?sort=1;DROP",
        "?q=%ff",
        "?q=%00",
        "?q=%25%5f%5c",
        "?page=1&page=2",
        "?lang=xx",
        "?%ff=%ff",
    ] {
        let pages = ["/sessions".to_owned(), format!("/sessions/{}/audit", seed.session)];
        for path in &pages {
            let answer = client.get(&format!("{path}{query}")).await;
            assert!(matches!(answer.status, 200 | 400 | 404), "{path}{query}: {}", answer.status);
            is_page(&answer, answer.status, "en");
        }
        let answer = client.get(&format!("/api/v1/sessions{query}")).await;
        assert!(matches!(answer.status, 200 | 400 | 404), "{query}: {}", answer.status);
    }
    for (method, path) in
        [(Method::PUT, "/sessions"), (Method::DELETE, "/login"), (Method::TRACE, "/sessions")]
    {
        let answer = client.send(method, path, "", Vec::new()).await;
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
    }
    is_problem(&client.send(Method::PATCH, "/api/v1/sessions", "", Vec::new()).await, 405);
    let back = client.get("/language/it?back=https://evil.example").await;
    assert_eq!((back.status, back.location.as_str()), (303, "/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn headers_full_of_junk_do_no_harm() {
    let app = TestApp::start(Kind::Sqlite).await;
    let junk: [(&'static str, Vec<u8>); 12] = [
        ("accept-language", b"\xff\xfe".to_vec()),
        ("accept-language", b"it;q=NaN,ru;q=-1,en;q=999999999999999999999999".to_vec()),
        ("accept-language", vec![b','; 6000]),
        ("cookie", b"filiera_login=; language=xx; theme=<script>".to_vec()),
        ("cookie", b"filiera_login=AAAAAAAAAAAAAAAAAAAAAA".to_vec()),
        ("cookie", b"\xff=\xff; ;;;=".to_vec()),
        ("x-forwarded-for", b"<script>alert(1)</script>".to_vec()),
        ("x-forwarded-host", b"evil.example".to_vec()),
        ("host", b"evil.example".to_vec()),
        ("accept", b"\xff".to_vec()),
        ("range", b"bytes=0-18446744073709551615".to_vec()),
        ("if-none-match", b"\"".to_vec()),
    ];
    for (name, value) in junk {
        for path in ["/", "/sessions", "/login", "/api/v1/sessions", "/account"] {
            let answer = app.anonymous().saying(name, value.clone()).get(path).await;
            assert!(matches!(answer.status, 200 | 303 | 304), "{name} {path}: {}", answer.status);
            assert!(!answer.text.contains("evil.example"), "{name} {path}");
            assert!(!answer.text.contains("<script>alert"), "{name} {path}");
        }
    }
}
