//! Types and rules, pure.

pub mod ids;
mod import;
mod interval;
mod participant;
mod place;
mod project;
mod request;
mod rules;
mod session;
pub mod sheets;

pub use import::{Import, Novelty, Report, Tally};
pub use interval::Interval;
pub use rules::{Directory, PublicAgenda, Rules};
pub use participant::{Participant, ParticipantState};
pub use place::{Interpreter, MeetingTable, Slot};
pub use project::Project;
pub use request::{Priority, Request, RequestState, UnknownWord};
pub use session::{Day, Session, Side, TaskForce};
