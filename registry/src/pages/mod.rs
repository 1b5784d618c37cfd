//! The registry's pages, one file a resource.

pub mod account;
pub mod choices;
pub mod information;
pub mod link;
pub mod login;
pub mod password;
