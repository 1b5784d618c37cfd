//! The queue: who takes what, how often, and what stays of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use platform::args;
use platform::jobs::{self, Context, Job, JobError, Pace, Worker};
use platform::locale::Language;
use platform::mail::{Delivery, Mail, Mailbox};
use serde::{Deserialize, Serialize};
use testkit::{TestApp, both_databases};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// Run until they are asked to stop.
macro_rules! long {
    ($($name:ident $kind:literal $pace:ident)*) => {$(
        #[derive(Serialize, Deserialize)]
        struct $name;

        impl Job for $name {
            const KIND: &'static str = $kind;
            const PACE: Pace = Pace::$pace;

            fn subject(&self) -> String {
                String::new()
            }

            fn unbegun() -> Option<serde_json::Value> {
                Some("not begun".into())
            }

            async fn run(self, context: Context) -> Result<(), JobError> {
                while !context.stop().load(std::sync::atomic::Ordering::Relaxed) {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                Ok(())
            }
        }
    )*};
}

long!(Short "test.short" Short  Awaited "test.awaited" Awaited  Patient "test.patient" Patient);

fn letter(app: &TestApp) -> Delivery {
    let to = Mailbox::new("chiara@ditta.example");
    let mail = Mail::new(to, Language::It, "Il tuo link", "https://filiera.example/login/links/secret");
    Delivery { mail, written_at: app.app.world.now() }
}

async fn put<J: Job>(app: &TestApp, job: &J) {
    let mut tx = app.app.db.begin().await.unwrap();
    jobs::enqueue(&mut tx, &app.app.world, job).await.unwrap();
    tx.commit().await.unwrap();
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.app.db.count(sql, args![]).await.unwrap()
}

/// A worker at work.
struct Served {
    end: CancellationToken,
    serving: JoinHandle<()>,
}

fn serve(app: &TestApp, lanes: usize) -> Served {
    let end = CancellationToken::new();
    let worker =
        Arc::new(Worker::default().with::<Short>().with::<Awaited>().with::<Patient>().with::<Delivery>());
    Served { serving: tokio::spawn(worker.serve(app.app.clone(), lanes, end.clone())), end }
}

impl Served {
    async fn end(self) {
        self.end.cancel();
        self.serving.await.unwrap();
    }
}

/// Waits until the query counts as many.
async fn wait(app: &TestApp, sql: &'static str, expected: i64) {
    let begun = Instant::now();
    while count(app, sql).await < expected {
        assert!(begun.elapsed() < Duration::from_secs(30), "it never comes: {sql}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

const TAKEN_SHORT: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'test.short' AND attempts > 0";
const TAKEN_AWAITED: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'test.awaited' AND attempts > 0";
const TAKEN_PATIENT: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'test.patient' AND attempts > 0";
const MAILS_SENT: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'mail' AND finished_at IS NOT NULL";
const MAILS: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'mail'";
const SECRETS: &str = "SELECT COUNT(*) FROM jobs WHERE payload LIKE '%secret%'";

both_databases! {
    async fn a_run_waits_for_no_print_and_a_mail_for_neither(app: TestApp) {
        // However few lanes are asked for, each pace has one.
        for lanes in [1, 3] {
            let served = serve(&app, lanes);
            for _ in 0..3 {
                put(&app, &Patient).await;
            }
            wait(&app, TAKEN_PATIENT, 1).await;
            put(&app, &Awaited).await;
            wait(&app, TAKEN_AWAITED, 1).await;
            put(&app, &Awaited).await;
            put(&app, &letter(&app)).await;
            wait(&app, MAILS_SENT, 1).await;
            assert_eq!(count(&app, TAKEN_PATIENT).await, 1, "a lane is kept from what can wait");
            assert_eq!(count(&app, TAKEN_AWAITED).await, 1, "a lane is kept from what runs long");
            served.end().await;
            app.app.db.execute("DELETE FROM jobs", args![]).await.unwrap();
        }
    }

    async fn a_run_waits_for_no_mail_and_a_print_for_neither_where_both_wait(app: TestApp) {
        // Three lanes that are all at work on what does not end by itself, then a row of such mails before the others.
        for _ in 0..9 {
            put(&app, &Short).await;
        }
        app.app.db.execute("UPDATE jobs SET run_at = run_at - 1000000", args![]).await.unwrap();
        for _ in 0..2 {
            put(&app, &Patient).await;
            put(&app, &Awaited).await;
        }
        let served = serve(&app, 3);
        wait(&app, TAKEN_SHORT, 1).await;
        wait(&app, TAKEN_AWAITED, 1).await;
        wait(&app, TAKEN_PATIENT, 1).await;
        // The lane that is free next takes what is its own again, past all the mails.
        app.app.db.execute("UPDATE jobs SET stop_asked_at = 1 WHERE kind = 'test.awaited' AND attempts > 0", args![])
            .await
            .unwrap();
        wait(&app, TAKEN_AWAITED, 2).await;
        assert_eq!((count(&app, TAKEN_SHORT).await, count(&app, TAKEN_PATIENT).await), (1, 1));
        served.end().await;
    }

    async fn with_more_lanes_more_prints_are_made_at_once(app: TestApp) {
        let served = serve(&app, 4);
        for _ in 0..3 {
            put(&app, &Patient).await;
        }
        wait(&app, TAKEN_PATIENT, 2).await;
        put(&app, &Awaited).await;
        wait(&app, TAKEN_AWAITED, 1).await;
        assert_eq!(count(&app, TAKEN_PATIENT).await, 2);
        served.end().await;
    }

    async fn what_nobody_works_on_ends_when_it_is_asked_to_stop(app: TestApp) {
        put(&app, &Awaited).await;
        put(&app, &Patient).await;
        let stop = async |sql: &'static str| {
            let mut tx = app.app.db.begin().await.unwrap();
            tx.execute(sql, args![]).await.unwrap();
            let now = app.app.world.now();
            let asked = jobs::stop::<Awaited>(&mut tx, "", now).await.unwrap();
            let latest = jobs::latest::<Awaited>(&mut tx, "").await.unwrap().unwrap();
            (asked, latest.is_open(), latest.progress::<String>(), latest.stop_asked_at.is_some())
        };
        // While somebody works on it, it goes on until it has seen that it is to stop.
        let far = "UPDATE jobs SET leased_until = 9000000000000000, attempts = 1";
        assert_eq!(stop(far).await, (1, true, None, true));
        // Left by a process that died, or between two tries, it has begun, and does not say otherwise.
        let broken_off = "UPDATE jobs SET leased_until = 1, attempts = 1";
        for free in [broken_off, "UPDATE jobs SET leased_until = NULL, attempts = 1"] {
            assert_eq!(stop(free).await, (1, false, None, true), "{free}");
        }
        let waits = "UPDATE jobs SET leased_until = NULL";
        assert_eq!(stop(waits).await, (1, false, Some("not begun".to_owned()), true));
        app.app.db.execute("UPDATE jobs SET finished_at = 1 WHERE kind = 'test.awaited'", args![]).await.unwrap();
        assert_eq!(stop(broken_off).await.0, 0, "it has ended");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM jobs WHERE finished_at IS NULL").await, 1, "and no other has");
    }

    async fn what_ends_the_program_each_time_is_given_up(app: TestApp) {
        put(&app, &letter(&app)).await;
        // As often tried as a mail may be, and never ended: the process did.
        let died = "UPDATE jobs SET attempts = $1, leased_until = $2";
        let last = app.app.world.now() - SignedDuration::from_secs(1);
        app.app.db.execute(died, args![Delivery::ATTEMPTS - 1, last]).await.unwrap();
        assert_eq!(app.run_jobs().await, 1);
        assert_eq!(app.app.mailer.sent().len(), 1, "the last try is made");

        put(&app, &letter(&app)).await;
        let open = "UPDATE jobs SET attempts = $1, leased_until = $2 WHERE finished_at IS NULL";
        app.app.db.execute(open, args![Delivery::ATTEMPTS, last]).await.unwrap();
        assert_eq!(app.run_jobs().await, 1);
        assert_eq!(app.app.mailer.sent().len(), 1, "it is not tried once more");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM jobs WHERE failed_at IS NOT NULL").await, 1);
    }

    async fn of_jobs_from_one_moment_the_one_that_has_not_ended_is_the_latest(app: TestApp) {
        for _ in 0..3 {
            put(&app, &Awaited).await;
        }
        let mut tx = app.app.db.begin().await.unwrap();
        let all: Vec<(String,)> = tx.all("SELECT id FROM jobs", args![]).await.unwrap();
        for (open,) in all {
            let end = "UPDATE jobs SET finished_at = CASE WHEN id = $1 THEN NULL ELSE created_at END";
            tx.execute(end, args![&open]).await.unwrap();
            let latest = jobs::latest::<Awaited>(&mut tx, "").await.unwrap().unwrap();
            assert_eq!(latest.id.to_string(), open);
        }
    }

    async fn a_mail_that_went_out_keeps_no_secret(app: TestApp) {
        put(&app, &letter(&app)).await;
        assert_eq!(count(&app, SECRETS).await, 1);
        app.run_jobs().await;
        assert_eq!((count(&app, MAILS).await, count(&app, SECRETS).await), (1, 0));
        // Nor does one that was given up.
        let mut nowhere = letter(&app);
        nowhere.mail.to.address = "nowhere".into();
        put(&app, &nowhere).await;
        app.run_jobs().await;
        assert_eq!((count(&app, MAILS).await, count(&app, SECRETS).await), (2, 0));
    }
}
