//! The program as a whole.

mod backup;
mod crash;
mod schedule;
