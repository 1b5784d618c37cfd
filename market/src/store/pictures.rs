//! Pictures of firms' work.

use platform::args;
use platform::db::{DbError, Json, Tx};
use platform::locale::Translated;
use platform::media::Key;
use platform::world::World;

use super::{Keeper, Standing, rows};
use crate::model::Picture;
use crate::model::ids::{PictureId, SupplierId};

/// A picture that was handed in and checked.
#[derive(Debug, Clone)]
pub struct Told {
    /// The file.
    pub media: Key,
    /// What it is: `image/jpeg`.
    pub kind: String,
    /// How many points wide.
    pub width: i64,
    /// How many points high.
    pub height: i64,
    /// What is to be seen.
    pub caption: Translated,
}

/// The pictures of an entry that the visitor may see, in their order.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Vec<Picture>, DbError> {
    let select = "SELECT id, position, media, media_type, width, height, caption FROM supplier_pictures";
    rows(tx, standing, id, select, "position, id").await
}

/// Adds a picture behind the others.
///
/// # Errors
/// What the database said.
pub async fn add(tx: &mut Tx, world: &World, keeper: &Keeper, told: &Told) -> Result<PictureId, DbError> {
    let id: PictureId = world.id();
    tx.execute(
        "INSERT INTO supplier_pictures (id, supplier_id, position, media, media_type, width, height, caption, added_at,
             added_by)
         SELECT $1, $2, (SELECT COALESCE(MAX(position), 0) + 1 FROM supplier_pictures WHERE supplier_id = $2),
             $3, $4, $5, $6, $7, $8, $9",
        args![
            id,
            keeper.supplier.id,
            told.media,
            &told.kind,
            told.width,
            told.height,
            &Json(told.caption.clone()),
            world.now(),
            keeper.person()
        ],
    )
    .await?;
    keeper.touch(tx, world, "supplier-picture.added", &id.to_string(), "").await?;
    Ok(id)
}

/// Says what is to be seen in a picture; whether there is one.
///
/// # Errors
/// What the database said.
pub async fn describe(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    id: PictureId,
    caption: &Translated,
) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE supplier_pictures SET caption = $3 WHERE id = $1 AND supplier_id = $2",
            args![id, keeper.supplier.id, &Json(caption.clone())],
        )
        .await?;
    if changed > 0 {
        keeper.touch(tx, world, "supplier-picture.described", &id.to_string(), "").await?;
    }
    Ok(changed > 0)
}

/// Puts a picture before all others; whether there is one.
///
/// # Errors
/// What the database said.
pub async fn lead(tx: &mut Tx, world: &World, keeper: &Keeper, id: PictureId) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE supplier_pictures SET position =
                 (SELECT COALESCE(MIN(position), 0) - 1 FROM supplier_pictures WHERE supplier_id = $2)
             WHERE id = $1 AND supplier_id = $2",
            args![id, keeper.supplier.id],
        )
        .await?;
    if changed > 0 {
        keeper.touch(tx, world, "supplier-picture.led", &id.to_string(), "").await?;
    }
    Ok(changed > 0)
}

/// Removes a picture from the entry; whether it was there. The file is left to the housekeeping.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx, world: &World, keeper: &Keeper, id: PictureId) -> Result<bool, DbError> {
    let sql = "DELETE FROM supplier_pictures WHERE id = $1 AND supplier_id = $2";
    let removed = tx.execute(sql, args![id, keeper.supplier.id]).await?;
    if removed > 0 {
        keeper.touch(tx, world, "supplier-picture.removed", &id.to_string(), "").await?;
    }
    Ok(removed > 0)
}
