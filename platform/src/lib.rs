//! platform

pub mod sheet;
