//! What is compared of two firms, as numbers.

use crate::record::{Record, Text, trigrams};
use crate::similarity::{Alike, letters, sets, slips};
use crate::vocabulary::Lexicon;

/// How many numbers tell how alike name and address are.
pub const FEATURES: usize = 9;

/// Name and address compared: what the weights are learned for.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Features {
    /// Nothing where one of the names is not known.
    pub name: Option<Name>,
    /// Nothing where one of the addresses is not known.
    pub place: Option<Place>,
}

/// Names compared.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Name {
    /// The names' words, by letters, and the shorter name within the longer.
    pub words: f64,
    pub letters: f64,
    pub within: f64,
    /// 1 where both names have numbers and none is in both: Unit 6 is not Unit 7.
    pub numbers_differ: f64,
    /// 1 where one name alone has numbers.
    pub numbers_missing: f64,
}

/// Addresses compared.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Place {
    /// Their words or letters, whichever are more alike, and the shorter address within the longer.
    pub words: f64,
    pub within: f64,
    /// The share of the numbers of the one with fewer that are in the other: half where one has none,
    /// and where neither has any, as the words say.
    pub numbers: f64,
}

impl Features {
    /// Compares names and addresses.
    pub fn new(lexicon: &Lexicon<'_>, a: &Record, b: &Record) -> Self {
        let named = !a.exact.is_empty() && !b.exact.is_empty();
        Self {
            name: named.then(|| Name::new(lexicon, a, b)),
            place: (a.has_street && b.has_street).then(|| Place::new(lexicon, &a.place, &b.place)),
        }
    }

    /// As a row of numbers; what is not known stands where it speaks neither for nor against.
    pub fn row(&self, neutral: &[f64; FEATURES]) -> [f64; FEATURES] {
        let mut row = *neutral;
        if let Some(name) = self.name {
            row[..5].copy_from_slice(&[
                name.words,
                name.letters,
                name.within,
                name.numbers_differ,
                name.numbers_missing,
            ]);
        }
        if let Some(place) = self.place {
            row[5..8].copy_from_slice(&[place.words, place.within, place.numbers]);
        }
        if let (Some(name), Some(place)) = (self.name, self.place) {
            row[8] = name.alike().min(place.words);
        }
        row
    }
}

impl Name {
    fn new(lexicon: &Lexicon<'_>, a: &Record, b: &Record) -> Self {
        let by_words = sets(lexicon, &a.name.words, &b.name.words, |id| lexicon.name_weight(id));
        let shattered = a.name.shattered || b.name.shattered;
        let by_letters = match a.exact == b.exact {
            true => ALL,
            false if shattered => in_pieces(&a.name, &b.name),
            false => {
                let runs = letters(&a.name.trigrams, &b.name.trigrams);
                let slips = if runs.both > HOPELESS { slips(&a.name.letters, &b.name.letters) } else { 0.0 };
                Alike { both: runs.both.max(slips), ..runs }
            }
        };
        let numbers = (a.name.numbers.is_empty(), b.name.numbers.is_empty());
        let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
        Self {
            words: if shattered { by_letters.both } else { by_words.both },
            letters: by_letters.both,
            within: by_words.shorter.max(by_letters.shorter),
            numbers_differ: flag(numbers == (false, false) && shared(&a.name, &b.name) == 0),
            numbers_missing: flag(numbers.0 != numbers.1),
        }
    }

    /// By words or by letters, whichever are more alike.
    pub fn alike(&self) -> f64 {
        self.words.max(self.letters)
    }
}

/// Names of which no more runs of letters are alike are not one misspelled.
const HOPELESS: f64 = 0.3;

const ALL: Alike = Alike { both: 1.0, shorter: 1.0 };

/// Names of which one has blanks where they do not belong: legal forms cannot be told from the rest there, so both are
/// compared with and without those of the other.
fn in_pieces(a: &Text, b: &Text) -> Alike {
    let ways = [(&a.all_letters, &b.all_letters), (&a.all_letters, &b.letters), (&a.letters, &b.all_letters)];
    ways.into_iter().fold(Alike::default(), |best, (one, other)| {
        let runs = letters(&trigrams(one), &trigrams(other));
        Alike {
            both: best.both.max(runs.both).max(slips(one, other)),
            shorter: best.shorter.max(runs.shorter),
        }
    })
}

impl Place {
    fn new(lexicon: &Lexicon<'_>, a: &Text, b: &Text) -> Self {
        let by_words = sets(lexicon, &a.words, &b.words, |id| lexicon.address_weight(id));
        let by_letters = letters(&a.trigrams, &b.trigrams);
        let (few, both) = (a.numbers.len().min(b.numbers.len()), shared(a, b));
        let words = by_words.both.max(by_letters.both);
        let numbers = match few {
            0 if a.numbers.len() == b.numbers.len() => words,
            0 => 0.5,
            _ => both as f64 / few as f64,
        };
        Self { words, within: by_words.shorter.max(by_letters.shorter), numbers }
    }
}

/// How many numbers are in both texts.
fn shared(a: &Text, b: &Text) -> usize {
    a.numbers.iter().filter(|number| b.numbers.contains(number)).count()
}
