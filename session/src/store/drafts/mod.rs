//! Changing a draft by hand: each change is checked by the engine, written down as a step, and can be taken back.

mod change;

pub use change::{lock, place, take_back, take_out};

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::world::World;
use schedule::{Booking, Obstacle, Placement, SCHEDULE_FORMAT, Schedule, Status};

use super::instance::{self, Asked, Problem};
use super::{Standing, agendas, placements, steps, trail};
use crate::model::ids::{AgendaId, RequestId, StepId};
use crate::model::placement::{self, Fate, Fates};
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
        Schedule {
            format: SCHEDULE_FORMAT.to_owned(),
            status: Status::Feasible,
            seconds: 0.0,
            threads: 1,
            seed: 1,
            objective: None,
            bound: None,
            meetings: self.problem.rows(&self.fates),
            unscheduled: Vec::new(),
            report: None,
            infeasible: None,
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
        trail::write(tx, world, standing, &action, self.agenda.id, "").await?;
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
    trail::write(tx, world, standing, "agenda.discarded", agenda, "").await?;
    Ok(())
}
