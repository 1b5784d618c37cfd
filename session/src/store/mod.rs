//! The area's rows, one file a thing. What a visitor may not see, the queries do not fetch: every function that reads
//! for a visitor takes a [`Standing`], which only the database gives.

pub mod desk;
pub mod sessions;
mod standing;
pub mod task_forces;

pub use standing::Standing;
