//! What the tests of every area share: both databases, a test application, signed-in clients.

pub mod cluster;
pub mod postgres;
