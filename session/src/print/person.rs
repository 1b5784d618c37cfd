//! A person as a document names them.

use serde::Serialize;

/// A person with the firm or institution they speak for, in their own script and in Latin letters.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// Given name, as the person writes it.
    pub given_name: String,
    /// Family name, as the person writes it.
    pub family_name: String,
    /// The whole name in Latin letters.
    pub latin_name: Option<String>,
    /// The firm or institution.
    pub organisation: String,
    /// Its name in Latin letters.
    pub organisation_latin: Option<String>,
}

/// A person in a document's data; the Latin forms only where they differ.
#[derive(Debug, Serialize)]
pub(super) struct Named {
    name: String,
    latin: Option<String>,
    organisation: String,
    organisation_latin: Option<String>,
}

impl Person {
    /// Given name, then family name.
    #[must_use]
    pub fn name(&self) -> String {
        join(&self.given_name, &self.family_name)
    }

    /// Family name, then given name, as lists are sorted.
    #[must_use]
    pub fn name_sorted(&self) -> String {
        join(&self.family_name, &self.given_name)
    }

    /// The Latin form of the name, where it is another.
    pub(super) fn latin(&self) -> Option<String> {
        other(self.latin_name.as_deref(), &self.name())
    }

    /// The Latin form of the organisation's name, where it is another.
    pub(super) fn organisation_latin(&self) -> Option<String> {
        other(self.organisation_latin.as_deref(), &self.organisation)
    }

    pub(super) fn named(&self) -> Named {
        Named {
            name: self.name(),
            latin: self.latin(),
            organisation: self.organisation.clone(),
            organisation_latin: self.organisation_latin(),
        }
    }
}

fn join(first: &str, second: &str) -> String {
    [first.trim(), second.trim()].join(" ").trim().to_owned()
}

fn other(latin: Option<&str>, written: &str) -> Option<String> {
    latin.map(str::trim).filter(|latin| !latin.is_empty() && *latin != written.trim()).map(str::to_owned)
}

/// A text that stays on its line, cut where it is longer.
pub(super) fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_form_that_says_the_same_is_left_out() {
        let person = Person {
            given_name: "Niccolò".into(),
            family_name: "D'Angelo".into(),
            latin_name: Some("Niccolò D'Angelo".into()),
            organisation: "Ткани".into(),
            organisation_latin: Some("Tkani".into()),
        };
        assert_eq!(person.name_sorted(), "D'Angelo Niccolò");
        let named = person.named();
        assert_eq!((named.latin, named.organisation_latin.as_deref()), (None, Some("Tkani")));
    }

    #[test]
    fn a_long_text_is_cut_between_letters() {
        assert_eq!(shortened("Ёлкина", 6), "Ёлкина");
        assert_eq!(shortened("Santangelo Montefeltro", 12), "Santangelo…");
    }
}
