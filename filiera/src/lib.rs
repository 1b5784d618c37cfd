//! The program: command line, configuration, the wiring of the areas, the demo.

pub mod api;
pub mod config;
pub mod demo;
pub mod housekeeping;
pub mod wiring;
pub mod wrong;
