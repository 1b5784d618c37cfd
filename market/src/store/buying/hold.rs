//! What an order takes of a firm's calendar.

use jiff::ToSpan as _;
use jiff::civil::Date;
use platform::args;
use platform::db::{Day, DbError, Tx};
use platform::world::World;
use registry::model::PersonId;

use crate::model::brief::ids::OrderId;
use crate::model::brief::{Step, Wanted, capacity_for};
use crate::model::calendar::{monday, weeks};
use crate::model::ids::SupplierId;
use crate::model::quote::Offer;
use crate::model::{Capacity, CapacityUnit, Taken, TakenKind};
use crate::store::{calendar, changes};

/// Further ahead than anybody plans.
const WEEKS: i64 = 104;

/// Holds what the order takes of each capacity of the firm that does one of its steps, in the weeks from the sample (or
/// from now) to the delivery: as early as it is free. What finds no room stands in the last week, where the firm sees
/// that more is taken than there is.
pub(super) async fn take(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    supplier: SupplierId,
    order: OrderId,
    wanted: &Wanted,
    offer: &Offer,
) -> Result<(), DbError> {
    let Some(quantity) = wanted.quantity else { return Ok(()) };
    // The firm is held until the commit, so that two acceptances do not hold the same hours.
    tx.execute("UPDATE suppliers SET version = version WHERE id = $1", args![supplier]).await?;
    let capacities: Vec<Capacity> = tx
        .all(
            "SELECT id, processing, unit, per_week, declared_at, declared_by, verified_at, verified_by,
             verified_until FROM supplier_capacities WHERE supplier_id = $1 ORDER BY id",
            args![supplier],
        )
        .await?;
    let today = world.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let from = offer.sample_by.unwrap_or(today).max(today);
    let until = offer.deliver_by.max(from);
    let mut takes_any = false;
    for capacity in &capacities {
        let takes =
            |step: &&Step| capacity_for(&capacities, step).is_some_and(|found| found.id == capacity.id);
        let amount = |step: &Step| match capacity.unit {
            CapacityUnit::Pieces => Some(step.amount(quantity.amount)),
            CapacityUnit::Minutes => step.work(quantity.amount),
        };
        let needed = wanted.steps.iter().filter(takes).filter_map(amount).fold(0, i64::saturating_add);
        if needed == 0 {
            continue;
        }
        let taken: Vec<Taken> = tx
            .all(
                "SELECT capacity_id, week, kind, reason, amount FROM supplier_calendar
                 WHERE capacity_id = $1 AND week >= $2 AND week <= $3",
                args![capacity.id, Day(monday(from)), Day(monday(until))],
            )
            .await?;
        let kind = TakenKind::Held;
        for (week, amount) in spread(capacity, &taken, from, until, needed) {
            let reason = order.to_string();
            calendar::put(tx, world, Some(by), supplier, capacity.id, week, kind, &reason, amount).await?;
        }
        takes_any = true;
    }
    let changed = [supplier];
    changes::record(tx, world, if takes_any { &changed } else { &[] }).await
}

/// What is held becomes booked once the bulk is begun.
pub(super) async fn book(tx: &mut Tx, world: &World, by: PersonId, order: OrderId) -> Result<(), DbError> {
    tx.execute(
        "UPDATE supplier_calendar SET kind = $2, changed_at = $3, changed_by = $4 WHERE reason = $1",
        args![order.to_string(), TakenKind::Booked, world.now(), by],
    )
    .await?;
    Ok(())
}

/// So much of a capacity over the weeks between two days, as early as it is free; the rest in the last week.
fn spread(capacity: &Capacity, taken: &[Taken], from: Date, until: Date, needed: i64) -> Vec<(Date, i64)> {
    let last = monday(until).min(monday(from).saturating_add((WEEKS - 1).weeks()));
    let count = i64::from((last - monday(from)).get_days()) / 7 + 1;
    let mut left = needed;
    let mut parts: Vec<(Date, i64)> = Vec::new();
    for week in weeks(capacity, taken, from, count) {
        let part = left.min(week.free);
        left -= part;
        // The last week takes what found no room.
        let part = if week.monday.0 == last { part + std::mem::take(&mut left) } else { part };
        if part > 0 {
            parts.push((week.monday.0, part));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use platform::db::At;
    use proptest::prelude::*;

    use super::*;
    use crate::model::Declared;

    fn capacity(per_week: i64) -> Capacity {
        Capacity {
            id: "cap_00000000000000000000000001".parse().unwrap(),
            processing: "sewing".into(),
            unit: CapacityUnit::Pieces,
            per_week,
            declared: Declared::now(At("2018-11-05T10:00:00Z".parse().unwrap()).0, None),
        }
    }

    #[test]
    fn weeks_are_taken_as_early_as_they_are_free_and_the_rest_is_seen_at_the_end() {
        let row = |week, amount| Taken {
            capacity_id: capacity(0).id,
            week: Day(week),
            kind: TakenKind::Closed,
            reason: String::new(),
            amount,
        };
        let taken = [row(date(2018, 11, 12), 300), row(date(2018, 11, 19), 200)];
        let (from, until) = (date(2018, 11, 7), date(2018, 12, 1));
        let spread = |needed| spread(&capacity(300), &taken, from, until, needed);
        assert_eq!(spread(250), [(date(2018, 11, 5), 250)]);
        let all = [(date(2018, 11, 5), 300), (date(2018, 11, 19), 100), (date(2018, 11, 26), 300)];
        assert_eq!(spread(700), all);
        let over = [(date(2018, 11, 5), 300), (date(2018, 11, 19), 100), (date(2018, 11, 26), 800)];
        assert_eq!(spread(1200), over);
    }

    proptest! {
        #[test]
        fn everything_that_is_needed_is_taken(per_week in 0i64..500, needed in 1i64..20_000, days in 0i32..2000) {
            let from = date(2018, 11, 7);
            let parts = spread(&capacity(per_week), &[], from, from.saturating_add(days.days()), needed);
            prop_assert_eq!(parts.iter().map(|(_, amount)| amount).sum::<i64>(), needed);
            prop_assert!(parts.iter().rev().skip(1).all(|(_, amount)| *amount <= per_week));
            prop_assert!(parts.len() <= 104);
        }
    }
}
