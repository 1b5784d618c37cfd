//! When a participant is away.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::world::World;

use super::{Standing, trail};
use crate::model::Interval;

/// The times at which the participant of the standing is away.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing) -> Result<Vec<Interval>, DbError> {
    let row: Option<(Json<Vec<Interval>>,)> = tx
        .optional("SELECT unavailable FROM participants WHERE id = $1", args![standing.participant])
        .await?;
    Ok(row.map(|(away,)| away.0).unwrap_or_default())
}

/// The same with the slots taken out and those put in in which the participant is `away`. Times outside the slots stay:
/// they are the organiser's to say.
#[must_use]
pub fn with_slots(known: Vec<Interval>, slots: &[Interval], away: &[Interval]) -> Vec<Interval> {
    let mut times = slots
        .iter()
        .fold(known, |known, slot| known.iter().flat_map(|interval| interval.without(slot)).collect());
    times.extend(away);
    times.sort();
    // What touches is one stretch of time.
    let mut joined: Vec<Interval> = Vec::new();
    for next in times {
        match joined.last_mut() {
            Some(last) if last.end >= next.start => last.end = last.end.max(next.end),
            _ => joined.push(next),
        }
    }
    joined
}

/// Sets them.
///
/// # Errors
/// What the database said.
pub async fn set(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    unavailable: Vec<Interval>,
) -> Result<(), DbError> {
    let Some(participant) = standing.participant else { return Ok(()) };
    tx.execute(
        "UPDATE participants SET unavailable = $2 WHERE id = $1",
        args![participant, &Json(unavailable)],
    )
    .await?;
    trail::write(tx, world, standing, "availability.changed", participant, "").await
}
