//! The calendar address: made, renewed, revoked, read.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::SignedDuration;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::print::calendar::{self, Event, Feed};
use registry::http::Visitor;

use super::participant;
use crate::model::Session;
use crate::model::ids::{ParticipantId, SessionId};
use crate::store::{calendar as entries, feeds, sessions};

/// `POST /sessions/{id}/my/feed`: a new address; the one before ends.
///
/// # Errors
/// When the visitor does not take part, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, _) = participant(&mut tx, &visitor, id).await?;
    feeds::renew(&mut tx, &app.world, &standing).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("my-feed-made")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/my/agenda#feed")))
}

/// `POST /sessions/{id}/my/feed/removal`
///
/// # Errors
/// As [`post`].
pub async fn remove(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Redirect, Oops> {
    let mut tx = app.db.begin().await?;
    let (standing, own) = participant(&mut tx, &visitor, id).await?;
    feeds::revoke(&mut tx, &app.world, &standing, own).await?;
    tx.commit().await?;
    visitor.say_undoable(visitor.locale().t("my-feed-revoked"), format!("/sessions/{id}/my/feed")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/my/agenda")))
}

/// `GET /feeds/{secret}.ics`: for calendars, which cannot sign in; the secret opens one person's meetings and nothing
/// else.
///
/// # Errors
/// When no address in force has this secret, or its owner does not take part.
pub async fn get(State(app): State<App>, Path(name): Path<String>) -> Result<Response, Oops> {
    let secret = name.strip_suffix(".ics").or_not_found()?;
    let mut tx = app.db.read().await?;
    let owner = feeds::owner(&mut tx, secret).await?.or_not_found()?;
    let session = sessions::of_feed(&mut tx, owner.session_id).await?.or_not_found()?;
    let text = feed(&app, &mut tx, &session, owner.participant_id, &app.locale(owner.language)).await?;
    let kind =
        [(header::CONTENT_TYPE, calendar::MEDIA_TYPE), (header::CACHE_CONTROL, "private, max-age=300")];
    Ok((kind, text).into_response())
}

async fn feed(
    app: &App,
    tx: &mut Tx,
    session: &Session,
    own: ParticipantId,
    l: &Locale,
) -> Result<String, Oops> {
    let host = app.base_url.host_str().unwrap_or("localhost").to_owned();
    let title = format!("{} – {}", session.numeral(), session.title.text(l.language()));
    let events = entries::of_participant(tx, own).await?.into_iter().map(|entry| {
        let other = match entry.partner.other_script() {
            "" => entry.partner.name(),
            latin => format!("{} / {latin}", entry.partner.name()),
        };
        let mut lines = vec![format!("{other}, {}", entry.partner.organisation)];
        lines.extend(entry.project.as_ref().map(|title| title.text(l.language()).to_owned()));
        lines.extend(
            entry.interpreter.iter().map(|name| l.with("my-agenda-interpreter", [("name", name.into())])),
        );
        let table = l.with("my-feed-table", [("table", (&entry.place).into())]);
        let place = match &entry.zone {
            Some(zone) => format!("{table}, {}", l.with("my-agenda-zone", [("zone", zone.into())])),
            None => table,
        };
        Event {
            uid: format!("{}@{host}", entry.request_id),
            sequence: u32::try_from(entry.sequence).unwrap_or(0),
            start: entry.starts_at.0,
            end: entry.ends_at.0,
            zone: session.zone.clone(),
            summary: format!("{} · {}", entry.partner.name(), entry.partner.organisation),
            location: format!("{place}, {}", session.place.text(l.language())),
            description: lines.join("\n"),
            url: Some(app.absolute(&format!("/sessions/{}/my/agenda", session.id))),
            cancelled: entry.cancelled_at.is_some(),
            stamp: entry.changed_at.0,
        }
    });
    let begins = session.starts_on.0.to_zoned(session.time_zone()).map_err(Oops::internal)?.timestamp();
    let feed = Feed {
        name: title,
        description: String::new(),
        refresh: SignedDuration::from_mins(15),
        zone: session.zone.clone(),
        begins,
        events: events.collect(),
    };
    calendar::write(&feed).map_err(Oops::internal)
}
