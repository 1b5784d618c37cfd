//! What runs later.

use platform::jobs::Worker;

/// Adds the area's kinds of jobs.
#[must_use]
pub fn register(worker: Worker) -> Worker {
    worker
}
