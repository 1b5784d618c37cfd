//! The program as a whole.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod api;
mod backup;
mod crash;
mod doctor;
mod files;
mod hostile;
mod housekeeping;
mod identify;
mod opening;
mod queue;
mod routes;
mod schedule;
mod seed;
mod sheets;
