//! The changes by hand: a meeting is put somewhere, taken out, locked; the last one is taken back.

use platform::db::{At, Tx};
use platform::world::World;
use schedule::Obstacle;

use super::super::{Standing, placements, steps, trail};
use super::{Draft, DraftError};
use crate::model::StepKind;
use crate::model::ids::{AgendaId, RequestId, SlotId, StepId, TableId};
use crate::model::placement::{self, Change, Fate, Gap, TAKEN_OUT};

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
    let after = draft.problem.keeping_held(after);
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
    trail::write(tx, world, standing, "agenda.step-taken-back", agenda, "").await?;
    Ok(step.kind)
}
