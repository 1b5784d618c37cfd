//! What every area's HTTP surface shares: errors, lists, static files, headers, health and metrics.

pub mod assets;
pub mod attempts;
mod error;
mod headers;
mod list;
mod observe;

pub use error::{Failure, Oops, OrNotFound};
pub use headers::secure;
pub use list::{ListQuery, Listing, PAGE_SIZES};
pub use observe::{health, install_metrics, measure, metrics_text};
