//! What an organiser changes of the Meeting Point by hand: slots, tables, interpreters. Whoever calls has checked that
//! the visitor may.

use std::collections::HashMap;

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::by_code::{self, ByCode};
use super::{Standing, agendas, trail};
use crate::model::ids::{InterpreterId, SlotId, TableId};

/// That a version counts: it is a draft, or it was published.
const COUNTS: &str = "(agendas.published_at IS NOT NULL OR agendas.discarded_at IS NULL)";

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
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Slot => "slots",
            Self::Table => "meeting_tables",
            Self::Interpreter => "interpreters",
        }
    }
}

/// The version of the session's agenda that needs a thing: the latest one, draft or published, in which a meeting stands
/// there, or could stand there again because a change by hand is taken back.
///
/// # Errors
/// What the database said.
pub async fn version_with(tx: &mut Tx, standing: &Standing, place: Place) -> Result<Option<i64>, DbError> {
    let (kind, id) = place.parts();
    let sql = format!(
        "SELECT MAX(number) FROM agendas WHERE session_id = $3 AND {COUNTS}
         AND (EXISTS (SELECT 1 FROM placements WHERE agenda_id = agendas.id AND {}_id = $1)
           OR EXISTS (SELECT 1 FROM agenda_steps WHERE agenda_id = agendas.id AND change LIKE $2))",
        kind.word()
    );
    let values = args![&id, format!("%\"{id}\"%"), standing.session.id];
    let row: (Option<i64>,) = tx.one(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(row.0)
}

/// The codes of the things that may not become others by a change, with the version that each stands in. A slot keeps
/// its times in every version that counts; what tables and interpreters are called is printed and in people's calendars
/// once a version with them is in force.
///
/// # Errors
/// What the database said.
pub async fn fixed(
    tx: &mut Tx,
    standing: &Standing,
    kind: PlaceKind,
) -> Result<HashMap<String, i64>, DbError> {
    let mut values = args![standing.session.id];
    let which = match kind {
        PlaceKind::Slot => COUNTS,
        PlaceKind::Table | PlaceKind::Interpreter => {
            let Some(agenda) = agendas::published_id(tx, standing).await? else { return Ok(HashMap::new()) };
            values.push(agenda.into());
            "agendas.id = $2"
        }
    };
    let sql = format!(
        "SELECT {table}.external_id, MAX(agendas.number) FROM agendas
         JOIN placements ON placements.agenda_id = agendas.id JOIN {table} ON {table}.id = placements.{word}_id
         WHERE agendas.session_id = $1 AND {which} GROUP BY {table}.external_id",
        table = kind.table(),
        word = kind.word()
    );
    let rows: Vec<(String, i64)> = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(rows.into_iter().collect())
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
        trail::write(tx, world, standing, kind.actions()[2], &id, "").await?;
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
    let sql = format!(
        "SELECT COUNT(*) FROM agendas WHERE session_id = $1 AND {COUNTS}
         AND (EXISTS (SELECT 1 FROM placements WHERE agenda_id = agendas.id)
           OR EXISTS (SELECT 1 FROM agenda_steps WHERE agenda_id = agendas.id))"
    );
    if tx.count(sqlx::AssertSqlSafe(sql), args![session]).await? > 0 {
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
    trail::write(tx, world, standing, kind.actions()[4], session, "").await?;
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
        [id] => trail::write(tx, world, standing, kind.actions()[0], id, &codes).await,
        _ => trail::write(tx, world, standing, kind.actions()[3], standing.session.id, &codes).await,
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
        trail::write(tx, world, standing, kind.actions()[1], &id, row.code()).await?;
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
