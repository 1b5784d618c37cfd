//! A person as a vCard, for the address book of whoever scans a badge.

use super::content_line::{Lines, escape};

/// The media type of a vCard.
pub const MEDIA_TYPE: &str = "text/vcard; charset=utf-8";

/// Whom the card introduces. Empty fields are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// Given name, as the person writes it.
    pub given_name: String,
    /// Family name, as the person writes it.
    pub family_name: String,
    /// The whole name in Latin letters, where the person writes it in others.
    pub latin_name: String,
    /// The firm or institution.
    pub organisation: String,
    /// What the person does there.
    pub role: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number, with its country code.
    pub phone: String,
    /// A page about the person or the firm.
    pub url: String,
}

/// Writes a card of version 3.0, which every telephone reads.
#[must_use]
pub fn write(card: &Card) -> String {
    let name = [card.given_name.trim(), card.family_name.trim()].join(" ");
    let name = name.trim();
    let latin = card.latin_name.trim();
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCARD");
    lines.raw("VERSION", "3.0");
    lines.raw("N", &format!("{};{};;;", escape(card.family_name.trim()), escape(card.given_name.trim())));
    lines.text("FN", name);
    if latin != name {
        // There is one name only; telephones search the nickname too.
        lines.optional("NICKNAME", latin);
    }
    lines.optional("ORG", &card.organisation);
    lines.optional("TITLE", &card.role);
    lines.optional("EMAIL;TYPE=INTERNET", &card.email);
    lines.optional("TEL;TYPE=WORK", &card.phone);
    if !card.url.trim().is_empty() {
        lines.raw("URL", card.url.trim());
    }
    lines.raw("END", "VCARD");
    lines.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Card {
        Card {
            given_name: "Анна".into(),
            family_name: "Ёлкина".into(),
            latin_name: "Anna Elkina".into(),
            organisation: "Ткани; нити, ООО".into(),
            role: "директор".into(),
            email: "anna@example.org".into(),
            phone: "+74951234567".into(),
            url: String::new(),
        }
    }

    #[test]
    fn telephones_get_one_name_and_a_nickname() {
        let expected = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ёлкина;Анна;;;\r\nFN:Анна Ёлкина\r\nNICKNAME:Anna Elkina\r\n\
            ORG:Ткани\\; нити\\, ООО\r\nTITLE:директор\r\nEMAIL;TYPE=INTERNET:anna@example.org\r\n\
            TEL;TYPE=WORK:+74951234567\r\nEND:VCARD\r\n";
        assert_eq!(write(&card()), expected);
    }

    #[test]
    fn one_script_is_one_name_and_empty_fields_are_left_out() {
        let card = Card {
            given_name: "Niccolò".into(),
            family_name: "D'Angelo".into(),
            latin_name: "Niccolò D'Angelo".into(),
            ..Card::default()
        };
        let text = write(&card);
        assert!(text.contains("\r\nFN:Niccolò D'Angelo\r\nEND:VCARD\r\n"), "{text}");
    }

    #[test]
    fn a_name_cannot_add_a_line() {
        let card = Card { family_name: "X\r\nURL:http://evil.example".into(), ..Card::default() };
        assert!(!write(&card).lines().any(|line| line.starts_with("URL")));
    }
}
