//! The area's whole URL surface on one screen.

use axum::Router;
use axum::routing::get;
use platform::app::App;

use crate::pages;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/sessions", get(pages::sessions::get))
}
