//! What every area stands on: database, ids, time, languages, jobs, mail, media, pages and print.

pub mod db;
pub mod id;
pub mod world;
