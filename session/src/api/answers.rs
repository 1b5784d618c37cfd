//! `/api/v1/sessions/{session}/requests/{request}/…`: what becomes of a request.

use axum::Json;
use axum::extract::State;
use platform::api::{Key, Refused};
use platform::app::App;
use platform::http::Oops;
use registry::http::Visitor;

use super::requests::{Request, find};
use crate::entry;
use crate::mail::changes::{self, Word};
use crate::model;
use crate::model::ids::{RequestId, SessionId};
use crate::store::requests;
use crate::store::wishes::{self, Act};

async fn act(
    app: &App,
    visitor: &Visitor,
    (id, request): (SessionId, RequestId),
    act: Act,
) -> Result<Json<Request>, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::standing(&mut tx, visitor, id).await?;
    let by = visitor.signed_in()?.id;
    let own = standing.participant.filter(|_| !standing.organises);
    let mut tx = changes::watch(tx, app, &standing, own).await?;
    let known = find(&mut tx, &standing, request).await?;
    if standing.organises {
        let state = match act {
            Act::Accept => model::RequestState::Accepted,
            Act::Decline => model::RequestState::Declined,
            Act::Withdraw => model::RequestState::Withdrawn,
            Act::Renew if known.withdrawn_at.is_none() => return Err(wishes::Refusal::Settled.into()),
            Act::Reconsider if known.declined_at.is_none() || known.withdrawn_at.is_some() => {
                return Err(wishes::Refusal::Settled.into());
            }
            Act::Reconsider => model::RequestState::Pending,
            // It is again what it was before.
            Act::Renew if known.declined_at.is_some() => model::RequestState::Declined,
            Act::Renew if known.accepted_at.is_some() => model::RequestState::Accepted,
            Act::Renew => model::RequestState::Pending,
        };
        requests::settle(&mut tx, &app.world, by, &standing, request, state).await?;
    } else {
        wishes::act(&mut tx, &app.world, &standing, &known, act).await??;
    }
    let word = own.map_or(Word::Organiser, Word::Party);
    let mut tx = tx.tell(word).await?;
    let changed = find(&mut tx, &standing, request).await?;
    tx.commit().await?;
    Ok(Json(Request::of(changed, &standing.session.rules, app.world.now())))
}

macro_rules! acts {
    ($($(#[$note:meta])* $name:ident = $method:ident $place:literal, $act:ident;)+) => {$(
        $(#[$note])*
        #[utoipa::path($method, path = $place, tag = "requests",
            params(("session" = SessionId, Path, description = "The session"),
                ("request" = RequestId, Path, description = "The request")),
            responses((status = 200, body = Request), Refused))]
        pub async fn $name(
            State(app): State<App>,
            visitor: Visitor,
            Key(ids): Key<(SessionId, RequestId)>,
        ) -> Result<Json<Request>, Oops> {
            act(&app, &visitor, ids, Act::$act).await
        }
    )+};
}

acts! {
    /// Accepts a request: whoever was asked, or an organiser on behalf.
    accept = put "/api/v1/sessions/{session}/requests/{request}/acceptance", Accept;
    /// Declines a request: whoever was asked, or an organiser on behalf.
    decline = put "/api/v1/sessions/{session}/requests/{request}/refusal", Decline;
    /// Takes a refusal back, so that the request waits for its answer again: whoever declined, or an organiser.
    reconsider = delete "/api/v1/sessions/{session}/requests/{request}/refusal", Reconsider;
    /// Takes a request back: whoever made it while it waits, either of the two once it is accepted.
    withdraw = put "/api/v1/sessions/{session}/requests/{request}/withdrawal", Withdraw;
    /// Takes a withdrawal back.
    renew = delete "/api/v1/sessions/{session}/requests/{request}/withdrawal", Renew;
}
