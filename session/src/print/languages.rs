//! The languages of a document.

use platform::locale::{Language, Locale, Translated};

/// One text as a document shows it: once, or in two languages where they differ.
pub(super) type Words = Vec<String>;

/// One language, or two side by side.
#[derive(Debug, Clone)]
pub struct Languages {
    first: Locale,
    second: Option<Locale>,
}

impl Languages {
    /// A document in one language.
    #[must_use]
    pub fn one(locale: Locale) -> Self {
        Self { first: locale, second: None }
    }

    /// A document in two languages; the same one twice is one.
    #[must_use]
    pub fn two(first: Locale, second: Locale) -> Self {
        let second = (second.language() != first.language()).then_some(second);
        Self { first, second }
    }

    /// The language that comes first.
    #[must_use]
    pub fn language(&self) -> Language {
        self.first.language()
    }

    /// Who writes what is the same in every language: times, the order of names.
    pub(super) fn first(&self) -> &Locale {
        &self.first
    }

    /// A text of each language, the second left out where it says the same.
    pub(super) fn each(&self, text: impl Fn(&Locale) -> String) -> Words {
        let mut words = vec![text(&self.first)];
        words.extend(self.second.as_ref().map(&text));
        words.dedup();
        words.retain(|word| !word.is_empty());
        words
    }

    /// What was written in several languages.
    pub(super) fn content(&self, content: &Translated) -> Words {
        self.each(|locale| content.text(locale.language()).to_owned())
    }
}
