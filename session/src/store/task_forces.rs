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
const MINE: &str = "EXISTS (SELECT 1 FROM grants WHERE person_id = $1 AND ended_at IS NULL AND (role = 'operator'
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
    let deed = Deed { person: Some(by), action: "task-force.made", subject: &scope, scope: &scope, detail: slug };
    audit::write(tx, world, deed).await?;
    Ok(id)
}
