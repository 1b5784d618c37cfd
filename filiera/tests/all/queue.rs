//! The queue: who takes what, how often, and what stays of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use platform::args;
use platform::jobs::{self, Context, Job, JobError, Worker};
use platform::locale::Language;
use platform::mail::{Delivery, Mail, Mailbox};
use serde::{Deserialize, Serialize};
use testkit::{TestApp, both_databases};
use tokio_util::sync::CancellationToken;

/// Runs until it is asked to stop.
#[derive(Serialize, Deserialize)]
struct Long;

impl Job for Long {
    const KIND: &'static str = "test.long";
    const LONG: bool = true;

    fn subject(&self) -> String {
        String::new()
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        while !context.stop().load(std::sync::atomic::Ordering::Relaxed) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }
}

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

const MAILS: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'mail'";
const SECRETS: &str = "SELECT COUNT(*) FROM jobs WHERE payload LIKE '%secret%'";

both_databases! {
    async fn a_mail_goes_out_while_every_lane_could_be_taken(app: TestApp) {
        for _ in 0..3 {
            put(&app, &Long).await;
        }
        put(&app, &letter(&app)).await;
        let end = CancellationToken::new();
        let worker = Arc::new(Worker::default().with::<Long>().with::<Delivery>());
        let serving = tokio::spawn(worker.serve(app.app.clone(), 2, end.clone()));
        let begun = Instant::now();
        while app.app.mailer.sent().is_empty() {
            assert!(begun.elapsed() < Duration::from_secs(30), "the mail waits for what runs long");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let running = "SELECT COUNT(*) FROM jobs WHERE kind = 'test.long' AND attempts > 0";
        while count(&app, running).await == 0 {
            assert!(begun.elapsed() < Duration::from_secs(30), "what runs long never runs");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(count(&app, running).await, 1, "a lane is kept for the others");
        end.cancel();
        serving.await.unwrap();
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
            put(&app, &Long).await;
        }
        let mut tx = app.app.db.begin().await.unwrap();
        let all: Vec<(String,)> = tx.all("SELECT id FROM jobs", args![]).await.unwrap();
        for (open,) in all {
            let end = "UPDATE jobs SET finished_at = CASE WHEN id = $1 THEN NULL ELSE created_at END";
            tx.execute(end, args![&open]).await.unwrap();
            let latest = jobs::latest::<Long>(&mut tx, "").await.unwrap().unwrap();
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
