//! The known firms, held so that an incoming one finds those that it may be.

use rustc_hash::FxHashMap;

use crate::blocking::{Block, Postings};
use crate::decision::{Candidate, Decision, decide};
use crate::firm::Firm;
use crate::judge::judge;
use crate::record::Record;
use crate::vocabulary::{Lexicon, Vocabulary};

/// Firms that are glanced at, and those of them that are compared in full.
const GLANCED: usize = 250;
const COMPARED: usize = 40;

/// A known firm in an [`Index`]. Keys rise as firms are added and are not given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub u32);

/// The known firms. They are added and removed one at a time; the same firms added in the same order give the same
/// answers.
#[derive(Debug, Clone, Default)]
pub struct Index {
    vocabulary: Vocabulary,
    records: Vec<Option<Record>>,
    postings: Postings,
}

impl Index {
    /// No firm yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many firms are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.vocabulary.firms as usize
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes a firm in.
    ///
    /// # Panics
    /// After four thousand million firms.
    pub fn add(&mut self, firm: &Firm) -> Key {
        let record = Record::new(firm, &mut |sound| self.vocabulary.intern(sound));
        let key = u32::try_from(self.records.len()).expect("an index holds less than 2^32 firms");
        self.count(&record, |counted| *counted += 1);
        for block in Block::all(&record, &mut |id| self.vocabulary.is_name(id)) {
            self.postings.insert(block, key);
        }
        self.records.push(Some(record));
        Key(key)
    }

    /// Forgets a firm. Says whether it was there.
    pub fn remove(&mut self, key: Key) -> bool {
        let Some(record) = self.records.get_mut(key.0 as usize).and_then(Option::take) else {
            return false;
        };
        for block in Block::all(&record, &mut |id| self.vocabulary.is_name(id)) {
            self.postings.remove(block, key.0);
        }
        self.count(&record, |counted| *counted -= 1);
        true
    }

    fn count(&mut self, record: &Record, change: fn(&mut u32)) {
        change(&mut self.vocabulary.firms);
        for id in &record.name.words {
            change(&mut self.vocabulary.word_mut(*id).names);
        }
        for id in &record.place.words {
            change(&mut self.vocabulary.word_mut(*id).addresses);
        }
    }

    /// Which known firm an incoming one is, if any.
    #[must_use]
    pub fn identify(&self, firm: &Firm) -> Decision {
        let mut lexicon = Lexicon::new(&self.vocabulary);
        let record = Record::new(firm, &mut |sound| lexicon.intern(sound));
        let candidates = self.compared(&lexicon, &record);
        let both = |one: Key, other: Key| {
            let record = |key: Key| self.records[key.0 as usize].as_ref();
            record(one).zip(record(other))
        };
        decide(
            &candidates,
            |one, other| both(one, other).is_some_and(|(one, other)| judge(&lexicon, one, other).odds > 0.0),
            |one, other| both(one, other).is_some_and(|(one, other)| one.is_twin(other)),
        )
    }

    /// The known firms that an incoming one may be, the likeliest first, each with what speaks for and against it.
    #[must_use]
    pub fn candidates(&self, firm: &Firm) -> Vec<Candidate> {
        let mut lexicon = Lexicon::new(&self.vocabulary);
        let record = Record::new(firm, &mut |sound| lexicon.intern(sound));
        self.compared(&lexicon, &record)
    }

    fn compared(&self, lexicon: &Lexicon<'_>, record: &Record) -> Vec<Candidate> {
        let mut points: FxHashMap<u32, f32> = FxHashMap::default();
        let blocks = Block::sought(record, &mut |id| lexicon.is_name(id));
        self.postings.count(&blocks, self.len(), &mut points);
        let best = |mut list: Vec<(u32, f32)>, count: usize| {
            let order = |x: &(u32, f32), y: &(u32, f32)| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0));
            if list.len() > count {
                list.select_nth_unstable_by(count, order);
                list.truncate(count);
            }
            list.sort_unstable_by(order);
            list
        };
        let found: Vec<(&Record, u32, f32)> = best(points.into_iter().collect(), GLANCED)
            .into_iter()
            .filter_map(|(key, points)| Some((self.records[key as usize].as_ref()?, key, points)))
            .collect();
        let glanced =
            found.iter().map(|(known, key, points)| (*key, points + glance(lexicon, record, known)));
        let mut candidates: Vec<Candidate> = best(glanced.collect(), COMPARED)
            .into_iter()
            .filter_map(|(key, _)| Some((key, self.records[key as usize].as_ref()?)))
            .map(|(key, known)| {
                Candidate::new(Key(key), judge(lexicon, record, known), verbatim(record, known))
            })
            .collect();
        candidates.sort_by(Candidate::order);
        candidates
    }
}

/// How far addresses agree at a glance: many firms share a name, and the one is among them that is at the same place.
fn glance(lexicon: &Lexicon<'_>, record: &Record, known: &Record) -> f32 {
    let words = record.place.words.iter().filter(|id| known.place.words.contains(id));
    let numbers = record.place.numbers.iter().filter(|number| known.place.numbers.contains(number)).count();
    let differ = record.country.is_some() && known.country.is_some() && record.country != known.country;
    words.map(|id| 3.0 * lexicon.address_weight(*id)).sum::<f64>() as f32 + 2.0 * numbers.min(4) as f32
        - if differ { 4.0 } else { 0.0 }
}

/// How many texts are letter by letter the same, to tell twins.
fn verbatim(record: &Record, known: &Record) -> u8 {
    record.verbatim.iter().zip(&known.verbatim).map(|(one, other)| u8::from(one == other)).sum()
}
