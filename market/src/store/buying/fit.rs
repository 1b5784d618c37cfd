//! What a firm's entry says that a brief is held against.

use jiff::ToSpan as _;
use jiff::civil::Date;
use platform::db::{DbError, Tx};

use crate::model::brief::{Free, Offering, Quantity, Wanted, capacity_for};
use crate::model::calendar::{free_between, monday};
use crate::model::{CapacityUnit, Supplier};
use crate::store::{Standing, calendar, capacities};

/// How far ahead is looked where a brief names no day.
const DAYS: i64 = 90;

/// What the firm says, as far as the visitor may see it.
///
/// # Errors
/// What the database said.
pub async fn offering(
    tx: &mut Tx,
    standing: &Standing,
    firm: &Supplier,
    wanted: &Wanted,
    today: Date,
) -> Result<Offering, DbError> {
    let until = wanted.deliver_by.unwrap_or(today.saturating_add(DAYS.days())).max(today);
    let known = capacities::all(tx, standing, firm.id).await?;
    let taken = calendar::between(tx, standing, firm.id, monday(today), until).await?;
    let free = wanted.steps.iter().map(|step| match capacity_for(&known, step) {
        None => Free::Unsaid,
        Some(capacity) => {
            let free = free_between(capacity, &taken, today, until);
            match capacity.unit {
                CapacityUnit::Pieces => Free::Pieces(free),
                CapacityUnit::Minutes => Free::Minutes(free),
            }
        }
    });
    Ok(Offering {
        sample_days: firm.lead_sample_days,
        bulk_days: firm.lead_bulk_days,
        minimum: firm.min_order.zip(firm.min_order_unit).map(|(amount, unit)| Quantity { amount, unit }),
        free: free.collect(),
    })
}
