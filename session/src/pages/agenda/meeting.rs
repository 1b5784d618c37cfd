//! `/agendas/{id}/meetings/{request}`: one meeting, where it stands and where it could stand.

use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Axis, Choice, Form, Frame};
use registry::http::Visitor;
use serde::Serialize;

use super::words::{Names, several_days, slot_name};
use super::{address, enter, enter_as_organiser, frame_below};
use crate::model::ids::{AgendaId, RequestId};
use crate::model::{Agenda, Party, PlacedMeeting};
use crate::store::Standing;
use crate::store::axes::{self, Slot};
use crate::store::drafts::Draft;
use crate::store::meetings::{self, Unplaced, Which};

/// A slot as this meeting sees it.
struct Stand {
    slot: String,
    time: String,
    is_here: bool,
    tables: Vec<Choice>,
    reason: String,
}

#[derive(Template)]
#[template(path = "agenda/meeting.html")]
struct MeetingPage {
    l: Locale,
    frame: Frame,
    form: Form,
    agenda: Agenda,
    external_id: String,
    request: RequestId,
    parties: Vec<Party>,
    placed: Option<PlacedMeeting>,
    time: String,
    is_must: bool,
    reason: String,
    admission: String,
    is_changeable: bool,
    stands: Vec<Stand>,
    at: String,
    back: String,
}

/// `GET /agendas/{id}/meetings/{request}`
///
/// # Errors
/// When the visitor may not see the version or the meeting, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(AgendaId, RequestId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, agenda) = enter(&mut tx, &visitor, id).await?;
    let page = build(&mut tx, &visitor, &standing, agenda, request, Form::default()).await?;
    page::show(&page)
}

/// The page with the sentence that says why the meeting could not be put there.
pub(super) async fn refused(
    tx: &mut Tx,
    visitor: &Visitor,
    (id, request): (AgendaId, RequestId),
    obstacles: &[schedule::Obstacle],
) -> Result<Response, Oops> {
    let (standing, agenda) = enter(tx, visitor, id).await?;
    let all = Around::load(tx, &standing, id).await?;
    let mut form = Form::default();
    form.refuse("", all.names(visitor.locale(), &standing).obstacles(obstacles));
    let page = build(tx, visitor, &standing, agenda, request, form).await?;
    page::refuse(&page)
}

/// Everything in whose names the engine speaks.
pub(super) struct Around {
    slots: Vec<Slot>,
    people: Vec<axes::Person>,
    tables: Vec<axes::Table>,
    placed: Vec<PlacedMeeting>,
    unplaced: Vec<Unplaced>,
}

impl Around {
    pub(super) async fn load(tx: &mut Tx, standing: &Standing, id: AgendaId) -> Result<Self, Oops> {
        Ok(Self {
            slots: axes::slots(tx, standing).await?,
            people: axes::people(tx, standing).await?,
            tables: axes::tables(tx, standing).await?,
            placed: meetings::placed(tx, standing, id, Which::All).await?,
            unplaced: meetings::unplaced(tx, standing, id).await?,
        })
    }

    pub(super) fn names<'a>(&self, l: &'a Locale, standing: &Standing) -> Names<'a> {
        let zone = standing.session.time_zone();
        Names::new(l, &zone, &self.slots, &self.people, &self.tables, (&self.placed, &self.unplaced))
    }
}

async fn build(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    agenda: Agenda,
    request: RequestId,
    form: Form,
) -> Result<MeetingPage, Oops> {
    let l = visitor.locale();
    let zone = standing.session.time_zone();
    let all = Around::load(tx, standing, agenda.id).await?;
    let placed = all.placed.iter().find(|row| row.request_id == request).cloned();
    let unplaced = all.unplaced.iter().find(|row| row.request_id == request);
    let known = placed.as_ref().map(|row| (row.external_id.clone(), row.from.clone(), row.to.clone()));
    let known =
        known.or_else(|| unplaced.map(|row| (row.external_id.clone(), row.from.clone(), row.to.clone())));
    let (external_id, from, to) = known.or_not_found()?;
    let names = all.names(l, standing);
    let is_changeable = standing.organises && agenda.is_draft();
    let mut at = String::new();
    let mut stands = Vec::new();
    if is_changeable {
        let draft = Draft::find(tx, standing, agenda.id).await?;
        at = draft.last.map(|step| step.to_string()).unwrap_or_default();
        let days = several_days(&zone, &all.slots);
        for (slot, seen) in all.slots.iter().zip(draft.placements(request)) {
            stands.push(Stand {
                slot: seen.slot.clone(),
                time: slot_name(l, &zone, slot, days),
                is_here: placed.as_ref().is_some_and(|placed| placed.slot_id == slot.id),
                tables: seen.tables.iter().map(|id| Choice::new(id, names.table(id))).collect(),
                reason: names.obstacles(&seen.obstacles),
            });
        }
    }
    let title = format!("{} – {}", from.name(), to.name());
    let time = placed.as_ref().map(|row| {
        let day = l.date_long(&zone.to_datetime(row.starts_at).date());
        format!("{day}, {}", l.time_range(&row.starts_at, &row.ends_at, &zone))
    });
    Ok(MeetingPage {
        frame: frame_below(visitor, standing, &agenda, &title),
        form,
        external_id,
        request,
        parties: vec![from, to],
        time: time.unwrap_or_default(),
        is_must: unplaced.is_some_and(|row| row.priority == "must"),
        reason: unplaced.map(|row| names.why(row)).unwrap_or_default(),
        admission: unplaced.map(|row| names.admission(row.admitted_by.as_deref())).unwrap_or_default(),
        is_changeable,
        stands,
        at,
        back: address(agenda.id, Axis::Participant),
        placed,
        agenda,
        l: l.clone(),
    })
}

/// A slot as the script of the cloth reads it.
#[derive(Serialize)]
struct Place {
    slot: String,
    legal: bool,
    tables: Vec<String>,
    reason: String,
}

/// `GET /agendas/{id}/meetings/{request}/placements`
///
/// # Errors
/// When the visitor does not organise the session, the version is no draft, or the database fails.
pub async fn placements(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, request)): Path<(AgendaId, RequestId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, _) = enter_as_organiser(&mut tx, &visitor, id).await?;
    let draft = Draft::find(&mut tx, &standing, id).await?;
    draft.fates.get(&request).or_not_found()?;
    let l = visitor.locale();
    let all = Around::load(&mut tx, &standing, id).await?;
    let names = all.names(l, &standing);
    let places = draft.placements(request).into_iter().map(|seen| Place {
        legal: seen.is_free(),
        reason: names.obstacles(&seen.obstacles),
        slot: seen.slot,
        tables: seen.tables,
    });
    Ok(Json(places.collect::<Vec<_>>()).into_response())
}
