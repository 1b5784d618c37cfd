//! The name of a part of the day, by which slots are grouped and requests ask for some of them.

use platform::locale::Locale;

/// The name as it is shown: `AM` and `PM` are said in the reader's language, all others stand as they were typed.
#[must_use]
pub fn part_of_day(l: &Locale, period: &str) -> String {
    match period {
        "AM" => l.t("slots-period-am"),
        "PM" => l.t("slots-period-pm"),
        typed => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use platform::locale::{Catalogue, Language};

    use super::*;

    #[test]
    fn morning_and_afternoon_are_said_in_every_language() {
        let catalogue = Catalogue::new(&[crate::MESSAGES]).unwrap();
        let said = |language, period| part_of_day(&catalogue.locale(language), period);
        assert_eq!([said(Language::It, "AM"), said(Language::It, "PM")], ["Mattina", "Pomeriggio"]);
        assert_eq!([said(Language::En, "AM"), said(Language::En, "PM")], ["Morning", "Afternoon"]);
        assert_eq!(said(Language::Ru, "PM"), "Вторая половина дня");
        assert_eq!(said(Language::Ru, "Turno 2"), "Turno 2");
    }
}
