//! A text as words: where they stand, and how they are compared.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Words of more letters than this are nobody's words: what stands beyond is not compared.
const LONGEST: usize = 40;

/// What a word is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Digits,
}

/// A run of letters or of digits.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// In lower case, without marks above the letters but for the Russian й, which stems need; ё is е.
    pub text: String,
    pub script: Script,
    /// Whether a phrase may go on from the word before: blanks, hyphens and apostrophes lie between, no comma.
    pub joined: bool,
}

impl Word {
    /// How many letters or digits it has.
    pub(super) fn letters(&self) -> usize {
        self.text.chars().count()
    }
}

/// The words of a text, from the first to the last. Letters and digits that touch are two words, so that `500шт` and
/// `ISO9001` read as they do with a blank.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    let mut joined = true;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        if is_mark(character) {
            if open && let Some(word) = words.last_mut() {
                word.range.end = end;
                // The short й may come as и and a mark of its own.
                if character == '\u{306}' && word.text.ends_with('и') {
                    word.text.pop();
                    word.text.push('й');
                }
            }
        } else if let Some(script) = script(character) {
            let goes_on = open
                && words
                    .last()
                    .is_some_and(|word| (word.script == Script::Digits) == (script == Script::Digits));
            if !goes_on {
                words.push(Word { range: at..end, text: String::new(), script, joined: open || joined });
            }
            if let Some(word) = words.last_mut() {
                word.range.end = end;
                if word.text.len() < LONGEST * 2 {
                    fold_into(character, &mut word.text);
                }
                if script == Script::Cyrillic {
                    word.script = script;
                }
            }
            open = true;
            joined = true;
        } else {
            open = false;
            joined = joined && joins(character);
        }
    }
    words
}

/// The words of a form, as [`words`] would read them in a text.
pub(super) fn folded(form: &str) -> Vec<String> {
    words(form).into_iter().map(|word| word.text).collect()
}

fn script(character: char) -> Option<Script> {
    if character.is_numeric() {
        Some(Script::Digits)
    } else if ('\u{400}'..='\u{52F}').contains(&character) {
        Some(Script::Cyrillic)
    } else if character.is_alphabetic() {
        Some(Script::Latin)
    } else {
        None
    }
}

/// Marks and invisible characters that stand within words.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{AD}'
        | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn joins(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'
            | '\u{2011}'
            | '\''
            | '’'
            | '‘'
            | '`'
            | '´'
            | '.'
            | '&'
            | '%'
            | '°'
            | '"'
            | '«'
            | '»'
            | '®'
            | '™'
    ) || (character.is_whitespace() && character != '\n')
}

fn fold_into(character: char, text: &mut String) {
    if character.is_ascii() {
        text.push(character.to_ascii_lowercase());
        return;
    }
    for lower in character.to_lowercase() {
        match lower {
            'ё' => text.push('е'),
            '\u{430}'..='\u{45F}' => text.push(lower),
            _ => {
                let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(lower));
                // A letter of one sort may come apart into others, as ½ does; only letters and digits stay.
                text.extend(apart.filter(|c| c.is_alphanumeric()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_marks_and_the_russian_yo_do_not_count() {
        assert_eq!(folded("Шёлковый PLISSÉ"), ["шелковый", "plisse"]);
        assert_eq!(folded("швеи\u{306}ный"), ["швейный"]);
        assert_eq!(folded("b\u{300}\u{301}\u{302}ottone"), ["bottone"]);
    }

    #[test]
    fn letters_and_digits_come_apart_and_hyphens_join() {
        assert_eq!(
            folded("500шт ISO9001 m² t-shirt d'Italia"),
            ["500", "шт", "iso", "9001", "m", "2", "t", "shirt", "d", "italia"]
        );
        let joined: Vec<bool> = words("taglio-laser, stiro").iter().map(|word| word.joined).collect();
        assert_eq!(joined, [true, true, false]);
    }

    #[test]
    fn ranges_point_at_what_was_written() {
        let text = "  «Ко́жа», è";
        let found: Vec<&str> = words(text).into_iter().map(|word| &text[word.range]).collect();
        assert_eq!(found, ["Ко́жа", "è"]);
    }
}
