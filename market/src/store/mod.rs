//! The area's rows, one file a thing. What a visitor may not see, the queries do not fetch: every function that reads for
//! a visitor takes a [`Standing`], and every one that changes an entry a [`Keeper`]; only the database gives either.

pub mod buyers;
pub mod buying;
pub mod calendar;
pub mod capacities;
pub mod certificates;
pub mod changes;
mod complete;
pub mod desk;
pub mod findable;
pub mod identifiers;
pub mod imports;
pub mod joins;
mod keeper;
pub mod lists;
pub mod machines;
pub mod members;
pub mod notices;
pub mod pictures;
pub mod prices;
mod standing;
pub mod suppliers;
pub mod terms;
pub mod texts;
pub mod verification;
pub mod warnings;

pub use keeper::Keeper;
pub use standing::Standing;

use platform::db::{Arg, DbError, Record, Tx};

use crate::model::ids::SupplierId;

/// The columns of [`crate::model::Declared`].
const DECLARED: &str = "declared_at, declared_by, verified_at, verified_by, verified_until";

/// Rows of a table that belong to an entry, for those who may see the entry; `columns` stand before those of
/// [`crate::model::Declared`].
async fn parts<T: Record>(
    tx: &mut Tx,
    standing: &Standing,
    id: SupplierId,
    columns: &str,
    table: &str,
    order: &str,
) -> Result<Vec<T>, DbError> {
    rows(tx, standing, id, &format!("{columns}, {DECLARED} FROM {table}"), order).await
}

/// As [`parts`], of tables without those columns.
async fn rows<T: Record>(
    tx: &mut Tx,
    standing: &Standing,
    id: SupplierId,
    select: &str,
    order: &str,
) -> Result<Vec<T>, DbError> {
    let [all, person] = standing.sight();
    let sql = format!(
        "{select} WHERE supplier_id = (SELECT suppliers.id FROM suppliers WHERE suppliers.id = $1 AND {})
         ORDER BY {order}",
        standing::seen()
    );
    tx.all(sqlx::AssertSqlSafe(sql), vec![Arg::from(id), all, person]).await
}
