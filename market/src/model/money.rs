//! Sums of money, exact to a hundredth of a cent: a button may cost 0.035 euros.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::words;

words! {
    /// What a price is in.
    Currency, "currency" {
        /// Euro.
        Eur = "EUR",
        /// US dollar.
        Usd = "USD",
        /// Pound sterling.
        Gbp = "GBP",
        /// Swiss franc.
        Chf = "CHF",
        /// Russian rouble.
        Rub = "RUB",
        /// Chinese yuan.
        Cny = "CNY",
        /// Japanese yen.
        Jpy = "JPY",
    }
}

/// How many of the smallest parts that are kept make one unit of the currency.
const PARTS: i64 = 10_000;

/// A sum of money; not negative when it was read from a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// In ten-thousandths of the currency's unit.
    pub parts: i64,
    /// The currency.
    pub currency: Currency,
}

/// Why a text is no sum of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// It is no number.
    #[error("not a sum of money")]
    NotANumber,
    /// `1.500` is a thousand and a half to some and one and a half to others.
    #[error("the sum can be read in two ways: write it with two decimals or without a separator")]
    Ambiguous,
    /// More than four decimals.
    #[error("at most four decimals")]
    TooExact,
    /// More than there is room for.
    #[error("too large")]
    TooLarge,
}

impl Money {
    /// So many whole units.
    #[must_use]
    pub const fn whole(units: i64, currency: Currency) -> Self {
        Self { parts: units.saturating_mul(PARTS), currency }
    }

    /// Reads an amount as people write it: `12`, `12,5`, `1 250.00`, `1.250,00`, `0,035`.
    ///
    /// # Errors
    /// Why it is none, or can be read in two ways.
    pub fn read(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let text: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\'').collect();
        let (whole, decimals) = split(&text)?;
        if whole.is_empty() || !(whole.to_owned() + decimals).bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(MoneyError::NotANumber);
        }
        if decimals.len() > 4 {
            return Err(MoneyError::TooExact);
        }
        let whole: i64 = whole.parse().map_err(|_| MoneyError::TooLarge)?;
        let part: i64 = format!("{decimals:0<4}").parse().map_err(|_| MoneyError::NotANumber)?;
        let parts = whole.checked_mul(PARTS).and_then(|parts| parts.checked_add(part));
        Ok(Self { parts: parts.ok_or(MoneyError::TooLarge)?, currency })
    }

    /// So many times as much; nothing where there is no room for it.
    #[must_use]
    pub fn times(self, count: i64) -> Option<Self> {
        Some(Self { parts: self.parts.checked_mul(count)?, ..self })
    }

    /// Both together; nothing where they are of two currencies or there is no room.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.currency != other.currency {
            return None;
        }
        Some(Self { parts: self.parts.checked_add(other.parts)?, ..self })
    }

    /// The number alone, with a point and at least two decimals, as programs read it.
    #[must_use]
    pub fn number(self) -> String {
        let (whole, part) = (self.parts.unsigned_abs() / 10_000, self.parts.unsigned_abs() % 10_000);
        let mut number = format!("{}{whole}.{part:04}", if self.parts < 0 { "-" } else { "" });
        for _ in 0..2 {
            if number.ends_with('0') {
                number.pop();
            }
        }
        number
    }
}

impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.number(), self.currency)
    }
}

/// The whole units without separators, and the decimals.
fn split(text: &str) -> Result<(String, &str), MoneyError> {
    let is_separator = |letter: char| matches!(letter, '.' | ',');
    let Some(last) = text.rfind(is_separator) else { return Ok((text.to_owned(), "")) };
    let (before, after) = (&text[..last], &text[last + 1..]);
    let decimal = text.as_bytes()[last];
    let Some(first) = before.find(is_separator) else {
        // One separator alone: three digits after it may be thousands, but not after a zero.
        let is_thousands = after.len() == 3 && !before.starts_with('0');
        return if is_thousands { Err(MoneyError::Ambiguous) } else { Ok((before.to_owned(), after)) };
    };
    let group = char::from(before.as_bytes()[first]);
    let groups: Vec<&str> = before.split(group).collect();
    let are_groups = groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    if !are_groups {
        return Err(MoneyError::NotANumber);
    }
    match (char::from(decimal) == group, after.len()) {
        (true, 3) => Ok((groups.concat() + after, "")),
        (true, _) => Err(MoneyError::NotANumber),
        (false, _) => Ok((groups.concat(), after)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let read = |text| Money::read(text, Currency::Eur).map(|money| money.number());
        for (text, number) in [
            ("12", "12.00"),
            ("12,5", "12.50"),
            ("0,035", "0.035"),
            ("1 250.00", "1250.00"),
            ("1.250,00", "1250.00"),
            ("1,250.5", "1250.50"),
            ("1.250.000", "1250000.00"),
            ("0.0001", "0.0001"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(number), "{text}");
        }
        for (text, error) in [
            ("", MoneyError::NotANumber),
            ("-3", MoneyError::NotANumber),
            ("1e5", MoneyError::NotANumber),
            (",5", MoneyError::NotANumber),
            ("1,2,3", MoneyError::NotANumber),
            ("1.500", MoneyError::Ambiguous),
            ("12,500", MoneyError::Ambiguous),
            ("1,23456", MoneyError::TooExact),
            ("99999999999999999999", MoneyError::TooLarge),
            ("999999999999999999", MoneyError::TooLarge),
        ] {
            assert_eq!(read(text), Err(error), "{text}");
        }
    }

    #[test]
    fn two_currencies_do_not_add_up() {
        let (euros, francs) = (Money::whole(1, Currency::Eur), Money::whole(1, Currency::Chf));
        assert_eq!(euros.plus(euros), Some(Money::whole(2, Currency::Eur)));
        assert_eq!(euros.plus(francs), None);
        assert_eq!(Money { parts: i64::MAX, currency: Currency::Eur }.times(2), None);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(parts in 0i64..i64::MAX) {
            let money = Money { parts, currency: Currency::Eur };
            // Three decimals after a whole number are what people read in two ways; a zero makes them four.
            let mut number = money.number();
            if number.split('.').nth(1).is_some_and(|decimals| decimals.len() == 3) {
                number.push('0');
            }
            prop_assert_eq!(Money::read(&number, Currency::Eur), Ok(money));
        }

        #[test]
        fn no_text_breaks_the_reader(text in ".{0,20}") {
            let _ = Money::read(&text, Currency::Eur);
        }
    }
}
