//! The area as its users meet it, on both databases.

mod sessions;
mod setup;
