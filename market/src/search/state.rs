//! What the index holds at a moment.

use std::sync::Arc;

use tantivy::{IndexReader, Searcher, SegmentReader};

use super::bits::Bits;
use super::columns::Columns;
use super::meaning::Meanings;

/// A part of the index that never changes, but for entries that are deleted.
pub(super) struct Segment {
    pub reader: SegmentReader,
    pub columns: Arc<Columns>,
    pub alive: Bits,
}

/// All segments, as they were after one change.
pub(super) struct State {
    /// Keeps the files from being removed.
    _searcher: Searcher,
    pub segments: Vec<Segment>,
}

impl State {
    /// The index as it is now. What was read before is taken over, so that a small change costs little.
    pub(super) fn load(
        reader: &IndexReader,
        meanings: &Meanings,
        before: Option<&Self>,
    ) -> tantivy::Result<Self> {
        reader.reload()?;
        let searcher = reader.searcher();
        let mut segments = Vec::new();
        for reader in searcher.segment_readers() {
            let known = before.and_then(|before| {
                before.segments.iter().find(|one| one.reader.segment_id() == reader.segment_id())
            });
            let columns = match known {
                Some(known) => Arc::clone(&known.columns),
                None => Arc::new(Columns::read(reader, meanings)?),
            };
            let alive = match reader.alive_bitset() {
                None => Bits::all(columns.count),
                Some(alive) => {
                    let mut set = Bits::none(columns.count);
                    alive.iter_alive().for_each(|doc| set.set(doc as usize));
                    set
                }
            };
            segments.push(Segment { reader: reader.clone(), columns, alive });
        }
        Ok(Self { _searcher: searcher, segments })
    }

    /// How many entries there are.
    pub(super) fn count(&self) -> usize {
        self.segments.iter().map(|segment| segment.alive.count()).sum()
    }
}
