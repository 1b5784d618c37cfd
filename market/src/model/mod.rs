//! What the market is about: types and rules, without database, pages or clock.

pub mod vocabulary;
