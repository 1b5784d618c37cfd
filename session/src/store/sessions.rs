//! Sessions.

use std::collections::BTreeMap;

use platform::args;
use platform::db::{At, Day, DbError, Json, Tx};
use platform::http::{ListQuery, Listing};
use platform::locale::{Language, Translated, fold};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use crate::model::ids::{SessionId, TaskForceId};
use crate::model::{Rules, Session};

const SELECT: &str =
    "SELECT id, task_force_id, number, title, place, zone, starts_on, ends_on, languages, rules,
    requests_close_at, thematic_names, announced_at FROM sessions";

/// Those a person may know of: announced ones; all of a task force that the person works for; those the person takes
/// part in. `$1` is the person, or NULL.
const VISIBLE: &str = "(announced_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM grants WHERE person_id = $1 AND ended_at IS NULL AND (role = 'operator'
        OR scope = sessions.task_force_id
        OR scope IN (SELECT sides.id FROM sides WHERE sides.task_force_id = sessions.task_force_id)))
    OR EXISTS (SELECT 1 FROM participants WHERE participants.session_id = sessions.id AND person_id = $1
        AND approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL))";

/// For [`super::Standing`], which decides who may know of it.
pub(super) async fn load(tx: &mut Tx, id: SessionId) -> Result<Option<Session>, DbError> {
    tx.optional(sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1")), args![id]).await
}

/// Makes whoever else holds the session wait until the transaction ends, so that what one reads of it, such as the
/// next free code, is still so when it is written.
///
/// # Errors
/// What the database said.
pub async fn hold(tx: &mut Tx, id: SessionId) -> Result<(), DbError> {
    tx.execute("UPDATE sessions SET number = number WHERE id = $1", args![id]).await.map(|_| ())
}

/// The sessions that the person may know of, the latest first.
///
/// # Errors
/// What the database said.
pub async fn list(
    tx: &mut Tx,
    person: Option<PersonId>,
    query: ListQuery,
) -> Result<Listing<Session>, DbError> {
    let order = query.order(&[("date", "starts_on"), ("number", "number")]);
    let order = if query.sort.is_empty() { "starts_on DESC".to_owned() } else { order };
    let sql = format!("{SELECT} WHERE {VISIBLE} ORDER BY {order}, number DESC");
    let mut rows: Vec<Session> = tx.all(sqlx::AssertSqlSafe(sql), args![person]).await?;
    // Sessions are few, so they are folded as they are read.
    let words = fold(&query.q);
    rows.retain(|session| {
        let text = searched(session);
        words.split(' ').all(|word| text.contains(word))
    });
    Ok(Listing::cut(rows, query))
}

/// What a session is found by: its number, and title and place in every language.
fn searched(session: &Session) -> String {
    let texts = session.title.iter().chain(session.place.iter()).map(|(_, text)| text.text.as_str());
    let numbers = [session.number.to_string(), session.numeral()];
    fold(&numbers.iter().map(String::as_str).chain(texts).collect::<Vec<_>>().join(" "))
}

/// The sessions of a task force that the person may know of, the latest first.
///
/// # Errors
/// What the database said.
pub async fn of_task_force(
    tx: &mut Tx,
    person: Option<PersonId>,
    task_force: TaskForceId,
) -> Result<Vec<Session>, DbError> {
    let sql = format!("{SELECT} WHERE {VISIBLE} AND task_force_id = $2 ORDER BY starts_on DESC, number DESC");
    tx.all(sqlx::AssertSqlSafe(sql), args![person, task_force]).await
}

/// The sessions announced to everyone, the latest first.
///
/// # Errors
/// What the database said.
pub async fn announced(tx: &mut Tx) -> Result<Vec<Session>, DbError> {
    let sql =
        format!("{SELECT} WHERE announced_at IS NOT NULL ORDER BY starts_on DESC, number DESC LIMIT 1000");
    tx.all(sqlx::AssertSqlSafe(sql), args![]).await
}

/// What an organiser says of a session.
#[derive(Debug, Clone)]
pub struct Told {
    /// The how-manieth.
    pub number: i64,
    /// Its title.
    pub title: Translated,
    /// Where it is held.
    pub place: Translated,
    /// The IANA name of its time zone.
    pub zone: String,
    /// The first day.
    pub starts_on: Day,
    /// The last day.
    pub ends_on: Day,
    /// The working languages.
    pub languages: Vec<Language>,
}

/// Makes a session. Whoever calls has checked that the person organises the task force.
///
/// # Errors
/// What the database said; [`platform::db::is_taken`] when the number is.
pub async fn create(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    task_force: TaskForceId,
    told: &Told,
) -> Result<SessionId, DbError> {
    let id: SessionId = world.id();
    tx.execute(
        "INSERT INTO sessions (id, task_force_id, number, title, place, zone, starts_on, ends_on, languages, rules,
            created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            id,
            task_force,
            told.number,
            &Json(told.title.clone()),
            &Json(told.place.clone()),
            &told.zone,
            told.starts_on,
            told.ends_on,
            &Json(told.languages.clone()),
            &Json(Rules::default()),
            world.now(),
            by
        ],
    )
    .await?;
    trail(tx, world, by, id, "session.made").await?;
    Ok(id)
}

/// Changes what is said of a session.
///
/// # Errors
/// As [`create`].
pub async fn update(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    id: SessionId,
    told: &Told,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE sessions SET number = $2, title = $3, place = $4, zone = $5, starts_on = $6, ends_on = $7,
            languages = $8 WHERE id = $1",
        args![
            id,
            told.number,
            &Json(told.title.clone()),
            &Json(told.place.clone()),
            &told.zone,
            told.starts_on,
            told.ends_on,
            &Json(told.languages.clone())
        ],
    )
    .await?;
    trail(tx, world, by, id, "session.changed").await
}

/// Sets the rules of the Meeting Point and the last instant for requests.
///
/// # Errors
/// What the database said.
pub async fn set_rules(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    id: SessionId,
    rules: &Rules,
    requests_close_at: Option<At>,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE sessions SET rules = $2, requests_close_at = $3 WHERE id = $1",
        args![id, &Json(rules.clone()), requests_close_at],
    )
    .await?;
    trail(tx, world, by, id, "rules.changed").await
}

/// Sets what the thematic tables are called, by code.
///
/// # Errors
/// What the database said.
pub async fn set_thematic_names(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    id: SessionId,
    names: &BTreeMap<String, Translated>,
) -> Result<(), DbError> {
    let names = Json(names.clone());
    tx.execute("UPDATE sessions SET thematic_names = $2 WHERE id = $1", args![id, &names]).await?;
    trail(tx, world, by, id, "thematic-tables.named").await
}

/// Shows the session to the public, or takes it back.
///
/// # Errors
/// What the database said.
pub async fn announce(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    id: SessionId,
    announced: bool,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE sessions SET announced_at = $2, announced_by = $3 WHERE id = $1",
        args![id, announced.then(|| world.now()), announced.then_some(by)],
    )
    .await?;
    trail(tx, world, by, id, if announced { "session.announced" } else { "session.hidden" }).await
}

async fn trail(tx: &mut Tx, world: &World, by: PersonId, id: SessionId, action: &str) -> Result<(), DbError> {
    let subject = id.to_string();
    let deed = Deed { person: Some(by), action, subject: &subject, scope: &subject, detail: "" };
    audit::write(tx, world, deed).await
}

/// The sessions that the person takes part in, the next first.
///
/// # Errors
/// What the database said.
pub async fn taken_part_in(tx: &mut Tx, person: PersonId) -> Result<Vec<Session>, DbError> {
    let sql = format!(
        "{SELECT} WHERE EXISTS (SELECT 1 FROM participants WHERE participants.session_id = sessions.id
             AND person_id = $1 AND approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL)
         ORDER BY starts_on DESC"
    );
    tx.all(sqlx::AssertSqlSafe(sql), args![person]).await
}

/// The session of a calendar address, which opens by its secret alone.
///
/// # Errors
/// What the database said.
pub async fn of_feed(tx: &mut Tx, id: SessionId) -> Result<Option<Session>, DbError> {
    load(tx, id).await
}
