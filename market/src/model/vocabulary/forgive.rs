//! What a question is forgiven: the other keyboard layout, slips, Russian in Latin letters.

use super::keyboard::{in_russian, other_layout};
use super::reading::{How, Read};
use super::word::{Script, Word};
use super::{Vocabulary, word};

impl Vocabulary {
    /// Puts words right that are no words: typed with the other layout, mistyped, or Russian in Latin letters.
    pub(super) fn forgive(&self, text: &str, read: &mut Read) {
        let mut layout = false;
        for at in 0..read.words.len() {
            if self.is_strange(read, at) && read.words[at].letters() > 0 {
                layout |= self.other_layout(text, read, at, false);
            }
        }
        for at in 0..read.words.len() {
            if !self.is_strange(read, at) {
                continue;
            }
            // Small words give no hint of the layout by themselves.
            if layout && self.other_layout(text, read, at, true) {
                continue;
            }
            let word = &read.words[at];
            let latin = word.script == Script::Latin && word.letters() >= 5;
            let russian = in_russian(&word.text).filter(|_| latin);
            if let Some(russian) = russian.as_ref().filter(|russian| self.lexicon.recognises(russian)) {
                self.replace(read, at, russian.clone(), How::Transliterated);
            } else if let Some(meant) = self.lexicon.meant(&word.text) {
                let meant = meant.to_owned();
                self.replace(read, at, meant, How::Mistyped);
            } else if let Some(russian) = russian.filter(|russian| russian.chars().count() >= 7)
                && let Some(meant) = self.lexicon.meant(&russian)
            {
                let meant = meant.to_owned();
                self.replace(read, at, meant, How::Transliterated);
            }
        }
    }

    /// Whether a word is none that anybody knows.
    fn is_strange(&self, read: &Read, at: usize) -> bool {
        let word = &read.words[at];
        word.script != Script::Digits
            && read.hows[at] == How::Exact
            && read.keys[at].iter().all(Option::is_none)
            && !self.lexicon.is_known(&word.text)
    }

    /// Reads what stands between two blanks as if typed with the other layout: letters of one are commas of the other,
    /// so that words may have come apart there.
    fn other_layout(&self, text: &str, read: &mut Read, at: usize, small: bool) -> bool {
        let word = read.words[at].range.clone();
        let start = text[..word.start]
            .rfind(char::is_whitespace)
            .map_or(0, |blank| blank + text[blank..].chars().next().map_or(1, char::len_utf8));
        let end = text[word.end..].find(char::is_whitespace).map_or(text.len(), |blank| word.end + blank);
        let within = |other: &Word| other.range.start >= start && other.range.end <= end;
        let first = read.words[..at].iter().rposition(|other| !within(other)).map_or(0, |before| before + 1);
        let after = read.words[at..].iter().position(|other| !within(other));
        let after = after.map_or(read.words.len(), |after| at + after);
        if end - start > 64
            || (first..after).any(|at| !self.is_strange(read, at) && read.words[at].letters() > 1)
        {
            return false;
        }
        let chunk = &text[start..end];
        let trimmed = chunk.trim_end_matches([',', '.', ';', ':', '?', '!']).len();
        for (end, slips) in [(chunk.len(), false), (trimmed, false), (trimmed, true)] {
            let Some(typed) = other_layout(&chunk[..end].to_lowercase()) else { continue };
            let folded = word::folded(&typed);
            let [word] = &folded[..] else { continue };
            let letters = word.chars().count();
            let known = if small {
                Some(word.as_str()).filter(|word| self.lexicon.is_common(word))
            } else if letters >= 3 && self.lexicon.recognises(word) {
                Some(word.as_str())
            } else {
                self.lexicon.meant(word).filter(|_| slips && letters >= 7)
            };
            if let Some(word) = known {
                // The words of the chunk are one now; the others stay as empty ones that nobody asks for.
                let word = word.to_owned();
                for at in first..after {
                    self.replace(read, at, String::new(), How::OtherLayout);
                    read.taken[at] = true;
                }
                read.words[first].range = start..start + end;
                read.taken[first] = false;
                self.replace(read, first, word, How::OtherLayout);
                return true;
            }
        }
        false
    }

    fn replace(&self, read: &mut Read, at: usize, meant: String, how: How) {
        read.keys[at] = self.lexicon.keys(&meant);
        read.words[at].text = meant;
        read.hows[at] = how;
    }
}
