//! `/sessions/{id}/participants/{participant}` and `/sessions/{id}/participants/new`: one participant.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::store::audit::{self, Entry};

use super::around::{self, Room};
use super::participant_form::{Choices, Filled, choices, save};
use super::row_form;
use super::trail_words;
use crate::entry;
use crate::model::ids::{ParticipantId, SessionId};
use crate::model::{Participant, ParticipantState};
use crate::store::participants::{self, Filter};
use crate::store::{Standing, sessions};
use platform::page::typed::Pairs;

#[derive(Template)]
#[template(path = "participants/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    participant: Participant,
    form: Form,
    away: Vec<(String, String)>,
    choices: Choices,
    history: Vec<Entry>,
    zone: TimeZone,
}

impl Show {
    fn words(&self, entry: &Entry) -> String {
        trail_words::action(&self.l, &entry.action)
    }
}

#[derive(Template)]
#[template(path = "participants/new.html")]
struct New {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    form: Form,
    away: Vec<(String, String)>,
    choices: Choices,
}

async fn show(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    participant: Participant,
    sent: Option<Filled>,
) -> Result<Show, Oops> {
    let l = visitor.locale().clone();
    let (scope, subject) = (standing.session.id.to_string(), participant.id.to_string());
    let zone = standing.session.time_zone();
    let Filled { form, away } = sent.unwrap_or_else(|| Filled::of(&participant, &zone));
    Ok(Show {
        frame: around::frame(visitor, standing, participant.name()),
        tabs: around::tabs(&l, standing, Room::Participants),
        path: format!("/sessions/{}", standing.session.id),
        choices: choices(tx, &l, standing).await?,
        history: audit::of_subject(tx, &scope, &subject).await?,
        participant,
        form,
        away,
        zone,
        l,
    })
}

/// `GET /sessions/{id}/participants/{participant}`
///
/// # Errors
/// When there is none that the visitor may see, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, participant)): Path<(SessionId, ParticipantId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let participant = participants::find(&mut tx, &standing, participant).await?.or_not_found()?;
    page::show(&show(&mut tx, &visitor, &standing, participant, None).await?)
}

/// `POST /sessions/{id}/participants/{participant}`
///
/// # Errors
/// As [`get`], and when the visitor does not decide for the participant.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, participant)): Path<(SessionId, ParticipantId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let participant = participants::find(&mut tx, &standing, participant).await?.or_not_found()?;
    if !standing.decides_for(participant.side_id) {
        return Err(Oops::Forbidden);
    }
    let l = visitor.locale();
    let own = (Some(&participant), participant.external_id.clone());
    let said = match save(&mut tx, &app, &visitor, &standing, own, &pairs).await? {
        Ok(said) => said,
        Err(faults) => {
            let sent = Filled::refused(l, pairs, &faults);
            return page::refuse(&show(&mut tx, &visitor, &standing, participant, Some(sent)).await?);
        }
    };
    tx.commit().await?;
    visitor.say(said).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/participants/{}", participant.id)).into_response())
}

async fn new_page(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    Filled { form, away }: Filled,
) -> Result<New, Oops> {
    let l = visitor.locale().clone();
    Ok(New {
        frame: around::frame(visitor, standing, l.t("participant-new")),
        tabs: around::tabs(&l, standing, Room::Participants),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}", standing.session.id),
        choices: choices(tx, &l, standing).await?,
        form,
        away,
        l,
    })
}

/// `GET /sessions/{id}/participants/new`
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    page::show(&new_page(&mut tx, &visitor, &standing, Filled::blank()).await?)
}

/// `POST /sessions/{id}/participants/new`
///
/// # Errors
/// As [`new`].
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    sessions::hold(&mut tx, id).await?;
    let codes = participants::codes(&mut tx, &standing).await?;
    let code = row_form::next_code('P', codes.iter().map(|(code, _)| code.as_str()));
    let said = match save(&mut tx, &app, &visitor, &standing, (None, code.clone()), &pairs).await? {
        Ok(said) => said,
        Err(faults) => {
            let sent = Filled::refused(l, pairs, &faults);
            return page::refuse(&new_page(&mut tx, &visitor, &standing, sent).await?);
        }
    };
    let codes = participants::codes(&mut tx, &standing).await?;
    let made = codes.into_iter().find(|(known, _)| *known == code).map(|(_, id)| id).or_not_found()?;
    if row_form::value(&pairs, "approve") == "true" {
        let filter =
            Filter { chosen: vec![made], state: Some(ParticipantState::Registered), ..Filter::default() };
        participants::approve_all(&mut tx, &app.world, by, &standing, &filter).await?;
    }
    tx.commit().await?;
    visitor.say(said).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/participants/{made}")).into_response())
}
