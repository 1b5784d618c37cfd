//! The demonstration: the XXVII session, made up by the program.

pub mod florence;
mod names;
