//! The three languages of the program.

use std::fmt;
use std::str::FromStr;

use icu_locale::{Locale, locale};
use serde::{Deserialize, Serialize};
use unic_langid::{LanguageIdentifier, langid};

/// A language in which the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Italian
    It,
    /// English, as it is written in Europe: the day before the month, 24 hours
    En,
    /// Russian
    Ru,
}

/// A text that names no language of the program.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the language must be it, en or ru")]
pub struct LanguageError;

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::It, Self::En, Self::Ru];

    /// The code as in `lang="it"`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// The language's name in itself, which needs no translation.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::It => "Italiano",
            Self::En => "English",
            Self::Ru => "Русский",
        }
    }

    /// The language that a browser's `Accept-Language` prefers among ours, if it names one.
    #[must_use]
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best = None;
        let mut best_weight = 0.0;
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default();
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            let Ok(language) = primary.to_ascii_lowercase().parse::<Self>() else { continue };
            let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
                None => 1.0,
                Some(weight) => weight.parse::<f32>().unwrap_or(0.0),
            };
            // Of two that weigh the same, the one that was named first wins.
            if weight > best_weight {
                best = Some(language);
                best_weight = weight;
            }
        }
        best
    }

    pub(super) const fn index(self) -> usize {
        self as usize
    }

    /// How dates, numbers and sorting are asked of the Unicode data.
    pub(super) const fn locale(self) -> Locale {
        match self {
            Self::It => locale!("it"),
            Self::En => locale!("en-GB"),
            Self::Ru => locale!("ru"),
        }
    }

    /// How plurals are asked of Fluent.
    pub(super) const fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::It => langid!("it"),
            Self::En => langid!("en"),
            Self::Ru => langid!("ru"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, LanguageError> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or(LanguageError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_survives_text_and_json() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
            assert_eq!(serde_json::to_string(&language).unwrap(), format!("\"{language}\""));
        }
        assert_eq!("de".parse::<Language>(), Err(LanguageError));
    }

    #[test]
    fn the_browser_says_what_it_prefers() {
        assert_eq!(Language::accepted("ru-RU,ru;q=0.9,en;q=0.8"), Some(Language::Ru));
        assert_eq!(Language::accepted("de-CH, it;q=0.7, en;q=0.9"), Some(Language::En));
        assert_eq!(Language::accepted("it;q=0.5,ru;q=0.5"), Some(Language::It));
        assert_eq!(Language::accepted("it;q=0, de"), None);
        assert_eq!(Language::accepted("*"), None);
        assert_eq!(Language::accepted(";;q=,,"), None);
    }
}

crate::stored_text!(Language);
