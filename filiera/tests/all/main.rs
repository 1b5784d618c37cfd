//! The program as a whole.

mod backup;
