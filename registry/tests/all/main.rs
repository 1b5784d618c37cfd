//! The registry as its users meet it, on both databases.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod login;
