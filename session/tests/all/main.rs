//! The area as its users meet it, on both databases.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod agenda;
mod feeds;
mod imports;
mod meeting_point;
mod mine;
mod people;
mod people_form;
mod programme;
mod sessions;
mod setup;
mod stage;
mod trail;
mod wishes;
mod within;
