//! `/mine`: the sessions that somebody takes part in.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame};
use registry::http::Visitor;

use crate::model::Session;
use crate::store::{sessions, wishes};

#[derive(Template)]
#[template(path = "my/home.html")]
struct Home {
    l: Locale,
    frame: Frame,
    /// Each with how many requests wait for an answer.
    sessions: Vec<(Session, i64)>,
}

/// `GET /mine`
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn get(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let (person, l) = (visitor.signed_in()?, visitor.locale().clone());
    let mut tx = app.db.read().await?;
    let mut sessions = Vec::new();
    for session in sessions::taken_part_in(&mut tx, person.id).await? {
        let waiting = wishes::waiting(&mut tx, &session, person.id, app.world.now()).await?;
        sessions.push((session, waiting));
    }
    let works = !visitor.grants().is_empty();
    if sessions.is_empty() && works {
        // Who only works for sessions finds them where all of them are.
        return Ok(Redirect::to("/sessions").into_response());
    }
    page::show(&Home { frame: visitor.frame(l.t("nav-mine")), sessions, l })
}
