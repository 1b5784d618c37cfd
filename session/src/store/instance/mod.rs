//! What the engine is asked: the session's slots, tables, people, interpreters and accepted requests as an instance.

mod builder;

use std::collections::HashMap;

use builder::Builder;
use jiff::Timestamp;
use platform::args;
use platform::db::{At, DbError, Json, Tx};
use schedule::{Held, Instance};

use super::{absences, placements};
use crate::model::ids::{AgendaId, InterpreterId, ParticipantId, RequestId, SlotId, TableId};
use crate::model::placement::Fates;
use crate::model::{Interval, Session};

/// What the engine is to do.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// The version whose locks are kept.
    pub base: Option<AgendaId>,
    /// Whether as little as possible is to change from that version.
    pub least: bool,
    /// On the day: what began before this instant was held, and stays.
    pub from: Option<Timestamp>,
}

/// An instance and what is needed to read its answer.
#[derive(Debug, Clone)]
pub struct Problem {
    /// The instance; its ids are the database's.
    pub instance: Instance,
    /// Rows that keep lost tables occupied.
    pub occupied: Vec<Held>,
    /// What became of the meetings in the version that it starts from.
    pub base: Fates,
    names: HashMap<String, String>,
}

impl Problem {
    /// A sentence of the engine with names in place of ids.
    #[must_use]
    pub fn readable(&self, text: &str) -> String {
        let is_part = |character: char| character.is_ascii_alphanumeric() || character == '_';
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = match is_part(first) {
                true => rest.find(|character| !is_part(character)).unwrap_or(rest.len()),
                false => rest.find(is_part).unwrap_or(rest.len()),
            };
            let (word, after) = rest.split_at(end);
            out.push_str(self.names.get(word).map_or(word, String::as_str));
            rest = after;
        }
        out
    }
}

#[derive(sqlx::FromRow)]
struct SlotRow {
    id: SlotId,
    external_id: String,
    starts_at: At,
    ends_at: At,
    period: Option<String>,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: ParticipantId,
    name: String,
    languages: Json<Vec<String>>,
    unavailable: Json<Vec<Interval>>,
    minimum: Option<i64>,
    maximum: Option<i64>,
    here: bool,
}

#[derive(sqlx::FromRow)]
struct InterpreterRow {
    id: InterpreterId,
    name: String,
    languages: Json<Vec<String>>,
    unavailable: Json<Vec<Interval>>,
    max_consecutive: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct MeetingRow {
    id: RequestId,
    external_id: String,
    from_id: ParticipantId,
    to_id: ParticipantId,
    priority: String,
    period: Option<String>,
    wanted: bool,
}

/// Everything the engine needs to know of a session, in eight queries however large it is.
///
/// # Errors
/// What the database said.
pub async fn load(tx: &mut Tx, session: &Session, asked: Asked) -> Result<Problem, DbError> {
    let id = session.id;
    let slots: Vec<SlotRow> = tx
        .all(
            "SELECT id, external_id, starts_at, ends_at, period FROM slots WHERE session_id = $1
             ORDER BY starts_at, external_id",
            args![id],
        )
        .await?;
    let tables: Vec<(TableId, String, Option<String>)> = tx
        .all(
            "SELECT id, external_id, zone FROM meeting_tables WHERE session_id = $1 ORDER BY external_id",
            args![id],
        )
        .await?;
    let people: Vec<PersonRow> = tx
        .all(
            "SELECT id, given_name || ' ' || family_name AS name, languages, unavailable, minimum, maximum,
                 (approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL) AS here
             FROM participants WHERE session_id = $1 ORDER BY external_id",
            args![id],
        )
        .await?;
    let interpreters: Vec<InterpreterRow> = tx
        .all(
            "SELECT id, name, languages, unavailable, max_consecutive FROM interpreters
             WHERE session_id = $1 ORDER BY external_id",
            args![id],
        )
        .await?;
    // A request of priority "no" is a veto: whatever the other has asked, the two do not meet.
    let meetings: Vec<MeetingRow> = tx
        .all(
            "SELECT id, external_id, from_id, to_id, priority, period,
                 (withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM requests veto
                    WHERE veto.priority = 'no' AND veto.withdrawn_at IS NULL
                    AND ((veto.from_id = requests.from_id AND veto.to_id = requests.to_id)
                      OR (veto.from_id = requests.to_id AND veto.to_id = requests.from_id)))) AS wanted
             FROM requests WHERE session_id = $1 AND accepted_at IS NOT NULL AND declined_at IS NULL
             AND priority <> 'no' ORDER BY external_id",
            args![id],
        )
        .await?;
    let base = match asked.base {
        Some(base) => placements::fates(tx, base).await?,
        None => Fates::new(),
    };
    let absences = absences::open(tx, id).await?;
    Ok(Builder { session, asked, slots, tables, people, interpreters, meetings, base, absences }.build())
}
