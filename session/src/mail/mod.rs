//! What is written to people.

pub mod agenda;
