//! The engine against brute force and hostile instances.
#![allow(missing_docs)]

mod brute;
mod hostile;
mod best;
