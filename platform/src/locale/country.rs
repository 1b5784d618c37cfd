//! What countries and spoken languages are called.

use super::{Language, Locale};

impl Locale {
    /// The country of a code of ISO 3166-1 alpha-2: `IT` is Italia; a code that is none stays as it is.
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        let key = format!("country-{}", code.to_ascii_lowercase());
        if self.has(&key) { self.t(&key) } else { code.to_owned() }
    }

    /// The languages that somebody speaks, each by its own name; of those that the program does not speak, the tag.
    #[must_use]
    pub fn tongues(&self, tags: &[String]) -> String {
        let name = |tag: &String| match tag.split('-').next().unwrap_or_default().parse::<Language>() {
            Ok(language) => language.own_name().to_owned(),
            Err(_) => tag.clone(),
        };
        self.list(&tags.iter().map(name).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::{Catalogue, Language, MESSAGES};

    #[test]
    fn every_country_that_a_sheet_may_name_has_a_name_in_every_language() {
        let catalogue = Catalogue::new(&[MESSAGES]).unwrap();
        for language in Language::ALL {
            let l = catalogue.locale(language);
            for country in celes::Country::get_countries() {
                assert_ne!(l.country(country.alpha2), country.alpha2, "{language}");
            }
        }
        let names = Language::ALL.map(|language| catalogue.locale(language).country("RU"));
        assert_eq!(names, ["Russia", "Russia", "Россия"]);
        assert_eq!(catalogue.locale(Language::En).country("QQ"), "QQ");
    }

    #[test]
    fn who_speaks_a_language_finds_its_own_name() {
        let catalogue = Catalogue::new(&[MESSAGES]).unwrap();
        let tags = ["it", "ru-RU", "de"].map(str::to_owned);
        assert_eq!(catalogue.locale(Language::En).tongues(&tags), "Italiano, Русский and de");
    }
}
