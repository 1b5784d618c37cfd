//! The area's pages, one file a resource.

pub mod around;
pub mod sessions;
