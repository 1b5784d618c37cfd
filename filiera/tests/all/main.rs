//! The program as a whole.

mod backup;
mod routes;
mod seed;
