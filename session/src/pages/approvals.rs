//! Deciding of registrations: one by one on a participant's page, many at once from the list.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::{Form as Fields, Query};
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::page;
use registry::http::Visitor;

use super::around;
use super::participants::Asked;
use super::question::Question;
use crate::entry;
use crate::mail::changes::{self, Word};
use crate::model::ParticipantState;
use crate::model::ids::{ParticipantId, SessionId};
use crate::store::Standing;
use crate::store::participants::{self, Decision, Filter};

/// The question before an act on those on the list of participants; `act` is where the answer goes.
pub(super) fn question(
    visitor: &Visitor,
    standing: &Standing,
    act: &str,
    (title, text, submit): (String, String, String),
    fields: Vec<(String, String)>,
) -> Result<Response, Oops> {
    let path = format!("/sessions/{}", standing.session.id);
    page::show(&Question {
        l: visitor.locale().clone(),
        frame: around::frame(visitor, standing, title.clone()),
        title,
        text,
        action: format!("{path}/{act}"),
        submit,
        cancel: format!("{path}/participants"),
        style: "primary",
        fields,
    })
}

/// Whom an approval of many is of: those chosen, else all that match and wait.
fn approvable(asked: &Asked) -> Filter {
    let filter = asked.filter();
    if filter.chosen.is_empty() {
        Filter { state: Some(ParticipantState::Registered), ..filter }
    } else {
        Filter { chosen: filter.chosen, ..Filter::default() }
    }
}

/// `GET /sessions/{id}/participants/approval`: asks before all that match are approved.
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let (filter, l) = (approvable(&asked), visitor.locale());
    let approved = Filter { state: Some(ParticipantState::Approved), ..filter.clone() };
    let mut count = participants::count(&mut tx, &standing, &filter).await?;
    if !filter.chosen.is_empty() {
        // Of those chosen one by one, some may be approved already.
        count -= participants::count(&mut tx, &standing, &approved).await?;
    }
    if count == 0 {
        visitor.warn(l.t("people-approve-nobody")).await?;
        return Ok(Redirect::to(&format!("/sessions/{id}/participants")).into_response());
    }
    let words =
        (l.t("people-approve-title"), l.n("people-approve-text", count), l.n("people-approve-submit", count));
    let mut fields = asked.fields();
    fields.push(("all".to_owned(), "true".to_owned()));
    question(&visitor, &standing, "participants/approval", words, fields)
}

/// `POST /sessions/{id}/participants/approval`
///
/// # Errors
/// As [`ask`].
pub async fn approve(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let asked = Asked::of(&pairs);
    let back = Redirect::to(&format!("/sessions/{id}/participants"));
    let everybody = pairs.iter().any(|(name, value)| name == "all" && value == "true");
    if asked.filter().chosen.is_empty() && !everybody {
        visitor.warn(l.t("people-none-chosen")).await?;
        return Ok(back.into_response());
    }
    let mut tx = changes::watch(tx, &app, &standing, None).await?;
    let approved = participants::approve_all(&mut tx, &app.world, by, &standing, &approvable(&asked)).await?;
    tx.tell(Word::Registrations(&approved)).await?.commit().await?;
    match approved.len() {
        0 => visitor.warn(l.t("people-approve-nobody")).await?,
        some => visitor.say(l.n("people-approved-many", some)).await?,
    }
    Ok(back.into_response())
}

/// What a decision says, and the address that takes it back.
fn words(decision: Decision) -> (&'static str, Option<&'static str>) {
    match decision {
        Decision::Approve => ("people-said-approved", Some("approval/removal")),
        Decision::Refuse => ("people-said-refused", Some("refusal/removal")),
        Decision::Withdraw => ("people-said-withdrawn", Some("withdrawal/removal")),
        Decision::Unapprove | Decision::Unrefuse | Decision::Unwithdraw => ("people-said-undone", None),
    }
}

async fn decide(
    app: &App,
    visitor: &Visitor,
    (id, participant): (SessionId, ParticipantId),
    decision: Decision,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::decides(&mut tx, visitor, id).await?;
    let found = participants::find(&mut tx, &standing, participant).await?.or_not_found()?;
    if !standing.decides_for(found.side_id) {
        return Err(Oops::Forbidden);
    }
    let mut tx = changes::watch(tx, app, &standing, Some(participant)).await?;
    let changed = participants::decide(&mut tx, &app.world, by, &standing, participant, decision).await?;
    tx.tell(Word::Registrations(&[participant])).await?.commit().await?;
    let l = visitor.locale();
    let own = format!("/sessions/{id}/participants/{participant}");
    let (key, undo) = words(decision);
    let name = found.name();
    let said = l.with(key, [("name", name.as_str().into())]);
    match undo {
        _ if !changed => visitor.warn(l.t("people-nothing-changed")).await?,
        Some(undo) => visitor.say_undoable(said, format!("{own}/{undo}")).await?,
        None => visitor.say(said).await?,
    }
    Ok(Redirect::to(&own).into_response())
}

macro_rules! decisions {
    ($($(#[$about:meta])* $name:ident = $decision:ident;)+) => {$(
        $(#[$about])*
        ///
        /// # Errors
        /// When the visitor does not decide for the participant, or the database fails.
        pub async fn $name(
            State(app): State<App>,
            visitor: Visitor,
            Path(ids): Path<(SessionId, ParticipantId)>,
        ) -> Result<Response, Oops> {
            decide(&app, &visitor, ids, Decision::$decision).await
        }
    )+};
}

decisions! {
    /// `POST /sessions/{id}/participants/{participant}/approval`
    approve_one = Approve;
    /// `POST /sessions/{id}/participants/{participant}/approval/removal`
    unapprove = Unapprove;
    /// `POST /sessions/{id}/participants/{participant}/refusal`
    refuse = Refuse;
    /// `POST /sessions/{id}/participants/{participant}/refusal/removal`
    unrefuse = Unrefuse;
    /// `POST /sessions/{id}/participants/{participant}/withdrawal`
    withdraw = Withdraw;
    /// `POST /sessions/{id}/participants/{participant}/withdrawal/removal`
    unwithdraw = Unwithdraw;
}
