//! Reading a form: values as the program needs them, and a sentence wherever one does not fit.

use std::ops::RangeInclusive;
use std::str::FromStr;

use super::Form;
use crate::locale::{Language, Locale, Source, Translated};

/// The fields of a form as they were sent.
pub type Pairs = Vec<(String, String)>;

/// A form while it is read; what was typed is kept, and faults are gathered.
pub struct Typed {
    l: Locale,
    form: Form,
}

impl Typed {
    /// Begins to read.
    #[must_use]
    pub fn new(l: &Locale, pairs: Pairs) -> Self {
        Self { l: l.clone(), form: Form::new(pairs) }
    }

    /// Says what is wrong with a field.
    pub fn refuse(&mut self, name: &str, message: impl Into<String>) {
        self.form.refuse(name, message);
    }

    /// Whether nothing was found wrong so far.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.form.is_valid()
    }

    /// What was typed with its faults, to be shown again.
    #[must_use]
    pub fn into_form(self) -> Form {
        self.form
    }

    /// The field's words without the blanks around them.
    #[must_use]
    pub fn raw(&self, name: &str) -> String {
        self.form.value(name).trim().to_owned()
    }

    /// Words that may be missing, at most `longest` characters.
    pub fn text(&mut self, name: &str, label: &str, longest: usize) -> String {
        let text = self.raw(name);
        if text.chars().count() > longest {
            let message = self.l.with("fault-long", [("field", label.into()), ("most", longest.into())]);
            self.refuse(name, message);
        }
        text
    }

    /// Words that must be there.
    pub fn required(&mut self, name: &str, label: &str, longest: usize) -> String {
        let text = self.text(name, label, longest);
        if text.is_empty() {
            self.refuse_empty(name, label);
        }
        text
    }

    /// Says that a field must be filled in.
    pub fn refuse_empty(&mut self, name: &str, label: &str) {
        let message = self.l.with("fault-empty", [("field", label.into())]);
        self.refuse(name, message);
    }

    /// Words in the three languages, one of them at least.
    pub fn translated(&mut self, name: &str, label: &str, longest: usize) -> Translated {
        let translated = self.translation(name, label, longest);
        if translated.is_empty() {
            let message = self.l.with("fault-no-language", [("field", label.into())]);
            self.refuse(name, message);
        }
        translated
    }

    /// Words in some languages, or in none.
    pub fn translation(&mut self, name: &str, label: &str, longest: usize) -> Translated {
        let mut translated = Translated::default();
        for language in Language::ALL {
            let text = self.text(&format!("{name}_{language}"), label, longest);
            translated.set(language, text, Source::Written);
        }
        translated
    }

    /// A whole number that may be missing.
    pub fn number(&mut self, name: &str, label: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let text = self.raw(name);
        if text.is_empty() {
            return None;
        }
        let number = text.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let (least, most) = (*range.start(), *range.end());
            let values = [("field", label.into()), ("least", least.into()), ("most", most.into())];
            let message = self.l.with("fault-number", values);
            self.refuse(name, message);
        }
        number
    }

    /// Anything with a form of its own that must be there: a date, an id; `message` says what it looks like.
    pub fn parsed<T: FromStr>(&mut self, name: &str, label: &str, message: &str) -> Option<T> {
        let text = self.raw(name);
        if text.is_empty() {
            self.refuse_empty(name, label);
            return None;
        }
        let value = text.parse().ok();
        if value.is_none() {
            self.refuse(name, message);
        }
        value
    }

    /// An e-mail address that must be there.
    pub fn email<T: FromStr>(&mut self, name: &str, label: &str) -> Option<T> {
        let message = self.l.t("fault-email");
        self.parsed(name, label, &message)
    }

    /// One of the three languages; the reader's own where none was chosen.
    #[must_use]
    pub fn language(&self, name: &str) -> Language {
        self.raw(name).parse().unwrap_or(self.l.language())
    }

    /// Which boxes of a group are ticked.
    #[must_use]
    pub fn ticked<T: Copy + ToString>(&self, name: &str, all: impl IntoIterator<Item = T>) -> Vec<T> {
        all.into_iter().filter(|value| self.form.has(name, value.to_string())).collect()
    }

    /// Whether a lone box is ticked.
    #[must_use]
    pub fn says(&self, name: &str) -> bool {
        self.form.has(name, "true")
    }
}

/// The fields that show words in the three languages.
#[must_use]
pub fn shown(name: &str, translated: &Translated) -> Pairs {
    Language::ALL.map(|language| (format!("{name}_{language}"), translated.exact(language).to_owned())).into()
}
