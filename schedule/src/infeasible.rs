//! Why no schedule keeps every rule, as data, and in a sentence for the command line.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::read::clip;

/// Names that a sentence lists at most.
const NAMED: usize = 12;

/// Why no schedule keeps every rule. Meetings, participants and slots are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Infeasible {
    /// A meeting has no slot in which all its participants could meet.
    NoSlot {
        /// Which meeting.
        meeting: String,
    },
    /// A meeting needs an interpreter, and none has its languages.
    NoInterpreter {
        /// Which meeting.
        meeting: String,
    },
    /// A participant has more meetings than allowed.
    Full {
        /// Who.
        participant: String,
        /// How many meetings there are.
        meetings: usize,
        /// How many are allowed.
        most: u32,
    },
    /// More meetings of a participant have to be in some slots than there are of these.
    FewSlots {
        /// Who.
        participant: String,
        /// The slots.
        slots: Vec<String>,
    },
    /// The meetings of a participant do not fit into the slots and sessions left to them.
    NoRoom {
        /// Who.
        participant: String,
        /// How many meetings there are.
        meetings: usize,
    },
    /// More meetings have to be in some slots than there are tables.
    FewTables {
        /// One that finds none.
        meeting: String,
        /// The slots.
        slots: Vec<String>,
    },
    /// More meetings need an interpreter than all interpreters can serve.
    FewInterpreters {
        /// How many are left over.
        meetings: u64,
    },
    /// Two participants cannot have numbers of breaks as close as fairness asks.
    Breaks {
        /// Who has many.
        restless: String,
        /// How many at least.
        fewest: u64,
        /// Who has few.
        calm: String,
        /// How many at most.
        most: u64,
        /// The difference that fairness allows.
        allowed: u32,
    },
    /// Meetings that cannot all be held, whatever becomes of the others.
    Meetings {
        /// The meetings.
        meetings: Vec<String>,
        /// Who is in them.
        participants: Vec<String>,
        /// A rule without which they could be, all others kept; none where none was found that is enough to leave out.
        rule: Option<Limit>,
    },
    /// What is locked cannot be kept together.
    Locked {
        /// A rule without which it could be, all others kept; none where none was found that is enough to leave out.
        rule: Option<Limit>,
    },
    /// Rules that cannot be kept together where every meeting is held.
    Rules(Box<Core>),
    /// Proven, and no reason found that is short enough to be told.
    Unexplained,
}

/// A rule for all meetings together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Breaks that differ as little as fairness asks.
    Fairness,
    /// The tables that there are.
    Tables,
}

/// Rules that cannot be kept together, each list as short as was found in time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Core {
    /// The difference between breaks that fairness allows, where it takes part.
    #[serde(default)]
    pub fairness: Option<u32>,
    /// Whose breaks are compared.
    #[serde(default)]
    pub breaks: Vec<String>,
    /// Slots of which the tables take part.
    #[serde(default)]
    pub tables: Vec<String>,
    /// Tables that meetings must be at, which take one meeting at a time.
    #[serde(default)]
    pub places: Vec<String>,
    /// Who has to be in one meeting at a time, and in no more than allowed.
    #[serde(default)]
    pub participants: Vec<String>,
    /// Whether the order of meetings takes part.
    #[serde(default)]
    pub order: bool,
    /// Whether the interpreters take part.
    #[serde(default)]
    pub interpreters: bool,
    /// Where a rule on everybody names nobody: a few meetings that already cannot all be held.
    #[serde(default)]
    pub meetings: Vec<String>,
}

impl Core {
    /// How much it names.
    pub(crate) fn size(&self) -> usize {
        let rules = usize::from(self.order) + usize::from(self.interpreters);
        self.named() + rules
    }

    /// How many participants, slots and tables it names.
    pub(crate) fn named(&self) -> usize {
        self.breaks.len() + self.tables.len() + self.places.len() + self.participants.len()
    }
}

/// The first ids of a list, as many as a sentence bears and none longer than a line can, and how many more there are.
fn list(ids: &[String]) -> String {
    let first: Vec<String> = ids.iter().take(NAMED).map(|id| clip(id)).collect();
    match (first.join(", "), ids.len() - first.len()) {
        (first, 0) => first,
        (first, more) => format!("{first} and {more} more"),
    }
}

impl fmt::Display for Infeasible {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let with = |rule: &Option<Limit>| match rule {
            Some(Limit::Fairness) => " with breaks that differ as little as fairness asks",
            Some(Limit::Tables) => " at the tables there are",
            None => "",
        };
        match self {
            Self::NoSlot { meeting } => {
                write!(out, "meeting {} has no slot in which all its participants could meet", clip(meeting))
            }
            Self::NoInterpreter { meeting } => {
                write!(out, "meeting {} needs an interpreter, and none has its languages", clip(meeting))
            }
            Self::Full { participant, meetings, most } => {
                write!(out, "participant {} has {meetings} meetings, ", clip(participant))?;
                write!(out, "and {most} are the most allowed")
            }
            Self::FewSlots { participant, slots } => {
                write!(out, "the meetings of participant {} do not fit: ", clip(participant))?;
                let (more, slots, names) = (slots.len() + 1, slots.len(), list(slots));
                write!(out, "{more} of them have to be in {slots} slots, which are {names}")
            }
            Self::NoRoom { participant, meetings } => {
                write!(out, "the {meetings} meetings of participant {} ", clip(participant))?;
                out.write_str("do not fit into the slots and sessions left to them")
            }
            Self::FewTables { meeting, slots } => {
                write!(out, "there is no table for meeting {}: ", clip(meeting))?;
                write!(out, "more meetings have to be in slots {} than there are tables", list(slots))
            }
            Self::FewInterpreters { meetings } => {
                write!(
                    out,
                    "{meetings} meetings that need an interpreter are more than all interpreters can serve"
                )
            }
            Self::Breaks { restless, fewest, calm, most, allowed } => {
                write!(out, "participant {} cannot have fewer than {fewest} breaks, ", clip(restless))?;
                write!(out, "participant {} cannot have more than {most}, ", clip(calm))?;
                write!(out, "and fairness allows a difference of {allowed}")
            }
            Self::Meetings { meetings, participants, rule } => {
                let (meetings, people, rule) = (list(meetings), list(participants), with(rule));
                write!(out, "meetings {meetings} cannot all be held{rule}, ")?;
                write!(out, "whatever becomes of the others (participants {people})")
            }
            Self::Locked { rule } => write!(out, "what is locked cannot be kept together{}", with(rule)),
            Self::Rules(core) => {
                write!(out, "not all meetings can be held together with these rules: {}", rules(core))?;
                match core.meetings.as_slice() {
                    [] => Ok(()),
                    meetings => write!(out, " (meetings {} already cannot all be held)", list(meetings)),
                }
            }
            Self::Unexplained => out.write_str("no schedule keeps every rule together"),
        }
    }
}

/// The rules of a core, one after the other.
fn rules(core: &Core) -> String {
    let mut rules = Vec::new();
    if let Some(allowed) = core.fairness {
        rules.push(format!("fairness {allowed} of the breaks of participants {}", list(&core.breaks)));
    }
    if !core.tables.is_empty() {
        rules.push(format!("the tables in slots {}", list(&core.tables)));
    }
    if !core.places.is_empty() {
        rules.push(format!("one meeting at a time at tables {}", list(&core.places)));
    }
    if core.order {
        rules.push("the order of meetings".to_owned());
    }
    if core.interpreters {
        rules.push("the interpreters".to_owned());
    }
    if !core.participants.is_empty() {
        rules.push(format!("one meeting at a time for participants {}", list(&core.participants)));
    }
    rules.join("; ")
}
