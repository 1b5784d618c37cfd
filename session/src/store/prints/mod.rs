//! Documents printed for many: who asked for which, and what became of it. An organiser sees all of a session, a
//! coordinator the interpreters' rosters.

mod making;
mod purge;

pub use making::{Made, Order, is_stopped, made, order};
pub use purge::{ReleaseError, purge, release};

use jiff::SignedDuration;
use platform::args;
use platform::db::{Arg, At, DbError, Tx};
use platform::jobs;
use platform::locale::Language;
use platform::media::Key;
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::Standing;
use crate::jobs::Print;
use crate::model::ids::PrintId;
use crate::model::{Document, PrintProgress, PrintState};

/// For how long a print is kept.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 7);

/// The documents that the visitor may print.
#[must_use]
pub fn allowed(standing: &Standing) -> &'static [Document] {
    match (standing.organises, standing.coordinates) {
        (true, _) => &Document::ALL,
        (false, true) => &[Document::Interpreters],
        (false, false) => &[],
    }
}

/// A print in the list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Listed {
    /// Which.
    pub id: PrintId,
    /// Which document.
    pub document: Document,
    /// In which language.
    pub language: Language,
    /// In which other one beside.
    pub second_language: Option<Language>,
    /// When it was asked for.
    pub asked_at: At,
    /// Who asked for it, by name.
    pub asker: String,
    /// When it was made, if it was.
    pub made_at: Option<At>,
    /// The version of the agenda that it shows.
    pub version: Option<i64>,
    /// Where the PDF is kept.
    pub media_key: Option<Key>,
    /// How many bytes it has.
    pub size: Option<i64>,
    queued_at: Option<At>,
    progress: Option<String>,
    stop_asked_at: Option<At>,
    finished_at: Option<At>,
    failed_at: Option<At>,
}

impl Listed {
    /// What its making last said of itself.
    #[must_use]
    pub fn progress(&self) -> PrintProgress {
        self.progress.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    /// How it stands.
    #[must_use]
    pub fn state(&self) -> PrintState {
        if self.made_at.is_some() {
            PrintState::Made
        } else if self.queued_at.is_none() || self.failed_at.is_some() {
            PrintState::Failed
        } else if self.finished_at.is_some() {
            PrintState::Stopped
        } else if self.stop_asked_at.is_some() {
            PrintState::Stopping
        } else if self.progress().total > 0 {
            PrintState::Running
        } else {
            PrintState::Waiting
        }
    }
}

/// What a visitor may see: everything, or rosters alone.
const SEEN: &str = "SELECT prints.id, document, prints.language, second_language, asked_at,
        given_name || ' ' || family_name AS asker, made_at, version, media_key, size,
        jobs.created_at AS queued_at, jobs.progress, jobs.stop_asked_at, jobs.finished_at, jobs.failed_at
    FROM prints JOIN people ON people.id = asked_by LEFT JOIN jobs ON jobs.id = job_id
    WHERE session_id = $1 AND removed_at IS NULL AND ($2 OR ($3 AND document = $4))";

fn seen(standing: &Standing) -> Vec<Arg> {
    args![standing.session.id, standing.organises, standing.coordinates, Document::Interpreters]
}

/// The latest fifty that the visitor may see, the newest first.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<Listed>, DbError> {
    let sql = format!("{SEEN} ORDER BY asked_at DESC, prints.id DESC LIMIT 50");
    tx.all(sqlx::AssertSqlSafe(sql), seen(standing)).await
}

/// One of those that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: PrintId) -> Result<Option<Listed>, DbError> {
    let sql = format!("{SEEN} AND prints.id = $5");
    let mut values = seen(standing);
    values.push(Arg::from(id));
    tx.optional(sqlx::AssertSqlSafe(sql), values).await
}

/// What is to be printed, and in which languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Which document.
    pub document: Document,
    /// The first language.
    pub language: Language,
    /// The other one.
    pub second: Option<Language>,
}

/// Asks for a print; whether it is a new one. One that is being made already comes back in its place.
///
/// # Errors
/// What the database said.
pub async fn start(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    wanted: Wanted,
) -> Result<Result<PrintId, PrintId>, DbError> {
    // Two who press at once: the second waits here and then sees the first one's print.
    super::sessions::hold(tx, standing.session.id).await?;
    let second = wanted.second.filter(|second| *second != wanted.language);
    let same = |print: &Listed| {
        (print.document, print.language, print.second_language) == (wanted.document, wanted.language, second)
            && print.state().is_open()
    };
    if let Some(open) = list(tx, standing).await?.iter().find(|print| same(print)) {
        return Ok(Err(open.id));
    }
    let print: PrintId = world.id();
    let job = jobs::enqueue(tx, world, &Print { print }).await?;
    tx.execute(
        "INSERT INTO prints (id, session_id, document, language, second_language, job_id, asked_at, asked_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![print, standing.session.id, wanted.document, wanted.language, second, job, world.now(), by],
    )
    .await?;
    trail(tx, world, standing, print, "print.started", wanted.document).await?;
    Ok(Ok(print))
}

/// Asks the making of a print to stop.
///
/// # Errors
/// What the database said.
pub async fn stop(tx: &mut Tx, world: &World, standing: &Standing, print: &Listed) -> Result<(), DbError> {
    if jobs::stop::<Print>(tx, &print.id.to_string(), world.now()).await? > 0 {
        trail(tx, world, standing, print.id, "print.stopped", print.document).await?;
    }
    Ok(())
}

/// Removes a print, and stops it where it is being made; the file is left for [`release`].
///
/// # Errors
/// What the database said.
pub async fn remove(
    tx: &mut Tx,
    world: &World,
    by: PersonId,
    standing: &Standing,
    print: &Listed,
) -> Result<(), DbError> {
    jobs::stop::<Print>(tx, &print.id.to_string(), world.now()).await?;
    let removed = tx
        .execute(
            "UPDATE prints SET removed_at = $2, removed_by = $3
             WHERE id = $1 AND session_id = $4 AND removed_at IS NULL",
            args![print.id, world.now(), by, standing.session.id],
        )
        .await?;
    if removed > 0 {
        trail(tx, world, standing, print.id, "print.removed", print.document).await?;
    }
    Ok(())
}

async fn trail(
    tx: &mut Tx,
    world: &World,
    standing: &Standing,
    id: PrintId,
    action: &str,
    document: Document,
) -> Result<(), DbError> {
    let (subject, scope) = (id.to_string(), standing.session.id.to_string());
    let detail = document.as_str();
    audit::write(
        tx,
        world,
        Deed { person: standing.person, action, subject: &subject, scope: &scope, detail },
    )
    .await
}
