//! What is written to people.

pub mod agenda;
pub mod changes;
pub mod request;
