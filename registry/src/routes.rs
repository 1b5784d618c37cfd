//! The registry's whole URL surface on one screen.

use axum::Router;
use axum::routing::{get, post};
use platform::app::App;

use crate::pages::{account, choices, information, link, login, password};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        // Signing in and out.
        .route("/login", get(login::get).post(login::post))
        .route("/login/end", post(login::end))
        .route("/login/links/{secret}", get(link::get).post(link::post))
        // Whoever reads.
        .route("/language/{code}", get(choices::language))
        .route("/theme", post(choices::theme))
        .route("/privacy", get(information::privacy))
        .route("/accessibility", get(information::accessibility))
        // Whoever is signed in.
        .route("/account", get(account::get).post(account::post))
        .route("/account/password", post(password::post))
}
