//! Types and rules, pure.

mod absence;
mod agenda;
mod difference;
pub mod ids;
mod import;
mod interval;
pub mod no_show;
mod participant;
mod place;
pub mod placement;
mod print;
mod project;
mod request;
mod rules;
mod session;
pub mod sheets;
pub mod slot_plan;
mod step;
pub mod table_plan;
pub mod unavailable;

pub use absence::{Absence, AbsenceKind};
pub use agenda::{Agenda, Origin, Party, PlacedMeeting, Proof};
pub use difference::{Difference, DifferenceKind, by_person, differences};
pub use import::{Import, Novelty, Report, Tally};
pub use interval::Interval;
pub use no_show::NoShow;
pub use participant::{Participant, ParticipantState};
pub use place::{Interpreter, MeetingTable, Slot};
pub use print::{Document, PrintProgress, PrintState, Trouble};
pub use project::Project;
pub use request::{Priority, Request, RequestState, UnknownWord};
pub use rules::{Directory, PublicAgenda, Rules};
pub use session::{Session, Side, TaskForce};
pub use step::StepKind;
