//! Reading a text for what it speaks of.

use std::ops::Range;

use platform::locale::Language;

use super::Vocabulary;
use super::concept::ConceptId;
use super::lexicon::{Keys, Meaning};
use super::place::{PlaceId, PlaceKind};
use super::word::{Word, words};

/// What of a text is read, in bytes; whatever stands beyond is left out.
const LONGEST_TEXT: usize = 256 * 1024;

/// How a word is the vocabulary's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// As it stands there.
    Exact,
    /// With another ending.
    Inflected,
    /// With a slip or two.
    Mistyped,
    /// Typed with the other keyboard layout on.
    OtherLayout,
    /// Russian in Latin letters.
    Transliterated,
}

/// Something that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<Id> {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// What it may be: one thing, or several that share the word.
    pub any_of: Vec<Id>,
    /// How it is that.
    pub how: How,
}

/// What a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// Concepts, certificates among them, from the first to the last.
    pub concepts: Vec<Found<ConceptId>>,
    /// Places by name.
    pub places: Vec<Found<PlaceId>>,
    /// The words that are neither these nor everyday's: names, numbers, whatever the vocabulary does not know.
    pub rest: Vec<Range<usize>>,
}

/// A text on its way to being read.
pub(super) struct Read {
    pub words: Vec<Word>,
    pub taken: Vec<bool>,
    pub concepts: Vec<Found<ConceptId>>,
    pub places: Vec<Found<PlaceId>>,
    /// What the reader made of each word, where it is not what stands there.
    pub hows: Vec<How>,
    pub keys: Vec<Keys>,
}

impl Vocabulary {
    /// Which concepts and places a text of any length speaks of, in whatever language. Only what is said is found:
    /// nothing is forgiven. Of a very long text the first 256 KiB are read.
    #[must_use]
    pub fn read_text(&self, text: &str) -> Reading {
        let text = beginning(text, LONGEST_TEXT);
        let mut read = self.start(text);
        self.find(text, &mut read);
        let rest = self.rest(&read);
        Reading { concepts: read.concepts, places: read.places, rest }
    }

    /// The words of a text without their endings, for looking up what is none of the vocabulary's. A word of another
    /// script than the language's stays as it is. Of a very long text the first 256 KiB are read.
    #[must_use]
    pub fn stems(&self, language: Language, text: &str) -> Vec<String> {
        let words = words(beginning(text, LONGEST_TEXT));
        words.iter().map(|word| self.lexicon.stem(language, &word.text)).collect()
    }

    /// The words of a text, with nothing found yet.
    pub(super) fn start(&self, text: &str) -> Read {
        let words = words(text);
        let keys = words.iter().map(|word| self.lexicon.keys(&word.text)).collect();
        let count = words.len();
        let (concepts, places) = (Vec::new(), Vec::new());
        Read { words, taken: vec![false; count], concepts, places, hows: vec![How::Exact; count], keys }
    }

    /// Finds the forms, the longest first from left to right.
    pub(super) fn find(&self, text: &str, read: &mut Read) {
        let mut at = 0;
        while at < read.words.len() {
            if let Some(province) = self.province(text, &read.words[at]) {
                let range = read.words[at].range.clone();
                read.places.push(Found { range, any_of: vec![province], how: How::Exact });
                read.taken[at] = true;
            } else if let Some(longest) = self.lexicon.longest(&read.words[at..], &read.keys[at..]) {
                let end = at + longest.words;
                let meant = read.hows[at..end].iter().copied().max().unwrap_or(How::Exact);
                let how = if longest.exact { meant } else { meant.max(How::Inflected) };
                let range = read.words[at].range.start..read.words[end - 1].range.end;
                let (mut concepts, mut places) = (Vec::new(), Vec::new());
                for meaning in longest.meanings {
                    match meaning {
                        Meaning::Concept(id) => concepts.push(id),
                        Meaning::Place(id) => places.push(id),
                    }
                }
                if !concepts.is_empty() {
                    read.concepts.push(Found { range: range.clone(), any_of: concepts, how });
                }
                if !places.is_empty() {
                    read.places.push(Found { range, any_of: places, how });
                }
                read.taken[at..end].fill(true);
                at = end;
                continue;
            }
            at += 1;
        }
    }

    /// The words that were not taken and say something.
    pub(super) fn rest(&self, read: &Read) -> Vec<Range<usize>> {
        let words = read.words.iter().zip(&read.taken);
        let left = words.filter(|(word, taken)| !**taken && !self.lexicon.is_common(&word.text));
        left.map(|(word, _)| word.range.clone()).collect()
    }

    /// The province whose two letters stand in brackets, as addresses have them: `Montegranaro (FM)`.
    fn province(&self, text: &str, word: &Word) -> Option<PlaceId> {
        let code = &text[word.range.clone()];
        let bracketed = code.len() == 2
            && code.bytes().all(|byte| byte.is_ascii_uppercase())
            && text[..word.range.start].ends_with('(')
            && text[word.range.end..].starts_with(')');
        self.place(code).filter(|id| bracketed && self[*id].kind == PlaceKind::Province)
    }
}

/// The beginning of a text, at most so many bytes of it.
pub(super) fn beginning(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}
