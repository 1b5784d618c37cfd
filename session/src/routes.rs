//! The area's whole URL surface on one screen.

use axum::Router;
use axum::routing::{get, post};
use platform::app::App;

use crate::pages;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(setup())
        .route("/sessions", get(pages::sessions::get))
}

/// What an organiser sets up: task forces, sessions, the desk.
fn setup() -> Router<App> {
    use pages::{desk, roles, session_form, task_force, task_forces};
    Router::new()
        .route("/task-forces", get(task_forces::get))
        .route("/task-forces/new", get(task_forces::form).post(task_forces::post))
        .route("/task-forces/{id}", get(task_force::get))
        .route("/task-forces/{id}/settings", get(task_force::settings).post(task_force::change))
        .route("/task-forces/{id}/roles", post(roles::post))
        .route("/task-forces/{id}/roles/{grant}/removal", post(roles::removal))
        .route("/task-forces/{id}/roles/{grant}/restoration", post(roles::restoration))
        .route("/sessions/new", get(session_form::new).post(session_form::create))
        .route("/sessions/{id}/settings", get(session_form::settings).post(session_form::change))
        .route("/sessions/{id}/desk", get(desk::get))
        .route("/sessions/{id}/announcement", post(desk::announce))
        .route("/sessions/{id}/announcement/removal", post(desk::hide))
}
