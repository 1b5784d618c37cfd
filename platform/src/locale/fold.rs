//! Texts as they are searched: without case and without marks above the letters.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The text in lower case without accents: `Èlia Ёлкин` becomes `elia елкин`. Blanks are single ones.
#[must_use]
pub fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(&lower);
    let bare: String = apart.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36F}')).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a search as patterns for LIKE with `ESCAPE '\'`, to be compared with folded text: every one of them
/// must be found.
#[must_use]
pub fn patterns(words: &str) -> Vec<String> {
    const MOST: usize = 8;
    let words: String = words.chars().take(200).collect();
    fold(&words).split(' ').filter(|word| !word.is_empty()).take(MOST).map(pattern).collect()
}

/// Folded text as a pattern for LIKE with `ESCAPE '\'`, to be compared with folded text; none matches all.
#[must_use]
pub fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for character in text.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_marks_are_left_out() {
        assert_eq!(fold("  Niccolò   D'ÉLIA\n"), "niccolo d'elia");
        assert_eq!(fold("Ёлкин Алексей"), fold("елкин алексеи"));
    }

    #[test]
    fn every_word_is_a_pattern_of_its_own() {
        assert_eq!(patterns(" Ёлкин  100%_ "), ["%елкин%", "%100\\%\\_%"]);
        assert!(patterns("  ").is_empty());
    }
}
