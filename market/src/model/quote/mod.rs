//! A quote: a supplier's answer to a brief, revised until it is answered.

mod compare;
mod course;
mod offer;

pub use compare::{Column, Comparison, compare};
pub use course::{Quote, QuoteEnd, QuoteState, Refused, Revision};
pub use offer::{Helper, Offer, OfferFault, PriceBreak};
