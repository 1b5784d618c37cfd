//! Types and rules, pure.

mod agenda;
pub mod ids;
mod interval;
mod rules;
mod session;

pub use agenda::{Agenda, Origin, Party, PlacedMeeting, Proof, UnknownWord};
pub use interval::Interval;
pub use rules::{Directory, Rules};
pub use session::{Day, Session, Side, TaskForce};
