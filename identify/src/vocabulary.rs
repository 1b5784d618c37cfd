//! Words by number, with what each is worth in a name and in an address.

use std::collections::HashMap;

use crate::weak::{LEGAL, in_address, in_name};

/// Firms that every index is taken to hold beside its own, so that a word does not pass for common in a short list.
const BESIDE: f64 = 1_000.0;
/// Up to this share of firms a word is as good as unique.
const RARE: f64 = 0.001;

/// A word by its number.
pub type WordId = u32;

/// A word as it sounds.
#[derive(Debug, Clone)]
pub struct Word {
    /// How it sounds.
    pub sound: Box<str>,
    /// Which of the letters a to z are in it, a bit each.
    pub letters: u32,
    /// What it is worth in a name, however rare.
    pub name_worth: f32,
    /// What it is worth in an address.
    pub address_worth: f32,
    /// Firms with it in their name, and in their address.
    pub names: u32,
    pub addresses: u32,
}

impl Word {
    fn new(sound: &str) -> Self {
        let (name_worth, address_worth) = (in_name(sound), in_address(sound));
        let letters =
            sound.bytes().filter(u8::is_ascii_lowercase).fold(0, |all, letter| all | 1 << (letter - b'a'));
        Self { sound: sound.into(), letters, name_worth, address_worth, names: 0, addresses: 0 }
    }
}

/// All words of an index.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: Vec<Word>,
    numbers: HashMap<Box<str>, WordId>,
    /// Firms in the index.
    pub firms: u32,
}

impl Vocabulary {
    /// The number of a word, a new one where it is new.
    pub fn intern(&mut self, sound: &str) -> WordId {
        if let Some(number) = self.numbers.get(sound) {
            return *number;
        }
        let number = self.words.len() as WordId;
        self.words.push(Word::new(sound));
        self.numbers.insert(sound.into(), number);
        number
    }

    /// Whether a word is more than a legal form.
    pub fn is_name(&self, number: WordId) -> bool {
        self.words[number as usize].name_worth > LEGAL
    }

    /// The word of a number.
    pub fn word_mut(&mut self, number: WordId) -> &mut Word {
        &mut self.words[number as usize]
    }
}

/// The words of an index together with those of a firm that is not in it.
#[derive(Debug)]
pub struct Lexicon<'a> {
    base: &'a Vocabulary,
    more: Vec<Word>,
}

impl<'a> Lexicon<'a> {
    /// The words of an index.
    pub fn new(base: &'a Vocabulary) -> Self {
        Self { base, more: Vec::new() }
    }

    /// The number of a word; one that the index has not is kept beside.
    pub fn intern(&mut self, sound: &str) -> WordId {
        if let Some(number) = self.base.numbers.get(sound) {
            return *number;
        }
        let beside = self.more.iter().position(|word| &*word.sound == sound).unwrap_or_else(|| {
            self.more.push(Word::new(sound));
            self.more.len() - 1
        });
        (self.base.words.len() + beside) as WordId
    }

    /// The word of a number.
    pub fn word(&self, number: WordId) -> &Word {
        let number = number as usize;
        self.base.words.get(number).unwrap_or_else(|| &self.more[number - self.base.words.len()])
    }

    /// Whether a word is more than a legal form.
    pub fn is_name(&self, number: WordId) -> bool {
        self.word(number).name_worth > LEGAL
    }

    /// What a word says in a name: less the commoner it is.
    pub fn name_weight(&self, number: WordId) -> f64 {
        let word = self.word(number);
        f64::from(word.name_worth) * self.rarity(word.names)
    }

    /// What a word says in an address.
    pub fn address_weight(&self, number: WordId) -> f64 {
        let word = self.word(number);
        f64::from(word.address_worth) * self.rarity(word.addresses)
    }

    fn rarity(&self, firms: u32) -> f64 {
        let share = f64::from(firms) / (f64::from(self.base.firms) + BESIDE);
        if share <= RARE { 1.0 } else { (1.0 - 0.25 * (share / RARE).log10()).max(0.4) }
    }
}
