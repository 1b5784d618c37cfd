//! What the Meeting Point consists of: slots, tables, interpreters.

use platform::db::{At, Json};

use super::Interval;
use super::ids::{InterpreterId, SlotId, TableId};
use super::sheets::{InterpreterRow, SlotRow, TableRow};

/// A stretch of time for meetings.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Slot {
    /// Which.
    pub id: SlotId,
    /// Its code.
    pub external_id: String,
    /// When it starts.
    pub starts_at: At,
    /// When it ends.
    pub ends_at: At,
    /// The part of the day that it belongs to: `AM`, `PM`.
    pub period: Option<String>,
}

/// A table for meetings.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MeetingTable {
    /// Which.
    pub id: TableId,
    /// Its code, on the table and in agendas.
    pub external_id: String,
    /// Where it stands.
    pub zone: Option<String>,
}

/// An interpreter.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Interpreter {
    /// Which.
    pub id: InterpreterId,
    /// The organiser's code.
    pub external_id: String,
    /// The person's name; empty where it is not known.
    pub name: String,
    /// The languages, BCP 47.
    pub languages: Json<Vec<String>>,
    /// When the interpreter is away.
    pub unavailable: Json<Vec<Interval>>,
    /// The most slots in a row.
    pub max_consecutive: Option<i64>,
}

impl Slot {
    /// The slot as a row of the sheet.
    #[must_use]
    pub fn row(&self) -> SlotRow {
        SlotRow {
            slot: self.external_id.clone(),
            start: self.starts_at.0,
            end: self.ends_at.0,
            session: self.period.clone(),
        }
    }
}

impl MeetingTable {
    /// The table as a row of the sheet.
    #[must_use]
    pub fn row(&self) -> TableRow {
        TableRow { table: self.external_id.clone(), zone: self.zone.clone() }
    }
}

impl Interpreter {
    /// The interpreter as a row of the sheet.
    #[must_use]
    pub fn row(&self) -> InterpreterRow {
        InterpreterRow {
            interpreter: self.external_id.clone(),
            name: Some(self.name.clone()).filter(|name| !name.is_empty()),
            languages: self.languages.0.clone(),
            unavailable: self.unavailable.0.clone(),
            max_consecutive: self.max_consecutive.and_then(|number| u32::try_from(number).ok()),
        }
    }
}
