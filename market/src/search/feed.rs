//! Putting entries into the index and taking them out.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tantivy::{IndexWriter, TantivyError, Term};

use super::document::document;
use super::entry::Entry;
use super::folder::Payload;
use super::index::{LARGE, Search, SearchError};
use super::limits::LONGEST_ID;
use super::state::State;

/// A change to the index.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// An entry is there, new or changed.
    Put(Box<Entry>),
    /// The entry of this id is there no longer.
    Remove(String),
}

impl Search {
    /// Makes changes, in this order; when this returns they are kept and found. `position` is where the store's changes
    /// stand then.
    ///
    /// # Errors
    /// Where an id is none, or the folder cannot be written to; then nothing is changed.
    pub fn apply(&self, changes: impl IntoIterator<Item = Change>, position: i64) -> Result<(), SearchError> {
        self.write(position, |writer| {
            for change in changes {
                match change {
                    Change::Put(entry) => {
                        writer.delete_term(self.term(&entry.id)?);
                        writer.add_document(document(self.vocabulary(), self.fields(), &entry))?;
                    }
                    Change::Remove(id) => {
                        writer.delete_term(self.term(&id)?);
                    }
                }
            }
            Ok(())
        })
    }

    /// Puts these entries in the place of all that are there. Until it is done, questions are answered from what was
    /// there before. Entries are taken one at a time, so that they need not be in memory together; of two with one id
    /// both would be found, so ids must not repeat.
    ///
    /// # Errors
    /// Where an id is none, or the folder cannot be written to; then nothing is changed.
    pub fn rebuild(
        &self,
        entries: impl IntoIterator<Item = Entry>,
        position: i64,
    ) -> Result<(), SearchError> {
        self.write(position, |writer| {
            writer.delete_all_documents()?;
            for entry in entries {
                self.term(&entry.id)?;
                writer.add_document(document(self.vocabulary(), self.fields(), &entry))?;
            }
            Ok(())
        })
    }

    fn write(
        &self,
        position: i64,
        change: impl FnOnce(&mut IndexWriter) -> Result<(), SearchError>,
    ) -> Result<(), SearchError> {
        let mut writer = lock(&self.writer);
        if let Err(error) = change(&mut writer) {
            writer.rollback()?;
            return Err(error);
        }
        let mut commit = writer.prepare_commit()?;
        let payload = Payload { stamp: self.stamp.clone(), position };
        commit.set_payload(&serde_json::to_string(&payload).unwrap_or_default());
        commit.commit()?;
        self.load()
    }

    /// Joins what was written in pieces into a larger one, as far as can be done within a minute: questions are answered
    /// sooner after. To be called once everything was put in.
    ///
    /// # Errors
    /// Where the folder cannot be written to.
    pub fn settle(&self) -> Result<(), SearchError> {
        let mut writer = lock(&self.writer);
        for _ in 0..600 {
            let mut segments = writer.index().searchable_segment_metas()?;
            segments.retain(|segment| (segment.num_docs() as usize) < LARGE);
            if segments.len() < 2 {
                break;
            }
            let ids: Vec<_> = segments.iter().map(|segment| segment.id()).collect();
            match writer.merge(&ids).wait() {
                Ok(_) => break,
                // Some of them are being joined already; what comes of that is joined with the rest.
                Err(TantivyError::InvalidArgument(_)) => std::thread::sleep(Duration::from_millis(100)),
                Err(error) => return Err(error.into()),
            }
        }
        self.load()
    }

    /// Takes what was committed last for what questions are answered from. The writer has to be held meanwhile, so that
    /// states follow one another as changes do.
    fn load(&self) -> Result<(), SearchError> {
        let state = State::load(&self.reader, self.meanings(), Some(&self.state()))?;
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(state);
        Ok(())
    }

    fn term(&self, id: &str) -> Result<Term, SearchError> {
        if id.is_empty() || id.len() > LONGEST_ID {
            return Err(SearchError::Id);
        }
        Ok(Term::from_field_text(self.fields().id, id))
    }
}

fn lock(writer: &Mutex<IndexWriter>) -> MutexGuard<'_, IndexWriter> {
    writer.lock().unwrap_or_else(PoisonError::into_inner)
}
