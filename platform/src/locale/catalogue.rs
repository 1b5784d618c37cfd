//! The texts of every area, by key.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::format::Formats;
use super::{Count, Language, Value};

/// One area's texts: `Messages { it: include_str!("../locales/it.ftl"), en: …, ru: … }`.
#[derive(Debug, Clone, Copy)]
pub struct Messages {
    /// Italian
    pub it: &'static str,
    /// English
    pub en: &'static str,
    /// Russian
    pub ru: &'static str,
}

impl Messages {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &'static str {
        match language {
            Language::It => self.it,
            Language::En => self.en,
            Language::Ru => self.ru,
        }
    }
}

/// Why the texts could not be read.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A text is not well formed.
    #[error("the texts in {language} are not well formed: {cause}")]
    Syntax {
        /// In which language.
        language: Language,
        /// What is wrong and where.
        cause: String,
    },
    /// Two areas give the same key.
    #[error("the texts in {language} have a key twice: {cause}")]
    Twice {
        /// In which language.
        language: Language,
        /// Which key.
        cause: String,
    },
}

/// The texts of every area in every language, read once and shared.
#[derive(Clone)]
pub struct Catalogue(Arc<[FluentBundle<FluentResource>; 3]>);

impl Catalogue {
    /// Reads the texts of the areas.
    ///
    /// # Errors
    /// When a text is not well formed or a key stands twice.
    pub fn new(areas: &[Messages]) -> Result<Self, CatalogueError> {
        let [it, en, ru] = Language::ALL.map(|language| bundle(language, areas));
        Ok(Self(Arc::new([it?, en?, ru?])))
    }

    /// The catalogue in one language; cheap.
    #[must_use]
    pub fn locale(&self, language: Language) -> Locale {
        Locale { catalogue: self.clone(), language }
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Catalogue").finish_non_exhaustive()
    }
}

fn bundle(language: Language, areas: &[Messages]) -> Result<FluentBundle<FluentResource>, CatalogueError> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // All three are written from left to right; the marks would only be copied into mails and spreadsheets.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::It => |value, _| number(Language::It, value),
        Language::En => |value, _| number(Language::En, value),
        Language::Ru => |value, _| number(Language::Ru, value),
    }));
    for area in areas {
        let resource = FluentResource::try_new(area.get(language).to_owned())
            .map_err(|(_, errors)| CatalogueError::Syntax { language, cause: list(&errors) })?;
        bundle
            .add_resource(resource)
            .map_err(|errors| CatalogueError::Twice { language, cause: list(&errors) })?;
    }
    Ok(bundle)
}

fn number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let digits = number.options.minimum_fraction_digits.unwrap_or(0);
            Some(Formats::of(language).decimal(number.value, digits))
        }
        _ => None,
    }
}

fn list<E: std::fmt::Display>(errors: &[E]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// The program in one language: its texts, and how dates, numbers and names are written and sorted in it.
#[derive(Debug, Clone)]
pub struct Locale {
    catalogue: Catalogue,
    language: Language,
}

impl Locale {
    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The same catalogue in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        self.catalogue.locale(language)
    }

    /// The text of a key that has no variables.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.text(key, None)
    }

    /// The text of a key whose variable `$count` chooses the plural.
    #[must_use]
    pub fn n(&self, key: &str, count: impl Count) -> String {
        self.with(key, [("count", Value::from(count.count()))])
    }

    /// The text of a key with its variables: `l.with("greeting", [("name", name.into())])`.
    #[must_use]
    pub fn with<'a>(&self, key: &str, args: impl AsRef<[(&'static str, Value<'a>)]>) -> String {
        let args = args.as_ref();
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            values.set(*name, value.0.clone());
        }
        self.text(key, Some(&values))
    }

    /// Whether there is a text for this key; for keys that are put together at run time.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle().get_message(key).is_some_and(|message| message.value().is_some())
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        &self.catalogue.0[self.language.index()]
    }

    fn text(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.language.code(), "no text for this key");
            return format!("⟦{key}⟧");
        };
        let mut errors: Vec<FluentError> = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(
                key,
                language = self.language.code(),
                errors = list(&errors),
                "a text is incomplete"
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGES: Messages = Messages {
        it: "title = Scrivania\nrequests = { $count ->\n    [one] Una richiesta\n   *[other] { $count } richieste\n}\ngreeting = Buongiorno, { $name }\n",
        en: "title = Desk\nrequests = { $count ->\n    [one] One request\n   *[other] { $count } requests\n}\ngreeting = Good day, { $name }\n",
        ru: "title = Рабочий стол\nrequests = { $count ->\n    [one] { $count } заявка\n    [few] { $count } заявки\n   *[many] { $count } заявок\n}\ngreeting = Здравствуйте, { $name }\n",
    };

    fn locale(language: Language) -> Locale {
        Catalogue::new(&[MESSAGES]).unwrap().locale(language)
    }

    #[test]
    fn russian_has_three_plurals() {
        let l = locale(Language::Ru);
        let texts = [0, 1, 2, 5, 11, 21, 22, 112].map(|count| l.n("requests", count));
        assert_eq!(
            texts,
            [
                "0 заявок",
                "1 заявка",
                "2 заявки",
                "5 заявок",
                "11 заявок",
                "21 заявка",
                "22 заявки",
                "112 заявок"
            ]
        );
    }

    #[test]
    fn numbers_inside_texts_are_grouped() {
        assert_eq!(locale(Language::It).n("requests", 14_000_usize), "14.000 richieste");
        assert_eq!(locale(Language::En).n("requests", 14_000), "14,000 requests");
        let behind = &14_000_i64;
        assert_eq!(locale(Language::Ru).n("requests", behind), "14\u{a0}000 заявок");
    }

    #[test]
    fn variables_stand_as_they_were_given() {
        let name = String::from("Анна <b>");
        assert_eq!(locale(Language::It).with("greeting", [("name", (&name).into())]), "Buongiorno, Анна <b>");
        assert_eq!(
            locale(Language::En).with("greeting", [("name", name.as_str().into())]),
            "Good day, Анна <b>"
        );
    }

    #[test]
    fn a_missing_key_is_seen() {
        let l = locale(Language::En);
        assert_eq!(l.t("nothing-here"), "⟦nothing-here⟧");
        assert!(l.has("title") && !l.has("nothing-here"));
    }

    #[test]
    fn broken_texts_and_double_keys_are_refused() {
        let broken = Messages { it: "title = { $name", ..MESSAGES };
        assert!(matches!(
            Catalogue::new(&[broken]),
            Err(CatalogueError::Syntax { language: Language::It, .. })
        ));
        let twice = Catalogue::new(&[MESSAGES, Messages { it: "", ..MESSAGES }]);
        assert!(matches!(twice, Err(CatalogueError::Twice { language: Language::En, .. })));
    }
}
