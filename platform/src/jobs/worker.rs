//! Taking jobs and running them.

use std::collections::HashMap;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::SignedDuration;
use tokio_util::sync::CancellationToken;

use super::queue::FREE;
use super::{Job, JobError, Pace, Queued};
use crate::app::App;
use crate::args;
use crate::db::{Arg, DbError, places};
use crate::id::Id;

/// How long a process answers for a job without saying so again; longer than a statement waits for SQLite's write lock,
/// so that a lease does not end because somebody else writes for long.
const LEASE: SignedDuration = SignedDuration::from_secs(30);
/// How often a running job's row is looked at, for its lease and for a wish to stop.
const PULSE: Duration = Duration::from_millis(500);
/// How often a job's end is written down before it is left to the end of its lease.
const INSISTENCE: usize = 3;
/// How long an idle worker waits.
const IDLE: Duration = Duration::from_millis(300);

/// What a running job has at hand.
#[derive(Clone)]
pub struct Context {
    /// The program's parts.
    pub app: App,
    /// The job itself.
    pub id: Id<Queued>,
    stop: Arc<AtomicBool>,
}

impl Context {
    /// Set when somebody asked the job to stop, or the program ends.
    #[must_use]
    pub fn stop(&self) -> &Arc<AtomicBool> {
        &self.stop
    }

    /// Tells how far the job is; the page that waits shows it.
    ///
    /// # Errors
    /// What the database said.
    pub async fn report(&self, progress: &impl serde::Serialize) -> Result<(), DbError> {
        let text = serde_json::to_string(progress).map_err(|error| DbError::Encode(error.into()))?;
        self.app
            .db
            .execute("UPDATE jobs SET progress = $2 WHERE id = $1", args![self.id, text])
            .await
            .map(|_| ())
    }
}

type Run =
    Box<dyn Fn(String, Context) -> Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>> + Send + Sync>;

struct Entry {
    attempts: i64,
    pace: Pace,
    is_secret: bool,
    run: Run,
}

/// Runs the jobs of the kinds it knows.
#[derive(Default)]
pub struct Worker {
    kinds: HashMap<&'static str, Entry>,
}

/// What a lane takes.
#[derive(Clone, Copy)]
struct Lane {
    /// At most.
    most: Pace,
    /// Whether it takes that first, whatever has waited for longer; else first come, first served.
    is_kept: bool,
}

/// One lane is kept for each pace from those after it, which it leaves alone, and from those before it, which it takes
/// where there is nothing of its own: a mail waits for no run of the engine, the run for no print, and neither a run nor
/// a print stands in one row with all the mails.
const LANES: [Lane; 3] = [
    Lane { most: Pace::Short, is_kept: true },
    Lane { most: Pace::Awaited, is_kept: true },
    Lane { most: Pace::Patient, is_kept: true },
];

/// Each lane after those takes what comes.
const ANY: Lane = Lane { most: Pace::Patient, is_kept: false };

#[derive(sqlx::FromRow)]
struct Taken {
    id: Id<Queued>,
    kind: String,
    payload: String,
    attempts: i64,
    stop_asked_at: Option<crate::db::At>,
}

impl Worker {
    /// Also runs jobs of the kind `J`.
    #[must_use]
    pub fn with<J: Job>(mut self) -> Self {
        let run: Run = Box::new(|payload, context| {
            Box::pin(async move {
                let job: J = serde_json::from_str(&payload)
                    .map_err(|error| JobError::Final(format!("payload of {}: {error}", J::KIND)))?;
                job.run(context).await
            })
        });
        let entry = Entry { attempts: J::ATTEMPTS, pace: J::PACE, is_secret: J::SECRET, run };
        self.kinds.insert(J::KIND, entry);
        self
    }

    /// Runs as many jobs at once as there are lanes, until `end`; what runs then is asked to stop and waited for. There
    /// is a lane for each [`Pace`] at least.
    pub async fn serve(self: Arc<Self>, app: App, lanes: usize, end: CancellationToken) {
        let more = std::iter::repeat_n(ANY, lanes.saturating_sub(LANES.len()));
        let lanes = LANES.into_iter().chain(more).map(|lane| {
            let (worker, app, end) = (Arc::clone(&self), app.clone(), end.clone());
            tokio::spawn(async move {
                while !end.is_cancelled() {
                    // Heard from now on: what is committed while the queue is read may not be seen.
                    let mut rung = pin!(app.queue().notified());
                    rung.as_mut().enable();
                    match worker.step(&app, &end, lane).await {
                        Ok(true) => {}
                        Ok(false) => {
                            tokio::select! {
                                () = rung => {}
                                () = tokio::time::sleep(IDLE) => {}
                                () = end.cancelled() => {}
                            }
                        }
                        Err(error) => {
                            tracing::error!(%error, "the queue cannot be read");
                            tokio::time::sleep(Duration::from_secs(1)).await;
                        }
                    }
                }
            })
        });
        futures::future::join_all(lanes).await;
    }

    /// Runs whatever is due, one after the other, until nothing is; for tests and for the demo.
    ///
    /// # Errors
    /// What the database said.
    pub async fn drain(&self, app: &App) -> Result<usize, DbError> {
        let (mut done, end) = (0, CancellationToken::new());
        while self.step(app, &end, ANY).await? {
            done += 1;
        }
        Ok(done)
    }

    /// Takes one due job and runs it; whether there was one.
    async fn step(&self, app: &App, end: &CancellationToken, lane: Lane) -> Result<bool, DbError> {
        let Some(taken) = self.take(app, lane).await? else { return Ok(false) };
        let context = Context {
            app: app.clone(),
            id: taken.id,
            stop: Arc::new(AtomicBool::new(taken.stop_asked_at.is_some())),
        };
        let entry = self.kinds.get(taken.kind.as_str());
        let outcome = match entry {
            // Taken once more than it may be tried: the tries before ended with the process, not with an answer.
            Some(entry) if taken.attempts > entry.attempts => {
                Err(JobError::Final(format!("the program ended in each of {} tries", entry.attempts)))
            }
            Some(entry) => {
                let run = tokio::spawn((entry.run)(taken.payload, context.clone()));
                watch(app, &context, end, run).await
            }
            None => Err(JobError::Final(format!("no such kind of job: {}", taken.kind))),
        };
        let end = End {
            id: taken.id,
            tries: taken.attempts,
            most: entry.map_or(1, |entry| entry.attempts),
            is_secret: entry.is_some_and(|entry| entry.is_secret),
            outcome,
        };
        // Left unsaid, what was done would be done again: a mail would be sent twice.
        for _ in 1..INSISTENCE {
            match end.write(app).await {
                Ok(()) => return Ok(true),
                Err(error) => {
                    tracing::warn!(job = %end.id, %error, "the end of a job is not written down yet");
                    tokio::time::sleep(IDLE).await;
                }
            }
        }
        end.write(app).await.map(|()| true)
    }

    async fn take(&self, app: &App, lane: Lane) -> Result<Option<Taken>, DbError> {
        let kinds = |fits: &dyn Fn(Pace) -> bool| -> Vec<&'static str> {
            self.kinds.iter().filter(|(_, entry)| fits(entry.pace)).map(|(kind, _)| *kind).collect()
        };
        let left = kinds(&|pace| pace > lane.most);
        let others = match left.len() {
            0 => String::new(),
            count => format!("AND kind NOT IN ({})", places(3, count)),
        };
        let own = kinds(&|pace| lane.is_kept && pace == lane.most);
        let first = match own.len() {
            0 => String::new(),
            count => format!("CASE WHEN kind IN ({}) THEN 0 ELSE 1 END,", places(3 + left.len(), count)),
        };
        let skip = if app.db.is_postgres() { "FOR UPDATE SKIP LOCKED" } else { "" };
        let sql = format!(
            "UPDATE jobs SET leased_until = $2, attempts = attempts + 1 WHERE id = (
                 SELECT id FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL AND run_at <= $1
                 AND {FREE} {others} ORDER BY {first} run_at, id LIMIT 1 {skip})
             RETURNING id, kind, payload, attempts, stop_asked_at"
        );
        let now = app.world.now();
        let mut values = args![now, now + LEASE];
        values.extend(left.into_iter().chain(own).map(Arg::from));
        app.db.optional(sqlx::AssertSqlSafe(sql), values).await
    }
}

/// Waits for a running job, renewing its lease and passing on a wish to stop.
async fn watch(
    app: &App,
    context: &Context,
    end: &CancellationToken,
    mut run: tokio::task::JoinHandle<Result<(), JobError>>,
) -> Result<(), JobError> {
    loop {
        tokio::select! {
            outcome = &mut run => {
                return outcome.unwrap_or_else(|error| Err(JobError::Final(format!("the job broke off: {error}"))));
            }
            () = tokio::time::sleep(PULSE) => {
                let asked: Option<(Option<crate::db::At>,)> = app.db.optional(
                    "UPDATE jobs SET leased_until = $2 WHERE id = $1 RETURNING stop_asked_at",
                    args![context.id, app.world.now() + LEASE],
                ).await.unwrap_or_default();
                if asked.is_some_and(|(asked,)| asked.is_some()) || end.is_cancelled() {
                    context.stop.store(true, Ordering::Relaxed);
                }
            }
        }
    }
}

/// How a try ended.
struct End {
    id: Id<Queued>,
    tries: i64,
    most: i64,
    is_secret: bool,
    outcome: Result<(), JobError>,
}

impl End {
    async fn write(&self, app: &App) -> Result<(), DbError> {
        let (id, now) = (self.id, app.world.now());
        let payload = if self.is_secret { ", payload = '{}'" } else { "" };
        let Err(error) = &self.outcome else {
            let sql = format!("UPDATE jobs SET finished_at = $2, leased_until = NULL{payload} WHERE id = $1");
            return app.db.execute(sqlx::AssertSqlSafe(sql), args![id, now]).await.map(|_| ());
        };
        tracing::warn!(job = %id, tries = self.tries, %error, "a job did not succeed");
        if self.tries >= self.most || matches!(error, JobError::Final(_)) {
            let sql = format!(
                "UPDATE jobs SET failed_at = $2, failure = $3, leased_until = NULL{payload} WHERE id = $1"
            );
            app.db.execute(sqlx::AssertSqlSafe(sql), args![id, now, error.to_string()]).await?;
        } else {
            // 10 s, 40 s, 90 s …: a mail server that restarts is back by then.
            let later = now + SignedDuration::from_secs(10 * self.tries * self.tries);
            let sql = "UPDATE jobs SET run_at = $2, failure = $3, leased_until = NULL WHERE id = $1";
            app.db.execute(sql, args![id, later, error.to_string()]).await?;
        }
        Ok(())
    }
}
