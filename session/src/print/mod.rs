//! What a session hands out on paper: personal agendas, table cards, interpreters' rosters, the wall schedule, badges.
//!
//! Each document has its input, a struct here that is a [`Handout`]; [`Imprint::set`] makes a PDF of a few, a [`Stack`] one
//! of many, in one language or in two side by side. Setting keeps a core busy: [`on_a_core`] is where it is done.

mod agenda;
mod badges;
mod handout;
mod imprint;
mod languages;
mod person;
mod rosters;
mod setter;
mod table_cards;
mod wall;

pub use agenda::{Agenda, AgendaMeeting};
pub use badges::Badge;
pub use handout::{Handout, Stack};
pub use imprint::{Imprint, Slot};
pub use languages::Languages;
pub use person::Person;
pub use rosters::{Roster, RosterMeeting, Speaker};
pub use setter::on_a_core;
pub use table_cards::{TableCard, TableMeeting};
pub use wall::{Crossing, Thread};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
