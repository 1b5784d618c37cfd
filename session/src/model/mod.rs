//! Types and rules, pure.

pub mod ids;
mod interval;
mod request;
mod rules;
mod session;
pub mod sheets;

pub use interval::Interval;
pub use request::{Priority, Request, RequestState, UnknownWord};
pub use rules::{Directory, Rules};
pub use session::{Day, Session, Side, TaskForce};
