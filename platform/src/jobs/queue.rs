//! The queue's rows.

use std::time::Duration;

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::{Job, Queued};
use crate::app::App;
use crate::args;
use crate::db::{At, Db, DbError, Tx};
use crate::id::Id;
use crate::world::World;

/// How a job stands, for the page that waits for it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Status {
    /// The job.
    pub id: Id<Queued>,
    /// When it was enqueued.
    pub created_at: At,
    /// How often it was taken.
    pub attempts: i64,
    /// Until when the process that took it answers for it.
    pub leased_until: Option<At>,
    /// What it last said of itself, in JSON.
    pub progress: Option<String>,
    /// When somebody asked it to stop.
    pub stop_asked_at: Option<At>,
    /// When it was done.
    pub finished_at: Option<At>,
    /// When it was given up.
    pub failed_at: Option<At>,
    /// Why, for the log and the operator.
    pub failure: Option<String>,
}

impl Status {
    /// Neither done nor given up.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.finished_at.is_none() && self.failed_at.is_none()
    }

    /// What it last said of itself.
    #[must_use]
    pub fn progress<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(self.progress.as_deref()?).ok()
    }
}

/// How often a request that waits for a job looks whether it has ended.
const LOOK: Duration = Duration::from_millis(20);

const COLUMNS: &str =
    "id, created_at, attempts, leased_until, progress, stop_asked_at, finished_at, failed_at, failure";

/// Puts a job into the queue; it runs once the transaction is committed.
///
/// # Errors
/// What the database said.
pub async fn enqueue<J: Job>(tx: &mut Tx, world: &World, job: &J) -> Result<Id<Queued>, DbError> {
    enqueue_at(tx, world, job, world.now()).await
}

/// Puts a job into the queue that runs at that time or soon after.
///
/// # Errors
/// What the database said.
pub async fn enqueue_at<J: Job>(
    tx: &mut Tx,
    world: &World,
    job: &J,
    at: Timestamp,
) -> Result<Id<Queued>, DbError> {
    let id = world.id::<Queued>();
    let payload = serde_json::to_string(job).map_err(|error| DbError::Encode(error.into()))?;
    tx.execute(
        "INSERT INTO jobs (id, kind, payload, subject, created_at, run_at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, J::KIND, payload, job.subject(), world.now(), at],
    )
    .await?;
    Ok(id)
}

/// How a job stands.
///
/// # Errors
/// What the database said.
pub async fn status(db: &Db, id: Id<Queued>) -> Result<Option<Status>, DbError> {
    db.optional(sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM jobs WHERE id = $1")), args![id]).await
}

/// Waits for a job that was just committed, within the request that enqueued it; how it stands then.
///
/// # Errors
/// What the database said.
pub async fn awaited(app: &App, id: Id<Queued>, within: Duration) -> Result<Option<Status>, DbError> {
    app.queue().notify_waiters();
    let ended = async {
        loop {
            let status = status(&app.db, id).await?;
            if status.as_ref().is_none_or(|status| !status.is_open()) {
                return Ok(status);
            }
            tokio::time::sleep(LOOK).await;
        }
    };
    match tokio::time::timeout(within, ended).await {
        Ok(ended) => ended,
        Err(_) => status(&app.db, id).await,
    }
}

/// The newest job of this kind about this thing; of those from the same moment, one that has not ended.
///
/// # Errors
/// What the database said.
pub async fn latest<J: Job>(tx: &mut Tx, subject: &str) -> Result<Option<Status>, DbError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM jobs WHERE subject = $1 AND kind = $2
         ORDER BY created_at DESC, finished_at IS NULL AND failed_at IS NULL DESC, id DESC LIMIT 1"
    );
    tx.optional(sqlx::AssertSqlSafe(sql), args![subject, J::KIND]).await
}

/// What nobody works on, neither now nor until a lease ends; `$1` is the present.
pub(super) const FREE: &str = "(leased_until IS NULL OR leased_until < $1)";

/// Asks the open jobs of this kind about this thing to stop; how many. One that nobody works on ends at once, and says so
/// where nobody ever has; the others keep the best they have.
///
/// # Errors
/// What the database said.
pub async fn stop<J: Job>(tx: &mut Tx, subject: &str, now: Timestamp) -> Result<u64, DbError> {
    let payload = if J::SECRET { "'{}'" } else { "payload" };
    let sql = format!(
        "UPDATE jobs SET stop_asked_at = $1, finished_at = CASE WHEN {FREE} THEN $1 END,
            progress = CASE WHEN {FREE} AND attempts = 0 THEN COALESCE($4, progress) ELSE progress END,
            payload = CASE WHEN {FREE} THEN {payload} ELSE payload END
         WHERE subject = $2 AND kind = $3 AND finished_at IS NULL AND failed_at IS NULL AND stop_asked_at IS NULL"
    );
    let unbegun = J::unbegun().map(|said| said.to_string());
    tx.execute(sqlx::AssertSqlSafe(sql), args![now, subject, J::KIND, unbegun]).await
}

/// Removes the jobs of this kind that ended before then.
///
/// # Errors
/// What the database said.
pub async fn purge<J: Job>(tx: &mut Tx, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM jobs WHERE kind = $1 AND (finished_at < $2 OR failed_at < $2)",
        args![J::KIND, before],
    )
    .await
}
