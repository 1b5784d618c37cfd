//! The area's rows, one file a thing. What a visitor may not see, the queries do not fetch: every function that reads
//! for a visitor takes a [`Standing`], which only the database gives.

pub mod desk;
pub mod places;
pub mod programme;
pub mod imports;
pub mod interpreters;
pub mod participants;
pub mod projects;
pub mod requests;
pub mod sessions;
pub mod slots;
mod standing;
pub mod tables;
pub mod task_forces;

pub use standing::Standing;
