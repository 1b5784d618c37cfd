//! The engine of the Meeting Point: which meeting is held in which slot, at which table and with which
//! interpreter. Pure computation: no database, no network, no randomness but the seed, no files but those of [`certify`].
//!
//! [`read`] takes an instance from JSON or from a `.dzn` file, [`solve`] makes its schedule, [`check`]
//! verifies one without sharing any code with the search. [`placements`] and [`relocate`] serve the page
//! where a meeting is moved by hand.

mod bits;
mod board;
mod bounds;
mod check;
mod dzn;
mod engine;
mod hold;
mod impossible;
mod infeasible;
mod instance;
mod keep;
mod matching;
mod model;
mod placements;
mod prove;
mod random;
mod read;
mod reasons;
mod row;
mod schedule;
mod search;
mod shared;
mod state;
mod tables;
mod threads;
#[cfg(test)]
mod tried;
mod validate;

pub use check::{Fault, Rule, check, objective};
pub use engine::{Options, Progress, solve};
pub use infeasible::{Core, Infeasible, Limit};
pub use instance::{
    Booking, FORMAT, Instance, Interpreter, Meeting, Participant, Priority, Rules, Slot, Table,
};
pub use placements::{Obstacle, Placement, placements, relocate};
pub use prove::{Certificate, CertifyError, Outcome, certify};
pub use read::{Clash, InputError, read, read_heeding};
pub use schedule::{
    Admission, Bound, Held, Objective, Reason, SCHEDULE_FORMAT, Schedule, Status, Unscheduled,
};
