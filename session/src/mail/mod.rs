//! What is written to people.

pub mod agenda;
pub mod request;
