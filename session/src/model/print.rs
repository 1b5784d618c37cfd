//! A document that is printed for many: which, and how far it is.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownWord;
use super::agenda::words;

/// What is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// Everybody's personal agenda.
    Agendas,
    /// What stands on the tables.
    Tables,
    /// Where the interpreters are to be.
    Interpreters,
    /// Everyone and every slot, for the wall.
    Wall,
    /// Everybody's badge.
    Badges,
}

words!(Document {
    Agendas = "agendas",
    Tables = "tables",
    Interpreters = "interpreters",
    Wall = "wall",
    Badges = "badges",
});

impl Document {
    /// Every document.
    pub const ALL: [Self; 5] = [Self::Agendas, Self::Tables, Self::Interpreters, Self::Wall, Self::Badges];

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> String {
        format!("prints-{self}")
    }

    /// Whether it shows meetings, so that it is of one version of the agenda.
    #[must_use]
    pub fn shows_meetings(self) -> bool {
        self != Self::Badges
    }
}

/// What the making of a print says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintProgress {
    /// How many sheets are set.
    pub done: usize,
    /// How many there are; none as long as nobody has counted.
    pub total: usize,
    /// What keeps it from being made.
    pub trouble: Option<Trouble>,
}

/// What keeps a print from being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// There is nothing that it could show.
    Nothing,
    /// Who asked for it may not have it any more.
    NotAllowed,
    /// It cannot be set.
    Setting,
}

impl Trouble {
    /// The key of the sentence that says so.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "prints-trouble-nothing",
            Self::NotAllowed => "prints-trouble-not-allowed",
            Self::Setting => "prints-trouble-setting",
        }
    }
}

/// How a print stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintState {
    /// Its turn has not come.
    Waiting,
    /// It is being made.
    Running,
    /// It is being made, and somebody asked to stop.
    Stopping,
    /// It can be opened.
    Made,
    /// Somebody stopped it.
    Stopped,
    /// It could not be made.
    Failed,
}

impl PrintState {
    /// Neither made nor given up.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Running | Self::Stopping)
    }
}
