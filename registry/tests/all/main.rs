//! The registry as its users meet it, on both databases.

mod login;
