//! How far a session has come: figures by counting rows.

use jiff::{SignedDuration, Timestamp};
use platform::args;
use platform::db::{Arg, At, DbError, Json, Tx};

use super::requests::SEEN;
use super::wanted::WANTED;
use super::{Standing, agendas};
use crate::model::ids::AgendaId;

/// The figures of a session, of one side's where the visitor manages that side's delegation.
#[derive(Debug, Clone, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Figures {
    /// Participants who registered, whatever was decided of them, without those who withdrew or were refused.
    pub registered: i64,
    /// Those of them who are approved.
    pub approved: i64,
    /// Those approved who have not been sent an invitation.
    pub uninvited: i64,
    /// All requests, as their list counts them.
    pub asked: i64,
    /// Wishes to meet that are not withdrawn, declined or expired.
    pub requests: i64,
    /// Those of them that wait for an answer.
    pub pending: i64,
    /// Those that were accepted: the meetings.
    pub meetings: i64,
    /// Slots of the Meeting Point.
    pub slots: i64,
    /// Tables of the Meeting Point.
    pub tables: i64,
    /// Interpreters.
    pub interpreters: i64,
}

/// A version of the agenda, as far as the desk tells of it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Version {
    /// Which.
    pub id: AgendaId,
    /// The how-manieth.
    pub number: i64,
    /// When it was published, if it is.
    pub published_at: Option<At>,
    /// Meetings with a place.
    pub placed: i64,
    /// Accepted meetings without one.
    pub unplaced: i64,
    /// Meetings with a place that nobody wants any more: withdrawn, vetoed, or of somebody who does not come.
    pub unwanted: i64,
}

/// The figures.
///
/// # Errors
/// What the database said.
pub async fn figures(tx: &mut Tx, standing: &Standing, now: Timestamp) -> Result<Figures, DbError> {
    let session = &standing.session;
    let expiry = session.rules.answer_days.map(|days| now - SignedDuration::from_hours(24 * i64::from(days)));
    let sql = format!(
        "WITH own AS (
            SELECT id, approved_at, invited_at FROM participants
            WHERE session_id = $1 AND refused_at IS NULL AND withdrawn_at IS NULL AND ($2 OR side_id = $3)),
         asked AS (
            SELECT requests.* FROM requests
            JOIN participants AS one ON one.id = from_id JOIN participants AS other ON other.id = to_id
            WHERE {SEEN}),
         wishes AS (
            SELECT accepted_at FROM asked
            WHERE priority <> 'no' AND withdrawn_at IS NULL AND declined_at IS NULL
              AND (accepted_at IS NOT NULL OR $5 IS NULL OR made_at >= $5))
         SELECT (SELECT COUNT(*) FROM own) AS registered,
            (SELECT COUNT(*) FROM own WHERE approved_at IS NOT NULL) AS approved,
            (SELECT COUNT(*) FROM own WHERE approved_at IS NOT NULL AND invited_at IS NULL) AS uninvited,
            (SELECT COUNT(*) FROM asked) AS asked,
            (SELECT COUNT(*) FROM wishes) AS requests,
            (SELECT COUNT(*) FROM wishes WHERE accepted_at IS NULL) AS pending,
            (SELECT COUNT(*) FROM wishes WHERE accepted_at IS NOT NULL) AS meetings,
            (SELECT COUNT(*) FROM slots WHERE session_id = $1) AS slots,
            (SELECT COUNT(*) FROM meeting_tables WHERE session_id = $1) AS tables,
            (SELECT COUNT(*) FROM interpreters WHERE session_id = $1) AS interpreters"
    );
    let mut values = args![session.id];
    values.extend(standing.sight());
    values.push(Arg::from(expiry.map(At)));
    tx.one(sqlx::AssertSqlSafe(sql), values).await
}

/// The latest version of the agenda that is not discarded: a draft, or the published one.
///
/// # Errors
/// What the database said.
pub async fn latest(tx: &mut Tx, standing: &Standing) -> Result<Option<Version>, DbError> {
    let sql =
        "SELECT id FROM agendas WHERE session_id = $1 AND discarded_at IS NULL ORDER BY number DESC LIMIT 1";
    match tx.optional::<(AgendaId,)>(sql, args![standing.session.id]).await? {
        Some((id,)) => version(tx, id).await.map(Some),
        None => Ok(None),
    }
}

/// The version in force.
///
/// # Errors
/// What the database said.
pub async fn published(tx: &mut Tx, standing: &Standing) -> Result<Option<Version>, DbError> {
    match agendas::published_id(tx, standing).await? {
        Some(id) => version(tx, id).await.map(Some),
        None => Ok(None),
    }
}

async fn version(tx: &mut Tx, id: AgendaId) -> Result<Version, DbError> {
    let sql = format!(
        "SELECT id, number, published_at,
            (SELECT COUNT(*) FROM placements JOIN requests ON requests.id = request_id
             WHERE agenda_id = agendas.id AND accepted_at IS NOT NULL AND requests.withdrawn_at IS NULL
               AND declined_at IS NULL) AS placed,
            (SELECT COUNT(*) FROM requests WHERE requests.session_id = agendas.session_id
               AND accepted_at IS NOT NULL AND withdrawn_at IS NULL AND declined_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM placements WHERE agenda_id = agendas.id AND request_id = requests.id)
            ) AS unplaced,
            (SELECT COUNT(*) FROM placements JOIN requests ON requests.id = request_id
             WHERE agenda_id = agendas.id AND NOT ({WANTED})) AS unwanted
         FROM agendas WHERE id = $1"
    );
    tx.one(sqlx::AssertSqlSafe(sql), args![id]).await
}

/// How many accepted meetings join people who have no language in common, so that an interpreter must sit between
/// them. Somebody of whom no language is known needs none.
///
/// # Errors
/// What the database said.
pub async fn needing_interpreters(tx: &mut Tx, standing: &Standing) -> Result<usize, DbError> {
    type Languages = Json<Vec<String>>;
    let pairs: Vec<(Languages, Languages)> = tx
        .all(
            "SELECT one.languages, other.languages FROM requests
             JOIN participants AS one ON one.id = from_id JOIN participants AS other ON other.id = to_id
             WHERE requests.session_id = $1 AND accepted_at IS NOT NULL AND requests.withdrawn_at IS NULL
               AND declined_at IS NULL",
            args![standing.session.id],
        )
        .await?;
    let apart = |(one, other): &&(Languages, Languages)| {
        !one.is_empty() && !other.is_empty() && !one.iter().any(|language| other.contains(language))
    };
    Ok(pairs.iter().filter(apart).count())
}

/// When the first slot begins and the last one ends, where there are slots.
///
/// # Errors
/// What the database said.
pub async fn span(tx: &mut Tx, standing: &Standing) -> Result<Option<(Timestamp, Timestamp)>, DbError> {
    let (first, last): (Option<At>, Option<At>) = tx
        .one(
            "SELECT MIN(starts_at), MAX(ends_at) FROM slots WHERE session_id = $1",
            args![standing.session.id],
        )
        .await?;
    Ok(first.zip(last).map(|(first, last)| (first.0, last.0)))
}
