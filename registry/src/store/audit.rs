//! The audit trail: who did what, written in the transaction of the deed.

use platform::args;
use platform::db::{At, DbError, Tx};
use platform::http::{ListQuery, Listing};
use platform::id::{Id, kind};
use platform::world::World;

use crate::model::PersonId;

kind!(EntryKind = "aud");

/// A line of the trail.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Entry {
    /// Which.
    pub id: Id<EntryKind>,
    /// When.
    pub made_at: At,
    /// Who, where somebody was signed in.
    pub name: Option<String>,
    /// What was done, such as `agenda.published`.
    pub action: String,
    /// To what: an id.
    pub subject: String,
    /// What else is worth knowing.
    pub detail: String,
}

/// Something done, about to be written down.
#[derive(Debug, Clone, Copy)]
pub struct Deed<'a> {
    /// Who, where somebody is signed in.
    pub person: Option<PersonId>,
    /// What, such as `agenda.published`.
    pub action: &'a str,
    /// To what: an id.
    pub subject: &'a str,
    /// Within what: the id of the session or task force whose organisers read it; empty for operators alone.
    pub scope: &'a str,
    /// What else is worth knowing.
    pub detail: &'a str,
}

/// Writes a line.
///
/// # Errors
/// What the database said.
pub async fn write(tx: &mut Tx, world: &World, deed: Deed<'_>) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO audit (id, made_at, person_id, action, subject, scope, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![world.id::<EntryKind>(), world.now(), deed.person, deed.action, deed.subject, deed.scope, deed.detail],
    )
    .await
    .map(|_| ())
}

/// The lines of a scope that have the words in what was done, in its details, or in the person's address.
const FOUND: &str = "FROM audit LEFT JOIN people ON people.id = audit.person_id
    WHERE scope = $1 AND (action LIKE $2 ESCAPE '\\' OR detail LIKE $2 ESCAPE '\\' OR email LIKE $2 ESCAPE '\\')";

const ENTRY: &str =
    "SELECT audit.id, made_at, given_name || ' ' || family_name AS name, action, subject, detail";

/// The most lines of [`all`].
const MOST: i64 = 100_000;

/// The trail of one scope, newest first. Whoever calls has checked that the reader organises it.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, scope: &str, query: ListQuery) -> Result<Listing<Entry>, DbError> {
    let count = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) {FOUND}"));
    let total = tx.count(count, args![scope, query.pattern()]).await?;
    let sql = format!("{ENTRY} {FOUND} ORDER BY made_at DESC, audit.id DESC LIMIT $3 OFFSET $4");
    let values = args![scope, query.pattern(), query.limit(), query.offset()];
    let rows = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(Listing { rows, total, query })
}

/// The same on one page, to be kept as a file: the newest hundred thousand lines.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, scope: &str, query: &ListQuery) -> Result<Vec<Entry>, DbError> {
    let sql = format!("{ENTRY} {FOUND} ORDER BY made_at DESC, audit.id DESC LIMIT $3");
    tx.all(sqlx::AssertSqlSafe(sql), args![scope, query.pattern(), MOST]).await
}

/// Writes many lines with few statements.
///
/// # Errors
/// What the database said.
pub async fn write_all(tx: &mut Tx, world: &World, deeds: &[Deed<'_>]) -> Result<(), DbError> {
    let rows = deeds.iter().map(|deed| {
        let id = world.id::<EntryKind>();
        args![id, world.now(), deed.person, deed.action, deed.subject, deed.scope, deed.detail]
    });
    tx.insert_all(
        "INSERT INTO audit (id, made_at, person_id, action, subject, scope, detail)",
        rows.collect::<Vec<_>>(),
        "",
    )
    .await
}

/// The latest lines about one thing within a scope, newest first. Whoever calls has checked that the reader may see it.
///
/// # Errors
/// What the database said.
pub async fn of_subject(tx: &mut Tx, scope: &str, subject: &str) -> Result<Vec<Entry>, DbError> {
    tx.all(
        "SELECT audit.id, made_at, given_name || ' ' || family_name AS name, action, subject, detail
         FROM audit LEFT JOIN people ON people.id = audit.person_id
         WHERE scope = $1 AND subject = $2 ORDER BY made_at DESC, audit.id DESC LIMIT 100",
        args![scope, subject],
    )
    .await
}
