//! Changing a draft by hand: each change is checked by the engine, written down as a step, and can be taken back.

use platform::args;
use platform::db::{At, DbError, Json, Tx};
use platform::world::World;
use registry::store::audit::{self, Deed};
use schedule::{Booking, Obstacle, Placement, SCHEDULE_FORMAT, Schedule, Status};

use super::instance::{self, Asked, Problem};
use super::{Standing, agendas, placements, steps};
use crate::model::ids::{AgendaId, RequestId, SlotId, StepId, TableId};
use crate::model::placement::{self, Change, Fate, Fates, Gap, TAKEN_OUT};
use crate::model::{Agenda, StepKind};

/// Why a draft was not changed.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// No such version or meeting, or none that the visitor may change.
    #[error("no such draft or meeting")]
    NotThere,
    /// The version is published or discarded.
    #[error("the version is no draft")]
    NoDraft,
    /// It has changed since the visitor looked at it.
    #[error("the draft has changed meanwhile")]
    Stale,
    /// There is nothing to take back, to lock or to take out.
    #[error("there is nothing to do")]
    Nothing,
    /// The meeting cannot be there.
    #[error("the meeting cannot be there: {0:?}")]
    Illegal(Vec<Obstacle>),
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// A draft with all that is needed to change it.
#[derive(Debug)]
pub struct Draft {
    /// The version.
    pub agenda: Agenda,
    /// What became of its meetings.
    pub fates: Fates,
    /// The last change by hand, if there is one.
    pub last: Option<StepId>,
    problem: Problem,
}

impl Draft {
    /// The draft as it stands.
    ///
    /// # Errors
    /// When the visitor may not change it, it is no draft, or the database fails.
    pub async fn find(tx: &mut Tx, standing: &Standing, id: AgendaId) -> Result<Self, DraftError> {
        let agenda = agendas::find(tx, standing, id).await?.ok_or(DraftError::NotThere)?;
        if !standing.organises {
            return Err(DraftError::NotThere);
        }
        if !agenda.is_draft() {
            return Err(DraftError::NoDraft);
        }
        let from = agenda.replanned_from.map(|at| at.0);
        let asked = Asked { base: Some(id), least: false, from };
        let mut problem = instance::load(tx, &standing.session, asked).await?;
        if let Some(base) = agenda.base_id {
            compare(&mut problem, &placements::fates(tx, base).await?);
        }
        let last = steps::last(tx, id).await?.map(|step| step.id);
        Ok(Self { agenda, fates: std::mem::take(&mut problem.base), last, problem })
    }

    /// The draft, held against others until the transaction ends, if it is still as the visitor saw it.
    async fn hold(
        tx: &mut Tx,
        standing: &Standing,
        id: AgendaId,
        seen: Option<StepId>,
    ) -> Result<Self, DraftError> {
        // Writing the row makes whoever comes second wait; reading alone would not on PostgreSQL.
        tx.execute("UPDATE agendas SET number = number WHERE id = $1", args![id]).await?;
        let draft = Self::find(tx, standing, id).await?;
        if draft.last == seen { Ok(draft) } else { Err(DraftError::Stale) }
    }

    fn schedule(&self) -> Schedule {
        let mut meetings = placement::held(&self.fates);
        meetings.extend(self.problem.occupied.iter().cloned());
        Schedule {
            format: SCHEDULE_FORMAT.to_owned(),
            status: Status::Feasible,
            seconds: 0.0,
            threads: 1,
            seed: 1,
            objective: None,
            bound: None,
            meetings,
            unscheduled: Vec::new(),
            report: None,
        }
    }

    /// Every slot seen from one meeting: whether it could stand there, at which tables, or why not.
    #[must_use]
    pub fn placements(&self, request: RequestId) -> Vec<Placement> {
        schedule::placements(&self.problem.instance, &self.schedule(), &request.to_string())
    }

    /// Writes down what the draft costs now.
    async fn reprice(&self, tx: &mut Tx) -> Result<(), DraftError> {
        let objective = schedule::objective(&self.problem.instance, &self.schedule());
        let sql = "UPDATE agendas SET objective = $2 WHERE id = $1";
        tx.execute(sql, args![self.agenda.id, &Json(objective)]).await?;
        Ok(())
    }

    async fn keep(
        mut self,
        tx: &mut Tx,
        world: &World,
        standing: &Standing,
        kind: StepKind,
        after: Fates,
    ) -> Result<StepId, DraftError> {
        let changes = placement::changes(&self.fates, &after);
        placements::apply(tx, self.agenda.id, &changes).await?;
        let step = steps::record(tx, world, standing.person, self.agenda.id, kind, changes).await?;
        self.fates = after;
        // A lock costs nothing; it only stands in the way of the next change.
        if !matches!(kind, StepKind::Locked | StepKind::Unlocked) {
            self.reprice(tx).await?;
        }
        let action = format!("agenda.{}", kind.as_str().replace('_', "-"));
        write(tx, world, standing, &action, self.agenda.id).await?;
        Ok(step)
    }
}

/// The version that the draft was made from is what moves are counted against; a locked meeting counts from its lock.
fn compare(problem: &mut Problem, base: &Fates) {
    let current = &mut problem.instance.current;
    for (request, fate) in base {
        let (Fate::Placed(place), id) = (fate, request.to_string()) else { continue };
        if !current.iter().any(|booking| booking.meeting == id) {
            let slot = place.slot.to_string();
            current.push(Booking { meeting: id, slot, table: None, interpreter: None, locked: false });
        }
    }
}

async fn write(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    action: &str,
    agenda: AgendaId,
) -> Result<(), DbError> {
    let (subject, scope) = (agenda.to_string(), standing.session.id.to_string());
    audit::write(
        tx,
        world,
        Deed { person: standing.person, action, subject: &subject, scope: &scope, detail: "" },
    )
    .await
}

/// Puts a meeting, placed or not, into a slot: to the table asked for, or to one that is free. `seen` is the last step
/// that the visitor saw.
///
/// # Errors
/// What is in the way, or as [`Draft::find`].
pub async fn place(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    (agenda, request): (AgendaId, RequestId),
    (slot, table): (SlotId, Option<TableId>),
    seen: Option<StepId>,
) -> Result<StepId, DraftError> {
    let draft = Draft::hold(tx, standing, agenda, seen).await?;
    let table = table.map(|id| id.to_string());
    let (instance, before) = (&draft.problem.instance, draft.schedule());
    let moved =
        schedule::relocate(instance, &before, &request.to_string(), &slot.to_string(), table.as_deref())
            .map_err(|obstacles| match obstacles.as_slice() {
                [Obstacle::Unknown { .. }] => DraftError::NotThere,
                _ => DraftError::Illegal(obstacles),
            })?;
    let after = placement::fates(&moved, &draft.fates, |text| draft.problem.readable(text), |_| None);
    let was_placed = matches!(draft.fates.get(&request), Some(Fate::Placed(_)));
    let kind = if was_placed { StepKind::Moved } else { StepKind::Placed };
    draft.keep(tx, world, standing, kind, after).await
}

/// Takes a meeting out of its place.
///
/// # Errors
/// [`DraftError::Nothing`] where it has none; else as [`Draft::find`].
pub async fn take_out(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    (agenda, request): (AgendaId, RequestId),
    seen: Option<StepId>,
) -> Result<StepId, DraftError> {
    let draft = Draft::hold(tx, standing, agenda, seen).await?;
    match draft.fates.get(&request) {
        Some(Fate::Placed(place)) if place.locked_at.is_some() => {
            return Err(DraftError::Illegal(vec![Obstacle::Locked]));
        }
        Some(Fate::Placed(_)) => {}
        Some(Fate::Unplaced(_)) => return Err(DraftError::Nothing),
        None => return Err(DraftError::NotThere),
    }
    let mut after = draft.fates.clone();
    let gap = Gap { reason: TAKEN_OUT.to_owned(), detail: String::new(), admitted_by: None };
    after.insert(request, Fate::Unplaced(gap));
    draft.keep(tx, world, standing, StepKind::TakenOut, after).await
}

/// Locks a meeting where it is, or unlocks it.
///
/// # Errors
/// [`DraftError::Nothing`] where that is so already; else as [`Draft::find`].
pub async fn lock(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    (agenda, request): (AgendaId, RequestId),
    locked: bool,
    seen: Option<StepId>,
) -> Result<StepId, DraftError> {
    let draft = Draft::hold(tx, standing, agenda, seen).await?;
    let mut after = draft.fates.clone();
    match after.get_mut(&request) {
        Some(Fate::Placed(place)) if place.locked_at.is_some() != locked => {
            place.locked_at = locked.then(|| At(world.now()));
            place.locked_by = standing.person.filter(|_| locked);
        }
        Some(_) => return Err(DraftError::Nothing),
        None => return Err(DraftError::NotThere),
    }
    let kind = if locked { StepKind::Locked } else { StepKind::Unlocked };
    draft.keep(tx, world, standing, kind, after).await
}

/// Takes back the last change.
///
/// # Errors
/// [`DraftError::Nothing`] where there is none; else as [`Draft::find`].
pub async fn take_back(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    agenda: AgendaId,
    seen: Option<StepId>,
) -> Result<StepKind, DraftError> {
    Draft::hold(tx, standing, agenda, seen).await?;
    let step = steps::last(tx, agenda).await?.ok_or(DraftError::Nothing)?;
    let turned = step.change.0.into_iter().map(|change| Change {
        request: change.request,
        before: change.after,
        after: change.before,
    });
    placements::apply(tx, agenda, &turned.collect::<Vec<_>>()).await?;
    steps::forget(tx, step.id).await?;
    Draft::find(tx, standing, agenda).await?.reprice(tx).await?;
    write(tx, world, standing, "agenda.step-taken-back", agenda).await?;
    Ok(step.kind)
}

/// Discards a draft; it is kept, and nobody sees it. Whether there was one.
///
/// # Errors
/// As [`Draft::find`].
pub async fn discard(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    agenda: AgendaId,
) -> Result<(), DraftError> {
    if !standing.organises {
        return Err(DraftError::NotThere);
    }
    let discarded = tx
        .execute(
            "UPDATE agendas SET discarded_at = $3, discarded_by = $4
             WHERE id = $1 AND session_id = $2 AND published_at IS NULL AND discarded_at IS NULL",
            args![agenda, standing.session.id, world.now(), standing.person],
        )
        .await?;
    if discarded == 0 {
        return Err(DraftError::NoDraft);
    }
    write(tx, world, standing, "agenda.discarded", agenda).await?;
    Ok(())
}
