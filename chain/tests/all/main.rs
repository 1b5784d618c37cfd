//! The engine against brute force and hostile instances.
#![allow(missing_docs, clippy::unwrap_used)]

mod best;
mod brute;
mod hostile;
mod instances;
