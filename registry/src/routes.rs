//! The registry's whole URL surface on one screen.

use axum::Router;
use platform::app::App;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
}
