//! The area as its users meet it, on both databases.

mod imports;
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod meeting_point;
mod programme;
mod agenda;
mod sessions;
mod stage;
mod setup;
