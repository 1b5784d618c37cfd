//! What every area stands on: database, ids, time, languages, jobs, mail, media, pages, print.

pub mod locale;
pub mod print;
