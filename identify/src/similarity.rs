//! How alike words and texts are, from 0 to 1.

use crate::record::Trigram;
use crate::vocabulary::{Lexicon, Word, WordId};

/// Two words count as one misspelled from here on.
const MISSPELLED: f64 = 0.88;

/// How much of two texts is alike.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Alike {
    /// Of both together.
    pub both: f64,
    /// Of the one that says less.
    pub shorter: f64,
}

/// How alike two words are: 1 the same, 0 different, between them misspelled or shortened.
pub fn words(a: &Word, b: &Word) -> f64 {
    let (short, long) = if a.sound.len() <= b.sound.len() { (a, b) } else { (b, a) };
    if short.sound == long.sound {
        return 1.0;
    }
    if short.sound.len() < 3 {
        return 0.0;
    }
    if long.sound.starts_with(&*short.sound) {
        return if short.sound.len() > 3 { 0.92 } else { 0.8 };
    }
    // What has three letters that the other has not is another word; this spares most comparisons.
    let beside = |one: &Word, other: &Word| (one.letters & !other.letters).count_ones();
    let others = beside(long, short).max(beside(short, long));
    if short.sound.len() < 4 || long.sound.len() > short.sound.len() + 4 || others > 2 {
        return 0.0;
    }
    let alike = strsim::jaro_winkler(&short.sound, &long.sound);
    if alike >= MISSPELLED { alike } else { 0.0 }
}

/// How alike two sets of words are, each with its weight. Every word finds at most one of the other text, the most
/// alike first.
pub fn sets(lexicon: &Lexicon<'_>, a: &[WordId], b: &[WordId], weight: impl Fn(WordId) -> f64) -> Alike {
    let (all_a, all_b): (f64, f64) =
        (a.iter().map(|id| weight(*id)).sum(), b.iter().map(|id| weight(*id)).sum());
    if all_a <= 0.0 || all_b <= 0.0 {
        return Alike::default();
    }
    let mut shared = (0.0, 0.0);
    let rest_a: Vec<WordId> = a.iter().copied().filter(|id| !b.contains(id)).collect();
    let rest_b: Vec<WordId> = b.iter().copied().filter(|id| !a.contains(id)).collect();
    for id in a.iter().filter(|id| b.contains(id)) {
        shared.0 += weight(*id);
        shared.1 += weight(*id);
    }
    let mut pairs = Vec::new();
    for one in &rest_a {
        for other in &rest_b {
            let (one_word, other_word) = (lexicon.word(*one), lexicon.word(*other));
            let alike = words(one_word, other_word);
            if alike > 0.0 {
                let (one_sound, other_sound) = (&one_word.sound, &other_word.sound);
                let order = (one_sound.min(other_sound), one_sound.max(other_sound));
                pairs.push((alike * (weight(*one) + weight(*other)), order, alike, *one, *other));
            }
        }
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let (mut used_a, mut used_b) = (Vec::new(), Vec::new());
    for (_, _, alike, one, other) in pairs {
        if !used_a.contains(&one) && !used_b.contains(&other) {
            used_a.push(one);
            used_b.push(other);
            shared.0 += alike * weight(one);
            shared.1 += alike * weight(other);
        }
    }
    let shorter = (shared.0 / all_a).max(shared.1 / all_b);
    Alike { both: (shared.0 + shared.1) / (all_a + all_b), shorter: shorter.min(1.0) }
}

/// How alike two texts are by what letters follow each other: this forgives blanks and word order.
pub fn letters(a: &[Trigram], b: &[Trigram]) -> Alike {
    if a.len() < 2 || b.len() < 2 {
        return Alike::default();
    }
    let (mut i, mut j, mut shared) = (0, 0, 0_usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
        }
    }
    let shared = shared as f64;
    Alike { both: 2.0 * shared / (a.len() + b.len()) as f64, shorter: shared / a.len().min(b.len()) as f64 }
}

/// How alike two runs of letters are by the fewest slips of the finger that lead from one to the other. Half of all letters
/// wrong is nothing alike.
pub fn slips(a: &str, b: &str) -> f64 {
    let long = a.len().max(b.len());
    // What is so much longer cannot come out above nothing.
    if long == 0 || 2 * a.len().min(b.len()) <= long {
        return 0.0;
    }
    (1.0 - 2.0 * strsim::osa_distance(a, b) as f64 / long as f64).max(0.0)
}
