//! The area as its users meet it, on both databases.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod buying;
mod buying_pages;
mod chain;
mod entries;
mod finding;
mod joining;
mod order_pages;
mod pages;
mod stage;
