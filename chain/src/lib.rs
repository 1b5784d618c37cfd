//! The engine of the chain: for a brief with several steps, the best whole chains of suppliers. Pure computation: no
//! database, no clock, no network, no randomness, so that the same question has the same answer.
//!
//! [`solve`] takes an [`Instance`] and gives the best few chains with every date and the proof that there are none
//! better, or, where none fits, an [`Obstacle`] that says which step stands in the way and what would help. [`limits`]
//! says how large a brief may be; what takes more than [`Options::limit`] is answered with what was found and a bound.

mod answer;
mod bounds;
mod calendar;
mod counted;
mod crowd;
mod dates;
mod days;
mod firms;
mod found;
mod improve;
mod instance;
pub mod limits;
mod marginals;
mod model;
mod node;
mod obstacle;
mod place;
mod refused;
mod relate;
mod search;
mod sets;
mod solve;
mod steps;
mod tree;
mod turns;
mod validate;

pub use answer::{Answer, Chain, Excluded, Link, Obstacle, Proof, Relief, Taken, Unfilled};
pub use instance::{Calendar, Candidate, Cause, Day, Instance, Place, Step, Transport, Weights};
pub use refused::InputError;
pub use solve::{Options, solve};
