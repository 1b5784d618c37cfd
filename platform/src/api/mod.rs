//! What every area's JSON API shares: what is taken in, how lists and refusals look, how types are described.

mod extract;
mod page;
mod problem;
mod schema;

pub use extract::{Body, Key, Narrow, words};
pub use page::{Paged, Paging};
pub use problem::{PROBLEM, Problem, Refused};
