//! The registry's rows, one file a thing.

pub mod audit;
pub mod grants;
pub mod link;
pub mod logins;
pub mod organisations;
pub mod password;
pub mod people;
