//! What the engine is asked: the session's slots, tables, people, interpreters and accepted requests as an instance.

mod builder;
mod held;

use std::collections::HashMap;

use builder::Builder;
use jiff::Timestamp;
use platform::args;
use platform::db::{At, DbError, Json, Tx};
use schedule::{Held, Instance};

use super::wanted::WANTED;
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
    /// Those of them that were held already; the engine is not told who interpreted there.
    held: Fates,
    names: HashMap<String, String>,
    absent: HashMap<RequestId, String>,
}

impl Problem {
    /// Who did not come to a meeting that had a place in the version that this starts from.
    #[must_use]
    pub fn absent(&self, request: RequestId) -> Option<String> {
        self.absent.get(&request).cloned()
    }

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
    external_id: String,
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
    external_id: String,
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
    let mut slots: Vec<SlotRow> = tx
        .all("SELECT id, external_id, starts_at, ends_at, period FROM slots WHERE session_id = $1", args![id])
        .await?;
    let mut tables: Vec<(TableId, String, Option<String>)> =
        tx.all("SELECT id, external_id, zone FROM meeting_tables WHERE session_id = $1", args![id]).await?;
    let mut people: Vec<PersonRow> = tx
        .all(
            "SELECT id, external_id, given_name || ' ' || family_name AS name, languages, unavailable, minimum,
                 maximum, (approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL) AS here
             FROM participants WHERE session_id = $1",
            args![id],
        )
        .await?;
    let mut interpreters: Vec<InterpreterRow> = tx
        .all(
            "SELECT id, external_id, name, languages, unavailable, max_consecutive FROM interpreters
             WHERE session_id = $1",
            args![id],
        )
        .await?;
    // What is not wanted any more may have been held already.
    let sql = format!(
        "SELECT id, external_id, from_id, to_id, priority, period, ({WANTED}) AS wanted
         FROM requests WHERE session_id = $1"
    );
    let mut meetings: Vec<MeetingRow> = tx.all(sqlx::AssertSqlSafe(sql), args![id]).await?;
    // The same seed gives the same schedule only from the same order, and each database sorts texts in its own.
    slots.sort_by(|one, other| {
        (one.starts_at.0, &one.external_id, one.id).cmp(&(other.starts_at.0, &other.external_id, other.id))
    });
    tables.sort_by(|one, other| (&one.1, one.0).cmp(&(&other.1, other.0)));
    people.sort_by(|one, other| (&one.external_id, one.id).cmp(&(&other.external_id, other.id)));
    interpreters.sort_by(|one, other| (&one.external_id, one.id).cmp(&(&other.external_id, other.id)));
    meetings.sort_by(|one, other| (&one.external_id, one.id).cmp(&(&other.external_id, other.id)));
    let base = match asked.base {
        Some(base) => placements::fates(tx, base).await?,
        None => Fates::new(),
    };
    let absences = absences::open(tx, id).await?;
    Ok(Builder { session, asked, slots, tables, people, interpreters, meetings, base, absences }.build())
}
