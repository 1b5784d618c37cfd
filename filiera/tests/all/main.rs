//! The program as a whole.

mod backup;
mod schedule;
