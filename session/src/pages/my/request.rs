//! `/sessions/{id}/my/requests/{request}`: one that was made or got, to change it or to act on it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::directory::{Typed, priorities};
use super::{Leaf, frame, participant, tabs};
use crate::mail;
use crate::mail::changes::{self, Word};
use crate::model::ids::{ParticipantId, RequestId, SessionId};
use crate::model::{Request, RequestState, Session};
use crate::store::wishes::{Act, Refusal};
use crate::store::{Standing, wishes};

#[derive(Template)]
#[template(path = "my/request.html")]
struct RequestPage {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    session: Session,
    request: Request,
    form: Form,
    priorities: Vec<Choice>,
    projects: Vec<Choice>,
}

/// `GET /sessions/{id}/my/requests/{request}`: to change one's own while it waits.
///
/// # Errors
/// When it is not the visitor's own, or is settled.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(SessionId, RequestId)>,
) -> Result<Response, Oops> {
    page::show(&view(&app, &visitor, id, request, None).await?)
}

async fn view(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    request: RequestId,
    form: Option<Form>,
) -> Result<RequestPage, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, own) = participant(&mut tx, visitor, id).await?;
    let request = own_request(&mut tx, &standing, own, request).await?;
    if request.state(&standing.session.rules, app.world.now()) != RequestState::Pending {
        return Err(Refusal::Settled.into());
    }
    let l = visitor.locale().clone();
    let projects = wishes::projects(&mut tx, &standing, own, request.to_id).await?;
    let known = Form::new([
        ("priority", request.priority.to_string()),
        ("project", request.project_id.map(|id| id.to_string()).unwrap_or_default()),
        ("note", request.note.clone().unwrap_or_default()),
    ]);
    Ok(RequestPage {
        frame: frame(visitor, &standing, l.t("wish-title")),
        tabs: tabs(&l, &standing, Some(Leaf::Requests)),
        form: form.unwrap_or(known),
        priorities: priorities(&l),
        projects: projects
            .iter()
            .map(|(id, title)| Choice::new(id.to_string(), title.text(l.language())))
            .collect(),
        session: standing.session,
        request,
        l,
    })
}

async fn own_request(
    tx: &mut Tx,
    standing: &Standing,
    own: ParticipantId,
    id: RequestId,
) -> Result<Request, Oops> {
    wishes::find(tx, standing, id).await?.filter(|request| request.from_id == own).or_not_found()
}

/// `POST /sessions/{id}/my/requests/{request}`
///
/// # Errors
/// As [`show`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(SessionId, RequestId)>,
    Fields(typed): Fields<Typed>,
) -> Result<Response, Oops> {
    let l = visitor.locale();
    let mut tx = app.db.begin().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    let known = own_request(&mut tx, &standing, own, request).await?;
    let projects = wishes::projects(&mut tx, &standing, own, known.to_id).await?;
    let told = match typed.read(l, &projects.into_iter().map(|(id, _)| id).collect::<Vec<_>>()) {
        Ok(told) => told,
        Err(form) => {
            drop(tx);
            return page::refuse(&view(&app, &visitor, id, request, Some(form)).await?);
        }
    };
    let mut tx = changes::watch(tx, &app, &standing, Some(own)).await?;
    if wishes::change(&mut tx, &app.world, &standing, &known, &told).await?? {
        mail::request::tell(&mut tx, &app, &standing, known.to_id, &told).await?;
    }
    tx.tell(Word::Party(own)).await?.commit().await?;
    visitor.say(l.t("wish-changed")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/my/requests")).into_response())
}

async fn act(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    request: RequestId,
    act: Act,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = participant(&mut tx, visitor, id).await?;
    let known = wishes::find(&mut tx, &standing, request).await?.or_not_found()?;
    let mut tx = changes::watch(tx, app, &standing, Some(own)).await?;
    wishes::act(&mut tx, &app.world, &standing, &known, act).await??;
    tx.tell(Word::Party(own)).await?.commit().await?;
    let l = visitor.locale();
    match act {
        Act::Accept => visitor.say(l.t("wish-accepted")).await?,
        Act::Decline => {
            let undo = format!("/sessions/{id}/my/requests/{request}/refusal/removal");
            visitor.say_undoable(l.t("wish-declined"), undo).await?;
        }
        Act::Reconsider | Act::Renew => visitor.say(l.t("wish-renewed")).await?,
        Act::Withdraw => {
            let undo = format!("/sessions/{id}/my/requests/{request}/withdrawal/removal");
            visitor.say_undoable(l.t("wish-withdrawn"), undo).await?;
        }
    }
    Ok(Redirect::to(&format!("/sessions/{id}/my/requests")))
}

macro_rules! acts {
    ($($(#[$note:meta])* $name:ident = $act:ident),+ $(,)?) => {$(
        $(#[$note])*
        ///
        /// # Errors
        /// When the visitor has no part in the request, or it is settled.
        pub async fn $name(
            State(app): State<App>,
            visitor: Visitor,
            Path((id, request)): Path<(SessionId, RequestId)>,
        ) -> Result<Redirect, Oops> {
            act(&app, &visitor, id, request, Act::$act).await
        }
    )+};
}

acts! {
    /// `POST …/acceptance`
    accept = Accept,
    /// `POST …/refusal`
    decline = Decline,
    /// `POST …/refusal/removal`
    reconsider = Reconsider,
    /// `POST …/withdrawal`
    withdraw = Withdraw,
    /// `POST …/withdrawal/removal`
    renew = Renew,
}
