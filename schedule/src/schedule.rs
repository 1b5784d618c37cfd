//! The schedule: what the engine answers. Field names are the contract.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::infeasible::Infeasible;

/// The name that a schedule carries in its `format`.
pub const SCHEDULE_FORMAT: &str = "filiera.schedule/1";

/// How far a schedule is known to be the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The lines from `must_unscheduled` to `breaks` are proven.
    Optimal,
    /// It keeps every rule; a better one may exist.
    Feasible,
    /// Proven that no schedule keeps every rule.
    Infeasible,
    /// Nothing found and nothing proven.
    Unknown,
}

/// What a schedule costs; each line counts only where those above are equal, so that the derived order is
/// the order of preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Objective {
    /// Meetings with priority must left out.
    pub must_unscheduled: u64,
    /// Sum over participants of meetings missing to their `min`.
    pub shortfall: u64,
    /// Sum of the weights left out.
    pub lost_weight: u64,
    /// Meetings of `current` in another slot or left out.
    pub changes: u64,
    /// Sum over participants of their breaks.
    pub breaks: u64,
    /// Sum over participants of table changes between consecutive meetings.
    pub table_moves: u64,
}

/// What is proven, line by line, each given that the lines above are at their best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bound {
    /// No schedule leaves out fewer.
    pub must_unscheduled: u64,
    /// No schedule falls shorter.
    pub shortfall: u64,
    /// No schedule loses less.
    pub lost_weight: u64,
    /// No schedule changes less.
    pub changes: u64,
    /// No schedule has fewer.
    pub breaks: u64,
}

impl Objective {
    /// The lines that are proven, the first first.
    pub fn lines(&self) -> [u64; 5] {
        [self.must_unscheduled, self.shortfall, self.lost_weight, self.changes, self.breaks]
    }
}

impl Bound {
    /// The lines, the first first.
    pub fn lines(&self) -> [u64; 5] {
        [self.must_unscheduled, self.shortfall, self.lost_weight, self.changes, self.breaks]
    }

    /// Whether nothing better than this objective can exist, table changes aside.
    pub fn closes(&self, objective: &Objective) -> bool {
        self.lines() == objective.lines()
    }

    /// With what else is proven of the first lines.
    #[must_use]
    pub(crate) fn max(self, proven: &[i64]) -> Self {
        let line = |at: usize, known: u64| proven.get(at).map_or(known, |&one| known.max(one.max(0) as u64));
        Self {
            must_unscheduled: line(0, self.must_unscheduled),
            shortfall: line(1, self.shortfall),
            lost_weight: line(2, self.lost_weight),
            changes: line(3, self.changes),
            breaks: line(4, self.breaks),
        }
    }
}

/// The answer of the engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Schedule {
    /// Always [`SCHEDULE_FORMAT`].
    pub format: String,
    /// How far it is known to be the best.
    pub status: Status,
    /// What the run took.
    pub seconds: f64,
    /// Threads of the run.
    pub threads: usize,
    /// Seed of the run.
    pub seed: u64,
    /// Its cost; none where there is no schedule.
    pub objective: Option<Objective>,
    /// What is proven; none where there is no schedule.
    pub bound: Option<Bound>,
    /// The meetings held, in the order of the instance.
    pub meetings: Vec<Held>,
    /// The meetings left out, in the order of the instance.
    pub unscheduled: Vec<Unscheduled>,
    /// Why no schedule exists, or why none was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
    /// The first of these as data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub infeasible: Option<Infeasible>,
}

/// A meeting held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Which meeting.
    pub id: String,
    /// When.
    pub slot: String,
    /// Where.
    pub table: String,
    /// Who interprets, where somebody has to.
    pub interpreter: Option<String>,
}

/// A meeting left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unscheduled {
    /// Which meeting.
    pub id: String,
    /// Why, in one word.
    pub reason: Reason,
    /// Why, in one sentence.
    pub detail: String,
    /// The smallest single change found that would admit it.
    pub admitted_by: Option<Admission>,
}

/// Why a meeting found no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Its participants have no slot in common that it may be in.
    NoCommonSlot,
    /// Only a table is missing.
    NoTable,
    /// Only an interpreter is missing.
    NoInterpreter,
    /// A participant has no room for another meeting.
    ParticipantFull,
    /// A meeting that comes before or after, or is fixed or locked, stands in its way.
    Conflict,
    /// The meetings in its way are worth as much or more.
    Outweighed,
}

/// A single change that would admit a meeting. In JSON it is one sentence, which reads back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Admission {
    /// One more table in a slot.
    Table {
        /// In which slot.
        slot: String,
    },
    /// One more interpreter in a slot.
    Interpreter {
        /// In which slot.
        slot: String,
    },
    /// A participant who is away being free in a slot.
    Participant {
        /// Who.
        participant: String,
        /// In which slot.
        slot: String,
    },
    /// Another meeting moved.
    Move {
        /// Which meeting moves.
        meeting: String,
        /// From which slot.
        from: String,
        /// Into which slot.
        to: String,
    },
    /// A participant being allowed one more meeting.
    Limit {
        /// Whose limit.
        participant: String,
    },
}

impl fmt::Display for Admission {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table { slot } => write!(out, "one more table in slot {slot}"),
            Self::Interpreter { slot } => write!(out, "one more interpreter in slot {slot}"),
            Self::Participant { participant, slot } => {
                write!(out, "participant {participant} free in slot {slot}")
            }
            Self::Move { meeting, from, to } => {
                write!(out, "meeting {meeting} moved from slot {from} to slot {to}")
            }
            Self::Limit { participant } => {
                write!(out, "one more meeting allowed to participant {participant}")
            }
        }
    }
}

impl From<Admission> for String {
    fn from(change: Admission) -> Self {
        change.to_string()
    }
}

impl TryFrom<String> for Admission {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let owned = |part: &str| part.to_owned();
        let parsed = if let Some(slot) = text.strip_prefix("one more table in slot ") {
            Some(Self::Table { slot: owned(slot) })
        } else if let Some(slot) = text.strip_prefix("one more interpreter in slot ") {
            Some(Self::Interpreter { slot: owned(slot) })
        } else if let Some(participant) = text.strip_prefix("one more meeting allowed to participant ") {
            Some(Self::Limit { participant: owned(participant) })
        } else if let Some(rest) = text.strip_prefix("participant ") {
            rest.split_once(" free in slot ")
                .map(|(who, slot)| Self::Participant { participant: owned(who), slot: owned(slot) })
        } else if let Some(rest) = text.strip_prefix("meeting ") {
            rest.split_once(" moved from slot ").and_then(|(meeting, slots)| {
                let (from, to) = slots.split_once(" to slot ")?;
                Some(Self::Move { meeting: owned(meeting), from: owned(from), to: owned(to) })
            })
        } else {
            None
        };
        parsed.ok_or_else(|| format!("not a change that admits a meeting: {text}"))
    }
}
