//! The area's whole URL surface on one screen.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use platform::app::App;
use platform::http::LARGEST_UPLOAD;

use crate::model::{Interpreter, MeetingTable as Table, Slot};
use crate::pages;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(setup())
        .merge(people())
        .merge(wishes())
        .merge(participant())
        .merge(spreadsheets())
        .merge(public())
        .merge(agenda())
        .merge(meeting_point())
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
        .route("/sessions/{id}/audit.csv", get(audit_trail::file))
        .route("/sessions/{id}/audit.xlsx", get(audit_trail::file))
        .route("/sessions/{id}/rules", get(rules::get).post(rules::post))
        .route("/sessions/{id}/announcement", post(desk::announce))
        .route("/sessions/{id}/announcement/removal", post(desk::hide))
}

/// Who takes part.
fn people() -> Router<App> {
    use pages::{approvals, invitations, participant, participants};
    Router::new()
        .route("/sessions/{id}/participants", get(participants::get))
        .route("/sessions/{id}/participants.csv", get(participants::file))
        .route("/sessions/{id}/participants.xlsx", get(participants::file))
        .route("/sessions/{id}/participants/new", get(participant::new).post(participant::create))
        .route("/sessions/{id}/participants/approval", get(approvals::ask).post(approvals::approve))
        .route("/sessions/{id}/participants/{participant}", get(participant::get).post(participant::post))
        .route("/sessions/{id}/participants/{participant}/approval", post(approvals::approve_one))
        .route("/sessions/{id}/participants/{participant}/approval/removal", post(approvals::unapprove))
        .route("/sessions/{id}/participants/{participant}/refusal", post(approvals::refuse))
        .route("/sessions/{id}/participants/{participant}/refusal/removal", post(approvals::unrefuse))
        .route("/sessions/{id}/participants/{participant}/withdrawal", post(approvals::withdraw))
        .route("/sessions/{id}/participants/{participant}/withdrawal/removal", post(approvals::unwithdraw))
        .route("/sessions/{id}/invitations", get(invitations::get).post(invitations::post))
}

/// Who wants to meet whom, and about what, as the organisers see it.
fn wishes() -> Router<App> {
    use pages::{project, projects, request, request_form, request_list, thematic_tables};
    Router::new()
        .route("/sessions/{id}/requests", get(request_list::get))
        .route("/sessions/{id}/requests.csv", get(request_list::file))
        .route("/sessions/{id}/requests.xlsx", get(request_list::file))
        .route("/sessions/{id}/requests/new", get(request_form::new).post(request_form::create))
        .route("/sessions/{id}/requests/{request}", get(request::get))
        .route("/sessions/{id}/requests/{request}/acceptance", post(request::accept))
        .route("/sessions/{id}/requests/{request}/refusal", post(request::decline))
        .route("/sessions/{id}/requests/{request}/withdrawal", post(request::withdraw))
        .route("/sessions/{id}/requests/{request}/reopening", post(request::reopen))
        .route("/sessions/{id}/projects", get(projects::get))
        .route("/sessions/{id}/projects.csv", get(projects::file))
        .route("/sessions/{id}/projects.xlsx", get(projects::file))
        .route("/sessions/{id}/projects/new", get(project::new).post(project::create))
        .route("/sessions/{id}/thematic-tables", get(thematic_tables::get).post(thematic_tables::post))
        .route("/sessions/{id}/projects/{project}", get(project::show).post(project::change))
}

/// What a participant does, and what is handed out.
fn participant() -> Router<App> {
    use pages::my::{agenda, availability, directory, feed, home, no_show, request, requests};
    use pages::{print_list, prints};
    Router::new()
        .route("/mine", get(home::get))
        .route("/sessions/{id}/my/agenda", get(agenda::get))
        .route("/sessions/{id}/my/agenda.pdf", get(agenda::pdf))
        .route("/sessions/{id}/my/meetings/{request}/no-show", post(no_show::post))
        .route("/sessions/{id}/my/meetings/{request}/no-show/removal", post(no_show::removal))
        .route("/sessions/{id}/my/feed", post(feed::post))
        .route("/sessions/{id}/my/feed/removal", post(feed::remove))
        .route("/feeds/{name}", get(feed::get))
        .route("/sessions/{id}/my/availability", get(availability::get).post(availability::post))
        .route("/sessions/{id}/directory", get(directory::get))
        .route("/sessions/{id}/directory/{participant}", get(directory::person))
        .route("/sessions/{id}/directory/{participant}/requests", post(directory::ask))
        .route("/sessions/{id}/my/requests", get(requests::get))
        .route("/sessions/{id}/my/requests.csv", get(requests::file))
        .route("/sessions/{id}/my/requests.xlsx", get(requests::file))
        .route("/sessions/{id}/my/requests/{request}", get(request::show).post(request::post))
        .route("/sessions/{id}/my/requests/{request}/acceptance", post(request::accept))
        .route("/sessions/{id}/my/requests/{request}/refusal", post(request::decline))
        .route("/sessions/{id}/my/requests/{request}/refusal/removal", post(request::reconsider))
        .route("/sessions/{id}/my/requests/{request}/withdrawal", post(request::withdraw))
        .route("/sessions/{id}/my/requests/{request}/withdrawal/removal", post(request::renew))
        .route("/sessions/{id}/prints", get(prints::get).post(prints::post))
        .route("/sessions/{id}/prints/events", get(print_list::events))
        .route("/sessions/{id}/prints/{print}/document.pdf", get(prints::document))
        .route("/sessions/{id}/prints/{print}/cancellation", post(prints::stop))
        .route("/sessions/{id}/prints/{print}/removal", post(prints::removal))
}

/// The spreadsheets' way in and out.
fn spreadsheets() -> Router<App> {
    use pages::{exports, import, imports};
    Router::new()
        .route(
            "/sessions/{id}/imports",
            get(imports::get).post(imports::post).layer(DefaultBodyLimit::max(LARGEST_UPLOAD)),
        )
        .route("/sessions/{id}/imports/templates/{file}", get(imports::sample))
        .route("/sessions/{id}/imports/{import}", get(import::get))
        .route("/sessions/{id}/imports/{import}/faults.csv", get(import::faults))
        .route("/sessions/{id}/imports/{import}/faults.xlsx", get(import::faults))
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

/// From accepted requests to the published agenda, and the day itself.
fn agenda() -> Router<App> {
    use pages::agenda::{
        absences, comparison, events, exports, meeting, no_shows, placement, plan, publication, removal,
        runs, steps, unplaced, versions, view,
    };
    Router::new()
        .route("/sessions/{id}/agendas", get(versions::get))
        .route("/sessions/{id}/agendas.csv", get(versions::file))
        .route("/sessions/{id}/agendas.xlsx", get(versions::file))
        .route("/sessions/{id}/runs", post(runs::post))
        .route("/sessions/{id}/runs/{run}", get(runs::get))
        .route("/sessions/{id}/runs/{run}/events", get(events::get))
        .route("/sessions/{id}/runs/{run}/cancellation", post(runs::stop))
        .route("/sessions/{id}/absences", get(absences::get).post(absences::post))
        .route("/sessions/{id}/absences/plan", post(plan::post))
        .route("/sessions/{id}/absences/{absence}/removal", post(absences::removal))
        .route("/sessions/{id}/no-shows/{no_show}/absence", post(no_shows::absence))
        .route("/sessions/{id}/no-shows/{no_show}/dismissal", post(no_shows::dismissal))
        .route("/sessions/{id}/no-shows/{no_show}/dismissal/removal", post(no_shows::reopening))
        .route("/agendas/{id}", get(view::get))
        .route("/agendas/{id}/unplaced", get(unplaced::get))
        .route("/agendas/{id}/unplaced.csv", get(unplaced::file))
        .route("/agendas/{id}/unplaced.xlsx", get(unplaced::file))
        .route("/agendas/{id}/meetings.csv", get(exports::file))
        .route("/agendas/{id}/meetings.xlsx", get(exports::file))
        .route("/agendas/{id}/meetings/{request}", get(meeting::get))
        .route("/agendas/{id}/meetings/{request}/placements", get(meeting::placements))
        .route("/agendas/{id}/meetings/{request}/placement", post(placement::post))
        .route("/agendas/{id}/meetings/{request}/placement/removal", post(placement::removal))
        .route("/agendas/{id}/meetings/{request}/lock", post(placement::lock))
        .route("/agendas/{id}/meetings/{request}/lock/removal", post(placement::unlock))
        .route("/agendas/{id}/steps/removal", post(steps::removal))
        .route("/agendas/{id}/publication", get(publication::get).post(publication::post))
        .route("/agendas/{id}/publication/removal", get(publication::ask_removal).post(publication::removal))
        .route("/agendas/{id}/comparison", get(comparison::get))
        .route("/agendas/{id}/comparison.csv", get(comparison::file))
        .route("/agendas/{id}/comparison.xlsx", get(comparison::file))
        .route("/agendas/{id}/removal", get(removal::get).post(removal::post))
}

/// The Meeting Point: slots, tables, interpreters.
fn meeting_point() -> Router<App> {
    use pages::meeting_point::{edit, list, removal};
    Router::new()
        .route("/sessions/{id}/slots", get(list::get::<Slot>).post(list::post::<Slot>))
        .route("/sessions/{id}/slots.csv", get(list::file::<Slot>))
        .route("/sessions/{id}/slots.xlsx", get(list::file::<Slot>))
        .route("/sessions/{id}/slots/new", get(edit::new::<Slot>).post(edit::create::<Slot>))
        .route("/sessions/{id}/slots/removal", get(removal::ask_all::<Slot>).post(removal::post_all::<Slot>))
        .route("/sessions/{id}/slots/{slot}", get(edit::get::<Slot>).post(edit::update::<Slot>))
        .route("/sessions/{id}/slots/{slot}/removal", get(removal::ask::<Slot>).post(removal::post::<Slot>))
        .route("/sessions/{id}/tables", get(list::get::<Table>).post(list::post::<Table>))
        .route("/sessions/{id}/tables.csv", get(list::file::<Table>))
        .route("/sessions/{id}/tables.xlsx", get(list::file::<Table>))
        .route(
            "/sessions/{id}/tables/removal",
            get(removal::ask_all::<Table>).post(removal::post_all::<Table>),
        )
        .route("/sessions/{id}/tables/{table}", get(edit::get::<Table>).post(edit::update::<Table>))
        .route(
            "/sessions/{id}/tables/{table}/removal",
            get(removal::ask::<Table>).post(removal::post::<Table>),
        )
        .route("/sessions/{id}/interpreters", get(list::get::<Interpreter>))
        .route("/sessions/{id}/interpreters.csv", get(list::file::<Interpreter>))
        .route("/sessions/{id}/interpreters.xlsx", get(list::file::<Interpreter>))
        .route(
            "/sessions/{id}/interpreters/new",
            get(edit::new::<Interpreter>).post(edit::create::<Interpreter>),
        )
        .route(
            "/sessions/{id}/interpreters/{interpreter}",
            get(edit::get::<Interpreter>).post(edit::update::<Interpreter>),
        )
        .route(
            "/sessions/{id}/interpreters/{interpreter}/removal",
            get(removal::ask::<Interpreter>).post(removal::post::<Interpreter>),
        )
}
