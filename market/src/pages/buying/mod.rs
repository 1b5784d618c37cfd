//! Buying: briefs and quotes, for the buyer and for the firms.

pub mod after;
mod around;
pub mod brief;
pub mod briefs;
pub mod buyer;
pub mod chain;
mod chained;
pub mod dispatch;
pub mod draft;
pub mod files;
pub mod firm;
pub mod form;
mod obstacle;
pub mod offer;
pub mod order;
pub mod orders;
pub mod quotes;
pub mod received;
pub mod recipients;
pub mod told;
mod weighed;
