//! Types and rules, pure.

mod agenda;
pub mod ids;
mod interval;
mod request;
mod rules;
mod session;
pub mod sheets;

pub use agenda::{Agenda, Origin, Party, PlacedMeeting, Proof};
pub use interval::Interval;
pub use request::{Priority, Request, RequestState, UnknownWord};
pub use rules::{Directory, Rules};
pub use session::{Day, Session, Side, TaskForce};
