//! Types and rules, pure.

mod absence;
mod agenda;
mod difference;
pub mod ids;
mod interval;
pub mod placement;
mod request;
mod rules;
mod session;
pub mod sheets;
mod step;

pub use absence::{Absence, AbsenceKind};
pub use agenda::{Agenda, Origin, Party, PlacedMeeting, Proof};
pub use difference::{Difference, DifferenceKind, by_person, differences};
pub use interval::Interval;
pub use request::{Priority, Request, RequestState, UnknownWord};
pub use rules::{Directory, Rules};
pub use session::{Day, Session, Side, TaskForce};
pub use step::StepKind;
