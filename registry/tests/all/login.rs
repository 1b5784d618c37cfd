//! Signing in: links, passwords, limits.

use std::collections::HashMap;

use registry::http::LoginStore;
use testkit::{TestApp, both_databases};
use tower_sessions::SessionStore as _;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};

/// The address of the link in the newest mail.
fn link(app: &TestApp) -> String {
    let sent = app.app.mailer.sent();
    let text = &sent.last().expect("a mail").mail.text;
    let start = text.find("/login/links/").expect("a link");
    text[start..].split_whitespace().next().expect("an address").to_owned()
}

both_databases! {
    async fn a_new_login_takes_no_other_ones_place(app: TestApp) {
        let store = LoginStore::new(&app.app);
        let record = |word: &str| Record {
            id: Id(27),
            data: HashMap::from([("word".to_owned(), word.into())]),
            expiry_date: OffsetDateTime::UNIX_EPOCH,
        };
        let (mut first, mut second) = (record("first"), record("second"));
        store.create(&mut first).await.unwrap();
        store.create(&mut second).await.unwrap();
        assert_eq!(first.id, Id(27));
        assert_ne!(second.id, first.id);
        for (id, word) in [(first.id, "first"), (second.id, "second")] {
            assert_eq!(store.load(&id).await.unwrap().unwrap().data["word"], word);
        }
    }

    async fn a_link_signs_in_once_and_only_when_pressed(app: TestApp) {
        app.person("chiara@ditta.example").await;
        let mut visitor = app.anonymous();
        let fields = [("email", "Chiara@Ditta.example"), ("next", "/account")];
        assert_eq!(visitor.post("/login", &fields).await.status, 200);
        app.run_jobs().await;
        let link = link(&app);
        // A program that checks mails opens the link; that must not spend it.
        assert_eq!(app.anonymous().get(&link).await.status, 200);
        let answer = visitor.post(&link, &[]).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/account"));
        assert!(visitor.get("/account").await.text.contains("D&#39;Angelo"));
        assert_eq!(app.anonymous().post(&link, &[]).await.status, 410);
        visitor.post("/login/end", &[]).await;
        assert_eq!(visitor.get("/account").await.location, "/login?next=%2Faccount");
    }

    async fn a_link_is_good_for_half_an_hour(app: TestApp) {
        app.person("chiara@ditta.example").await;
        app.anonymous().post("/login", &[("email", "chiara@ditta.example")]).await;
        app.run_jobs().await;
        app.app.world.advance(jiff::SignedDuration::from_mins(31));
        assert_eq!(app.anonymous().post(&link(&app), &[]).await.status, 410);
    }

    async fn an_unknown_address_gets_no_mail_and_the_same_answer(app: TestApp) {
        let answer = app.anonymous().post("/login", &[("email", "nobody@ditta.example")]).await;
        assert_eq!(answer.status, 200);
        app.run_jobs().await;
        assert!(app.app.mailer.sent().is_empty());
    }

    async fn a_password_signs_in_and_tries_are_limited(app: TestApp) {
        let person = app.person("chiara@ditta.example").await;
        let mut visitor = app.sign_in(person).await;
        assert_eq!(visitor.post("/account/password", &[("password", "corta")]).await.status, 422);
        assert_eq!(visitor.post("/account/password", &[("password", "filo e tessuto")]).await.status, 303);
        let wrong = [("email", "chiara@ditta.example"), ("password", "filo e tessuti")];
        let right = [("email", "chiara@ditta.example"), ("password", "filo e tessuto")];
        let mut other = app.anonymous();
        assert_eq!(other.post("/login", &wrong).await.status, 422);
        assert_eq!(other.post("/login", &right).await.status, 303);
        for _ in 0..10 {
            assert_eq!(other.post("/login", &wrong).await.status, 422);
        }
        assert_eq!(app.anonymous().post("/login", &right).await.status, 429);
        app.app.world.advance(jiff::SignedDuration::from_mins(16));
        assert_eq!(app.anonymous().post("/login", &right).await.status, 303);
    }

    async fn only_failures_count_and_only_where_they_are_made(app: TestApp) {
        use axum::extract::ConnectInfo;
        use testkit::Client;
        let from = |address: &str| {
            let peer: std::net::SocketAddr = format!("{address}:4000").parse().unwrap();
            let router = app.router.clone().layer(axum::Extension(ConnectInfo(peer)));
            Client::new(router)
        };
        let person = app.person("chiara@ditta.example").await;
        let mut own = app.sign_in(person).await;
        assert_eq!(own.post("/account/password", &[("password", "filo e tessuto")]).await.status, 303);
        let right = [("email", "chiara@ditta.example"), ("password", "filo e tessuto")];
        let wrong = [("email", "chiara@ditta.example"), ("password", "filo e tessuti")];
        for _ in 0..12 {
            assert_eq!(from("203.0.113.9").post("/login", &right).await.status, 303, "success is no failure");
        }
        for _ in 0..10 {
            assert_eq!(from("203.0.113.9").post("/login", &wrong).await.status, 422);
        }
        app.app.world.advance(jiff::SignedDuration::from_mins(14));
        for _ in 0..3 {
            assert_eq!(from("203.0.113.9").post("/login", &right).await.status, 429);
        }
        assert_eq!(from("198.51.100.1").post("/login", &right).await.status, 303, "nobody locks others out");
        // A link by mail is still to be had, and the refused tries did not make it longer.
        let link = [("email", "chiara@ditta.example")];
        assert_eq!(from("203.0.113.9").post("/login", &link).await.status, 200);
        app.app.world.advance(jiff::SignedDuration::from_mins(2));
        assert_eq!(from("203.0.113.9").post("/login", &right).await.status, 303);
    }

    async fn a_whole_venue_behind_one_address_gets_its_links(app: TestApp) {
        for number in 0..120 {
            let email = format!("delegate{number}@ditta.example");
            assert_eq!(app.anonymous().post("/login", &[("email", &email)]).await.status, 200, "{email}");
        }
    }

    async fn a_login_lasts_thirty_days_without_a_visit(app: TestApp) {
        let person = app.person("chiara@ditta.example").await;
        let mut visitor = app.sign_in(person).await;
        for _ in 0..3 {
            app.app.world.advance(jiff::SignedDuration::from_hours(24 * 25));
            assert_eq!(visitor.get("/account").await.status, 200, "a visit begins the thirty days anew");
        }
        app.app.world.advance(jiff::SignedDuration::from_hours(24 * 31));
        assert_eq!(visitor.get("/account").await.location, "/login?next=%2Faccount");
    }

    async fn a_new_password_ends_every_other_login(app: TestApp) {
        let person = app.person("chiara@ditta.example").await;
        let mut other = app.sign_in(person).await;
        let mut own = app.sign_in(person).await;
        let mut stranger = app.sign_in(app.person("anna@ditta.example").await).await;
        assert_eq!(other.get("/account").await.status, 200);
        assert_eq!(own.post("/account/password", &[("password", "filo e tessuto")]).await.status, 303);
        assert_eq!(own.get("/account").await.status, 200);
        assert_eq!(stranger.get("/account").await.status, 200);
        assert_eq!(other.get("/account").await.location, "/login?next=%2Faccount");
    }

    async fn a_form_from_another_site_is_refused(app: TestApp) {
        use axum::body::Body;
        use axum::http::Request;
        use tower::ServiceExt as _;
        let request = Request::post("/login")
            .header("host", "filiera.example")
            .header("origin", "https://evil.example")
            .header("sec-fetch-site", "cross-site")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("email=chiara%40ditta.example"))
            .unwrap();
        let answer = app.router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), 403);
        assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("text/html"));
        assert!(answer.headers().contains_key("content-security-policy"));
    }
}
