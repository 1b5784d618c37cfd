//! The area as its users meet it, on both databases.

mod meeting_point;
mod programme;
mod imports;
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod agenda;
mod imports;
mod sessions;
mod stage;
mod setup;
