//! The area's rows, one file a thing. What a visitor may not see, the queries do not fetch: every function that reads
//! for a visitor takes a [`Standing`], which only the database gives.

pub mod agendas;
pub mod availability;
pub mod calendar;
pub mod desk;
pub mod directory;
pub mod feeds;
pub mod meetings;
pub mod sessions;
mod standing;
pub mod task_forces;
pub mod wishes;

pub use standing::Standing;
