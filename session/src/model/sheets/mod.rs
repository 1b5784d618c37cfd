//! The six sheets of a session: what their columns are, what a row must hold, and how rows are written again.
//!
//! Every sheet is a [`SheetRow`]; [`read`] checks a whole sheet and lists every fault, [`export`] writes rows that
//! read back the same, and [`template`] shows how a sheet looks.

mod cell;
mod cells;
mod choices;
mod context;
mod fault;
mod interpreters;
mod kind;
mod participants;
mod projects;
mod requests;
mod row;
mod slots;
mod tables;
#[cfg(test)]
mod tests;

pub use choices::RequestStatus;
pub use context::{Context, Known};
pub use fault::{Fault, Reason, Reference, Severity};
pub use interpreters::InterpreterRow;
pub use kind::{SheetKind, UnknownSheet};
pub use participants::ParticipantRow;
pub use projects::ProjectRow;
pub use requests::RequestRow;
pub use row::{Checked, Column, SheetRow, export, read, template};
pub use slots::SlotRow;
pub use tables::TableRow;

pub use super::Priority;
