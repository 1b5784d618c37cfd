//! Dates, times, numbers, lists and sorting as each language has them, from Unicode's own data.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{D, E, MD, T, YMD, YMDE};
use icu_datetime::input::{Date, Time};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::input::Decimal;
use icu_decimal::{DecimalFormatter, options::DecimalFormatterOptions};
use jiff::{Timestamp, civil, tz::TimeZone};

use super::{Count, Language, Locale};

/// What writes one language's dates and numbers; made once.
pub(super) struct Formats {
    date: DateTimeFormatter<DateFieldSet>,
    date_short: DateTimeFormatter<DateFieldSet>,
    date_long: DateTimeFormatter<DateFieldSet>,
    day_and_month: DateTimeFormatter<DateFieldSet>,
    day: DateTimeFormatter<DateFieldSet>,
    weekday: DateTimeFormatter<DateFieldSet>,
    time: NoCalendarFormatter<T>,
    number: DecimalFormatter,
    collator: CollatorBorrowed<'static>,
}

static FORMATS: LazyLock<[Formats; 3]> = LazyLock::new(|| Language::ALL.map(Formats::new));

impl Formats {
    pub(super) fn of(language: Language) -> &'static Self {
        &FORMATS[language.index()]
    }

    fn new(language: Language) -> Self {
        const HELD: &str = "the data of Italian, English and Russian are compiled in";
        let locale = language.locale();
        Self {
            date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(HELD).cast_into_fset(),
            date_short: DateTimeFormatter::try_new((&locale).into(), YMD::short())
                .expect(HELD)
                .cast_into_fset(),
            date_long: DateTimeFormatter::try_new((&locale).into(), YMDE::long())
                .expect(HELD)
                .cast_into_fset(),
            day_and_month: DateTimeFormatter::try_new((&locale).into(), MD::long())
                .expect(HELD)
                .cast_into_fset(),
            day: DateTimeFormatter::try_new((&locale).into(), D::long()).expect(HELD).cast_into_fset(),
            weekday: DateTimeFormatter::try_new((&locale).into(), E::short()).expect(HELD).cast_into_fset(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).expect(HELD),
            number: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())
                .expect(HELD),
            collator: Collator::try_new((&locale).into(), CollatorOptions::default()).expect(HELD),
        }
    }

    pub(super) fn decimal(&self, number: f64, digits: usize) -> String {
        let plain = format!("{number:.digits$}");
        // Neither infinity nor "not a number" has digits.
        plain.parse::<Decimal>().map_or(plain, |decimal| self.number.format(&decimal).to_string())
    }
}

/// The date as `formatter` writes it. Every date of jiff's is one of the calendar's; were one not, it is still readable.
fn written(formatter: &DateTimeFormatter<DateFieldSet>, date: &civil::Date) -> String {
    let part = |part: i8| u8::try_from(part).unwrap_or(0);
    match Date::try_new_iso(date.year().into(), part(date.month()), part(date.day())) {
        // Few fonts have the narrow space before the Russian «г.».
        Ok(date) => formatter.format(&date).to_string().replace('\u{202f}', "\u{a0}"),
        Err(_) => date.to_string(),
    }
}

// Arguments are references because that is what a template hands over.
impl Locale {
    /// 29 novembre 2018
    #[must_use]
    pub fn date(&self, date: &civil::Date) -> String {
        written(&self.formats().date, date)
    }

    /// 29/11/18
    #[must_use]
    pub fn date_short(&self, date: &civil::Date) -> String {
        written(&self.formats().date_short, date)
    }

    /// giovedì 29 novembre 2018
    #[must_use]
    pub fn date_long(&self, date: &civil::Date) -> String {
        written(&self.formats().date_long, date)
    }

    /// 29 novembre
    #[must_use]
    pub fn day_and_month(&self, date: &civil::Date) -> String {
        written(&self.formats().day_and_month, date)
    }

    /// gio
    #[must_use]
    pub fn weekday(&self, date: &civil::Date) -> String {
        written(&self.formats().weekday, date)
    }

    /// 29–30 novembre 2018; what both ends share is written once.
    #[must_use]
    pub fn date_range(&self, from: &civil::Date, to: &civil::Date) -> String {
        let formats = self.formats();
        if from == to {
            return self.date(from);
        }
        // All three languages go from the day to the year, so the shared end is the later date's.
        if from.year() != to.year() {
            format!("{} – {}", self.date(from), self.date(to))
        } else if from.month() != to.month() {
            format!("{} – {}", written(&formats.day_and_month, from), self.date(to))
        } else {
            format!("{}–{}", written(&formats.day, from), self.date(to))
        }
    }

    /// 14:20, in the zone
    #[must_use]
    pub fn time(&self, at: &Timestamp, zone: &TimeZone) -> String {
        self.clock(&zone.to_datetime(*at).time())
    }

    /// 14:20, of a time without a place
    #[must_use]
    pub fn clock(&self, time: &civil::Time) -> String {
        let part = |part: i8| u8::try_from(part).unwrap_or(0);
        match Time::try_new(part(time.hour()), part(time.minute()), 0, 0) {
            Ok(time) => self.formats().time.format(&time).to_string(),
            Err(_) => time.to_string(),
        }
    }

    /// 14:20–14:40, in the zone
    #[must_use]
    pub fn time_range(&self, from: &Timestamp, to: &Timestamp, zone: &TimeZone) -> String {
        format!("{}–{}", self.time(from, zone), self.time(to, zone))
    }

    /// 29 novembre 2018, 14:20, in the zone
    #[must_use]
    pub fn date_time(&self, at: &Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(*at);
        format!("{}, {}", self.date(&local.date()), self.clock(&local.time()))
    }

    /// 14.000
    #[must_use]
    pub fn number(&self, number: impl Count) -> String {
        self.formats().number.format(&Decimal::from(number.count())).to_string()
    }

    /// 0,42 with so many digits after the comma
    #[must_use]
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        self.formats().decimal(number, digits)
    }

    /// Firenze, Prato e Pistoia
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [rest @ .., last] => {
                let rest = rest.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
                self.with("list-and", [("rest", rest.into()), ("last", last.as_ref().into())])
            }
        }
    }

    /// Which of two names comes first.
    #[must_use]
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.formats().collator.compare(left, right)
    }

    fn formats(&self) -> &'static Formats {
        Formats::of(self.language())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Catalogue, MESSAGES};
    use jiff::civil::date;

    fn locales() -> [Locale; 3] {
        let catalogue = Catalogue::new(&[MESSAGES]).unwrap();
        Language::ALL.map(|language| catalogue.locale(language))
    }

    fn each(write: impl Fn(&Locale) -> String) -> [String; 3] {
        locales().each_ref().map(write)
    }

    #[test]
    fn dates_read_as_they_are_spoken() {
        let day = date(2018, 11, 29);
        assert_eq!(
            each(|l| l.date(&day)),
            ["29 novembre 2018", "29 November 2018", "29 ноября 2018\u{a0}г."]
        );
        assert_eq!(
            each(|l| l.date_long(&day)),
            ["giovedì 29 novembre 2018", "Thursday, 29 November 2018", "четверг, 29 ноября 2018\u{a0}г."]
        );
        assert_eq!(each(|l| l.date_short(&day)), ["29/11/18", "29/11/2018", "29.11.2018"]);
        assert_eq!(each(|l| l.weekday(&day)), ["gio", "Thu", "чт"]);
    }

    #[test]
    fn a_range_writes_once_what_both_ends_share() {
        let range = |from, to| each(|l| l.date_range(&from, &to));
        assert_eq!(
            range(date(2018, 11, 29), date(2018, 11, 30)),
            ["29–30 novembre 2018", "29–30 November 2018", "29–30 ноября 2018\u{a0}г."]
        );
        assert_eq!(
            range(date(2018, 11, 29), date(2018, 12, 2)),
            [
                "29 novembre – 2 dicembre 2018",
                "29 November – 2 December 2018",
                "29 ноября – 2 декабря 2018\u{a0}г."
            ]
        );
        assert_eq!(range(date(2018, 12, 31), date(2019, 1, 1))[0], "31 dicembre 2018 – 1 gennaio 2019");
        assert_eq!(range(date(2018, 12, 1), date(2018, 12, 1))[0], "1 dicembre 2018");
    }

    #[test]
    fn times_stand_in_their_zone_with_24_hours() {
        let at: Timestamp = "2018-11-29T13:20:00Z".parse().unwrap();
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let moscow = TimeZone::get("Europe/Moscow").unwrap();
        assert_eq!(each(|l| l.time(&at, &rome)), ["14:20", "14:20", "14:20"]);
        assert_eq!(each(|l| l.time(&at, &moscow)), ["16:20", "16:20", "16:20"]);
        assert_eq!(each(|l| l.clock(&civil::time(9, 5, 0, 0))), ["09:05", "09:05", "09:05"]);
        assert_eq!(each(|l| l.date_time(&at, &rome))[2], "29 ноября 2018\u{a0}г., 14:20");
        let end = at + jiff::SignedDuration::from_mins(20);
        assert_eq!(each(|l| l.time_range(&at, &end, &rome))[0], "14:20–14:40");
    }

    #[test]
    fn numbers_have_the_language_s_marks() {
        assert_eq!(each(|l| l.number(1_234_567)), ["1.234.567", "1,234,567", "1\u{a0}234\u{a0}567"]);
        assert_eq!(each(|l| l.number(-5)), ["-5", "-5", "-5"]);
        assert_eq!(each(|l| l.decimal(12_345.5, 2)), ["12.345,50", "12,345.50", "12\u{a0}345,50"]);
        assert_eq!(each(|l| l.decimal(0.0, 0)), ["0", "0", "0"]);
        assert_eq!(each(|l| l.decimal(f64::NAN, 1))[0], "NaN");
    }

    #[test]
    fn lists_end_in_and() {
        assert_eq!(
            each(|l| l.list(&["Firenze", "Prato", "Pistoia"])),
            ["Firenze, Prato e Pistoia", "Firenze, Prato and Pistoia", "Firenze, Prato и Pistoia"]
        );
        assert_eq!(each(|l| l.list(&["Prato", "Pistoia"]))[0], "Prato e Pistoia");
        assert_eq!(each(|l| l.list(&["Prato"]))[0], "Prato");
        assert_eq!(each(|l| l.list::<&str>(&[]))[0], "");
    }

    #[test]
    fn names_sort_as_in_a_directory() {
        let [it, _, ru] = locales();
        let mut names = ["Zanetti", "Èlia", "elena", "Élite", "D'Amico", "Damiani"];
        names.sort_by(|left, right| it.compare(left, right));
        assert_eq!(names, ["D'Amico", "Damiani", "elena", "Èlia", "Élite", "Zanetti"]);
        let mut names = ["Яковлев", "Ёлкин", "Егоров", "Жуков", "Ельцов"];
        names.sort_by(|left, right| ru.compare(left, right));
        assert_eq!(names, ["Егоров", "Ёлкин", "Ельцов", "Жуков", "Яковлев"]);
    }
}
