//! An order: an accepted quote on its way from the sample to the receipt, and how it was kept.

mod course;
mod event;
mod kept;
mod rating;

pub use course::{Order, OrderState, Promise};
pub use event::{Event, EventFault, EventKind, Part};
pub use kept::Kept;
pub use rating::{Figures, Rating, RatingFault};

#[cfg(test)]
pub(crate) use course::tests;
