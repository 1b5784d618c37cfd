//! People.

use std::collections::HashMap;

use platform::args;
use platform::db::{Arg, DbError, Tx, places};
use platform::locale::Language;
use platform::world::World;

use crate::model::{Email, Person, PersonId};

const SELECT: &str = "SELECT id, email, given_name, family_name, language, signed_in_at FROM people";

/// The person of this id.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Option<Person>, DbError> {
    tx.optional(sqlx::AssertSqlSafe(format!("{SELECT} WHERE id = $1")), args![id]).await
}

/// The person of this address.
///
/// # Errors
/// What the database said.
pub async fn by_email(tx: &mut Tx, email: &Email) -> Result<Option<Person>, DbError> {
    tx.optional(sqlx::AssertSqlSafe(format!("{SELECT} WHERE email = $1")), args![email.to_string()]).await
}

/// What is told of a person who may be known already.
#[derive(Debug, Clone)]
pub struct Told {
    /// The address.
    pub email: Email,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The language to write in.
    pub language: Language,
}

/// The person of this address, made when unknown. Somebody who is known keeps name and language: others may not
/// rename who signs in by themselves.
///
/// # Errors
/// What the database said.
pub async fn record(tx: &mut Tx, world: &World, told: &Told) -> Result<PersonId, DbError> {
    if let Some(person) = by_email(tx, &told.email).await? {
        return Ok(person.id);
    }
    let id: PersonId = world.id();
    tx.execute(
        "INSERT INTO people (id, email, given_name, family_name, language, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, told.email.to_string(), &told.given_name, &told.family_name, told.language, world.now()],
    )
    .await?;
    Ok(id)
}

/// Chooses the language of pages and mails.
///
/// # Errors
/// What the database said.
pub async fn set_language(tx: &mut Tx, id: PersonId, language: Language) -> Result<(), DbError> {
    tx.execute("UPDATE people SET language = $2 WHERE id = $1", args![id, language]).await.map(|_| ())
}

/// Changes the name as pages and mails address the person.
///
/// # Errors
/// What the database said.
pub async fn rename(tx: &mut Tx, id: PersonId, given_name: &str, family_name: &str) -> Result<(), DbError> {
    tx.execute(
        "UPDATE people SET given_name = $2, family_name = $3 WHERE id = $1",
        args![id, given_name, family_name],
    )
    .await
    .map(|_| ())
}

/// Writes down that the person signed in.
///
/// # Errors
/// What the database said.
pub async fn signed_in(tx: &mut Tx, world: &World, id: PersonId) -> Result<(), DbError> {
    tx.execute("UPDATE people SET signed_in_at = $2 WHERE id = $1", args![id, world.now()]).await.map(|_| ())
}

/// As [`record`], for many with few statements; the ids stand in the order of those told.
///
/// # Errors
/// What the database said.
pub async fn record_all(tx: &mut Tx, world: &World, told: &[Told]) -> Result<Vec<PersonId>, DbError> {
    let mut known: HashMap<String, PersonId> = HashMap::new();
    for some in told.chunks(1_000) {
        let sql = format!("SELECT email, id FROM people WHERE email IN ({})", places(1, some.len()));
        let emails = some.iter().map(|told| Arg::from(told.email.to_string())).collect();
        let rows: Vec<(String, PersonId)> = tx.all(sqlx::AssertSqlSafe(sql), emails).await?;
        known.extend(rows);
    }
    let (mut ids, mut made) = (Vec::with_capacity(told.len()), Vec::new());
    for told in told {
        let email = told.email.to_string();
        ids.push(*known.entry(email.clone()).or_insert_with(|| {
            let id = world.id();
            made.push(args![id, email, &told.given_name, &told.family_name, told.language, world.now()]);
            id
        }));
    }
    tx.insert_all("INSERT INTO people (id, email, given_name, family_name, language, created_at)", made, "")
        .await?;
    Ok(ids)
}
