//! The market: contract manufacturers and makers of components, found by quality and capacity and joined into chains.

pub mod model;
