//! What firms say of themselves.

use std::collections::BTreeMap;

use platform::args;
use platform::db::{Arg, DbError, Json, Tx, places};
use platform::locale::Translated;
use platform::world::World;

use super::{Keeper, Standing, rows, standing};
use crate::model::ids::SupplierId;
use crate::model::{TextKind, Texts};

/// The texts of an entry that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Texts, DbError> {
    let found: Vec<(TextKind, Json<Translated>)> =
        rows(tx, standing, id, "SELECT kind, content FROM supplier_texts", "kind").await?;
    Ok(found.into_iter().map(|(kind, content)| (kind, content.0)).collect())
}

/// Says a text in all its languages.
///
/// # Errors
/// What the database said.
pub async fn set(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    kind: TextKind,
    content: &Translated,
) -> Result<(), DbError> {
    let id = keeper.supplier.id;
    let known: Option<(Json<Translated>,)> = tx
        .optional("SELECT content FROM supplier_texts WHERE supplier_id = $1 AND kind = $2", args![id, kind])
        .await?;
    if known.map(|(known,)| known.0).unwrap_or_default() == *content {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO supplier_texts (supplier_id, kind, content, changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (supplier_id, kind) DO UPDATE SET content = excluded.content,
             changed_at = excluded.changed_at, changed_by = excluded.changed_by",
        args![id, kind, &Json(content.clone()), world.now(), keeper.person()],
    )
    .await?;
    keeper.touch(tx, world, "supplier.changed", &id.to_string(), kind.as_str()).await
}

/// What each of these entries says of itself in one sentence, where the visitor may see it.
///
/// # Errors
/// What the database said.
pub async fn summaries(
    tx: &mut Tx,
    standing: &Standing,
    ids: &[SupplierId],
) -> Result<BTreeMap<SupplierId, Translated>, DbError> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let [all, person] = standing.sight();
    let mut values = vec![Arg::from(TextKind::Summary), all, person];
    values.extend(ids.iter().map(|id| Arg::from(*id)));
    let sql = format!(
        "SELECT supplier_id, content FROM supplier_texts JOIN suppliers ON suppliers.id = supplier_id
         WHERE supplier_texts.kind = $1 AND {} AND supplier_id IN ({})",
        standing::seen(),
        places(4, ids.len())
    );
    let rows: Vec<(SupplierId, Json<Translated>)> = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(rows.into_iter().map(|(id, content)| (id, content.0)).collect())
}
