//! What is removed day by day: what nobody needs any more and nobody else should find.

use std::time::Duration;

use jiff::SignedDuration;
use platform::app::App;
use platform::http::attempts;
use platform::jobs;
use platform::mail::Delivery;
use registry::store::logins;
use session::jobs::LastWord;
use session::store::{imports, prints};

const DAY: Duration = Duration::from_hours(24);
/// For how long a mail that went out can still be looked for in the queue.
const MAILS: SignedDuration = SignedDuration::from_hours(24 * 7);
/// For how long an uploaded file is kept after its import has ended.
const FILES: SignedDuration = SignedDuration::from_hours(24 * 7);
/// Longer than any limit counts tries.
const TRIES: SignedDuration = SignedDuration::from_hours(24);

/// Removes mails that went out, logins and links that are over, old tries, the files of imports that have ended, and old
/// prints.
///
/// # Errors
/// When the database or the store of files fails.
pub async fn purge(app: &App) -> anyhow::Result<()> {
    let now = app.world.now();
    let mut tx = app.db.begin().await?;
    let mails = jobs::purge::<Delivery>(&mut tx, now - MAILS).await?;
    let words = jobs::purge::<LastWord>(&mut tx, now - MAILS).await?;
    let logins = logins::purge(&mut tx, now).await?;
    let tries = attempts::purge(&mut tx, now - TRIES).await?;
    tx.commit().await?;
    let mut tx = app.db.read().await?;
    let files = imports::purge(&mut tx, &app.media, now - FILES).await?;
    drop(tx);
    let prints = prints::purge(&app.db, &app.media, now - prints::KEPT).await?;
    tracing::info!(mails, words, logins, tries, files, prints, "cleaned up");
    Ok(())
}

/// Purges now and once a day, and tells firms what runs out.
pub async fn daily(app: App) {
    loop {
        if let Err(error) = purge(&app).await {
            tracing::error!(%error, "what is over cannot be removed");
        }
        match market::jobs::warn(&app).await {
            Ok(firms) => tracing::info!(firms, "told what runs out"),
            Err(error) => tracing::error!(%error, "firms cannot be told what runs out"),
        }
        tokio::time::sleep(DAY).await;
    }
}
