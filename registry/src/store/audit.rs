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

/// The trail of one scope, newest first. Whoever calls has checked that the reader organises it.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, scope: &str, query: ListQuery) -> Result<Listing<Entry>, DbError> {
    let total = tx
        .count(
            "SELECT COUNT(*) FROM audit WHERE scope = $1 AND action LIKE $2 ESCAPE '\\'",
            args![scope, query.pattern()],
        )
        .await?;
    let rows = tx
        .all(
            "SELECT audit.id, made_at, given_name || ' ' || family_name AS name, action, subject, detail
             FROM audit LEFT JOIN people ON people.id = audit.person_id
             WHERE scope = $1 AND action LIKE $2 ESCAPE '\\' ORDER BY made_at DESC, audit.id DESC LIMIT $3 OFFSET $4",
            args![scope, query.pattern(), query.limit(), query.offset()],
        )
        .await?;
    Ok(Listing { rows, total, query })
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
