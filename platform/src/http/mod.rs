//! What every area's HTTP surface shares: errors, lists, static files, headers, health and metrics.

pub mod assets;
pub mod attempts;
mod error;
pub mod files;
mod headers;
mod list;
mod observe;
mod proxies;

pub use error::{Failure, Oops, OrNotFound};
pub use headers::secure;
pub use list::{ListQuery, Listing, PAGE_SIZES};
pub use observe::{Metrics, health, measure};
pub use proxies::{Proxies, ProxiesError};

/// The largest request with a file: a spreadsheet and what the form adds.
pub const LARGEST_UPLOAD: usize = 24 * 1024 * 1024;
