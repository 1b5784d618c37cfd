//! `/sessions/{id}/runs/{run}/events`: how the run stands, sent as it changes.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::app::App;
use platform::http::Oops;
use platform::jobs;
use registry::http::Visitor;

use super::runs::{RunState, find};
use crate::entry;
use crate::jobs::Schedule;
use crate::model::ids::SessionId;
use crate::pages::follow::{Followed, Look, follow};
use crate::store::Standing;
use crate::store::runs::RunId;

struct Run {
    app: App,
    visitor: Visitor,
    standing: Standing,
    asked: Schedule,
    id: RunId,
}

/// `GET /sessions/{id}/runs/{run}/events`
///
/// # Errors
/// As [`super::runs::get`].
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, run)): Path<(SessionId, RunId)>,
) -> Result<Response, Oops> {
    let (standing, asked, _) = find(&app, &visitor, id, run).await?;
    Ok(follow(visitor.clone(), Run { app, visitor, standing, asked, id: run }))
}

impl Followed for Run {
    async fn look(&mut self, anew: bool) -> Result<Option<Look>, Oops> {
        if anew {
            let mut tx = self.app.db.read().await?;
            self.standing = entry::organiser(&mut tx, &self.visitor, self.standing.session.id).await?;
        }
        let Some(status) = jobs::status(&self.app.db, self.id).await? else { return Ok(None) };
        let run = (&self.asked, &status);
        let state = RunState::load(&self.app, &self.visitor, &self.standing, run).await?;
        Ok(Some(Look { is_over: !state.is_open, html: state.render()? }))
    }
}
