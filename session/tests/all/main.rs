//! The area as its users meet it, on both databases.

mod agenda;
mod sessions;
mod setup;
