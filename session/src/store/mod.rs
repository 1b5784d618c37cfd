//! The area's rows, one file a thing. What a visitor may not see, the queries do not fetch: every function that reads
//! for a visitor takes a [`Standing`], which only the database gives.

pub mod absences;
pub mod agendas;
pub mod availability;
pub mod axes;
pub mod by_code;
pub mod calendar;
pub mod desk;
pub mod directory;
pub mod drafts;
pub mod exports;
pub mod feeds;
pub mod handouts;
pub mod imports;
pub mod instance;
pub mod interpreters;
pub mod meetings;
pub mod no_shows;
pub mod participants;
pub mod placements;
pub mod places;
pub mod prints;
pub mod programme;
pub mod projects;
pub mod publication;
pub mod requests;
pub mod runs;
pub mod sessions;
pub mod slots;
mod standing;
pub mod steps;
pub mod tables;
pub mod task_forces;
pub mod trail;
pub mod wanted;
pub mod wishes;

pub use standing::Standing;
