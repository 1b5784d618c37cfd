//! The area's whole URL surface on one screen.

use axum::Router;
use axum::routing::{get, post};
use platform::app::App;

use crate::pages;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(setup())
        .merge(spreadsheets())
        .merge(people())
        .merge(wishes())
        .merge(public())
        .route("/sessions", get(pages::sessions::get))
}

/// What an organiser sets up: task forces, sessions, the desk.
fn setup() -> Router<App> {
    use pages::{audit_trail, desk, roles, rules, session_form, task_force, task_forces};
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
        .route("/sessions/{id}/audit", get(audit_trail::get))
        .route("/sessions/{id}/audit.csv", get(audit_trail::csv))
        .route("/sessions/{id}/rules", get(rules::get).post(rules::post))
        .route("/sessions/{id}/announcement", post(desk::announce))
        .route("/sessions/{id}/announcement/removal", post(desk::hide))
}

/// Who takes part.
fn people() -> Router<App> {
    use pages::{approvals, invitations, participant, participants};
    const ONE: &str = "/sessions/{id}/participants/{participant}";
    let one = |rest: &str| format!("{ONE}/{rest}");
    Router::new()
        .route("/sessions/{id}/participants", get(participants::get))
        .route("/sessions/{id}/participants.csv", get(participants::csv))
        .route("/sessions/{id}/participants.xlsx", get(participants::xlsx))
        .route("/sessions/{id}/participants/new", get(participant::new).post(participant::create))
        .route("/sessions/{id}/participants/approval", get(approvals::ask).post(approvals::approve))
        .route(ONE, get(participant::get).post(participant::post))
        .route(&one("approval"), post(approvals::approve_one))
        .route(&one("approval/removal"), post(approvals::unapprove))
        .route(&one("refusal"), post(approvals::refuse))
        .route(&one("refusal/removal"), post(approvals::unrefuse))
        .route(&one("withdrawal"), post(approvals::withdraw))
        .route(&one("withdrawal/removal"), post(approvals::unwithdraw))
        .route("/sessions/{id}/invitations", get(invitations::get).post(invitations::post))
}

/// Who wants to meet whom, and about what, as the organisers see it.
fn wishes() -> Router<App> {
    use pages::{projects, request, request_list};
    const ONE: &str = "/sessions/{id}/requests/{request}";
    let one = |rest: &str| format!("{ONE}/{rest}");
    Router::new()
        .route("/sessions/{id}/requests", get(request_list::get))
        .route("/sessions/{id}/requests.csv", get(request_list::csv))
        .route("/sessions/{id}/requests.xlsx", get(request_list::xlsx))
        .route("/sessions/{id}/requests/new", get(request_list::new).post(request_list::create))
        .route(ONE, get(request::get))
        .route(&one("acceptance"), post(request::accept))
        .route(&one("refusal"), post(request::decline))
        .route(&one("withdrawal"), post(request::withdraw))
        .route(&one("reopening"), post(request::reopen))
        .route("/sessions/{id}/projects", get(projects::get))
        .route("/sessions/{id}/projects.csv", get(projects::csv))
        .route("/sessions/{id}/projects.xlsx", get(projects::xlsx))
        .route("/sessions/{id}/projects/new", get(projects::new).post(projects::create))
        .route("/sessions/{id}/projects/{project}", get(projects::show).post(projects::change))
}

/// The spreadsheets' way in and out.
fn spreadsheets() -> Router<App> {
    use pages::{exports, import, imports};
    Router::new()
        .route("/sessions/{id}/imports", get(imports::get).post(imports::post))
        .route("/sessions/{id}/imports/templates/{file}", get(imports::sample))
        .route("/sessions/{id}/imports/{import}", get(import::get))
        .route("/sessions/{id}/imports/{import}/faults.csv", get(import::csv))
        .route("/sessions/{id}/imports/{import}/faults.xlsx", get(import::xlsx))
        .route("/sessions/{id}/imports/{import}/confirmation", post(import::confirm))
        .route("/sessions/{id}/imports/{import}/removal", post(import::removal))
        .route("/sessions/{id}/exports", get(exports::get))
        .route("/sessions/{id}/exports/{file}", get(exports::file))
}

/// What everyone may read.
fn public() -> Router<App> {
    use pages::{front, programme};
    Router::new()
        .route("/", get(front::get))
        .route("/robots.txt", get(front::robots))
        .route("/sitemap.xml", get(front::sitemap))
        .route("/sessions/{id}", get(programme::get))
        .route("/sessions/{id}/agenda", get(programme::agenda))
}
