//! Roles given and ended.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use super::audit::{self, Deed};
use crate::model::{Grant, GrantId, PersonId, Role};

/// The roles a person has now.
///
/// # Errors
/// What the database said.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Grant>, DbError> {
    tx.all(
        "SELECT id, person_id, role, scope, given_at FROM grants WHERE person_id = $1 AND ended_at IS NULL ORDER BY given_at",
        args![person],
    )
    .await
}

/// A person who has a role somewhere.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Holder {
    /// The grant.
    pub id: GrantId,
    /// Who.
    pub person_id: PersonId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// What.
    pub role: Role,
}

/// Who has a role in this scope now.
///
/// # Errors
/// What the database said.
pub async fn holders(tx: &mut Tx, scope: &str) -> Result<Vec<Holder>, DbError> {
    tx.all(
        "SELECT grants.id, person_id, given_name || ' ' || family_name AS name, email, role FROM grants
         JOIN people ON people.id = grants.person_id
         WHERE scope = $1 AND ended_at IS NULL ORDER BY role, family_name, given_name",
        args![scope],
    )
    .await
}

/// Gives a role, unless the person has it already.
///
/// # Errors
/// What the database said.
pub async fn give(
    tx: &mut Tx,
    world: &World,
    by: Option<PersonId>,
    person: PersonId,
    role: Role,
    scope: &str,
) -> Result<(), DbError> {
    let has = tx
        .count(
            "SELECT COUNT(*) FROM grants WHERE person_id = $1 AND role = $2 AND scope = $3 AND ended_at IS NULL",
            args![person, role, scope],
        )
        .await?;
    if has > 0 {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO grants (id, person_id, role, scope, given_at, given_by) VALUES ($1, $2, $3, $4, $5, $6)",
        args![world.id::<crate::model::GrantIdKind>(), person, role, scope, world.now(), by],
    )
    .await?;
    let (subject, detail) = (person.to_string(), role.to_string());
    let deed = Deed { person: by, action: "role.given", subject: &subject, scope, detail: &detail };
    audit::write(tx, world, deed).await
}

/// Ends a role within a scope.
///
/// # Errors
/// What the database said.
pub async fn end(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    scope: &str,
    grant: GrantId,
) -> Result<bool, DbError> {
    let ended = tx
        .execute(
            "UPDATE grants SET ended_at = $3, ended_by = $4 WHERE id = $1 AND scope = $2 AND ended_at IS NULL",
            args![grant, scope, world.now(), by],
        )
        .await?;
    if ended > 0 {
        let subject = grant.to_string();
        let deed = Deed { person: Some(by), action: "role.ended", subject: &subject, scope, detail: "" };
        audit::write(tx, world, deed).await?;
    }
    Ok(ended > 0)
}

/// Takes the end of a role back, unless the person was given the role again meanwhile.
///
/// # Errors
/// What the database said.
pub async fn restore(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    scope: &str,
    grant: GrantId,
) -> Result<bool, DbError> {
    let restored = tx
        .execute(
            "UPDATE grants SET ended_at = NULL, ended_by = NULL WHERE id = $1 AND scope = $2 AND ended_at IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM grants AS other WHERE other.person_id = grants.person_id
                AND other.role = grants.role AND other.scope = grants.scope AND other.ended_at IS NULL)",
            args![grant, scope],
        )
        .await?;
    if restored > 0 {
        let subject = grant.to_string();
        let deed = Deed { person: Some(by), action: "role.restored", subject: &subject, scope, detail: "" };
        audit::write(tx, world, deed).await?;
    }
    Ok(restored > 0)
}
