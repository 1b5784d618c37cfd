//! What runs later.

mod print;
mod schedule;

use platform::jobs::Worker;

pub use print::Print;
pub use schedule::{Outcome, Report, Schedule};

/// Adds the area's kinds of jobs.
#[must_use]
pub fn register(worker: Worker) -> Worker {
    worker.with::<Schedule>().with::<Print>()
}
