//! What happens to an order.

use platform::args;
use platform::db::{At, Day, DbError, Tx};
use platform::world::World;

use super::{Deal, held};
use crate::model::Mark;
use crate::model::order::{Event, EventFault, EventKind};
use crate::store::buying::{hold, trail};
use crate::store::calendar;

/// What somebody says has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What.
    pub kind: EventKind,
    /// On which day; of a postponement, the new day of delivery.
    pub on: jiff::civil::Date,
    /// How many, where it counts.
    pub amount: i64,
    /// How many of those received are not as they should be.
    pub faulty: i64,
    /// What else is to be said.
    pub remark: String,
}

/// Writes down what happened. What the calendar held is booked when the bulk begins, and given back when the order is
/// called off.
///
/// # Errors
/// What the database said; [`EventFault`] inside.
pub async fn add(
    tx: &mut Tx,
    world: &World,
    deal: &Deal,
    told: &Told,
) -> Result<Result<(), EventFault>, DbError> {
    let id = deal.placed.id;
    let mut order = held(tx, id).await?.order;
    let event = Event {
        kind: told.kind,
        part: deal.part,
        on: told.on,
        amount: told.amount,
        faulty: told.faulty,
        remark: told.remark.trim().to_owned(),
        mark: Mark { at: At(world.now()), by: deal.person },
    };
    // The day may have begun already where the writer is.
    let today = world.now().to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(14))).date();
    if let Err(fault) = order.add(event.clone(), today) {
        return Ok(Err(fault));
    }
    tx.execute(
        "INSERT INTO order_events (order_id, position, kind, part, day, amount, faulty, remark, written_at,
             written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            id,
            order.events().len(),
            event.kind,
            event.part,
            Day(event.on),
            event.amount,
            event.faulty,
            &event.remark,
            event.mark.at,
            event.mark.by
        ],
    )
    .await?;
    match event.kind {
        EventKind::BulkBegun => hold::book(tx, world, deal.person, id).await?,
        EventKind::CalledOff => calendar::give_back(tx, world, &id.to_string()).await?,
        _ => {}
    }
    trail(tx, world, deal.person, "order.event", &id.to_string(), event.kind.as_str()).await?;
    Ok(Ok(()))
}
