//! A mail, and how it is written down.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use lettre::Message;
use lettre::address::Address;
use lettre::message::SinglePart;
use lettre::message::header::{HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::MailError;
use crate::locale::Language;

/// Whom a mail goes to or comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The name shown; none shows the address alone.
    pub name: Option<String>,
    /// The address.
    pub address: String,
}

/// A mail to one person in that person's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Whom it goes to.
    pub to: Mailbox,
    /// The language of its words.
    pub language: Language,
    /// What it is about, on one line.
    pub subject: String,
    /// The words.
    pub text: String,
}

impl Mailbox {
    /// An address without a name.
    #[must_use]
    pub fn new(address: impl Into<String>) -> Self {
        Self { name: None, address: address.into() }
    }

    /// An address with the name of who reads there.
    #[must_use]
    pub fn named(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self { name: Some(name.into()), address: address.into() }
    }

    /// Checks the address.
    pub(super) fn parse(&self) -> Result<lettre::message::Mailbox, MailError> {
        let address: Address = self.address.trim().parse()?;
        let name = self.name.as_deref().map(one_line).filter(|name| !name.is_empty());
        Ok(lettre::message::Mailbox::new(name, address))
    }
}

impl Mail {
    /// A mail of plain words.
    #[must_use]
    pub fn new(to: Mailbox, language: Language, subject: impl Into<String>, text: impl Into<String>) -> Self {
        let (subject, text) = (subject.into(), text.into());
        Self { to, language, subject, text }
    }

    /// Writes the mail down, as of the time `at`.
    pub(super) fn message(&self, from: &Mailbox, at: Timestamp) -> Result<Message, MailError> {
        let from = from.parse()?;
        let id = format!("<{}@{}>", self.digest(at), from.email.domain());
        let builder = Message::builder()
            .from(from)
            .to(self.to.parse()?)
            .subject(one_line(&self.subject))
            .date(at.into())
            .message_id(Some(id))
            .raw_header(header("Content-Language", self.language.code()))
            // Keeps absence notices from answering.
            .raw_header(header("Auto-Submitted", "auto-generated"));
        Ok(builder.singlepart(SinglePart::plain(self.text.clone()))?)
    }

    /// Tells this mail from every other, and is the same when it is sent again.
    pub(super) fn digest(&self, at: Timestamp) -> String {
        let mut digest = Sha256::new();
        for part in [&self.to.address, &self.subject, &self.text, &at.to_string()] {
            digest.update(part.len().to_be_bytes());
            digest.update(part.as_bytes());
        }
        BASE64_URL_SAFE_NO_PAD.encode(&digest.finalize()[..18])
    }
}

/// What goes into a header stands on one line, so that nothing can begin a header of its own.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(mail: &Mail) -> String {
        let at = "2018-11-29T14:00:00Z".parse().unwrap();
        let from = Mailbox::named("Filiera", "no-reply@example.org");
        String::from_utf8(mail.message(&from, at).unwrap().formatted()).unwrap()
    }

    fn mail() -> Mail {
        Mail::new(
            Mailbox::named("Анна Иванова", "anna@example.org"),
            Language::Ru,
            "Ваша программа",
            "Здравствуйте",
        )
    }

    #[test]
    fn a_mail_says_who_when_and_in_which_language() {
        let text = written(&mail());
        assert!(text.contains("Date: Thu, 29 Nov 2018 14:00:00 +0000\r\n"), "{text}");
        assert!(text.contains("From: Filiera <no-reply@example.org>\r\n"), "{text}");
        assert!(text.contains("<anna@example.org>\r\n"), "{text}");
        assert!(text.contains("Content-Language: ru\r\n"), "{text}");
        assert!(text.contains("@example.org>\r\n") && text.contains("Message-ID: <"), "{text}");
        assert_eq!(written(&mail()), text, "sent again it is the same");
    }

    #[test]
    fn nothing_begins_a_header_of_its_own() {
        let mut mail = mail();
        mail.subject = "Agenda\r\nBcc: thief@example.org".into();
        mail.to.name = Some("Anna\nBcc: thief@example.org\r\n\r\nbody".into());
        let text = written(&mail);
        let begins = |line: &str| line.to_ascii_lowercase().starts_with("bcc");
        assert!(!text.split(['\r', '\n']).any(begins), "{text}");
        mail.to.address = "anna@example.org\r\nBcc: thief@example.org".into();
        let from = Mailbox::new("no-reply@example.org");
        assert!(matches!(mail.message(&from, Timestamp::UNIX_EPOCH), Err(MailError::Address(_))));
    }
}
