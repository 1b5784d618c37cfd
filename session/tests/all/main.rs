//! The area as its users meet it, on both databases.

mod meeting_point;
mod programme;
mod agenda;
mod imports;
mod sessions;
mod stage;
mod setup;
