//! `/sessions/{id}/runs/{run}/events`: how the run stands, sent as it changes.

use std::convert::Infallible;
use std::time::Duration;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream;
use platform::app::App;
use platform::http::Oops;
use platform::jobs;
use registry::http::Visitor;

use super::runs::{RunState, find};
use crate::entry;
use crate::jobs::Schedule;
use crate::model::ids::SessionId;
use crate::store::Standing;
use crate::store::runs::RunId;

/// How often the run is looked at.
const PULSE: Duration = Duration::from_millis(500);

/// After how many looks the visitor's standing is looked up anew.
const LOOK: u32 = 4;

struct Watch {
    app: App,
    visitor: Visitor,
    standing: Standing,
    asked: Schedule,
    run: RunId,
    pulses: u32,
    is_over: bool,
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
    let watch = Watch { app, visitor, standing, asked, run, pulses: 0, is_over: false };
    let events = stream::unfold(watch, |watch| async move {
        let (event, watch) = watch.next().await?;
        Some((Ok::<_, Infallible>(event), watch))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}

impl Watch {
    /// How the visitor stands by now: who no longer organises the session is told nothing more.
    async fn stand(&self) -> Result<Standing, Oops> {
        let mut tx = self.app.db.read().await?;
        entry::organiser(&mut tx, &self.visitor, self.standing.session.id).await
    }

    /// `progress` with the state as a piece of the page, and `done` once at the end.
    async fn next(mut self) -> Option<(Event, Self)> {
        if self.is_over {
            return None;
        }
        if self.pulses > 0 {
            tokio::time::sleep(PULSE).await;
        }
        if self.pulses % LOOK == LOOK - 1 {
            self.standing = self.stand().await.ok()?;
        }
        self.pulses += 1;
        let status = match jobs::status(&self.app.db, self.run).await {
            Ok(status) => status?,
            Err(error) => {
                tracing::error!(%error, "a run cannot be watched");
                return None;
            }
        };
        let run = (&self.asked, &status);
        let state = match RunState::load(&self.app, &self.visitor, &self.standing, run).await {
            Ok(state) => state,
            Err(error) => {
                tracing::error!(?error, "the state of a run cannot be read");
                return None;
            }
        };
        self.is_over = !state.is_open;
        let html = match state.render() {
            Ok(html) => html,
            Err(error) => {
                tracing::error!(%error, "the state of a run cannot be shown");
                return None;
            }
        };
        let name = if self.is_over { "done" } else { "progress" };
        Some((Event::default().event(name).data(html), self))
    }
}
