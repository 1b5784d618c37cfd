//! Rows of a sheet that each stand in one table of the database under their code: slots, tables, interpreters.

use std::collections::HashMap;

use platform::args;
use platform::db::{Arg, DbError, Tx};
use platform::world::World;

use super::Standing;
use super::places::{self, PlaceKind};
use crate::model::sheets::{Fault, Reason, SheetRow};
use crate::model::{Novelty, Tally};

/// The order of codes in every list: `T2` comes before `T10`.
pub(super) const BY_CODE: &str = "LENGTH(external_id), external_id";

/// A row that says all that the database has under its code.
pub trait ByCode: SheetRow + PartialEq + Send + Sync + 'static {
    /// Which kind of thing.
    const PLACE: PlaceKind;
    /// The columns of its table beside `id`, `session_id` and `external_id`.
    const FIELDS: &'static [&'static str];

    /// The code.
    fn code(&self) -> &str;

    /// A new id.
    fn id(world: &World) -> String;

    /// The values of [`Self::FIELDS`].
    fn values(&self) -> Vec<Arg>;

    /// All that the session has.
    fn known(tx: &mut Tx, standing: &Standing) -> impl Future<Output = Result<Vec<Self>, DbError>> + Send;

    /// The column by which the row makes something else of what was printed and stands in people's calendars as `known`.
    fn moves(&self, known: &Self) -> Option<&'static str>;

    /// What is wrong with good rows when they are held against what there is.
    fn faults(
        tx: &mut Tx,
        standing: &Standing,
        rows: &[(usize, Self)],
    ) -> impl Future<Output = Result<Vec<Fault>, DbError>> + Send {
        moved(tx, standing, rows)
    }
}

/// The rows that would move what an agenda stands on behind people's backs.
pub(super) async fn moved<T: ByCode>(
    tx: &mut Tx,
    standing: &Standing,
    rows: &[(usize, T)],
) -> Result<Vec<Fault>, DbError> {
    let known = T::known(tx, standing).await?;
    let known: HashMap<&str, &T> = known.iter().map(|row| (row.code(), row)).collect();
    let fixed = places::fixed(tx, standing, T::PLACE).await?;
    let fault = |(line, row): &(usize, T)| {
        let column = row.moves(known.get(row.code())?)?;
        let reason = Reason::Fixed { number: *fixed.get(row.code())? };
        Some(Fault { line: *line, column: column.to_owned(), value: row.code().to_owned(), reason })
    };
    Ok(rows.iter().filter_map(fault).collect())
}

/// How each row stands to what there is.
///
/// # Errors
/// What the database said.
pub async fn compare<T: ByCode>(
    tx: &mut Tx,
    standing: &Standing,
    rows: &[T],
) -> Result<Vec<Novelty>, DbError> {
    let known = T::known(tx, standing).await?;
    let known: HashMap<&str, &T> = known.iter().map(|row| (row.code(), row)).collect();
    Ok(rows.iter().map(|row| Novelty::of(known.get(row.code()).copied(), row)).collect())
}

/// Writes the rows that are new or say something else. Whoever calls has checked that the visitor may.
///
/// # Errors
/// What the database said.
pub async fn record<T: ByCode>(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    rows: &[T],
) -> Result<Tally, DbError> {
    let novelties = compare(tx, standing, rows).await?;
    let written = rows.iter().zip(&novelties).filter(|(_, novelty)| **novelty != Novelty::Unchanged);
    let written = written.map(|(row, _)| (T::id(world), row));
    let kept: Vec<String> = T::FIELDS.iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let tail = format!("ON CONFLICT (session_id, external_id) DO UPDATE SET {}", kept.join(", "));
    insert(tx, standing, written, &tail).await?;
    Ok(Tally::of(&novelties))
}

/// Inserts rows under these ids; `tail` says what is done where a code is taken.
pub(super) async fn insert<'a, T: ByCode>(
    tx: &mut Tx,
    standing: &Standing,
    rows: impl Iterator<Item = (String, &'a T)>,
    tail: &str,
) -> Result<(), DbError> {
    let head =
        format!("INSERT INTO {} (id, session_id, external_id, {})", T::PLACE.table(), T::FIELDS.join(", "));
    let values: Vec<_> = rows.map(|(id, row)| values(&id, standing, row)).collect();
    tx.insert_all(&head, values, tail).await
}

/// Writes what the row says in place of what stands under the id; how many there were.
pub(super) async fn update<T: ByCode>(
    tx: &mut Tx,
    standing: &Standing,
    id: &str,
    row: &T,
) -> Result<u64, DbError> {
    let columns = T::FIELDS.iter().zip(4..);
    let set: String = columns.map(|(column, place)| format!(", {column} = ${place}")).collect();
    let sql =
        format!("UPDATE {} SET external_id = $3{set} WHERE id = $1 AND session_id = $2", T::PLACE.table());
    tx.execute(sqlx::AssertSqlSafe(sql), values(id, standing, row)).await
}

fn values<T: ByCode>(id: &str, standing: &Standing, row: &T) -> Vec<Arg> {
    let mut values = args![id, standing.session.id, row.code()];
    values.extend(row.values());
    values
}
