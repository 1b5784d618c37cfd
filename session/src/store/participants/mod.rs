//! Participants: an organiser sees all, a manager those of one side, a delegate only the own row.

mod decide;
mod firms;
mod invite;
mod record;

pub use decide::{Decision, approve_all, decide};
pub use firms::{at_odds, kept};
pub use invite::{Invitee, invited, invitees};
pub use record::{Taken, compare, correct, record, taken};

use platform::db::{Arg, DbError, Tx};
use platform::http::{ListQuery, Listing};
use platform::locale::patterns;
use registry::model::OrganisationKind;

use super::Standing;
use crate::model::ids::{ParticipantId, SideId};
use crate::model::{Participant, ParticipantState};

const SELECT: &str = "SELECT participants.id, participants.external_id, person_id, people.email, side_id,
    sides.code AS side, organisation_id, organisations.name AS organisation,
    organisations.name_latin AS organisation_latin, organisations.kind, organisations.country,
    organisations.region, participants.given_name, participants.family_name, participants.name_latin,
    participants.role, participants.phone, participants.languages, participants.thematic_tables, offers, seeks,
    unavailable, minimum, maximum, registered_at, approved_at, refused_at, withdrawn_at, invited_at";

const FROM: &str = "FROM participants JOIN people ON people.id = person_id JOIN sides ON sides.id = side_id
    JOIN organisations ON organisations.id = organisation_id";

/// What the visitor may see; `$1` is the session, `$2` to `$4` are [`Standing::sight`].
const SEEN: &str = "participants.session_id = $1 AND ($2 OR side_id = $3 OR participants.id = $4)";

/// Which participants of those that may be seen; nothing set means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this side.
    pub side: Option<SideId>,
    /// Of this kind of organisation.
    pub kind: Option<OrganisationKind>,
    /// What has become of the registration.
    pub state: Option<ParticipantState>,
    /// Who attends this thematic table.
    pub thematic_table: Option<String>,
    /// Who has not been sent an invitation.
    pub uninvited: bool,
    /// Words that all must be found in names, organisation or address.
    pub words: String,
    /// Nobody else than these, where there are any.
    pub chosen: Vec<ParticipantId>,
}

/// A WHERE with its values, put together from what is asked.
struct Asked {
    sql: String,
    args: Vec<Arg>,
}

impl Asked {
    fn of(standing: &Standing, filter: &Filter) -> Self {
        let mut asked = Self { sql: SEEN.to_owned(), args: vec![Arg::from(standing.session.id)] };
        asked.args.extend(standing.sight());
        if let Some(side) = filter.side {
            asked.and("side_id =", side);
        }
        if let Some(kind) = filter.kind {
            asked.and("organisations.kind =", kind);
        }
        if let Some(table) = &filter.thematic_table {
            asked.and("participants.thematic_tables LIKE", listed(table));
            asked.sql.push_str(" ESCAPE '\\'");
        }
        for pattern in patterns(&filter.words) {
            asked.and("search_text LIKE", pattern);
            asked.sql.push_str(" ESCAPE '\\'");
        }
        if let Some(state) = filter.state {
            asked.sql.push_str(" AND ");
            asked.sql.push_str(in_state(state));
        }
        if filter.uninvited {
            asked.sql.push_str(" AND invited_at IS NULL");
        }
        if !filter.chosen.is_empty() {
            let places = platform::db::places(asked.args.len() + 1, filter.chosen.len());
            asked.sql.push_str(&format!(" AND participants.id IN ({places})"));
            asked.args.extend(filter.chosen.iter().map(|id| Arg::from(*id)));
        }
        asked
    }

    fn and(&mut self, condition: &'static str, value: impl Into<Arg>) {
        self.args.push(value.into());
        self.sql.push_str(&format!(" AND {condition} ${}", self.args.len()));
    }
}

/// The pattern for LIKE with `ESCAPE '\'` that finds a code in a JSON list of codes: it stands there as JSON writes it.
pub(super) fn listed(code: &str) -> String {
    let code = serde_json::to_string(code).unwrap_or_default();
    let code = code.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{code}%")
}

/// The condition of a state, as [`Participant::state`] reads it.
fn in_state(state: ParticipantState) -> &'static str {
    match state {
        ParticipantState::Withdrawn => "withdrawn_at IS NOT NULL",
        ParticipantState::Refused => "withdrawn_at IS NULL AND refused_at IS NOT NULL",
        ParticipantState::Approved => {
            "withdrawn_at IS NULL AND refused_at IS NULL AND approved_at IS NOT NULL"
        }
        ParticipantState::Registered => "withdrawn_at IS NULL AND refused_at IS NULL AND approved_at IS NULL",
    }
}

fn order(query: &ListQuery) -> String {
    const STATE: &str = "CASE WHEN withdrawn_at IS NOT NULL THEN 3 WHEN refused_at IS NOT NULL THEN 2
        WHEN approved_at IS NOT NULL THEN 1 ELSE 0 END";
    let order = query.order(&[
        ("name", "search_text"),
        ("organisation", "organisations.name"),
        ("side", "sides.position"),
        ("state", STATE),
        ("code", "LENGTH(participants.external_id)"),
    ]);
    format!("{order}, participants.external_id, search_text")
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
) -> Result<Listing<Participant>, DbError> {
    let Asked { sql, mut args } = Asked::of(standing, filter);
    let count = format!("SELECT COUNT(*) {FROM} WHERE {sql}");
    let total = tx.count(sqlx::AssertSqlSafe(count), args.clone()).await?;
    let place = args.len() + 1;
    let sql = format!(
        "{SELECT} {FROM} WHERE {sql} ORDER BY {} LIMIT ${place} OFFSET ${}",
        order(&query),
        place + 1
    );
    args.extend([Arg::from(query.limit()), Arg::from(query.offset())]);
    let rows = tx.all(sqlx::AssertSqlSafe(sql), args).await?;
    Ok(Listing { rows, total, query })
}

/// All of those, for files and for acts on many.
///
/// # Errors
/// What the database said.
pub async fn all(
    tx: &mut Tx,
    standing: &Standing,
    filter: &Filter,
    query: &ListQuery,
) -> Result<Vec<Participant>, DbError> {
    let Asked { sql, args } = Asked::of(standing, filter);
    let sql = format!("{SELECT} {FROM} WHERE {sql} ORDER BY {}", order(query));
    tx.all(sqlx::AssertSqlSafe(sql), args).await
}

/// How many those are.
///
/// # Errors
/// What the database said.
pub async fn count(tx: &mut Tx, standing: &Standing, filter: &Filter) -> Result<i64, DbError> {
    let Asked { sql, args } = Asked::of(standing, filter);
    tx.count(sqlx::AssertSqlSafe(format!("SELECT COUNT(*) {FROM} WHERE {sql}")), args).await
}

/// One of those that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx,
    standing: &Standing,
    id: ParticipantId,
) -> Result<Option<Participant>, DbError> {
    let filter = Filter { chosen: vec![id], ..Filter::default() };
    let Asked { sql, args } = Asked::of(standing, &filter);
    tx.optional(sqlx::AssertSqlSafe(format!("{SELECT} {FROM} WHERE {sql}")), args).await
}

/// Everybody of the session in the order of their codes, whoever asks: for files of organisers and for checks.
///
/// # Errors
/// What the database said.
async fn everybody(tx: &mut Tx, standing: &Standing) -> Result<Vec<Participant>, DbError> {
    let sql = format!(
        "{SELECT} {FROM} WHERE participants.session_id = $1
         ORDER BY LENGTH(participants.external_id), participants.external_id"
    );
    tx.all(sqlx::AssertSqlSafe(sql), vec![Arg::from(standing.session.id)]).await
}

/// Every participant's code, whoever asks: what sheets may refer to.
///
/// # Errors
/// What the database said.
pub async fn codes(tx: &mut Tx, standing: &Standing) -> Result<Vec<(String, ParticipantId)>, DbError> {
    tx.all(
        "SELECT external_id, id FROM participants WHERE session_id = $1",
        vec![Arg::from(standing.session.id)],
    )
    .await
}

/// The codes of the thematic tables that participants attend or projects stand at.
///
/// # Errors
/// What the database said.
pub async fn thematic_tables(tx: &mut Tx, standing: &Standing) -> Result<Vec<String>, DbError> {
    use platform::db::Json;
    let session = Arg::from(standing.session.id);
    let lists: Vec<(Json<Vec<String>>,)> = tx
        .all("SELECT DISTINCT thematic_tables FROM participants WHERE session_id = $1", vec![session.clone()])
        .await?;
    let projects: Vec<(String,)> =
        tx.all("SELECT DISTINCT thematic_table FROM projects WHERE session_id = $1", vec![session]).await?;
    let mut codes: Vec<String> = lists.into_iter().flat_map(|(list,)| list.0).collect();
    codes.extend(projects.into_iter().map(|(code,)| code));
    codes.sort();
    codes.dedup();
    Ok(codes)
}
