//! Types and rules, pure.

pub mod ids;
mod interval;
mod rules;
mod session;
pub mod sheets;

pub use interval::Interval;
pub use rules::{Directory, PublicAgenda, Rules};
pub use session::{Day, Session, Side, TaskForce};
