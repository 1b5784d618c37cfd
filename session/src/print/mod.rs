//! What a session hands out on paper: personal agendas, table cards, interpreters' rosters, the wall schedule, badges.
//!
//! Each document has its input, a struct here, and one function that returns a PDF in one language or in two side by
//! side. Setting one keeps a core busy: call it from a job or `tokio::task::spawn_blocking`.

mod agenda;
mod badges;
mod imprint;
mod languages;
mod person;
mod rosters;
mod table_cards;
mod wall;

pub use agenda::{Agenda, AgendaMeeting, agendas};
pub use badges::{Badge, badges};
pub use imprint::{Imprint, Slot};
pub use languages::Languages;
pub use person::Person;
pub use rosters::{Roster, RosterMeeting, Speaker, rosters};
pub use table_cards::{TableCard, TableMeeting, table_cards};
pub use wall::{Crossing, Thread, wall_schedule};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
