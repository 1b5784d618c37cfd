//! Versions of the agenda and the meetings that stand in them.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use platform::db::{At, Json};
use platform::locale::Translated;
use schedule::{Bound, Objective};

use super::UnknownWord;
use super::ids::{AgendaId, InterpreterId, ParticipantId, RequestId, SessionId, SideId, SlotId, TableId};

/// A version of the agenda: a draft until it is published, and kept after.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Agenda {
    /// Which.
    pub id: AgendaId,
    /// Of which session.
    pub session_id: SessionId,
    /// The how-manieth of the session.
    pub number: i64,
    /// The version it was made from, if it was.
    pub base_id: Option<AgendaId>,
    /// How it came to be.
    pub origin: Origin,
    /// How far it is known to be the best.
    pub status: Proof,
    /// What it costs.
    pub objective: Json<Objective>,
    /// What is proven of the run that made it.
    pub bound: Json<Bound>,
    /// How long that run took.
    pub seconds: f64,
    /// From when on the day was planned anew; what began before stays as it was held.
    pub replanned_from: Option<At>,
    /// When it was made.
    pub made_at: At,
    /// When it was published, if it is.
    pub published_at: Option<At>,
    /// When it was discarded, if it is.
    pub discarded_at: Option<At>,
}

impl Agenda {
    /// Neither published nor discarded: it can be changed.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.published_at.is_none() && self.discarded_at.is_none()
    }
}

/// How a version came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The engine made it.
    Run,
    /// The engine planned the rest of the day anew.
    Replan,
}

/// How far a version is known to be the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Proven: nothing better exists.
    Optimal,
    /// It keeps every rule.
    Feasible,
}

/// Words of the database and their values, in both directions.
macro_rules! words {
    ($type:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $type {
            /// The word in the database.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl FromStr for $type {
            type Err = UnknownWord;
            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                match text { $($word => Ok(Self::$variant),)+ _ => Err(UnknownWord) }
            }
        }
        impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
        platform::stored_text!($type);
    };
}
pub(super) use words;

words!(Origin { Run = "run", Replan = "replan" });
words!(Proof { Optimal = "optimal", Feasible = "feasible" });

/// One of those who meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Who.
    pub id: ParticipantId,
    /// Of which side.
    pub side_id: SideId,
    /// Given name, in the person's own script.
    pub given_name: String,
    /// Family name, in the person's own script.
    pub family_name: String,
    /// The whole name in Latin letters, where that differs.
    pub name_latin: Option<String>,
    /// The organisation's name, in its own script.
    pub organisation: String,
    /// The organisation's name in Latin letters, where that differs.
    pub organisation_latin: Option<String>,
    /// BCP 47 tags.
    pub languages: Vec<String>,
}

impl Party {
    /// Whether these words, in lower case, stand in the name in either script or in the organisation's; no words stand
    /// in every name.
    #[must_use]
    pub fn is_named(&self, words: &str) -> bool {
        let text = format!("{} {} {}", self.name(), self.other_script(), self.organisation);
        text.to_lowercase().contains(words)
    }

    /// Given name, then family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// The name in Latin letters where that differs from the own script; else empty.
    #[must_use]
    pub fn other_script(&self) -> &str {
        self.name_latin.as_deref().filter(|latin| *latin != self.name()).unwrap_or_default()
    }
}

/// A meeting in its place.
#[derive(Debug, Clone)]
pub struct PlacedMeeting {
    /// Which.
    pub request_id: RequestId,
    /// As in spreadsheets.
    pub external_id: String,
    /// When.
    pub slot_id: SlotId,
    /// The first instant.
    pub starts_at: Timestamp,
    /// The first instant after.
    pub ends_at: Timestamp,
    /// The part of the day, such as PM.
    pub period: Option<String>,
    /// Where.
    pub table_id: TableId,
    /// The table's name.
    pub table: String,
    /// The part of the hall where it stands.
    pub zone: Option<String>,
    /// Who interprets, where somebody has to.
    pub interpreter_id: Option<InterpreterId>,
    /// The interpreter's name.
    pub interpreter: Option<String>,
    /// The title of the project that is spoken about.
    pub project: Option<Translated>,
    /// Who asked.
    pub from: Party,
    /// Who was asked.
    pub to: Party,
    /// Whether it is kept where it is.
    pub locked: bool,
    /// Whether it is not held after all: one of the two took it back, or does not take part any more.
    pub given_up: bool,
}

impl PlacedMeeting {
    /// Whom a participant meets; none where the participant is not one of the two.
    #[must_use]
    pub fn partner_of(&self, participant: ParticipantId) -> Option<&Party> {
        match participant {
            who if who == self.from.id => Some(&self.to),
            who if who == self.to.id => Some(&self.from),
            _ => None,
        }
    }

    /// Both who meet.
    #[must_use]
    pub fn parties(&self) -> [&Party; 2] {
        [&self.from, &self.to]
    }
}
