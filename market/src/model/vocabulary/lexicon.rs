//! Every form of every concept and place, found word by word: a tree of stems for each language.

use std::collections::{HashMap, HashSet};

use platform::locale::Language;

use super::concept::ConceptId;
use super::place::PlaceId;
use super::stem::{Stems, declined, fleeting, inflects};
use super::typo::Typos;
use super::word::Word;

/// What a form stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning {
    Concept(ConceptId),
    Place(PlaceId),
}

/// The longest form that begins at a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Longest {
    /// How many words it takes.
    pub words: usize,
    /// Whether it stands as it is written in the vocabulary.
    pub exact: bool,
    /// What it may mean.
    pub meanings: Vec<Meaning>,
}

/// A word's place in the trees, for each language that knows it.
pub(super) type Keys = [Option<u32>; 3];

struct End {
    words: Vec<String>,
    rigid: bool,
    meaning: Meaning,
    side: Side,
}

/// What side a meaning is of: a facet's or a kind of places'. Of two meanings of a side, the one whose form stands as
/// it is written hides the other; of two sides both hold, as *ricamo* is a
/// processing and a component. Not in English, where *shirt* would be shirting too.
pub(super) type Side = (u8, u8);

/// The forms, ready to be found.
pub(super) struct Lexicon {
    stems: Stems,
    keys: [HashMap<String, u32>; 3],
    nodes: u32,
    steps: HashMap<(u32, u32), u32>,
    ends: HashMap<u32, Vec<End>>,
    surfaces: HashSet<String>,
    common: HashSet<String>,
    typos: Typos,
}

impl Lexicon {
    /// An empty one that takes none of these words for anything but as they stand in a form.
    pub(super) fn new(common: HashSet<String>) -> Self {
        Self {
            stems: Stems::new(),
            keys: Default::default(),
            nodes: 3, // the roots of the three languages
            steps: HashMap::new(),
            ends: HashMap::new(),
            surfaces: HashSet::new(),
            common,
            typos: Typos::default(),
        }
    }

    /// Takes in a form. A rigid one has no other endings and is nobody's mistyping.
    pub(super) fn add(
        &mut self,
        language: Language,
        words: Vec<String>,
        rigid: bool,
        meaning: Meaning,
        side: Side,
    ) {
        let mut node = language as u32;
        for word in &words {
            let stem = self.stems.stem(language, word);
            let key = self.key(language, &stem);
            if !rigid {
                for other in fleeting(word).into_iter().chain(declined(word)) {
                    let other = self.stems.stem(language, &other);
                    self.keys[language as usize].entry(other).or_insert(key);
                }
                self.typos.add(word, word);
                self.typos.add(&stem, word);
            }
            self.surfaces.insert(word.clone());
            let next = self.nodes;
            node = *self.steps.entry((node, key)).or_insert(next);
            if node == next {
                self.nodes += 1;
            }
        }
        self.ends.entry(node).or_default().push(End { words, rigid, meaning, side });
    }

    fn key(&mut self, language: Language, stem: &str) -> u32 {
        let keys = &mut self.keys[language as usize];
        // What two words share is theirs; the language's own keys are never another's, since its root is not.
        let next = u32::try_from(keys.len()).unwrap_or(u32::MAX);
        *keys.entry(stem.to_owned()).or_insert(next)
    }

    /// The word's stem in this language; the word itself where it is of another script.
    pub(super) fn stem(&self, language: Language, word: &str) -> String {
        self.stems.stem(language, word)
    }

    /// To be called once, when every form is in.
    pub(super) fn finish(&mut self) {
        self.typos.finish();
    }

    /// Where the word stands in the trees.
    pub(super) fn keys(&self, word: &str) -> Keys {
        Language::ALL
            .map(|language| self.keys[language as usize].get(&self.stems.stem(language, word)).copied())
    }

    /// Whether the word is one of the vocabulary's or of everyday's, so that it is not a mistyping of another.
    pub(super) fn is_known(&self, word: &str) -> bool {
        self.is_common(word) || self.surfaces.contains(word)
    }

    /// Whether the word is one of everyday's, which carries no meaning by itself.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.common.contains(word)
    }

    /// Whether this is a word of some form, with whatever ending.
    pub(super) fn recognises(&self, word: &str) -> bool {
        let alone = super::word::words(word);
        self.surfaces.contains(word)
            || (alone.len() == 1 && self.longest(&alone, &[self.keys(word)]).is_some())
    }

    /// The vocabulary's word that this one was meant to be.
    pub(super) fn meant(&self, word: &str) -> Option<&str> {
        let stems = Language::ALL.map(|language| self.stems.stem(language, word));
        self.typos.meant(word, &stems, |left, right| {
            self.keys(left)
                .into_iter()
                .zip(self.keys(right))
                .any(|(left, right)| left.is_some() && left == right)
        })
    }

    /// The longest form that begins with the first of these words.
    pub(super) fn longest(&self, words: &[Word], keys: &[Keys]) -> Option<Longest> {
        let mut best: Vec<(bool, Language, &End)> = Vec::new();
        let mut most = 0;
        for language in Language::ALL {
            let mut node = language as u32;
            for (at, word) in words.iter().enumerate() {
                if at > 0 && !word.joined {
                    break;
                }
                let Some(key) = keys[at][language as usize] else { break };
                let Some(next) = self.steps.get(&(node, key)) else { break };
                node = *next;
                for end in self.ends.get(&node).map_or(&[][..], Vec::as_slice) {
                    if let Some(exact) = self.fits(language, end, &words[..=at]) {
                        if at + 1 > most {
                            best.clear();
                            most = at + 1;
                        }
                        if at + 1 == most {
                            best.push((exact, language, end));
                        }
                    }
                }
            }
        }
        let exact = best.iter().any(|(exact, ..)| *exact);
        let holds = |(as_written, language, end): &&(bool, Language, &End)| {
            *as_written
                || !exact
                || (*language != Language::En
                    && best.iter().any(|(exact, other, _)| *exact && other == language)
                    && !best.iter().any(|(exact, _, other)| *exact && other.side == end.side))
        };
        let mut meanings: Vec<Meaning> = best.iter().filter(holds).map(|(.., end)| end.meaning).collect();
        meanings.sort_unstable();
        meanings.dedup();
        (most > 0).then_some(Longest { words: most, exact, meanings })
    }

    /// Whether these words are the form: as it stands, or with other endings.
    fn fits(&self, language: Language, end: &End, words: &[Word]) -> Option<bool> {
        let exact = end.words.iter().zip(words).all(|(form, word)| *form == word.text);
        if exact {
            return Some(true);
        }
        let alone = words.len() == 1;
        let inflected = !end.rigid
            && end.words.iter().zip(words).all(|(form, word)| {
                *form == word.text
                    || (!(alone && self.is_common(&word.text))
                        && (inflects(language, form, &word.text)
                            || fleeting(form).is_some_and(|form| inflects(language, &form, &word.text))))
            });
        inflected.then_some(false)
    }
}
