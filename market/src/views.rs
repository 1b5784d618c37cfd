//! How often entries are looked at: counted in memory, by day, and written down now and then. Who looks is not kept.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;
use platform::app::App;
use platform::db::DbError;

use crate::model::ids::SupplierId;
use crate::model::standing::today;
use crate::store::desk;

/// After so many they are written down.
const MOST: i64 = 25;

/// What was counted and not yet written down.
#[derive(Default)]
pub struct Views {
    counted: Mutex<HashMap<(SupplierId, Date), i64>>,
}

/// Counts that an entry was looked at.
///
/// # Errors
/// What the database said.
pub async fn seen(app: &App, id: SupplierId) -> Result<(), DbError> {
    let views = app.kept::<Views>();
    let waiting: i64 = {
        let mut counted = views.counted.lock().unwrap_or_else(PoisonError::into_inner);
        *counted.entry((id, today(app.world.now()))).or_default() += 1;
        counted.values().sum()
    };
    if waiting >= MOST { write_down(app).await } else { Ok(()) }
}

/// Writes down what was counted.
///
/// # Errors
/// What the database said.
pub async fn write_down(app: &App) -> Result<(), DbError> {
    let views = app.kept::<Views>();
    let counted = std::mem::take(&mut *views.counted.lock().unwrap_or_else(PoisonError::into_inner));
    if counted.is_empty() {
        return Ok(());
    }
    let mut rows: Vec<_> = counted.into_iter().map(|((id, day), count)| (id, day, count)).collect();
    rows.sort_unstable();
    let mut tx = app.db.begin().await?;
    desk::add_views(&mut tx, &rows).await?;
    tx.commit().await
}
