//! What an organiser changes of the Meeting Point by hand: slots, tables, interpreters. Whoever calls has checked that
//! the visitor may.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;
use registry::store::audit::{self, Deed};

use super::Standing;
use super::by_code::{self, ByCode};
use crate::model::ids::{InterpreterId, SlotId, TableId};

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
    /// Which kind of thing, and the id.
    fn parts(self) -> (PlaceKind, String) {
        match self {
            Self::Slot(id) => (PlaceKind::Slot, id.to_string()),
            Self::Table(id) => (PlaceKind::Table, id.to_string()),
            Self::Interpreter(id) => (PlaceKind::Interpreter, id.to_string()),
        }
    }
}

/// A kind of things of the Meeting Point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    /// Slots.
    Slot,
    /// Tables.
    Table,
    /// Interpreters.
    Interpreter,
}

impl PlaceKind {
    /// The word that, with `_id`, is a column's name.
    fn word(self) -> &'static str {
        match self {
            Self::Slot => "slot",
            Self::Table => "table",
            Self::Interpreter => "interpreter",
        }
    }

    /// What the trail calls it: made, changed, removed, several made, all removed. Interpreters come and go one by one.
    fn actions(self) -> [&'static str; 5] {
        match self {
            Self::Slot => ["slot.made", "slot.changed", "slot.removed", "slots.made", "slots.removed"],
            Self::Table => ["table.made", "table.changed", "table.removed", "tables.made", "tables.removed"],
            Self::Interpreter => [
                "interpreter.made",
                "interpreter.changed",
                "interpreter.removed",
                "interpreter.made",
                "interpreter.removed",
            ],
        }
    }

    /// The table of the database.
    fn table(self) -> &'static str {
        match self {
            Self::Slot => "slots",
            Self::Table => "meeting_tables",
            Self::Interpreter => "interpreters",
        }
    }
}

/// The version of the agenda that a thing stands in: the latest one that is a draft or was published.
///
/// # Errors
/// What the database said.
pub async fn version_with(tx: &mut Tx, place: Place) -> Result<Option<i64>, DbError> {
    let (kind, id) = place.parts();
    let sql = format!(
        "SELECT MAX(agendas.number) FROM agendas JOIN placements ON placements.agenda_id = agendas.id
         WHERE placements.{}_id = $1 AND (published_at IS NOT NULL OR discarded_at IS NULL)",
        kind.word()
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
    let (kind, id) = place.parts();
    let forget = format!(
        "DELETE FROM placements WHERE {}_id = $1
         AND agenda_id IN (SELECT id FROM agendas WHERE session_id = $2 AND discarded_at IS NOT NULL)",
        kind.word()
    );
    tx.execute(sqlx::AssertSqlSafe(forget), args![&id, standing.session.id]).await?;
    if kind == PlaceKind::Table {
        tx.execute(
            "DELETE FROM absences WHERE table_id = $1 AND session_id = $2",
            args![&id, standing.session.id],
        )
        .await?;
    }
    let sql = format!("DELETE FROM {} WHERE id = $1 AND session_id = $2", kind.table());
    let removed = tx.execute(sqlx::AssertSqlSafe(sql), args![&id, standing.session.id]).await?;
    if removed > 0 {
        write(tx, world, standing, kind.actions()[2], &id, "").await?;
    }
    Ok(removed > 0)
}

/// Removes every slot or every table, where no version that counts has meetings; `false` where one does.
///
/// # Errors
/// What the database said.
pub async fn remove_all(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    kind: PlaceKind,
) -> Result<bool, DbError> {
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
    if kind == PlaceKind::Table {
        tx.execute("DELETE FROM absences WHERE session_id = $1 AND table_id IS NOT NULL", args![session])
            .await?;
    }
    let sql = format!("DELETE FROM {} WHERE session_id = $1", kind.table());
    tx.execute(sqlx::AssertSqlSafe(sql), args![session]).await?;
    write(tx, world, standing, kind.actions()[4], &session.to_string(), "").await?;
    Ok(true)
}

/// Adds things under codes that are not taken.
///
/// # Errors
/// What the database said; [`platform::db::is_taken`] when a code is.
pub async fn add<T: ByCode>(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    kind: PlaceKind,
    rows: &[T],
) -> Result<(), DbError> {
    let ids: Vec<String> = rows.iter().map(|_| T::id(world)).collect();
    by_code::insert(tx, standing, ids.iter().cloned().zip(rows), "").await?;
    let codes = span(rows.iter().map(T::code));
    match ids.as_slice() {
        [id] => write(tx, world, standing, kind.actions()[0], id, &codes).await,
        _ => {
            let session = standing.session.id.to_string();
            write(tx, world, standing, kind.actions()[3], &session, &codes).await
        }
    }
}

/// Changes a thing; whether there is one.
///
/// # Errors
/// As [`add`].
pub async fn update<T: ByCode>(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    place: Place,
    row: &T,
) -> Result<bool, DbError> {
    let (kind, id) = place.parts();
    let changed = by_code::update(tx, standing, &id, row).await?;
    if changed > 0 {
        write(tx, world, standing, kind.actions()[1], &id, row.code()).await?;
    }
    Ok(changed > 0)
}

/// The first and the last of several codes.
fn span<'a>(mut codes: impl DoubleEndedIterator<Item = &'a str>) -> String {
    match (codes.next(), codes.next_back()) {
        (Some(first), Some(last)) => format!("{first}–{last}"),
        (Some(only), None) => only.to_owned(),
        _ => String::new(),
    }
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
