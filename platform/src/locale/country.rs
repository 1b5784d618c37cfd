//! What countries are called.

use super::Locale;

impl Locale {
    /// The country of a code of ISO 3166-1 alpha-2: `IT` is Italia; a code that is none stays as it is.
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        let key = format!("country-{}", code.to_ascii_lowercase());
        if self.has(&key) { self.t(&key) } else { code.to_owned() }
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
}
