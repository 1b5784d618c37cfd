//! Words with a slip of the finger: a letter too many, too few, another one, or two that changed places.
//!
//! Every word is kept under itself with one or two letters left out. A mistyped word, with letters left out likewise,
//! meets the one that was meant there; the distance is then counted.

use std::collections::HashMap;

/// Shorter words are too near to one another.
const SHORTEST: usize = 5;
/// From so many letters on two slips are forgiven.
const TWICE: usize = 9;
/// Nobody mistypes longer words; a hostile one is not searched for.
const LONGEST: usize = 24;

/// The words that may be meant.
#[derive(Default)]
pub(super) struct Typos {
    /// A spelling (a word or its stem), the word it stands for, and whether it is the whole word.
    spellings: Vec<(Vec<char>, u32, bool)>,
    words: Vec<String>,
    known: HashMap<String, u32>,
    /// Hashes of spellings with letters left out, sorted; what they point at is compared letter by letter.
    shortened: Vec<(u32, u32)>,
}

impl Typos {
    /// Takes in a spelling of a word.
    pub(super) fn add(&mut self, spelling: &str, word: &str) {
        let letters: Vec<char> = spelling.chars().collect();
        if !(SHORTEST..=LONGEST).contains(&letters.len()) || letters.iter().any(|c| c.is_numeric()) {
            return;
        }
        let whole = spelling == word;
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let word = *self.known.entry(word.to_owned()).or_insert_with(|| {
            self.words.push(word.to_owned());
            next
        });
        let at = u32::try_from(self.spellings.len()).unwrap_or(u32::MAX);
        let slips = if letters.len() + 2 >= TWICE { 2 } else { 1 };
        shorten(&letters, slips, |hash| self.shortened.push((hash, at)));
        self.spellings.push((letters, word, whole));
    }

    /// To be called once, when every word is in.
    pub(super) fn finish(&mut self) {
        self.shortened.sort_unstable();
        self.shortened.dedup();
    }

    /// The word that was meant: the nearest one, if all that are as near are `alike`. The stems of the mistyped word
    /// are compared too, so that a slip does not hide an ending.
    pub(super) fn meant(
        &self,
        word: &str,
        stems: &[String],
        alike: impl Fn(&str, &str) -> bool,
    ) -> Option<&str> {
        let length = word.chars().count();
        if !(SHORTEST..=LONGEST).contains(&length) {
            return None;
        }
        let slips = if length >= TWICE { 2 } else { 1 };
        let mut nearest: Vec<u32> = Vec::new();
        // Twice the slips, and one more where stems were compared: of two that are as far, the whole word is nearer.
        let mut least = 2 * slips + 1;
        for spelling in std::iter::once(word).chain(stems.iter().map(String::as_str)) {
            let letters: Vec<char> = spelling.chars().collect();
            if letters.len() < SHORTEST {
                continue;
            }
            shorten(&letters, slips, |hash| {
                let from = self.shortened.partition_point(|(other, _)| *other < hash);
                for (_, at) in self.shortened[from..].iter().take_while(|(other, _)| *other == hash) {
                    let (known, meant, whole) = &self.spellings[*at as usize];
                    // The first letter is seldom the wrong one; in all but long words that makes another.
                    if length < TWICE && known[0] != letters[0] && !swapped(known, &letters) {
                        continue;
                    }
                    let cut = usize::from(!*whole || spelling != word);
                    match distance(known, &letters, least / 2).map(|slips| 2 * slips + cut) {
                        Some(far) if far < least => {
                            least = far;
                            nearest = vec![*meant];
                        }
                        Some(far) if far == least && !nearest.contains(meant) => nearest.push(*meant),
                        _ => {}
                    }
                }
            });
        }
        nearest.sort_unstable();
        let first = self.words[*nearest.first()? as usize].as_str();
        nearest[1..].iter().all(|other| alike(first, &self.words[*other as usize])).then_some(first)
    }
}

/// Whether the first two letters changed places.
fn swapped(left: &[char], right: &[char]) -> bool {
    left[0] == right[1] && left[1] == right[0]
}

/// The hashes of the letters, and of what is left when one or two are left out.
fn shorten(letters: &[char], slips: usize, mut found: impl FnMut(u32)) {
    let none = letters.len();
    found(hash(letters, none, none));
    for first in 0..none {
        found(hash(letters, first, none));
        if slips > 1 {
            for second in first + 1..none {
                found(hash(letters, first, second));
            }
        }
    }
}

fn hash(letters: &[char], first: usize, second: usize) -> u32 {
    let mut hash = 0x811C_9DC5_u32; // FNV-1a
    for (at, letter) in letters.iter().enumerate() {
        if at != first && at != second {
            hash = (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}

/// How many slips lie between the two, each letter moved once at most; nothing where there are more than `most`.
fn distance(left: &[char], right: &[char], most: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    let width = right.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..width).collect();
    for row in 1..=left.len() {
        let mut line = vec![row; width];
        for column in 1..width {
            let same = left[row - 1] == right[column - 1];
            let mut least =
                (above[column - 1] + usize::from(!same)).min(above[column] + 1).min(line[column - 1] + 1);
            if row > 1
                && column > 1
                && left[row - 1] == right[column - 2]
                && left[row - 2] == right[column - 1]
            {
                least = least.min(before[column - 2] + 1);
            }
            line[column] = least;
        }
        before = std::mem::replace(&mut above, line);
    }
    Some(above[width - 1]).filter(|far| *far <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(left: &str, right: &str) -> Option<usize> {
        distance(&left.chars().collect::<Vec<_>>(), &right.chars().collect::<Vec<_>>(), 2)
    }

    #[test]
    fn slips_are_counted() {
        assert_eq!(far("bottone", "botone"), Some(1));
        assert_eq!(far("bottone", "bottnoe"), Some(1));
        assert_eq!(far("пуговица", "пуговеца"), Some(1));
        assert_eq!(far("bottone", "botine"), Some(2));
        assert_eq!(far("bottone", "matone"), None);
    }

    #[test]
    fn of_two_words_as_near_neither_was_meant() {
        let mut typos = Typos::default();
        for word in ["fibbia", "sabbia", "cerniera"] {
            typos.add(word, word);
        }
        typos.finish();
        let meant = |word: &str| typos.meant(word, &[], |_, _| false);
        assert_eq!(meant("fibia"), Some("fibbia"));
        assert_eq!(meant("cernierra"), Some("cerniera"));
        assert_eq!(meant("crenira"), None, "two slips in a short word");
        typos.add("fibria", "fibria");
        typos.finish();
        assert_eq!(typos.meant("fibia", &[], |_, _| false), None);
    }
}
