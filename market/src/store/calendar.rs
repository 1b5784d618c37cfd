//! What is taken of capacities, week by week.

use jiff::civil::Date;
use platform::args;
use platform::db::{Arg, Day, DbError, Tx};
use platform::world::World;

use super::{Keeper, Standing, changes, standing};
use crate::model::calendar::monday;
use crate::model::ids::{CapacityId, SupplierId};
use crate::model::{Taken, TakenKind};

/// What is taken of an entry's capacities from the week of one day to the week of another. That is for everyone who may
/// see the entry: how much is free is public, for which quote or order is not.
///
/// # Errors
/// What the database said.
pub async fn between(
    tx: &mut Tx,
    standing: &Standing,
    id: SupplierId,
    from: Date,
    until: Date,
) -> Result<Vec<Taken>, DbError> {
    let [all, person] = standing.sight();
    let sql = format!(
        "SELECT capacity_id, week, kind, '' AS reason, CAST(SUM(amount) AS BIGINT) AS amount FROM supplier_calendar
         WHERE supplier_id = (SELECT suppliers.id FROM suppliers WHERE suppliers.id = $1 AND {})
         AND week >= $4 AND week <= $5 GROUP BY capacity_id, week, kind ORDER BY week, capacity_id, kind",
        standing::seen()
    );
    let days = [from, until].map(|day| Arg::from(Day(monday(day))));
    let [from, until] = days;
    tx.all(sqlx::AssertSqlSafe(sql), vec![id.into(), all, person, from, until]).await
}

/// What the firm itself says is taken, in the weeks named.
///
/// # Errors
/// What the database said.
pub async fn own(
    tx: &mut Tx,
    keeper: &Keeper,
    capacity: CapacityId,
    from: Date,
    until: Date,
) -> Result<Vec<Taken>, DbError> {
    tx.all(
        "SELECT capacity_id, week, kind, reason, amount FROM supplier_calendar
         WHERE supplier_id = $1 AND capacity_id = $2 AND reason = '' AND week >= $3 AND week <= $4 ORDER BY week, kind",
        args![keeper.supplier.id, capacity, Day(monday(from)), Day(monday(until))],
    )
    .await
}

/// The firm says how much of a week is taken, and why; nought takes that back. Nothing happens to a capacity of another
/// firm.
///
/// # Errors
/// What the database said.
pub async fn set_own(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    capacity: CapacityId,
    rows: &[(Date, TakenKind, i64)],
) -> Result<(), DbError> {
    let supplier = keeper.supplier.id;
    let sql = "SELECT COUNT(*) FROM supplier_capacities WHERE id = $1 AND supplier_id = $2";
    if rows.is_empty() || tx.count(sql, args![capacity, supplier]).await? == 0 {
        return Ok(());
    }
    for (day, kind, amount) in rows {
        put(tx, world, Some(keeper.person()), supplier, capacity, *day, *kind, "", *amount).await?;
    }
    keeper.touch(tx, world, "supplier-calendar.told", &capacity.to_string(), "").await
}

/// Takes some of a week for a quote or an order, whose id is the reason; nought gives it back. Who calls has checked
/// that the quote or the order is this firm's.
///
/// # Errors
/// What the database said.
#[expect(clippy::too_many_arguments, reason = "each is one column of the row")]
pub async fn put(
    tx: &mut Tx,
    world: &World,
    by: Option<registry::model::PersonId>,
    supplier: SupplierId,
    capacity: CapacityId,
    day: Date,
    kind: TakenKind,
    reason: &str,
    amount: i64,
) -> Result<(), DbError> {
    let week = Day(monday(day));
    if amount <= 0 {
        tx.execute(
            "DELETE FROM supplier_calendar WHERE capacity_id = $1 AND week = $2 AND kind = $3 AND reason = $4",
            args![capacity, week, kind, reason],
        )
        .await?;
        return Ok(());
    }
    tx.execute(
        "INSERT INTO supplier_calendar (capacity_id, supplier_id, week, kind, reason, amount, changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (capacity_id, week, kind, reason) DO UPDATE SET amount = excluded.amount,
             changed_at = excluded.changed_at, changed_by = excluded.changed_by",
        args![capacity, supplier, week, kind, reason, amount, world.now(), by],
    )
    .await?;
    Ok(())
}

/// Gives back all that is taken for a quote or an order, and says so to the search index.
///
/// # Errors
/// What the database said.
pub async fn give_back(tx: &mut Tx, world: &World, reason: &str) -> Result<(), DbError> {
    if reason.is_empty() {
        return Ok(());
    }
    let firms: Vec<(SupplierId,)> =
        tx.all("SELECT DISTINCT supplier_id FROM supplier_calendar WHERE reason = $1", args![reason]).await?;
    tx.execute("DELETE FROM supplier_calendar WHERE reason = $1", args![reason]).await?;
    let firms: Vec<SupplierId> = firms.into_iter().map(|(firm,)| firm).collect();
    changes::record(tx, world, &firms).await
}
