//! What runs later.

mod last_word;
mod print;
mod schedule;

use platform::jobs::Worker;

pub use last_word::LastWord;
pub use print::Print;
pub use schedule::{Outcome, Report, Schedule, Why};

/// Adds the area's kinds of jobs.
#[must_use]
pub fn register(worker: Worker) -> Worker {
    worker.with::<Schedule>().with::<Print>().with::<LastWord>()
}
