//! `/sessions/{id}/invitations`: a mail to each, with a link that signs in and leads to the own agenda.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::{Form as Fields, Query};
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::jobs;
use platform::locale::Locale;
use platform::mail::{Delivery, Mail, Mailbox};
use registry::http::Visitor;
use registry::store::link;

use super::approvals::question;
use super::participants::Asked;
use crate::entry;
use crate::model::Session;
use crate::model::ids::SessionId;
use crate::store::Standing;
use crate::store::participants::{self, Filter, Invitee};

/// Whom the invitations are for: those chosen, else all who were not invited yet.
fn invitable(asked: &Asked) -> Filter {
    let chosen = asked.filter().chosen;
    Filter { uninvited: chosen.is_empty(), chosen, ..Filter::default() }
}

async fn invitees(tx: &mut Tx, standing: &Standing, asked: &Asked) -> Result<Vec<Invitee>, Oops> {
    Ok(participants::invitees(tx, standing, &invitable(asked)).await?)
}

/// `GET /sessions/{id}/invitations`: asks, with the number of mails.
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let count = invitees(&mut tx, &standing, &asked).await?.len();
    let l = visitor.locale();
    if count == 0 {
        visitor.warn(l.t("people-invite-nobody")).await?;
        return Ok(Redirect::to(&format!("/sessions/{id}/participants")).into_response());
    }
    let chosen = asked.filter().chosen;
    let left_out = chosen.len().saturating_sub(count);
    let mut text = l.n("people-invite-text", count);
    if left_out > 0 {
        text = format!("{text} {}", l.n("people-invite-left-out", left_out));
    }
    let words = (l.t("people-invite-title"), text, l.n("people-invite-submit", count));
    let fields = chosen.iter().map(|id| ("chosen".to_owned(), id.to_string())).collect();
    question(&visitor, &standing, "invitations", words, fields)
}

/// `POST /sessions/{id}/invitations`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let invitees = invitees(&mut tx, &standing, &Asked::of(&pairs)).await?;
    let (world, next) = (&app.world, format!("/sessions/{id}/my/agenda"));
    for invitee in &invitees {
        let secret = link::make(&mut tx, world, invitee.person_id, &next, link::INVITED).await?;
        let address = app.absolute(&format!("/login/links/{secret}"));
        let mail = invitation(&app.locale(invitee.language), &standing.session, invitee, &address);
        jobs::enqueue(&mut tx, world, &Delivery { mail, written_at: world.now() }).await?;
        participants::invited(&mut tx, world, by, &standing, invitee.id).await?;
    }
    tx.commit().await?;
    visitor.say(visitor.locale().n("people-invited", invitees.len())).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/participants")).into_response())
}

/// The mail, in the language of whoever reads it.
fn invitation(l: &Locale, session: &Session, invitee: &Invitee, address: &str) -> Mail {
    let name = format!("{} {}", invitee.given_name, invitee.family_name);
    let title = format!("{} – {}", session.numeral(), session.title.text(l.language()));
    let dates = l.date_range(&session.starts_on.0, &session.ends_on.0);
    let place = session.place.text(l.language());
    let days = link::INVITED.as_hours() / 24;
    let text = l.with(
        "people-invitation-text",
        [
            ("name", name.as_str().into()),
            ("session", title.as_str().into()),
            ("place", place.into()),
            ("dates", dates.into()),
            ("organisation", invitee.organisation.as_str().into()),
            ("address", address.into()),
            ("days", days.into()),
        ],
    );
    let subject = l.with("people-invitation-subject", [("session", title.into())]);
    Mail::new(Mailbox::named(name, invitee.email.clone()), l.language(), subject, text)
}
