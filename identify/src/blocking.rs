//! Which known firms are worth comparing: those that share something rare.

use rustc_hash::FxHashMap;

use crate::record::{Record, Trigram, hash};
use crate::vocabulary::WordId;

/// Something that firms share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Block {
    /// The whole name, hashed.
    WholeName(u64),
    /// A word of the name that is no legal form.
    NameWord(WordId),
    /// Letters of the name.
    NameLetters(Trigram),
    /// A word of the name together with a number of the address: what is left to find one of many namesakes by.
    NameAtNumber(WordId, u32),
    /// The VAT number, hashed.
    Vat(u64),
    /// A word of the address.
    PlaceWord(WordId),
    /// A hundredth of a degree.
    Cell(i32, i32),
}

/// Blocks of one kind and how many entries of theirs are read at most, the rarest block first: this bounds the time of a
/// look-up, however common a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    Name,
    Place,
}

impl Budget {
    pub const ALL: [Self; 2] = [Self::Name, Self::Place];

    fn entries(self) -> usize {
        match self {
            Self::Name => 5_000,
            Self::Place => 2_000,
        }
    }
}

impl Block {
    /// What a firm may be found by. `is_name` says whether a word is more than a legal form.
    pub fn all(record: &Record, is_name: &mut dyn FnMut(WordId) -> bool) -> Vec<Self> {
        let mut all = Vec::new();
        if !record.exact.is_empty() {
            all.push(Self::WholeName(hash(&[&record.exact])));
        }
        if !record.vat.is_empty() {
            all.push(Self::Vat(hash(&[&record.vat])));
        }
        all.extend(record.name.words.iter().filter(|id| is_name(**id)).map(|id| Self::NameWord(*id)));
        all.extend(record.name.trigrams.iter().map(|letters| Self::NameLetters(*letters)));
        // The longest numbers say most: postal codes, then the higher house numbers.
        for id in record.name.words.iter().filter(|id| is_name(**id)).take(3) {
            all.extend(
                record.place.numbers.iter().rev().take(2).map(|number| Self::NameAtNumber(*id, *number)),
            );
        }
        all.extend(record.place.words.iter().map(|id| Self::PlaceWord(*id)));
        if let Some(position) = record.position {
            let (north, east) = position.cell(0, 0);
            all.push(Self::Cell(north, east));
        }
        all
    }

    /// What firms are looked for by: the same, with the cells around the position.
    pub fn sought(record: &Record, is_name: &mut dyn FnMut(WordId) -> bool) -> Vec<Self> {
        let mut all = Self::all(record, is_name);
        if let Some(position) = record.position {
            let around = (-1..=1).flat_map(|north| (-1..=1).map(move |east| (north, east)));
            for (north, east) in around.filter(|beside| *beside != (0, 0)) {
                let (north, east) = position.cell(north, east);
                all.push(Self::Cell(north, east));
            }
        }
        all
    }

    fn budget(self) -> Budget {
        match self {
            Self::WholeName(_)
            | Self::NameWord(_)
            | Self::NameLetters(_)
            | Self::NameAtNumber(..)
            | Self::Vat(_) => Budget::Name,
            Self::PlaceWord(_) | Self::Cell(..) => Budget::Place,
        }
    }

    /// What sharing it is worth beside how rare it is.
    fn worth(self) -> f32 {
        match self {
            Self::WholeName(_) => 2.0,
            Self::NameWord(_) => 1.0,
            Self::NameLetters(_) => 0.35,
            Self::NameAtNumber(..) => 1.0,
            Self::Vat(_) => 10.0,
            Self::PlaceWord(_) => 0.5,
            Self::Cell(..) => 0.7,
        }
    }
}

/// Who shares what.
#[derive(Debug, Clone, Default)]
pub struct Postings {
    lists: FxHashMap<Block, Vec<u32>>,
}

impl Postings {
    /// Notes that a firm has something; firms are noted in rising order.
    pub fn insert(&mut self, block: Block, key: u32) {
        self.lists.entry(block).or_default().push(key);
    }

    /// Forgets it.
    pub fn remove(&mut self, block: Block, key: u32) {
        if let Some(list) = self.lists.get_mut(&block) {
            if let Ok(at) = list.binary_search(&key) {
                list.remove(at);
            }
            if list.is_empty() {
                self.lists.remove(&block);
            }
        }
    }

    /// Gives points to every firm for what it shares, more the rarer that is.
    pub fn count(&self, blocks: &[Block], firms: usize, points: &mut FxHashMap<u32, f32>) {
        for budget in Budget::ALL {
            let mut lists: Vec<(&Vec<u32>, f32)> = blocks
                .iter()
                .filter(|block| block.budget() == budget)
                .filter_map(|block| Some((self.lists.get(block)?, block.worth())))
                .collect();
            lists.sort_by_key(|(list, _)| list.len());
            let mut left = budget.entries();
            for (list, worth) in lists {
                let read = list.len().min(left);
                let rarity = (1.0 + firms as f32 / list.len() as f32).ln();
                for key in &list[..read] {
                    *points.entry(*key).or_default() += worth * rarity;
                }
                left -= read;
            }
        }
    }
}
