//! The index of this replica, kept in step with the store: it reads on from the last change that it has read, and is filled
//! anew where it has read none, or more than there is.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use platform::app::App;
use platform::db::DbError;
use tokio::sync::Mutex;
use tokio::task::{JoinError, spawn_blocking};

use crate::model::ids::SupplierId;
use crate::search::{Answer, Change, Query, Search, SearchError};
use crate::store::{changes, findable};

/// How long a change waits at most before it is looked for.
const PAUSE: Duration = Duration::from_millis(500);
/// Entries that are read at a time.
const BATCH: usize = 500;

/// What goes wrong while the index is kept.
#[derive(Debug, thiserror::Error)]
pub enum FinderError {
    /// The index.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The database.
    #[error(transparent)]
    Database(#[from] DbError),
    /// A thread broke off.
    #[error("the index was left while it was written")]
    Broken(#[from] JoinError),
}

/// Finds firms, in memory shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct Finder(Arc<Kept>);

struct Kept {
    search: Search,
    /// Held by whoever changes the index.
    writing: Mutex<()>,
    /// Entries written of so many, while it is filled anew; 0 of 0 otherwise.
    written: AtomicU64,
    all: AtomicU64,
}

impl Finder {
    /// The index in a folder; in memory, to be filled at every start, where another process has that one open.
    ///
    /// # Errors
    /// Where the folder cannot be written to.
    pub fn open(folder: &Path) -> Result<Self, SearchError> {
        match Search::open(folder) {
            Err(error) if error.is_locked() => {
                tracing::warn!(folder = %folder.display(), "another process has the search index open: it is kept in memory");
                Self::in_memory()
            }
            opened => opened.map(Self::over),
        }
    }

    /// An empty index in memory.
    ///
    /// # Errors
    /// Where threads cannot be started.
    pub fn in_memory() -> Result<Self, SearchError> {
        Search::in_memory().map(Self::over)
    }

    fn over(search: Search) -> Self {
        let writing = Mutex::default();
        Self(Arc::new(Kept { search, writing, written: AtomicU64::new(0), all: AtomicU64::new(0) }))
    }

    /// Answers a question, beside whatever else the thread has to do.
    ///
    /// # Errors
    /// [`SearchError::Query`] where it cannot be asked so.
    pub async fn answer(&self, query: Query) -> Result<Answer, FinderError> {
        let kept = Arc::clone(&self.0);
        Ok(spawn_blocking(move || kept.search.answer(&query)).await??)
    }

    /// How many entries are written of how many, while the index is filled anew.
    #[must_use]
    pub fn filling(&self) -> Option<(u64, u64)> {
        let all = self.0.all.load(Ordering::Relaxed);
        (all > 0).then(|| (self.0.written.load(Ordering::Relaxed).min(all), all))
    }

    /// Takes in what changed since the last time; how many entries did.
    ///
    /// # Errors
    /// What the database or the index said; what was taken in before stays.
    pub async fn catch_up(&self, app: &App) -> Result<usize, FinderError> {
        let _writing = self.0.writing.lock().await;
        let position = self.0.search.position();
        let latest = changes::latest(&mut app.db.read().await?).await?;
        if latest == position {
            return Ok(0);
        }
        if position == 0 || position > latest {
            return self.fill(app, latest).await;
        }
        let changed = changes::since(&mut app.db.read().await?, position).await?;
        for (at, batch) in changed.chunks(BATCH).enumerate() {
            let ids: Vec<SupplierId> = batch.iter().map(|(id, _)| *id).collect();
            let entries = findable::entries(&mut app.db.read().await?, app.world.now(), &ids).await?;
            let gone =
                ids.iter().map(ToString::to_string).filter(|id| entries.iter().all(|one| one.id != *id));
            let mut all: Vec<Change> = gone.map(Change::Remove).collect();
            all.extend(entries.into_iter().map(|entry| Change::Put(Box::new(entry))));
            // Several share a number: what comes in the next batch is not read yet.
            let next = changed.get((at + 1) * BATCH).map(|(_, next)| next - 1);
            let read = next.unwrap_or(batch[batch.len() - 1].1);
            let kept = Arc::clone(&self.0);
            spawn_blocking(move || kept.search.apply(all, read)).await??;
        }
        Ok(changed.len())
    }

    /// Fills the index anew with all that is public; who searches meanwhile finds what was there before.
    async fn fill(&self, app: &App, latest: i64) -> Result<usize, FinderError> {
        let all = findable::count(&mut app.db.read().await?).await?;
        self.0.written.store(0, Ordering::Relaxed);
        self.0.all.store(u64::try_from(all).unwrap_or(0), Ordering::Relaxed);
        let (to, mut from) = tokio::sync::mpsc::channel(2 * BATCH);
        let kept = Arc::clone(&self.0);
        let writing = spawn_blocking(move || {
            let entries = std::iter::from_fn(|| from.blocking_recv())
                .inspect(|_| _ = kept.written.fetch_add(1, Ordering::Relaxed));
            kept.search.rebuild(entries, latest)?;
            kept.search.settle()
        });
        let read = self.read_all(app, &to).await;
        // What was not read whole must not stand for the whole.
        let done = match read {
            Ok(count) => {
                drop(to);
                writing.await.map_err(FinderError::from).and_then(|done| Ok(done?)).map(|()| count)
            }
            Err(error) => {
                writing.abort();
                drop(to);
                let _ = writing.await;
                let kept = Arc::clone(&self.0);
                spawn_blocking(move || kept.search.rebuild([], 0)).await??;
                Err(error)
            }
        };
        self.0.all.store(0, Ordering::Relaxed);
        done
    }

    async fn read_all(
        &self,
        app: &App,
        to: &tokio::sync::mpsc::Sender<crate::search::Entry>,
    ) -> Result<usize, FinderError> {
        let (mut count, mut after) = (0, None);
        loop {
            let ids = findable::ids(&mut app.db.read().await?, after, BATCH).await?;
            let Some(last) = ids.last() else { return Ok(count) };
            after = Some(*last);
            for entry in findable::entries(&mut app.db.read().await?, app.world.now(), &ids).await? {
                count += 1;
                if to.send(entry).await.is_err() {
                    // Whoever writes has broken off, and says why.
                    return Ok(count);
                }
            }
        }
    }

    /// Keeps the index in step for as long as the program runs.
    pub async fn keep(self, app: App) {
        loop {
            match self.catch_up(&app).await {
                Ok(0) => {}
                Ok(changed) => tracing::debug!(changed, "the search index is in step"),
                Err(error) => tracing::error!(%error, "the search index cannot be brought up to date"),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}
