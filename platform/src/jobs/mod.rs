//! What runs later: a queue in the database.
//!
//! apalis was weighed and left: it cannot enqueue in the caller's transaction on both databases behind one enum. A job
//! is taken on a lease that is renewed while it runs; a process that dies leaves a lease that ends, and the job is taken
//! again. So a job may run twice, and must be written so that this does no harm.

mod queue;
mod worker;

pub use queue::{Status, awaited, enqueue, enqueue_at, latest, purge, status, stop};
pub use worker::{Context, Worker};

use std::future::Future;

use serde::Serialize;
use serde::de::DeserializeOwned;

crate::id::kind!(
    /// A job in the queue.
    Queued = "job"
);

/// How long a job may run, and whether somebody waits for it. It is also what a lane of the worker takes at most, and
/// first, so that each pace has a lane of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    /// Over in a moment: a mail.
    Short,
    /// May run for long, and somebody sits before it: a run of the engine.
    Awaited,
    /// May run for long, and may wait as long: a print for everyone.
    Patient,
}

/// Something that runs later.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The name in the queue; never changed once used.
    const KIND: &'static str;
    /// How often it is tried before it is given up.
    const ATTEMPTS: i64 = 5;
    /// How long it may run, and whether somebody waits for it.
    const PACE: Pace = Pace::Short;
    /// Whether it holds what nobody is to find later, as a mail with a link that signs in does: its content is blanked
    /// when it has ended.
    const SECRET: bool = false;

    /// What the job is about (an id), so that a page can find the job of its thing.
    fn subject(&self) -> String;

    /// What it leaves as its progress where it is stopped before anybody took it: what it would have said at its end.
    fn unbegun() -> Option<serde_json::Value> {
        None
    }

    /// Does the work: one line that calls the model.
    fn run(self, context: Context) -> impl Future<Output = Result<(), JobError>> + Send;
}

/// Why a job did not succeed. It is tried again later unless it is final.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The database refused.
    #[error(transparent)]
    Db(#[from] crate::db::DbError),
    /// Worth another try: a mail server that does not answer.
    #[error("{0}")]
    Again(String),
    /// Trying again will not help.
    #[error("{0}")]
    Final(String),
}
