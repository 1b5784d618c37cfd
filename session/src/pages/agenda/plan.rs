//! `/sessions/{id}/absences/plan`: plans the rest of the day anew with the fewest changes, and shows who would move.

use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::Form;
use platform::app::App;
use platform::http::Oops;
use registry::http::Visitor;

use super::{absences, runs};
use crate::entry;
use crate::jobs::Schedule;
use crate::model::ids::SessionId;
use crate::store::{self, agendas};
use platform::page::typed::{Pairs, Typed};

/// How long the engine looks: on the day, people wait.
const SECONDS: u32 = 5;

/// `POST /sessions/{id}/absences/plan`
///
/// # Errors
/// When the visitor does not organise the session, no version is in force, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let from = absences::instant(&standing, &mut typed, l, "from");
    let Some(from) = from else {
        return absences::refused(&mut tx, &visitor, &standing, typed.into_form()).await;
    };
    let in_force =
        agendas::published(&mut tx, &standing).await?.ok_or(Oops::Conflict("absence-no-agenda"))?;
    let run = Schedule {
        session: id,
        by,
        base: Some(in_force.id),
        least: true,
        from: Some(from),
        seconds: SECONDS,
        seed: app.world.seed(),
    };
    let started = store::runs::start(&mut tx, &app.world, &standing, &run).await?;
    tx.commit().await?;
    runs::leads(&app, &visitor, &run, started).await
}
