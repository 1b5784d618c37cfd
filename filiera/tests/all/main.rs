//! The program as a whole.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod backup;
mod crash;
mod schedule;
mod routes;
mod seed;
