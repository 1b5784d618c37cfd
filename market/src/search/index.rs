//! The index itself: opened, and asked for what it holds at the moment.

use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, PoisonError, RwLock};

use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyError};

use super::folder::{clear, payload};
use super::limits::LONGEST_ID;
use super::meaning::Meanings;
use super::query::QueryError;
use super::schema::{Fields, stamp};
use super::state::State;
use crate::model::vocabulary::Vocabulary;

/// What a thread that takes entries in may hold in memory before it writes them out.
const MEMORY: usize = 64 << 20;
/// How many of those there are: as many as a small machine has cores.
const THREADS: usize = 2;
/// Larger segments are left alone until a third of them is deleted.
pub(super) const LARGE: usize = 150_000;

/// What goes wrong with an index.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The question cannot be asked so.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// An id is empty or too long.
    #[error("an id has from 1 to {LONGEST_ID} bytes")]
    Id,
    /// The index cannot be read or written.
    #[error("the search index")]
    Index(#[from] TantivyError),
}

impl SearchError {
    /// Whether another process has the index open.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(self, Self::Index(TantivyError::LockFailure(..)))
    }
}

/// An index of entries. Questions are answered by many threads at once, while one changes it.
pub struct Search {
    fields: Fields,
    pub(super) stamp: String,
    pub(super) reader: IndexReader,
    pub(super) writer: Mutex<IndexWriter>,
    pub(super) state: RwLock<Arc<State>>,
}

impl Search {
    /// The index in a folder, which is made if it is not there. One that another program version has made, with another
    /// format or vocabulary, or that is broken, is begun anew: then [`Search::position`] is 0 and nothing is in it.
    ///
    /// # Errors
    /// Where the folder cannot be written to, or another process has it open.
    pub fn open(folder: &Path) -> Result<Self, SearchError> {
        let fields = Fields::new();
        let stamp = stamp(Vocabulary::bundled());
        std::fs::create_dir_all(folder).map_err(TantivyError::from)?;
        let usable = |index: &Index| {
            index.schema() == fields.schema
                && payload(index).stamp == stamp
                && index.validate_checksum().is_ok_and(|damaged| damaged.is_empty())
        };
        if let Some(index) = Index::open_in_dir(folder).ok().filter(usable) {
            match Self::over(index, fields.clone(), stamp.clone()) {
                Err(error) if !error.is_locked() => {
                    tracing::warn!(%error, "the search index is broken and is made anew");
                }
                opened => return opened,
            }
        }
        clear(folder)?;
        let index = Index::create_in_dir(folder, fields.schema.clone())?;
        Self::over(index, fields, stamp)
    }

    /// An empty index in memory.
    ///
    /// # Errors
    /// Where threads cannot be started.
    pub fn in_memory() -> Result<Self, SearchError> {
        let fields = Fields::new();
        let index = Index::create_in_ram(fields.schema.clone());
        Self::over(index, fields, stamp(Vocabulary::bundled()))
    }

    fn over(index: Index, fields: Fields, stamp: String) -> Result<Self, SearchError> {
        let options = IndexWriterOptions::builder()
            .memory_budget_per_thread(MEMORY)
            .num_worker_threads(THREADS)
            .num_merge_threads(1)
            .build();
        let writer: IndexWriter = index.writer_with_options(options)?;
        let mut policy = LogMergePolicy::default();
        policy.set_max_docs_before_merge(LARGE);
        policy.set_del_docs_ratio_before_merge(0.33);
        writer.set_merge_policy(Box::new(policy));
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let state = State::load(&reader, meanings(), None)?;
        Ok(Self { fields, stamp, reader, writer: Mutex::new(writer), state: RwLock::new(Arc::new(state)) })
    }

    /// Up to where in the store's changes the index is; 0 where it has to be filled anew.
    #[must_use]
    pub fn position(&self) -> i64 {
        payload(self.reader.searcher().index()).position
    }

    /// How many entries there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.state().count()
    }

    pub(super) fn state(&self) -> Arc<State> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn fields(&self) -> &Fields {
        &self.fields
    }

    pub(super) fn vocabulary(&self) -> &'static Vocabulary {
        Vocabulary::bundled()
    }

    pub(super) fn meanings(&self) -> &'static Meanings {
        meanings()
    }
}

fn meanings() -> &'static Meanings {
    static MEANINGS: LazyLock<Meanings> = LazyLock::new(|| Meanings::new(Vocabulary::bundled()));
    &MEANINGS
}
