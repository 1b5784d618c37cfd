//! The area as its users meet it, on both databases.

mod imports;
mod sessions;
mod stage;
mod setup;
