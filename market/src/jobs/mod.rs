//! What runs later: firms are told before what is confirmed of them runs out, and lists of firms are checked and written.

mod lists;

pub use lists::{CheckList, ListProgress, WriteList};

use std::collections::BTreeMap;

use jiff::ToSpan;
use platform::app::App;
use platform::db::{Day, DbError, Tx};
use platform::jobs::Worker;

use crate::mail;
use crate::model::ids::SupplierId;
use crate::model::standing::today;
use crate::pages::words;
use crate::store::warnings::{self, Expiring};
use crate::views;

/// Adds the area's kinds of jobs.
#[must_use]
pub fn register(worker: Worker) -> Worker {
    worker.with::<CheckList>().with::<WriteList>()
}

/// How many days before the last day a firm is told.
pub const DAYS_BEFORE: i64 = 30;

/// Tells every firm what of its entry runs out within a month, once each; how many firms were told. It is called once a
/// day, and does no harm when it is called more often.
///
/// # Errors
/// What the database said.
pub async fn warn(app: &App) -> Result<usize, DbError> {
    views::write_down(app).await?;
    let today = today(app.world.now());
    let until = today.saturating_add(DAYS_BEFORE.days());
    let mut tx = app.db.begin().await?;
    let mut firms: BTreeMap<SupplierId, Vec<Expiring>> = BTreeMap::new();
    for one in warnings::due(&mut tx, Day(today), Day(until)).await? {
        firms.entry(one.supplier_id).or_default().push(one);
    }
    for (firm, expiring) in &firms {
        tell(&mut tx, app, *firm, expiring).await?;
        warnings::record(&mut tx, &app.world, expiring).await?;
    }
    tx.commit().await?;
    Ok(firms.len())
}

async fn tell(tx: &mut Tx, app: &App, firm: SupplierId, expiring: &[Expiring]) -> Result<(), DbError> {
    let (name, people) = warnings::addressees(tx, firm).await?;
    for person in people {
        let l = app.locale(person.language);
        let what: Vec<(String, Day)> = expiring
            .iter()
            .map(|one| {
                let what = words::expiring(&l, &one.kind, &one.name);
                (format!("{what} {}", one.number).trim_end().to_owned(), one.until)
            })
            .collect();
        mail::expiring(tx, app, &person, (firm, &name), &what).await?;
    }
    Ok(())
}
