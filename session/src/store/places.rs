//! What an organiser changes of the Meeting Point by hand: slots, tables, interpreters. Whoever calls has checked that
//! the visitor may.

use platform::args;
use platform::db::{Arg, DbError, Json, Tx};
use platform::world::World;
use registry::store::audit::{self, Deed};

use super::Standing;
use crate::model::ids::{InterpreterId, SlotId, TableId};
use crate::model::sheets::{InterpreterRow, SlotRow, TableRow};

/// A thing of the Meeting Point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A slot.
    Slot(SlotId),
    /// A table.
    Table(TableId),
    /// An interpreter.
    Interpreter(InterpreterId),
}

impl Place {
    /// The table of the database, the column of placements, the id.
    fn names(self) -> (&'static str, &'static str, String) {
        match self {
            Self::Slot(id) => ("slots", "slot_id", id.to_string()),
            Self::Table(id) => ("meeting_tables", "table_id", id.to_string()),
            Self::Interpreter(id) => ("interpreters", "interpreter_id", id.to_string()),
        }
    }

    fn removed(self) -> &'static str {
        match self {
            Self::Slot(_) => "slot.removed",
            Self::Table(_) => "table.removed",
            Self::Interpreter(_) => "interpreter.removed",
        }
    }
}

/// Which kind of things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Every slot.
    Slot,
    /// Every table.
    Table,
}

/// The version of the agenda that a thing stands in: the latest one that is a draft or was published.
///
/// # Errors
/// What the database said.
pub async fn version_with(tx: &mut Tx, place: Place) -> Result<Option<i64>, DbError> {
    let (_, column, id) = place.names();
    let sql = format!(
        "SELECT MAX(agendas.number) FROM agendas JOIN placements ON placements.agenda_id = agendas.id
         WHERE placements.{column} = $1 AND (published_at IS NOT NULL OR discarded_at IS NULL)"
    );
    let row: (Option<i64>,) = tx.one(sqlx::AssertSqlSafe(sql), args![id]).await?;
    Ok(row.0)
}

/// Removes a thing that stands in no version that counts; whether there was such a thing in the session. What discarded
/// drafts did with it is forgotten.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx, world: &World, standing: &Standing, place: Place) -> Result<bool, DbError> {
    let (table, column, id) = place.names();
    let forget = format!(
        "DELETE FROM placements WHERE {column} = $1
         AND agenda_id IN (SELECT id FROM agendas WHERE session_id = $2 AND discarded_at IS NOT NULL)"
    );
    tx.execute(sqlx::AssertSqlSafe(forget), args![&id, standing.session.id]).await?;
    if let Place::Table(_) = place {
        tx.execute(
            "DELETE FROM absences WHERE table_id = $1 AND session_id = $2",
            args![&id, standing.session.id],
        )
        .await?;
    }
    let sql = format!("DELETE FROM {table} WHERE id = $1 AND session_id = $2");
    let removed = tx.execute(sqlx::AssertSqlSafe(sql), args![&id, standing.session.id]).await?;
    if removed > 0 {
        write(tx, world, standing, place.removed(), &id, "").await?;
    }
    Ok(removed > 0)
}

/// Removes every slot or every table, where none stands in a version that counts; `false` where one does.
///
/// # Errors
/// What the database said.
pub async fn remove_all(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    every: Every,
) -> Result<bool, DbError> {
    let (table, action) = match every {
        Every::Slot => ("slots", "slots.removed"),
        Every::Table => ("meeting_tables", "tables.removed"),
    };
    let session = standing.session.id;
    let used = tx
        .count(
            "SELECT COUNT(*) FROM placements JOIN agendas ON agendas.id = agenda_id
             WHERE session_id = $1 AND (published_at IS NOT NULL OR discarded_at IS NULL)",
            args![session],
        )
        .await?;
    if used > 0 {
        return Ok(false);
    }
    tx.execute(
        "DELETE FROM placements WHERE agenda_id IN (SELECT id FROM agendas WHERE session_id = $1)",
        args![session],
    )
    .await?;
    if every == Every::Table {
        tx.execute("DELETE FROM absences WHERE session_id = $1 AND table_id IS NOT NULL", args![session])
            .await?;
    }
    let sql = format!("DELETE FROM {table} WHERE session_id = $1");
    tx.execute(sqlx::AssertSqlSafe(sql), args![session]).await?;
    write(tx, world, standing, action, &session.to_string(), "").await?;
    Ok(true)
}

/// Adds slots under codes that are not taken.
///
/// # Errors
/// What the database said; [`platform::db::is_taken`] when a code is.
pub async fn add_slots(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    rows: &[SlotRow],
) -> Result<(), DbError> {
    let session = standing.session.id;
    let values = rows.iter().map(|row| {
        let id: SlotId = world.id();
        args![id, session, &row.slot, row.start, row.end, row.session.clone()]
    });
    let values: Vec<Vec<Arg>> = values.collect();
    tx.insert_all("INSERT INTO slots (id, session_id, external_id, starts_at, ends_at, period)", values, "")
        .await?;
    let codes = span(rows.iter().map(|row| row.slot.as_str()));
    write(tx, world, standing, "slots.made", &session.to_string(), &codes).await
}

/// Changes a slot; whether there is one.
///
/// # Errors
/// As [`add_slots`].
pub async fn update_slot(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: SlotId,
    row: &SlotRow,
) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE slots SET external_id = $3, starts_at = $4, ends_at = $5, period = $6
             WHERE id = $1 AND session_id = $2",
            args![id, standing.session.id, &row.slot, row.start, row.end, row.session.clone()],
        )
        .await?;
    write_if(tx, world, standing, changed, "slot.changed", &id.to_string(), &row.slot).await
}

/// Adds tables under codes that are not taken.
///
/// # Errors
/// As [`add_slots`].
pub async fn add_tables(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    rows: &[TableRow],
) -> Result<(), DbError> {
    let session = standing.session.id;
    let values = rows.iter().map(|row| {
        let id: TableId = world.id();
        args![id, session, &row.table, row.zone.clone()]
    });
    let values: Vec<Vec<Arg>> = values.collect();
    tx.insert_all("INSERT INTO meeting_tables (id, session_id, external_id, zone)", values, "").await?;
    let codes = span(rows.iter().map(|row| row.table.as_str()));
    write(tx, world, standing, "tables.made", &session.to_string(), &codes).await
}

/// Changes a table; whether there is one.
///
/// # Errors
/// As [`add_slots`].
pub async fn update_table(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: TableId,
    row: &TableRow,
) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE meeting_tables SET external_id = $3, zone = $4 WHERE id = $1 AND session_id = $2",
            args![id, standing.session.id, &row.table, row.zone.clone()],
        )
        .await?;
    write_if(tx, world, standing, changed, "table.changed", &id.to_string(), &row.table).await
}

/// Adds an interpreter under a code that is not taken.
///
/// # Errors
/// As [`add_slots`].
pub async fn add_interpreter(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    row: &InterpreterRow,
) -> Result<InterpreterId, DbError> {
    let id: InterpreterId = world.id();
    tx.execute(
        "INSERT INTO interpreters (id, session_id, external_id, name, languages, unavailable, max_consecutive)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        interpreter(id, standing, row),
    )
    .await?;
    write(tx, world, standing, "interpreter.made", &id.to_string(), &row.interpreter).await?;
    Ok(id)
}

/// Changes an interpreter; whether there is one.
///
/// # Errors
/// As [`add_slots`].
pub async fn update_interpreter(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: InterpreterId,
    row: &InterpreterRow,
) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE interpreters SET external_id = $3, name = $4, languages = $5, unavailable = $6,
                max_consecutive = $7 WHERE id = $1 AND session_id = $2",
            interpreter(id, standing, row),
        )
        .await?;
    write_if(tx, world, standing, changed, "interpreter.changed", &id.to_string(), &row.interpreter).await
}

fn interpreter(id: InterpreterId, standing: &Standing, row: &InterpreterRow) -> Vec<Arg> {
    args![
        id,
        standing.session.id,
        &row.interpreter,
        row.name.clone().unwrap_or_default(),
        &Json(row.languages.clone()),
        &Json(row.unavailable.clone()),
        row.max_consecutive
    ]
}

/// The first and the last of several codes.
fn span<'a>(mut codes: impl DoubleEndedIterator<Item = &'a str>) -> String {
    match (codes.next(), codes.next_back()) {
        (Some(first), Some(last)) => format!("{first}–{last}"),
        (Some(only), None) => only.to_owned(),
        _ => String::new(),
    }
}

async fn write_if(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    rows: u64,
    action: &str,
    subject: &str,
    detail: &str,
) -> Result<bool, DbError> {
    if rows > 0 {
        write(tx, world, standing, action, subject, detail).await?;
    }
    Ok(rows > 0)
}

async fn write(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    action: &str,
    subject: &str,
    detail: &str,
) -> Result<(), DbError> {
    let scope = standing.session.id.to_string();
    audit::write(tx, world, Deed { person: standing.person, action, subject, scope: &scope, detail }).await
}
