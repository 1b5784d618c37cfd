//! The audit trail: who did what, written in the transaction of the deed.

use jiff::Timestamp;
use platform::args;
use platform::db::{Arg, At, DbError, Tx};
use platform::http::{ListQuery, Listing};
use platform::id::{Id, kind};
use platform::locale::fold;
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
    write_all(tx, world, &[deed]).await
}

/// Which lines of the trail.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Within what things were done; none: nothing is found.
    pub scopes: Vec<String>,
    /// By whom.
    pub person: Option<PersonId>,
    /// What was done, such as `agenda.published`; empty: anything.
    pub action: String,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub until: Option<Timestamp>,
    /// What the words searched for may stand for.
    pub words: Option<Words>,
}

/// Where words are found: in the details or in an address; or they name what was done, to what, or who did it.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// For LIKE with `ESCAPE '\'`, folded.
    pub pattern: String,
    /// What was done.
    pub actions: Vec<String>,
    /// To what.
    pub subjects: Vec<String>,
    /// Who did it.
    pub people: Vec<PersonId>,
}

/// The most things that words may stand for; both databases take more values in one statement.
const MOST_NAMED: usize = 5_000;

/// A filter as SQL.
struct Asked {
    sql: String,
    args: Vec<Arg>,
}

impl Asked {
    fn of(filter: &Filter) -> Self {
        let mut asked = Self { sql: String::new(), args: Vec::new() };
        asked.is_in("scope", &filter.scopes);
        if let Some(person) = filter.person {
            asked.and("person_id =", person);
        }
        if !filter.action.is_empty() {
            asked.and("action =", &filter.action);
        }
        if let Some(from) = filter.from {
            asked.and("made_at >=", from);
        }
        if let Some(until) = filter.until {
            asked.and("made_at <", until);
        }
        if let Some(words) = &filter.words {
            asked.sql.push_str(" AND (FALSE");
            for text in ["COALESCE(detail_folded, lower(detail))", "lower(email)"] {
                asked.args.push(Arg::from(&words.pattern));
                asked.sql.push_str(&format!(" OR {text} LIKE ${} ESCAPE '\\'", asked.args.len()));
            }
            asked.sql.push_str(" OR ");
            asked.is_in("action", &words.actions);
            asked.sql.push_str(" OR ");
            asked.is_in("subject", &words.subjects);
            asked.sql.push_str(" OR ");
            asked.is_in("person_id", &words.people.iter().map(ToString::to_string).collect::<Vec<_>>());
            asked.sql.push(')');
        }
        asked
    }

    fn and(&mut self, condition: &str, value: impl Into<Arg>) {
        self.args.push(value.into());
        self.sql.push_str(&format!(" AND {condition} ${}", self.args.len()));
    }

    fn is_in(&mut self, column: &str, values: &[String]) {
        let values = &values[..values.len().min(MOST_NAMED)];
        match values.len() {
            0 => self.sql.push_str("FALSE"),
            count => {
                let places = platform::db::places(self.args.len() + 1, count);
                self.sql.push_str(&format!("{column} IN ({places})"));
            }
        }
        self.args.extend(values.iter().map(Arg::from));
    }
}

const FROM: &str = "FROM audit LEFT JOIN people ON people.id = audit.person_id";

const ENTRY: &str =
    "SELECT audit.id, made_at, given_name || ' ' || family_name AS name, action, subject, detail";

/// The most lines of [`all`].
const MOST: i64 = 100_000;

/// The trail, newest first. Whoever calls has checked that the reader organises the scopes.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, filter: &Filter, query: ListQuery) -> Result<Listing<Entry>, DbError> {
    let Asked { sql, args } = Asked::of(filter);
    let count = format!("SELECT COUNT(*) {FROM} WHERE {sql}");
    let total = tx.count(sqlx::AssertSqlSafe(count), args).await?;
    let rows = some(tx, filter, query.limit(), query.offset()).await?;
    Ok(Listing { rows, total, query })
}

/// The same on one page, to be kept as a file: the newest hundred thousand lines.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, filter: &Filter) -> Result<Vec<Entry>, DbError> {
    some(tx, filter, MOST, 0).await
}

async fn some(tx: &mut Tx, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<Entry>, DbError> {
    let Asked { sql, mut args } = Asked::of(filter);
    let (first, second) = (args.len() + 1, args.len() + 2);
    args.extend(args![limit, offset]);
    let sql = format!(
        "{ENTRY} {FROM} WHERE {sql} ORDER BY made_at DESC, audit.id DESC LIMIT ${first} OFFSET ${second}"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args).await
}

/// What was done within the scopes: each action once.
///
/// # Errors
/// What the database said.
pub async fn actions(tx: &mut Tx, scopes: &[String]) -> Result<Vec<String>, DbError> {
    let Asked { sql, args } = Asked::of(&Filter { scopes: scopes.to_vec(), ..Filter::default() });
    let sql = format!("SELECT DISTINCT action {FROM} WHERE {sql}");
    let rows: Vec<(String,)> = tx.all(sqlx::AssertSqlSafe(sql), args).await?;
    Ok(rows.into_iter().map(|(action,)| action).collect())
}

/// Who did anything within the scopes: each with the name.
///
/// # Errors
/// What the database said.
pub async fn actors(tx: &mut Tx, scopes: &[String]) -> Result<Vec<(PersonId, String)>, DbError> {
    let Asked { sql, args } = Asked::of(&Filter { scopes: scopes.to_vec(), ..Filter::default() });
    let sql = format!(
        "SELECT DISTINCT people.id, given_name || ' ' || family_name {FROM} WHERE {sql} AND people.id IS NOT NULL"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args).await
}

/// Writes many lines with few statements.
///
/// # Errors
/// What the database said.
pub async fn write_all(tx: &mut Tx, world: &World, deeds: &[Deed<'_>]) -> Result<(), DbError> {
    let rows = deeds.iter().map(|deed| {
        let id = world.id::<EntryKind>();
        let folded = fold(deed.detail);
        args![id, world.now(), deed.person, deed.action, deed.subject, deed.scope, deed.detail, folded]
    });
    tx.insert_all(
        "INSERT INTO audit (id, made_at, person_id, action, subject, scope, detail, detail_folded)",
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
