//! Tests of the engine as a whole.

mod by_hand;
mod data;
mod exact;
mod input;
mod made;
mod rules;
