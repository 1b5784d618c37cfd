//! session
pub mod print;
