//! The engine against brute force and hostile instances.
#![allow(missing_docs)]

mod best;
mod brute;
mod hostile;
