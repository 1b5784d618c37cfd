//! platform
pub mod print;
