//! What is over is removed, and nothing else.

use filiera::housekeeping;
use jiff::SignedDuration;
use platform::args;
use platform::locale::Language;
use platform::media::Key;
use session::model::Document;
use session::store::{Standing, prints};
use testkit::{TestApp, both_databases};

use crate::seed::Seed;

async fn count(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) FROM {table}");
    app.app.db.count(sqlx::AssertSqlSafe(sql), args![]).await.unwrap()
}

both_databases! {
    async fn mails_logins_links_and_tries_go_when_they_are_over(app: TestApp) {
        let person = app.person("chiara@ditta.example").await;
        let mut visitor = app.sign_in(person).await;
        assert_eq!(app.anonymous().post("/login", &[("email", "chiara@ditta.example")]).await.status, 200);
        app.run_jobs().await;
        let counts = async || {
            let mut counts = Vec::new();
            for table in ["jobs", "logins", "login_links", "attempts"] {
                counts.push(count(&app, table).await);
            }
            counts
        };
        assert_eq!(counts().await, [1, 1, 2, 2]);
        housekeeping::purge(&app.app).await.unwrap();
        assert_eq!(counts().await, [1, 1, 1, 2], "the link that was used goes, the other one is good");
        app.app.world.advance(SignedDuration::from_hours(25));
        housekeeping::purge(&app.app).await.unwrap();
        assert_eq!(counts().await, [1, 1, 0, 0]);
        assert_eq!(visitor.get("/account").await.status, 200);
        app.app.world.advance(SignedDuration::from_hours(24 * 8));
        housekeeping::purge(&app.app).await.unwrap();
        assert_eq!(counts().await, [0, 1, 0, 0]);
        app.app.world.advance(SignedDuration::from_hours(24 * 31));
        housekeeping::purge(&app.app).await.unwrap();
        assert_eq!(counts().await, [0, 0, 0, 0]);
    }

    async fn prints_go_a_week_after_they_were_made(app: TestApp) {
        let seed = Seed::new(app).await;
        let app = &seed.app;
        let made = count(app, "prints").await;
        assert_eq!(made, 2);
        let files = app.app.media.keys().await.unwrap().len();
        housekeeping::purge(&app.app).await.unwrap();
        assert_eq!(count(app, "prints").await, made, "they have only just been made");
        app.app.world.advance(SignedDuration::from_hours(24 * 8));
        // One that waits for its turn stays, however long it waits.
        let organiser = app.person("organiser@filiera.example").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let standing = Standing::find(&mut tx, Some(organiser), seed.session).await.unwrap().unwrap();
        let wanted = prints::Wanted { document: Document::Badges, language: Language::It, second: None };
        prints::start(&mut tx, &app.app.world, organiser, &standing, wanted).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        app.app.world.advance(SignedDuration::from_hours(24 * 8));
        housekeeping::purge(&app.app).await.unwrap();
        assert_eq!(count(app, "prints").await, 1);
        assert_eq!(app.app.media.keys().await.unwrap().len(), files - 2, "the files go with them");
        let gone = format!("/sessions/{}/prints/{}/document.pdf", seed.session, seed.print);
        assert_eq!(app.sign_in(organiser).await.get(&gone).await.status, 404);
    }

    async fn a_print_whose_removal_breaks_off_is_offered_no_more_and_removed_the_next_time(app: TestApp) {
        let seed = Seed::new(app).await;
        let app = &seed.app;
        let made = "SELECT COUNT(*) FROM prints WHERE made_at IS NOT NULL AND removed_at IS NULL";
        assert_eq!(app.app.db.count(made, args![]).await.unwrap(), 2);
        let files = app.app.media.keys().await.unwrap().len();
        // Something keeps the last row from going.
        for sql in [
            "CREATE TABLE keeps (print_id TEXT NOT NULL REFERENCES prints (id))",
            "INSERT INTO keeps SELECT id FROM prints ORDER BY id DESC LIMIT 1",
        ] {
            app.app.db.execute(sql, args![]).await.unwrap();
        }
        app.app.world.advance(SignedDuration::from_hours(24 * 8));
        housekeeping::purge(&app.app).await.unwrap_err();
        let gone = files - app.app.media.keys().await.unwrap().len();
        assert!(gone > 0, "a file went before it broke off");
        assert_eq!(app.app.db.count(made, args![]).await.unwrap(), 0, "no print is offered whose file is gone");
        app.app.db.execute("DROP TABLE keeps", args![]).await.unwrap();
        housekeeping::purge(&app.app).await.unwrap();
        assert_eq!(count(app, "prints").await, 0);
        assert_eq!(app.app.media.keys().await.unwrap().len(), files - 2);
    }

    async fn files_go_a_week_after_their_import_has_ended(app: TestApp) {
        let seed = Seed::new(app).await;
        let mut client = seed.client("organiser").await;
        let imports = format!("/sessions/{}/imports", seed.session);
        let mut upload = async |content: &str| {
            let fields = [("sheet", "tables")];
            let answer = client.upload(&imports, &fields, "file", "tables.csv", content.as_bytes()).await;
            assert_eq!(answer.status, 303, "{}", answer.text);
            answer.location
        };
        let (one, two) = ("table,zone\nT77,A\n", "table,zone\nT78,A\n");
        let first = upload(one).await;
        let again = upload(one).await;
        let other = upload(two).await;
        for ended in [&first, &other] {
            assert_eq!(client.post(&format!("{ended}/removal"), &[]).await.status, 303);
        }
        let kept = async || {
            let keys = seed.app.app.media.keys().await.unwrap();
            [one, two].map(|content| keys.contains(&Key::of(content.as_bytes())))
        };
        housekeeping::purge(&seed.app.app).await.unwrap();
        assert_eq!(kept().await, [true, true], "they have only just ended");
        seed.app.app.world.advance(SignedDuration::from_hours(24 * 8));
        housekeeping::purge(&seed.app.app).await.unwrap();
        assert_eq!(kept().await, [true, false], "the same file is needed by the import that waits");
        let confirmed = client.post(&format!("{again}/confirmation"), &[]).await;
        assert_eq!(confirmed.status, 303, "{}", confirmed.text);
        seed.app.app.world.advance(SignedDuration::from_hours(24 * 8));
        housekeeping::purge(&seed.app.app).await.unwrap();
        assert_eq!(kept().await, [false, false]);
    }
}
