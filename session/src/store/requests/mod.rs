//! Requests as the organisers see them: an organiser all, a manager those that the own side's people made or were asked
//! in.

mod barred;
mod record;
mod settle;

pub use barred::barred;
pub use record::{compare, record};
pub use settle::settle;

use jiff::Timestamp;
use platform::args;
use platform::db::{Arg, At, DbError, Tx};
use platform::http::{ListQuery, Listing};
use platform::locale::patterns;

use super::Standing;
use crate::model::ids::{ParticipantId, RequestId};
use crate::model::sheets::{RequestRow, RequestStatus};
use crate::model::{Priority, Request, RequestState};

/// A request, with those whom it joins.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Wish {
    /// The request itself.
    #[sqlx(flatten)]
    pub request: Request,
    /// The code of whoever asks.
    pub from_code: String,
    /// The name of whoever asks.
    pub from_name: String,
    /// The organisation of whoever asks.
    pub from_organisation: String,
    /// The code of whoever is asked.
    pub to_code: String,
    /// The name of whoever is asked.
    pub to_name: String,
    /// The organisation of whoever is asked.
    pub to_organisation: String,
    /// The code of the project that it is about.
    pub project: Option<String>,
}

impl Wish {
    /// The request as a row of the sheet; one that was taken back has none.
    #[must_use]
    pub fn row(&self) -> Option<RequestRow> {
        let request = &self.request;
        let status = match (request.withdrawn_at, request.declined_at, request.accepted_at) {
            (Some(_), ..) => return None,
            (None, Some(_), _) => RequestStatus::Declined,
            (None, None, Some(_)) => RequestStatus::Accepted,
            (None, None, None) => RequestStatus::Requested,
        };
        Some(RequestRow {
            external_id: request.external_id.clone(),
            from: self.from_code.clone(),
            to: self.to_code.clone(),
            priority: request.priority,
            status,
            session: request.period.clone(),
            project: self.project.clone(),
            note: request.note.clone(),
        })
    }
}

const FROM: &str = "FROM requests
    JOIN participants AS one ON one.id = from_id JOIN organisations AS firm ON firm.id = one.organisation_id
    JOIN participants AS other ON other.id = to_id
    JOIN organisations AS other_firm ON other_firm.id = other.organisation_id
    LEFT JOIN projects ON projects.id = project_id";

fn select() -> String {
    format!(
        "SELECT {}, one.external_id AS from_code, one.given_name || ' ' || one.family_name AS from_name,
            firm.name AS from_organisation, other.external_id AS to_code,
            other.given_name || ' ' || other.family_name AS to_name, other_firm.name AS to_organisation,
            projects.external_id AS project",
        Request::COLUMNS
    )
}

/// What the visitor may see of `requests` between `one` and `other`; `$1` is the session, `$2` to `$4` are
/// [`Standing::sight`]. Somebody's "rather not" is for
/// the own side and the organisers, never for whom it is about.
pub(super) const SEEN: &str = "requests.session_id = $1 AND ($2 OR one.side_id = $3 OR from_id = $4
    OR ((other.side_id = $3 OR to_id = $4) AND requests.priority <> 'no'))";

/// Which requests of those that may be seen; nothing set means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// What has become of it.
    pub state: Option<RequestState>,
    /// How much it is wanted.
    pub priority: Option<Priority>,
    /// Made by or to this participant.
    pub participant: Option<ParticipantId>,
    /// Words that all must be found on either side, or in the code.
    pub words: String,
}

fn asked(standing: &Standing, filter: &Filter, now: Timestamp) -> (String, Vec<Arg>) {
    let mut values = args![standing.session.id];
    values.extend(standing.sight());
    let mut sql = SEEN.to_owned();
    if let Some(state) = filter.state {
        let oldest = standing.session.rules.unanswered_since(now);
        values.push(Arg::from(oldest.map(At)));
        let place = values.len();
        let open = "requests.withdrawn_at IS NULL AND declined_at IS NULL AND accepted_at IS NULL";
        sql.push_str(" AND ");
        sql.push_str(&match state {
            RequestState::Withdrawn => "requests.withdrawn_at IS NOT NULL".to_owned(),
            RequestState::Declined => "requests.withdrawn_at IS NULL AND declined_at IS NOT NULL".to_owned(),
            RequestState::Accepted => {
                "requests.withdrawn_at IS NULL AND declined_at IS NULL AND accepted_at IS NOT NULL".to_owned()
            }
            RequestState::Expired => format!("{open} AND made_at < ${place}"),
            RequestState::Pending => format!("{open} AND (${place} IS NULL OR made_at >= ${place})"),
        });
        if !sql.contains(&format!("${place}")) {
            values.pop();
        }
    }
    if let Some(priority) = filter.priority {
        values.push(Arg::from(priority));
        sql.push_str(&format!(" AND priority = ${}", values.len()));
    }
    if let Some(participant) = filter.participant {
        values.push(Arg::from(participant));
        let place = values.len();
        sql.push_str(&format!(" AND (from_id = ${place} OR to_id = ${place})"));
    }
    for pattern in patterns(&filter.words) {
        values.push(Arg::from(pattern));
        let place = values.len();
        sql.push_str(&format!(
            " AND (one.search_text LIKE ${place} ESCAPE '\\' OR other.search_text LIKE ${place} ESCAPE '\\'
               OR LOWER(requests.external_id) LIKE ${place} ESCAPE '\\')"
        ));
    }
    (sql, values)
}

fn order(query: &ListQuery) -> String {
    const STATE: &str =
        "CASE WHEN requests.withdrawn_at IS NOT NULL THEN 3 WHEN declined_at IS NOT NULL THEN 2
        WHEN accepted_at IS NOT NULL THEN 1 ELSE 0 END";
    const PRIORITY: &str = "CASE priority WHEN 'must' THEN 0 WHEN 'wish' THEN 1 ELSE 2 END";
    let order = query.order(&[
        ("code", "LENGTH(requests.external_id)"),
        ("from", "one.search_text"),
        ("to", "other.search_text"),
        ("priority", PRIORITY),
        ("state", STATE),
        ("made", "made_at"),
    ]);
    format!("{order}, requests.external_id, requests.id")
}

/// One page of those that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn list(
    tx: &mut Tx,
    standing: &Standing,
    filter: &Filter,
    query: ListQuery,
    now: Timestamp,
) -> Result<Listing<Wish>, DbError> {
    let (sql, mut values) = asked(standing, filter, now);
    let count = format!("SELECT COUNT(*) {FROM} WHERE {sql}");
    let total = tx.count(sqlx::AssertSqlSafe(count), values.clone()).await?;
    let place = values.len() + 1;
    let sql = format!(
        "{} {FROM} WHERE {sql} ORDER BY {} LIMIT ${place} OFFSET ${}",
        select(),
        order(&query),
        place + 1
    );
    values.extend(args![query.limit(), query.offset()]);
    let rows = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(Listing { rows, total, query })
}

/// All of those, for files.
///
/// # Errors
/// What the database said.
pub async fn all(
    tx: &mut Tx,
    standing: &Standing,
    filter: &Filter,
    query: &ListQuery,
    now: Timestamp,
) -> Result<Vec<Wish>, DbError> {
    let (sql, values) = asked(standing, filter, now);
    let sql = format!("{} {FROM} WHERE {sql} ORDER BY {}", select(), order(query));
    tx.all(sqlx::AssertSqlSafe(sql), values).await
}

/// One of those that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: RequestId) -> Result<Option<Wish>, DbError> {
    let mut values = args![standing.session.id];
    values.extend(standing.sight());
    values.push(Arg::from(id));
    let sql = format!("{} {FROM} WHERE {SEEN} AND requests.id = $5", select());
    tx.optional(sqlx::AssertSqlSafe(sql), values).await
}

/// The requests of the session by code, whoever asks: for checks.
async fn known(tx: &mut Tx, standing: &Standing) -> Result<Vec<Wish>, DbError> {
    let sql = format!("{} {FROM} WHERE requests.session_id = $1", select());
    tx.all(sqlx::AssertSqlSafe(sql), args![standing.session.id]).await
}
