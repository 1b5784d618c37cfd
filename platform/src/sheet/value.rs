//! What stands in cells of any sheet: phone numbers, countries, regions, languages. Each reader gives the value in
//! its one form, or nothing where the text is none.

use celes::Country;
use icu_locale::{LanguageIdentifier, LocaleExpander, TransformResult};
use oxilangtag::LanguageTag;

/// A phone number in E.164: `+390551234567`. Blanks, dots, hyphens and brackets between the digits are left out,
/// and `00` in front stands for `+`.
pub fn phone(text: &str) -> Option<String> {
    let bare: String =
        text.chars().filter(|c| !matches!(c, ' ' | '\u{A0}' | '.' | '-' | '(' | ')' | '/')).collect();
    let digits = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00"))?;
    let sound = (7..=15).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0');
    sound.then(|| format!("+{digits}"))
}

/// A country's code, ISO 3166-1 alpha-2: `IT`.
pub fn country(text: &str) -> Option<String> {
    let two_letters = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !two_letters {
        return None;
    }
    Country::from_alpha2(text.to_ascii_lowercase()).ok().map(|country| country.alpha2.to_owned())
}

/// A region's code in the shape of ISO 3166-2: a country's code, a hyphen, one to three letters or digits. Which
/// codes a country has changes too often to be checked.
pub fn region(text: &str) -> Option<String> {
    let (of, code) = text.split_once('-')?;
    let sound = (1..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    country(of).filter(|_| sound).map(|country| format!("{country}-{}", code.to_ascii_uppercase()))
}

/// A language's tag, BCP 47: `it`, `zh-Hant`. Its language must be a known one: `jp` and `cn` are countries, and
/// `italiano`, although it has the shape of a tag, is a word.
pub fn language(text: &str) -> Option<String> {
    let tag = LanguageTag::parse_and_normalize(text).ok()?;
    let primary: LanguageIdentifier = tag.primary_language().parse().ok()?;
    let mut expanded = primary.clone();
    let known = LocaleExpander::new_extended().maximize(&mut expanded) == TransformResult::Modified;
    known.then(|| tag.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones() {
        assert_eq!(phone("+39 055 123-4567").as_deref(), Some("+390551234567"));
        assert_eq!(phone("007 (495) 123 45 67").as_deref(), Some("+74951234567"));
        for wrong in ["055 1234567", "+0551234567", "+12345", "+1234567890123456", "+39 055 12a4", "+", ""] {
            assert_eq!(phone(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn countries() {
        assert_eq!(country("it").as_deref(), Some("IT"));
        for wrong in ["ITA", "XX", "", "Italia", "è"] {
            assert_eq!(country(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn regions() {
        assert_eq!(region("IT-52").as_deref(), Some("IT-52"));
        assert_eq!(region("ru-mow").as_deref(), Some("RU-MOW"));
        for wrong in ["IT", "Toscana", "IT-", "IT-ABCD", "XX-52", "IT-5 "] {
            assert_eq!(region(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn languages() {
        for right in
            ["it", "ru", "en", "zh-Hant", "sr-Latn-RS", "ba", "tt", "kk", "uk", "de-AT", "nap", "fur", "la"]
        {
            assert_eq!(language(right).as_deref(), Some(right));
        }
        assert_eq!(language("EN-gb").as_deref(), Some("en-GB"));
        for wrong in ["italiano", "jp", "cn", "xx", "it_IT", "", "i t", "und", "en-"] {
            assert_eq!(language(wrong), None, "{wrong}");
        }
    }
}
