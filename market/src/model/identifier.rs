//! Numbers that a firm is known by elsewhere, with what can be checked of them without asking anybody.

use super::ids::IdentifierId;
use super::{Declared, words};

words! {
    /// Whose number it is.
    Scheme, "scheme" {
        /// The number for value-added tax, with the country before it: `IT01234567897`.
        Vat = "vat",
        /// Italy's register of firms: `FI-123456`.
        Rea = "rea",
        /// GS1's Global Location Number: 13 digits.
        Gln = "gln",
        /// Open Supply Hub: `IT2019083D2QQ6VM`.
        OsId = "os-id",
    }
}

/// A number that a firm is known by elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Identifier {
    /// Which.
    pub id: IdentifierId,
    /// Whose number it is.
    pub scheme: Scheme,
    /// The number, written in the one way of its scheme.
    pub value: String,
    /// What it is worth.
    #[sqlx(flatten)]
    pub declared: Declared,
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentifierFault {
    /// It has not the length or the signs of its scheme.
    #[error("not written as numbers of this kind are")]
    Form,
    /// A digit is wrong: the last one does not follow from the others.
    #[error("the check digit does not follow from the other digits")]
    CheckDigit,
}

impl Scheme {
    /// The number in the one way in which it is kept. `country` is the firm's (ISO 3166-1), for a VAT number that does
    /// not name one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(self, written: &str, country: &str) -> Result<String, IdentifierFault> {
        let plain: String = written
            .chars()
            .filter(|sign| {
                !sign.is_whitespace() && !matches!(sign, '.' | '-' | '/' | '\u{2010}'..='\u{2015}')
            })
            .collect::<String>()
            .to_uppercase();
        match self {
            Self::Vat => vat(&plain, country),
            Self::Rea => rea(&plain),
            Self::Gln => gln(plain),
            Self::OsId => os_id(plain),
        }
    }
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Countries whose VAT numbers have a known form, by the letters before the number (Greece writes EL), with what may
/// follow: each pattern is one sign a place, `9` a digit, `A` a letter, `X` either, others themselves.
const VAT_FORMS: &[(&str, &[&str])] = &[
    ("AT", &["U99999999"]),
    ("BE", &["0999999999", "1999999999"]),
    ("BG", &["999999999", "9999999999"]),
    ("CH", &["E999999999", "E999999999MWST", "E999999999TVA", "E999999999IVA"]),
    ("CY", &["99999999A"]),
    ("CZ", &["99999999", "999999999", "9999999999"]),
    ("DE", &["999999999"]),
    ("DK", &["99999999"]),
    ("EE", &["999999999"]),
    ("EL", &["999999999"]),
    ("ES", &["X9999999X"]),
    ("FI", &["99999999"]),
    ("FR", &["XX999999999"]),
    ("GB", &["999999999", "999999999999", "GD999", "HA999"]),
    ("HR", &["99999999999"]),
    ("HU", &["99999999"]),
    ("IE", &["9X99999A", "9999999A", "9999999AA"]),
    ("IT", &["99999999999"]),
    ("LT", &["999999999", "999999999999"]),
    ("LU", &["99999999"]),
    ("LV", &["99999999999"]),
    ("MT", &["99999999"]),
    ("NL", &["999999999B99"]),
    ("PL", &["9999999999"]),
    ("PT", &["999999999"]),
    ("RO", &["99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999", "9999999999"]),
    ("SE", &["999999999999"]),
    ("SI", &["99999999"]),
    ("SK", &["9999999999"]),
    ("SM", &["99999"]),
    ("XI", &["999999999", "999999999999"]),
];

fn fits(pattern: &str, text: &str) -> bool {
    pattern.len() == text.len()
        && pattern.bytes().zip(text.bytes()).all(|(place, byte)| match place {
            b'9' => byte.is_ascii_digit(),
            b'A' => byte.is_ascii_uppercase(),
            b'X' => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            other => byte == other,
        })
}

fn vat(plain: &str, country: &str) -> Result<String, IdentifierFault> {
    let country = if country == "GR" { "EL" } else { country };
    let forms =
        |letters: &str| VAT_FORMS.iter().find(|(known, _)| *known == letters).map(|(_, forms)| *forms);
    let named = plain.get(..2).and_then(|letters| Some((letters, forms(letters)?, plain.get(2..)?)));
    // Spanish, French and Irish numbers may begin with letters that are no country's: what fits the firm's own comes
    // first.
    let own = forms(country).map(|forms| (country, forms, plain));
    let (letters, number) = [own, named]
        .into_iter()
        .flatten()
        .find(|(_, forms, number)| forms.iter().any(|form| fits(form, number)))
        .map(|(letters, _, number)| (letters, number))
        .ok_or(IdentifierFault::Form)?;
    if letters == "IT" && !italian_check(number) {
        return Err(IdentifierFault::CheckDigit);
    }
    Ok(format!("{letters}{number}"))
}

/// Luhn's sum over eleven digits, none of all noughts.
fn italian_check(number: &str) -> bool {
    let sum: u32 = number
        .bytes()
        .map(|byte| u32::from(byte - b'0'))
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => digit,
            (_, twice) if twice > 9 => twice - 9,
            (_, twice) => twice,
        })
        .sum();
    sum.is_multiple_of(10) && number.bytes().any(|byte| byte != b'0')
}

fn gln(plain: String) -> Result<String, IdentifierFault> {
    if plain.len() != 13 || !digits(&plain) {
        return Err(IdentifierFault::Form);
    }
    let weight = |place: usize| if place.is_multiple_of(2) { 1 } else { 3 };
    let sum: u32 =
        plain.bytes().enumerate().map(|(place, byte)| weight(place) * u32::from(byte - b'0')).sum();
    if sum.is_multiple_of(10) { Ok(plain) } else { Err(IdentifierFault::CheckDigit) }
}

/// A province and a number of at most seven digits.
fn rea(plain: &str) -> Result<String, IdentifierFault> {
    let plain = plain.strip_prefix("REA").unwrap_or(plain);
    let (province, number) = plain.split_at_checked(2).ok_or(IdentifierFault::Form)?;
    let number = number.trim_start_matches('0');
    let good = province.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=7).contains(&number.len())
        && digits(number);
    if good { Ok(format!("{province}-{number}")) } else { Err(IdentifierFault::Form) }
}

/// Country, year, day of the year, and seven signs.
fn os_id(plain: String) -> Result<String, IdentifierFault> {
    let day = |text: &str| text.parse::<u16>().is_ok_and(|day| (1..=366).contains(&day));
    if fits("AA9999999XXXXXXX", &plain) && day(&plain[6..9]) { Ok(plain) } else { Err(IdentifierFault::Form) }
}

#[cfg(test)]
mod tests {
    use super::IdentifierFault::{CheckDigit, Form};
    use super::Scheme::{Gln, OsId, Rea, Vat};

    #[test]
    fn an_italian_vat_number_has_a_check_digit() {
        assert_eq!(Vat.read("00743110157", "IT"), Ok("IT00743110157".into()));
        assert_eq!(Vat.read("IT 007 431 101 57", "IT"), Ok("IT00743110157".into()));
        assert_eq!(Vat.read("00743110158", "IT"), Err(CheckDigit));
        assert_eq!(Vat.read("00734110157", "IT"), Err(CheckDigit), "two digits that changed places");
        assert_eq!(Vat.read("00000000000", "IT"), Err(CheckDigit));
        for wrong in ["", "IT", "0074311015", "0074311015A", "٠٠٧٤٣١١٠١٥٧", "ж"] {
            assert_eq!(Vat.read(wrong, "IT"), Err(Form), "{wrong}");
        }
    }

    #[test]
    fn vat_numbers_of_other_countries_have_their_form() {
        assert_eq!(Vat.read("ATU12345678", "IT"), Ok("ATU12345678".into()));
        assert_eq!(Vat.read("u12345678", "AT"), Ok("ATU12345678".into()));
        assert_eq!(Vat.read("DE 123456789", "DE"), Ok("DE123456789".into()));
        assert_eq!(Vat.read("123456789", "GR"), Ok("EL123456789".into()));
        assert_eq!(Vat.read("NL123456789B01", "NL"), Ok("NL123456789B01".into()));
        assert_eq!(Vat.read("CHE-123.456.789 MWST", "CH"), Ok("CHE123456789MWST".into()));
        assert_eq!(Vat.read("DE12345678", "DE"), Err(Form));
        assert_eq!(Vat.read("7707083893", "RU"), Err(Form));
    }

    #[test]
    fn a_gln_has_a_check_digit() {
        assert_eq!(Gln.read("4012345500004", "IT"), Ok("4012345500004".into()));
        assert_eq!(Gln.read("4012345500005", "IT"), Err(CheckDigit));
        assert_eq!(Gln.read("401234550000", "IT"), Err(Form));
    }

    #[test]
    fn registers_have_their_forms() {
        assert_eq!(Rea.read("REA FI - 0123456", "IT"), Ok("FI-123456".into()));
        assert_eq!(Rea.read("FI 12345678", "IT"), Err(Form));
        assert_eq!(Rea.read("ж1", "IT"), Err(Form));
        assert_eq!(OsId.read("it2019083d2qq6v", "IT"), Err(Form));
        assert_eq!(OsId.read("IT2019083D2QQ6VM", "IT"), Ok("IT2019083D2QQ6VM".into()));
        assert_eq!(OsId.read("IT2019400D2QQ6VM", "IT"), Err(Form));
    }

    #[test]
    fn every_scheme_takes_back_what_it_made() {
        for (scheme, written) in [(Vat, "CHE-123.456.789"), (Rea, "fi123456"), (Gln, "4012345500004")] {
            let kept = scheme.read(written, "IT").unwrap();
            assert_eq!(scheme.read(&kept, "IT"), Ok(kept));
        }
    }
}
