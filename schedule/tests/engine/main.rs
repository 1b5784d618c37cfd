//! Tests of the engine as a whole.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod by_hand;
mod data;
mod exact;
mod fuzz;
mod input;
mod interpreters;
mod made;
mod possible;
mod proof;
mod reasons;
mod refused;
mod replan;
mod rules;
mod tables;
mod why;
