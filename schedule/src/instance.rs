//! The instance: who wants to meet whom, and what there is to do it with. Field names are the contract.

use serde::{Deserialize, Deserializer, Serialize};

/// The name that an instance carries in its `format`.
pub const FORMAT: &str = "filiera.meeting-point/1";

/// One Meeting Point to be scheduled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// Always [`FORMAT`].
    pub format: String,
    /// In order of time; neighbours in the list are adjacent, also across `session`.
    #[serde(default, deserialize_with = "or_default")]
    pub slots: Vec<Slot>,
    /// The tables, each usable in every slot.
    #[serde(default, deserialize_with = "or_default")]
    pub tables: Vec<Table>,
    /// Everybody who may sit at a table.
    #[serde(default, deserialize_with = "or_default")]
    pub participants: Vec<Participant>,
    /// Interpreters who may serve the meetings that need one.
    #[serde(default, deserialize_with = "or_default")]
    pub interpreters: Vec<Interpreter>,
    /// The meetings wanted.
    #[serde(default, deserialize_with = "or_default")]
    pub meetings: Vec<Meeting>,
    /// What holds for the schedule as a whole.
    #[serde(default, deserialize_with = "or_default")]
    pub rules: Rules,
    /// The schedule there is already, from which as few meetings as possible are to move.
    #[serde(default, deserialize_with = "or_default")]
    pub current: Vec<Booking>,
}

/// A stretch of time at the Meeting Point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Its id.
    pub id: String,
    /// When it begins, RFC 3339; for readers only, the engine goes by the order of the list.
    #[serde(default)]
    pub start: Option<String>,
    /// When it ends, RFC 3339; for readers only.
    #[serde(default)]
    pub end: Option<String>,
    /// The part of the day that it belongs to, such as AM or PM.
    #[serde(default)]
    pub session: Option<String>,
}

/// A table of the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// Where it stands; for readers only.
    #[serde(default)]
    pub zone: Option<String>,
}

/// Somebody who takes part in meetings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Participant {
    /// The id.
    pub id: String,
    /// Slots in which no meeting may be.
    #[serde(default, deserialize_with = "or_default")]
    pub unavailable: Vec<String>,
    /// Languages spoken; absent, no interpreter is ever needed.
    #[serde(default)]
    pub languages: Option<Vec<String>>,
    /// Meetings that should be held at least.
    #[serde(default, deserialize_with = "or_default")]
    pub min: u32,
    /// Meetings that may be held at most.
    #[serde(default)]
    pub max: Option<u32>,
}

/// Somebody who interprets at meetings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Interpreter {
    /// The id.
    pub id: String,
    /// Languages spoken; absent, every language.
    #[serde(default)]
    pub languages: Option<Vec<String>>,
    /// Slots in which the interpreter is away.
    #[serde(default, deserialize_with = "or_default")]
    pub unavailable: Vec<String>,
    /// Slots in a row at most.
    #[serde(default)]
    pub max_consecutive: Option<u32>,
}

/// How much a meeting is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// Left out only where it cannot be held.
    Must,
    /// Held where there is room, by weight.
    #[default]
    Wish,
}

/// A meeting wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its id.
    pub id: String,
    /// Who meets: two or more.
    pub participants: Vec<String>,
    /// Must or wish.
    #[serde(default, deserialize_with = "or_default")]
    pub priority: Priority,
    /// What leaving it out costs.
    #[serde(default = "one", deserialize_with = "or_one")]
    pub weight: u32,
    /// The session it has to be in.
    #[serde(default)]
    pub session: Option<String>,
    /// The slot it has to be in.
    #[serde(default)]
    pub slot: Option<String>,
    /// The table it has to be at.
    #[serde(default)]
    pub table: Option<String>,
    /// Meetings that, where they are held, come strictly earlier.
    #[serde(default, deserialize_with = "or_default")]
    pub after: Vec<String>,
}

/// What holds for the schedule as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rules {
    /// Every meeting is held.
    #[serde(default, deserialize_with = "or_default")]
    pub all: bool,
    /// Breaks of any two participants differ at most by this.
    #[serde(default)]
    pub fairness: Option<u32>,
}

/// Where a meeting stands in the schedule there is already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    /// Which meeting.
    pub meeting: String,
    /// Its slot.
    pub slot: String,
    /// Its table, if it has one.
    #[serde(default)]
    pub table: Option<String>,
    /// Its interpreter, if it has one.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// The row stays exactly as it is.
    #[serde(default, deserialize_with = "or_default")]
    pub locked: bool,
}

fn one() -> u32 {
    1
}

/// An explicit null means the same as an absent field.
fn or_default<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    Ok(Option::<T>::deserialize(from)?.unwrap_or_default())
}

fn or_one<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    Ok(Option::<u32>::deserialize(from)?.unwrap_or(1))
}
