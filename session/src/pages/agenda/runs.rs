//! `/sessions/{id}/runs`: the engine at work.

use std::time::Duration;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use jiff::Timestamp;
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::jobs::{self, Status};
use platform::locale::Locale;
use platform::page::{self, Frame};
use registry::http::Visitor;

use super::infeasible;
use super::meeting::Around;
use super::state::{Figure, figures, proof};
use super::versions;
use crate::entry;
use crate::jobs::{Outcome, Report, Schedule};
use crate::model::Slot;
use crate::model::ids::{AgendaId, SessionId};
use crate::pages::around;
use crate::store::runs::{self, RunId};
use crate::store::{Standing, agendas, slots};
use platform::page::typed::{Pairs, Typed};

/// How long the answer waits for a new plan.
const WAIT: Duration = Duration::from_millis(1_500);

/// How a run stands, as the page and each of its events show it.
#[derive(Template)]
#[template(path = "agenda/run_state.html")]
pub(super) struct RunState {
    l: Locale,
    frame: Frame,
    pub(super) is_open: bool,
    is_waiting: bool,
    is_stopping: bool,
    has_failed: bool,
    /// Stopped before its turn came.
    is_unbegun: bool,
    seconds: u64,
    limit: u64,
    figures: Vec<Figure>,
    proof: String,
    agenda: Option<AgendaId>,
    is_replan: bool,
    /// What did not work, where there is no agenda.
    trouble: String,
    clash: Option<Locked>,
    stop: String,
    versions: String,
}

/// A meeting that is locked where it cannot be.
pub(super) struct Locked {
    href: String,
    why: String,
}

#[derive(Template)]
#[template(path = "agenda/run.html")]
struct RunPage {
    l: Locale,
    frame: Frame,
    session_name: String,
    state: RunState,
    events: String,
}

impl RunState {
    pub(super) async fn load(
        app: &App,
        visitor: &Visitor,
        standing: &Standing,
        (run, status): (&Schedule, &Status),
    ) -> Result<Self, Oops> {
        let l = visitor.locale();
        let now = app.world.now();
        let report: Report = status.progress().unwrap_or_default();
        let since = report.began_at.map_or(0, |began| now.duration_since(began).as_secs().max(0));
        let took =
            if status.is_open() { since.unsigned_abs() } else { report.seconds.round().max(0.0) as u64 };
        let trouble = match &report.outcome {
            Some(Outcome::Infeasible(why)) => {
                let why = infeasible::why(l, why).unwrap_or_default();
                format!("{} {why}", l.t("run-infeasible")).trim_end().to_owned()
            }
            Some(Outcome::Contradiction { .. }) => l.t("run-contradiction"),
            Some(Outcome::Unknown) => l.t("run-unknown"),
            Some(Outcome::Nothing) => l.t("run-nothing"),
            // Stopped between two tries, or after the program ended while it ran.
            None if !status.is_open() => l.t("run-stopped"),
            Some(Outcome::Agenda(_) | Outcome::Unbegun) | None => String::new(),
        };
        let clash = match (&report.outcome, run.base) {
            (Some(Outcome::Contradiction { clash: Some(clash), .. }), Some(base)) => {
                let mut tx = app.db.read().await?;
                let around = Around::load(&mut tx, standing, base).await?;
                let href = format!("/agendas/{base}/meetings/{}", clash.meeting);
                Some(Locked { href, why: around.names(l, standing).clash(clash) })
            }
            _ => None,
        };
        let address = format!("/sessions/{}/runs/{}", standing.session.id, status.id);
        Ok(Self {
            frame: visitor.frame(""),
            is_open: status.is_open(),
            is_waiting: status.is_open() && report.began_at.is_none(),
            is_stopping: status.is_open() && status.stop_asked_at.is_some(),
            has_failed: status.failed_at.is_some(),
            is_unbegun: report.outcome == Some(Outcome::Unbegun),
            seconds: took,
            limit: run.seconds.into(),
            figures: report.objective.map(|cost| figures(l, &cost, run.least)).unwrap_or_default(),
            proof: match (report.objective, report.bound) {
                (Some(objective), Some(bound)) => proof(l, &objective, &bound),
                _ => String::new(),
            },
            agenda: match report.outcome {
                Some(Outcome::Agenda(agenda)) => Some(agenda),
                _ => None,
            },
            is_replan: run.from.is_some() && run.base.is_some(),
            trouble,
            clash,
            stop: format!("{address}/cancellation"),
            versions: super::versions_address(standing),
            l: l.clone(),
        })
    }
}

/// `POST /sessions/{id}/runs`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Oops> {
    let l = visitor.locale();
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let mut typed = Typed::new(l, pairs);
    let seconds = typed.number("seconds", &l.t("run-seconds"), 1..=3600).unwrap_or(20);
    let base: Option<AgendaId> = match typed.raw("base").as_str() {
        "" => None,
        asked => {
            let found = match asked.parse() {
                Ok(asked) => agendas::find(&mut tx, &standing, asked).await?,
                Err(_) => None,
            };
            if found.is_none() {
                typed.refuse("base", l.t("run-base-unknown"));
            }
            found.map(|agenda| agenda.id)
        }
    };
    let now = app.world.now();
    let slots = slots::list(&mut tx, &standing).await?;
    let in_force = agendas::published(&mut tx, &standing).await?;
    let from = rest_of_the_day(&slots, in_force.is_some(), now);
    let base = base.or_else(|| in_force.filter(|_| from.is_some()).map(|agenda| agenda.id));
    let least = base.is_some() && typed.says("least");
    if !typed.is_valid() {
        return versions::refused(&mut tx, &visitor, &standing, typed.into_form()).await;
    }
    let seed = app.world.seed();
    let run = Schedule { session: id, by, base, least, from, seconds, seed };
    let started = runs::start(&mut tx, &app.world, &standing, &run).await?;
    tx.commit().await?;
    leads(&app, &visitor, &run, started).await
}

/// While people meet, what is over stays as it was, and only the rest of the time is there to be filled; the slot under
/// way too, as long as nobody has an agenda yet.
fn rest_of_the_day(slots: &[Slot], has_agenda: bool, now: Timestamp) -> Option<Timestamp> {
    let (first, last) = (slots.first()?.starts_at.0, slots.last()?.ends_at.0);
    let running = slots.iter().map(|slot| slot.starts_at.0).rfind(|&start| start <= now)?;
    (first < now && now < last).then_some(if has_agenda { now } else { running })
}

/// To the run that was started, or to the one that has not ended yet; where it plans anew, to what would change, which is
/// mostly there at once. Whoever has to wait longer watches the run.
pub(super) async fn leads(
    app: &App,
    visitor: &Visitor,
    asked: &Schedule,
    started: Result<RunId, RunId>,
) -> Result<Response, Oops> {
    let run = match started {
        Ok(run) => run,
        Err(running) => {
            visitor.warn(visitor.locale().t("run-already")).await?;
            running
        }
    };
    if asked.least
        && started.is_ok()
        && let Some(status) = jobs::awaited(app, run, WAIT).await?
        && let Some(Outcome::Agenda(plan)) = status.progress::<Report>().and_then(|report| report.outcome)
    {
        return Ok(Redirect::to(&format!("/agendas/{plan}/comparison")).into_response());
    }
    Ok(Redirect::to(&format!("/sessions/{}/runs/{run}", asked.session)).into_response())
}

/// What was asked of the run, and how it stands.
pub(super) async fn find(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    run: RunId,
) -> Result<(Standing, Schedule, Status), Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, visitor, id).await?;
    let asked = runs::asked(&mut tx, &standing, run).await?.or_not_found()?;
    drop(tx);
    let status = jobs::status(&app.db, run).await?.or_not_found()?;
    Ok((standing, asked, status))
}

/// `GET /sessions/{id}/runs/{run}`
///
/// # Errors
/// When the visitor does not organise the session, there is no such run, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, run)): Path<(SessionId, RunId)>,
) -> Result<Response, Oops> {
    let (standing, asked, status) = find(&app, &visitor, id, run).await?;
    let l = visitor.locale();
    page::show(&RunPage {
        frame: super::frame(&visitor, &standing, &l.t("run-title")),
        session_name: around::name(l, &standing),
        state: RunState::load(&app, &visitor, &standing, (&asked, &status)).await?,
        events: format!("/sessions/{id}/runs/{run}/events"),
        l: l.clone(),
    })
}

/// `POST /sessions/{id}/runs/{run}/cancellation`
///
/// # Errors
/// As [`get`].
pub async fn stop(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, run)): Path<(SessionId, RunId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    runs::asked(&mut tx, &standing, run).await?.or_not_found()?;
    runs::stop(&mut tx, &app.world, &standing).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/sessions/{id}/runs/{run}")).into_response())
}
