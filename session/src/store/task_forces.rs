//! Task forces and their sides.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::locale::Translated;
use platform::world::World;
use registry::model::{PersonId, Role};
use registry::store::audit::{self, Deed};
use registry::store::grants;

use crate::model::ids::{SideId, TaskForceId};
use crate::model::{Side, TaskForce};

/// Those that the person works for in any role; an operator sees all.
const MINE: &str =
    "EXISTS (SELECT 1 FROM grants WHERE person_id = $1 AND ended_at IS NULL AND (role = 'operator'
    OR scope = task_forces.id
    OR scope IN (SELECT sides.id FROM sides WHERE sides.task_force_id = task_forces.id)))";

/// Those that the person organises; an operator organises all.
const ORGANISED: &str = "EXISTS (SELECT 1 FROM grants WHERE person_id = $1 AND ended_at IS NULL
    AND (role = 'operator' OR (role = 'organiser' AND scope = task_forces.id)))";

/// The task forces that the person works for.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, person: PersonId) -> Result<Vec<TaskForce>, DbError> {
    let sql = format!("SELECT id, slug, name FROM task_forces WHERE {MINE} ORDER BY slug");
    tx.all(sqlx::AssertSqlSafe(sql), args![person]).await
}

/// The task force, if the person organises it.
///
/// # Errors
/// What the database said.
pub async fn organised(tx: &mut Tx, person: PersonId, id: TaskForceId) -> Result<Option<TaskForce>, DbError> {
    let sql = format!("SELECT id, slug, name FROM task_forces WHERE {ORGANISED} AND id = $2");
    tx.optional(sqlx::AssertSqlSafe(sql), args![person, id]).await
}

/// The task force, if the person works for it in any role.
///
/// # Errors
/// What the database said.
pub async fn mine(tx: &mut Tx, person: PersonId, id: TaskForceId) -> Result<Option<TaskForce>, DbError> {
    let sql = format!("SELECT id, slug, name FROM task_forces WHERE {MINE} AND id = $2");
    tx.optional(sqlx::AssertSqlSafe(sql), args![person, id]).await
}

/// The task forces that the person organises.
///
/// # Errors
/// What the database said.
pub async fn all_organised(tx: &mut Tx, person: PersonId) -> Result<Vec<TaskForce>, DbError> {
    let sql = format!("SELECT id, slug, name FROM task_forces WHERE {ORGANISED} ORDER BY slug");
    tx.all(sqlx::AssertSqlSafe(sql), args![person]).await
}

/// The two sides of a task force, in their order.
///
/// # Errors
/// What the database said.
pub async fn sides(tx: &mut Tx, id: TaskForceId) -> Result<Vec<Side>, DbError> {
    tx.all(
        "SELECT id, code, name, co_chair_id FROM sides WHERE task_force_id = $1 ORDER BY position",
        args![id],
    )
    .await
}

/// What is said of a side.
#[derive(Debug, Clone)]
pub struct ToldSide {
    /// As in spreadsheets: `IT`, `RU`.
    pub code: String,
    /// Its name.
    pub name: Translated,
    /// Its co-chair, who manages its delegation.
    pub co_chair: Option<PersonId>,
}

/// Makes a task force with its two sides; whoever makes it organises it.
///
/// # Errors
/// What the database said; [`platform::db::is_taken`] when the slug is.
pub async fn create(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    slug: &str,
    name: &Translated,
    sides: &[ToldSide; 2],
) -> Result<TaskForceId, DbError> {
    let id: TaskForceId = world.id();
    tx.execute(
        "INSERT INTO task_forces (id, slug, name, created_at, created_by) VALUES ($1, $2, $3, $4, $5)",
        args![id, slug, &Json(name.clone()), world.now(), by],
    )
    .await?;
    let scope = id.to_string();
    for (position, side) in sides.iter().enumerate() {
        let side_id: SideId = world.id();
        tx.execute(
            "INSERT INTO sides (id, task_force_id, code, name, position, co_chair_id) VALUES ($1, $2, $3, $4, $5, $6)",
            args![side_id, id, &side.code, &Json(side.name.clone()), position, side.co_chair],
        )
        .await?;
        if let Some(co_chair) = side.co_chair {
            grants::give(tx, world, Some(by), co_chair, Role::Manager, &side_id.to_string()).await?;
        }
    }
    grants::give(tx, world, Some(by), by, Role::Organiser, &scope).await?;
    let deed =
        Deed { person: Some(by), action: "task-force.made", subject: &scope, scope: &scope, detail: slug };
    audit::write(tx, world, deed).await?;
    Ok(id)
}

/// Changes what is said of a task force and its sides. A new co-chair manages the delegation; the former one's role is
/// left as it is.
///
/// # Errors
/// As [`create`]; [`platform::db::is_taken`] also when both sides have one code.
pub async fn update(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    task_force: &TaskForce,
    sides: &[(SideId, ToldSide); 2],
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE task_forces SET slug = $2, name = $3 WHERE id = $1",
        args![task_force.id, &task_force.slug, &task_force.name],
    )
    .await?;
    // Codes are unique within the task force: two sides that swap theirs pass through names that are no codes.
    for (id, _) in sides {
        let away = id.to_string();
        tx.execute("UPDATE sides SET code = $2 WHERE id = $1", args![*id, away]).await?;
    }
    for (id, side) in sides {
        tx.execute(
            "UPDATE sides SET code = $3, name = $4, co_chair_id = $5 WHERE id = $1 AND task_force_id = $2",
            args![*id, task_force.id, &side.code, &Json(side.name.clone()), side.co_chair],
        )
        .await?;
        if let Some(co_chair) = side.co_chair {
            grants::give(tx, world, Some(by), co_chair, Role::Manager, &id.to_string()).await?;
        }
    }
    let scope = task_force.id.to_string();
    let deed = Deed {
        person: Some(by),
        action: "task-force.changed",
        subject: &scope,
        scope: &scope,
        detail: &task_force.slug,
    };
    audit::write(tx, world, deed).await
}

/// How many sessions a task force has.
///
/// # Errors
/// What the database said.
pub async fn session_count(tx: &mut Tx, id: TaskForceId) -> Result<i64, DbError> {
    tx.count("SELECT COUNT(*) FROM sessions WHERE task_force_id = $1", args![id]).await
}

/// The name of a task force, which is public as soon as one of its sessions is.
///
/// # Errors
/// What the database said.
pub async fn name(tx: &mut Tx, id: TaskForceId) -> Result<Option<Translated>, DbError> {
    let row: Option<(Json<Translated>,)> =
        tx.optional("SELECT name FROM task_forces WHERE id = $1", args![id]).await?;
    Ok(row.map(|(name,)| name.0))
}
