//! Runs of the engine, as its jobs in the queue.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::id::Id;
use platform::jobs::{self, Job, Queued};
use platform::world::World;

use super::{Standing, sessions, trail};
use crate::jobs::Schedule;
use crate::model::Session;
use crate::model::ids::SessionId;

/// The id of a run.
pub type RunId = Id<Queued>;

/// The session, for a run of its own.
///
/// # Errors
/// What the database said.
pub async fn session(tx: &mut Tx, id: SessionId) -> Result<Option<Session>, DbError> {
    sessions::load(tx, id).await
}

/// The run of the session that has not ended, if there is one.
///
/// # Errors
/// What the database said.
pub async fn open(tx: &mut Tx, standing: &Standing) -> Result<Option<RunId>, DbError> {
    let latest = jobs::latest::<Schedule>(tx, &standing.session.id.to_string()).await?;
    Ok(latest.filter(jobs::Status::is_open).map(|status| status.id))
}

/// Starts a run; a session has one at a time, so the one that has not ended comes back in its place.
///
/// # Errors
/// What the database said.
pub async fn start(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    run: &Schedule,
) -> Result<Result<RunId, RunId>, DbError> {
    // Two who press at once: the second waits here and then sees the first one's run.
    sessions::hold(tx, standing.session.id).await?;
    if let Some(running) = open(tx, standing).await? {
        return Ok(Err(running));
    }
    let id = jobs::enqueue(tx, world, run).await?;
    trail::write(tx, world, standing, "run.started", id, "").await?;
    Ok(Ok(id))
}

/// What was asked of a run of the session.
///
/// # Errors
/// What the database said.
pub async fn asked(tx: &mut Tx, standing: &Standing, id: RunId) -> Result<Option<Schedule>, DbError> {
    let row: Option<(Json<Schedule>,)> = tx
        .optional(
            "SELECT payload FROM jobs WHERE id = $1 AND kind = $2 AND subject = $3",
            args![id, Schedule::KIND, standing.session.id.to_string()],
        )
        .await?;
    Ok(row.map(|(payload,)| payload.0))
}

/// Asks the session's open run to stop and to keep the best it has.
///
/// # Errors
/// What the database said.
pub async fn stop(tx: &mut Tx, world: &World, standing: &Standing) -> Result<(), DbError> {
    let session = standing.session.id;
    if jobs::stop::<Schedule>(tx, &session.to_string(), world.now()).await? > 0 {
        trail::write(tx, world, standing, "run.stopped", session, "").await?;
    }
    Ok(())
}
