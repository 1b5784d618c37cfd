//! A person as a vCard, for the address book of whoever scans a badge.

use super::content_line::{Lines, escape};

/// The media type of a vCard.
pub const MEDIA_TYPE: &str = "text/vcard; charset=utf-8";

/// Which vCard is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 3.0, which every telephone reads.
    V3,
    /// 4.0, which has a place for a name in two scripts.
    V4,
}

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

/// Writes a card.
#[must_use]
pub fn write(card: &Card, version: Version) -> String {
    let name = [card.given_name.trim(), card.family_name.trim()].join(" ");
    let name = name.trim();
    let latin = card.latin_name.trim();
    let two_scripts = !latin.is_empty() && latin != name;
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCARD");
    lines.raw("VERSION", if version == Version::V3 { "3.0" } else { "4.0" });
    lines.raw("N", &format!("{};{};;;", escape(card.family_name.trim()), escape(card.given_name.trim())));
    match version {
        Version::V4 if two_scripts => {
            // ALTID says that both are the same name.
            lines.text("FN;ALTID=1;PREF=1", name);
            lines.text("FN;ALTID=1;PREF=2", latin);
        }
        Version::V3 if two_scripts => {
            // 3.0 has one name; telephones search the nickname too.
            lines.text("FN", name);
            lines.text("NICKNAME", latin);
        }
        _ => lines.text("FN", name),
    }
    lines.optional("ORG", &card.organisation);
    lines.optional("TITLE", &card.role);
    lines.optional(if version == Version::V3 { "EMAIL;TYPE=INTERNET" } else { "EMAIL" }, &card.email);
    lines.optional(if version == Version::V3 { "TEL;TYPE=WORK" } else { "TEL;TYPE=work" }, &card.phone);
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
        assert_eq!(write(&card(), Version::V3), expected);
    }

    #[test]
    fn version_4_has_the_name_in_both_scripts() {
        let text = write(&card(), Version::V4);
        assert!(
            text.contains("FN;ALTID=1;PREF=1:Анна Ёлкина\r\nFN;ALTID=1;PREF=2:Anna Elkina\r\n"),
            "{text}"
        );
        assert!(
            text.contains("VERSION:4.0\r\n") && text.contains("\r\nEMAIL:anna@example.org\r\n"),
            "{text}"
        );
    }

    #[test]
    fn one_script_is_one_name_and_empty_fields_are_left_out() {
        let card = Card {
            given_name: "Niccolò".into(),
            family_name: "D'Angelo".into(),
            latin_name: "Niccolò D'Angelo".into(),
            ..Card::default()
        };
        for version in [Version::V3, Version::V4] {
            let text = write(&card, version);
            assert!(text.contains("\r\nFN:Niccolò D'Angelo\r\nEND:VCARD\r\n"), "{text}");
        }
    }

    #[test]
    fn a_name_cannot_add_a_line() {
        let card = Card { family_name: "X\r\nURL:http://evil.example".into(), ..Card::default() };
        assert!(!write(&card, Version::V4).lines().any(|line| line.starts_with("URL")));
    }
}
