//! The program as a whole.

mod api;
mod backup;
mod hostile;
mod routes;
mod seed;
