//! `/agendas/{id}`: the cloth.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Axis, Cloth, Frame, NavItem};
use registry::http::Visitor;

use super::state::{Figure, figures, proof};
use super::weave::Weave;
use super::words::Names;
use super::{Seen, address, enter, frame, version};
use crate::model::ids::{AgendaId, RequestId};
use crate::model::{Agenda, Difference, DifferenceKind};
use crate::pages::around;
use crate::store::axes::{self, Person};
use crate::store::meetings::{self, Unplaced, Which};
use crate::store::{Standing, absences, agendas, publication, steps};

/// How many of those without a place stand below the cloth; all of them have a list of their own.
const FIRST: usize = 10;

/// A meeting that found no place.
pub(super) struct Left {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) is_must: bool,
    pub(super) reason: String,
    pub(super) admission: String,
}

/// The grid and what is worth knowing beside it.
#[derive(Template)]
#[template(path = "agenda/view.html")]
struct View {
    l: Locale,
    frame: Frame,
    session_name: String,
    title: String,
    agenda: Agenda,
    organises: bool,
    is_in_force: bool,
    views: Vec<NavItem>,
    cloth: Cloth,
    placed: usize,
    proof: String,
    figures: Vec<Figure>,
    left: Vec<Left>,
    unplaced: usize,
    newcomers: i64,
    /// The last step of the draft; empty where there is none to take back.
    step: String,
    view: &'static str,
    runs: String,
    made_at: String,
}

/// `GET /agendas/{id}`
///
/// # Errors
/// When the visitor may not see the version, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
    Query(seen): Query<Seen>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, agenda) = enter(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let zone = standing.session.time_zone();
    let slots = axes::slots(&mut tx, &standing).await?;
    let placed = meetings::placed(&mut tx, &standing, id, Which::All).await?;
    let unplaced = meetings::unplaced(&mut tx, &standing, id).await?;
    let in_force = agendas::published(&mut tx, &standing).await?;
    let changed = changed(&mut tx, &standing, in_force.as_ref(), &agenda).await?;
    let is_changeable = standing.organises && agenda.is_draft();
    let last = steps::last(&mut tx, id).await?.map(|step| step.id);
    let newcomers = if is_changeable { agendas::newcomers(&mut tx, &standing, id).await? } else { 0 };
    let people = people(&mut tx, &standing, l).await?;
    let axis = allowed(&standing, seen.axis());
    let weave = Weave {
        l,
        zone: &zone,
        agenda: &agenda,
        slots: &slots,
        meetings: &placed,
        changed: &changed,
        changeable: is_changeable.then_some(last),
    };
    let tables = axes::tables(&mut tx, &standing).await?;
    let cloth = match axis {
        Axis::Participant => weave.people(&people),
        Axis::Table => weave.tables(&tables),
        Axis::Interpreter => weave.interpreters(&axes::interpreters(&mut tx, &standing).await?),
    };
    let names = Names::new(l, &zone, &slots, &people, &tables, (&placed, &unplaced));
    let left = unplaced.iter().take(FIRST).map(|row| left(&names, &agenda, row)).collect();
    let title = version(l, &agenda);
    page::show(&View {
        session_name: around::name(l, &standing),
        frame: frame(&visitor, &standing, &title),
        title,
        organises: standing.organises,
        is_in_force: in_force.is_some_and(|in_force| in_force.id == id),
        views: views(l, &standing, id, axis),
        cloth,
        placed: placed.len(),
        proof: proof(l, &agenda.objective, &agenda.bound),
        figures: figures(l, &agenda.objective, agenda.base_id.is_some()),
        left,
        unplaced: unplaced.len(),
        newcomers,
        step: last.map(|step| step.to_string()).unwrap_or_default(),
        view: super::view_name(axis),
        runs: format!("/sessions/{}/runs", standing.session.id),
        made_at: l.date_time(&agenda.made_at, &zone),
        agenda,
        l: l.clone(),
    })
}

/// A coordinator sees interpreters alone; a manager has no part in them.
fn allowed(standing: &Standing, asked: Axis) -> Axis {
    if standing.organises {
        asked
    } else if standing.manages.is_some() {
        if asked == Axis::Interpreter && !standing.coordinates { Axis::Participant } else { asked }
    } else {
        Axis::Interpreter
    }
}

fn views(l: &Locale, standing: &Standing, id: AgendaId, current: Axis) -> Vec<NavItem> {
    let all = [
        (Axis::Participant, l.t("agenda-view-participants")),
        (Axis::Table, l.t("agenda-view-tables")),
        (Axis::Interpreter, l.t("agenda-view-interpreters")),
    ];
    let open = all.into_iter().filter(|(axis, _)| allowed(standing, *axis) == *axis);
    open.map(|(axis, name)| {
        let item = NavItem::new(name, address(id, axis));
        if axis == current { item.current() } else { item }
    })
    .collect()
}

/// What stands elsewhere than in the version in force.
async fn changed(
    tx: &mut Tx,
    standing: &Standing,
    in_force: Option<&Agenda>,
    agenda: &Agenda,
) -> Result<HashSet<RequestId>, Oops> {
    let Some(in_force) = in_force.filter(|in_force| in_force.id != agenda.id && agenda.is_draft()) else {
        return Ok(HashSet::new());
    };
    let found = publication::between(tx, standing, Some(in_force), Some(agenda)).await?;
    let moved = |difference: &&Difference| difference.kind() != DifferenceKind::Dropped;
    Ok(found.iter().filter(moved).map(|difference| difference.request_id).collect())
}

/// Those who take part, with the absences of the day among the times at which they are away.
pub(super) async fn people(tx: &mut Tx, standing: &Standing, l: &Locale) -> Result<Vec<Person>, Oops> {
    let mut people = axes::people(tx, standing).await?;
    // Databases sort Ё before А, and Cyrillic wherever they like: within each side the reader's language decides.
    for side in people.chunk_by_mut(|one, other| one.side_id == other.side_id) {
        side.sort_by(|one, other| l.compare(&one.sorted_as, &other.sorted_as));
    }
    for reported in absences::list(tx, standing).await? {
        let absence = reported.absence;
        let Some(who) = absence.participant_id.filter(|_| absence.lifted_at.is_none()) else { continue };
        if let Some(person) = people.iter_mut().find(|person| person.id == who) {
            person.unavailable.0.push(absence.interval());
        }
    }
    Ok(people)
}

pub(super) fn left(names: &Names<'_>, agenda: &Agenda, row: &Unplaced) -> Left {
    Left {
        title: format!("{} – {}", row.from.name(), row.to.name()),
        href: format!("/agendas/{}/meetings/{}", agenda.id, row.request_id),
        is_must: row.priority == "must",
        reason: names.why(row),
        admission: names.admission(row.admitted_by.as_deref()),
    }
}
