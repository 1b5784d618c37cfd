//! Content in several languages: titles, offers, wishes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Language;

/// How a text came to be in its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// A person wrote it in this language.
    #[default]
    Written,
    /// A machine translated it.
    Machine,
    /// A machine translated it and a person read it over.
    Reviewed,
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Text {
    /// What it says.
    pub text: String,
    /// How it came to be.
    #[serde(default)]
    pub source: Source,
}

/// The same content in the languages in which it is known. Who asks for one that is missing gets English, then
/// Italian, then Russian.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Translated(BTreeMap<Language, Text>);

impl Translated {
    /// Content that a person wrote in one language; nothing where the text is blank.
    #[must_use]
    pub fn written(language: Language, text: impl Into<String>) -> Self {
        let mut translated = Self::default();
        translated.set(language, text, Source::Written);
        translated
    }

    /// The same with one more language.
    #[must_use]
    pub fn and(mut self, language: Language, text: impl Into<String>) -> Self {
        self.set(language, text, Source::Written);
        self
    }

    /// Sets the text of a language; a blank one takes the language away.
    pub fn set(&mut self, language: Language, text: impl Into<String>, source: Source) {
        let text = text.into();
        if text.trim().is_empty() {
            self.0.remove(&language);
        } else {
            self.0.insert(language, Text { text, source });
        }
    }

    /// The text in this language or, where it is missing, in the first of English, Italian and Russian.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&Text> {
        self.find(language).map(|(_, text)| text)
    }

    /// As [`Self::get`], with the language found, for a page's `lang`.
    #[must_use]
    pub fn find(&self, language: Language) -> Option<(Language, &Text)> {
        [language, Language::En, Language::It, Language::Ru]
            .into_iter()
            .find_map(|language| self.0.get(&language).map(|text| (language, text)))
    }

    /// The words of [`Self::get`]; empty where there are none.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        self.get(language).map_or("", |text| &text.text)
    }

    /// The words in exactly this language, for a form; empty where there are none.
    #[must_use]
    pub fn exact(&self, language: Language) -> &str {
        self.0.get(&language).map_or("", |text| &text.text)
    }

    /// Every language there is, with its text.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &Text)> {
        self.0.iter().map(|(language, text)| (*language, text))
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, It, Ru};

    #[test]
    fn a_missing_language_falls_back() {
        let both = Translated::written(It, "Pelle").and(Ru, "Кожа");
        assert_eq!(both.text(Ru), "Кожа");
        assert_eq!(both.find(En).map(|(language, _)| language), Some(It));
        assert_eq!(Translated::written(Ru, "Кожа").text(It), "Кожа");
        assert_eq!(both.clone().and(En, "Leather").exact(En), "Leather");
        assert_eq!(both.exact(En), "");
        assert_eq!(Translated::default().get(It), None);
    }

    #[test]
    fn json_is_a_map_by_language() {
        let mut title = Translated::written(It, "Pelle");
        title.set(En, "Leather", Source::Machine);
        let json = serde_json::to_string(&title).unwrap();
        assert_eq!(
            json,
            r#"{"it":{"text":"Pelle","source":"written"},"en":{"text":"Leather","source":"machine"}}"#
        );
        assert_eq!(serde_json::from_str::<Translated>(&json).unwrap(), title);
    }

    #[test]
    fn a_blank_text_takes_the_language_away() {
        let mut title = Translated::written(It, "Pelle").and(En, "  ");
        assert_eq!(title.iter().count(), 1);
        title.set(It, "", Source::Written);
        assert!(title.is_empty());
    }
}
