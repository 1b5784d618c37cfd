//! A mail, and how it is written down.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use lettre::Message;
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{MultiPart, SinglePart};
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

/// A file that goes along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The name under which it is saved.
    pub name: String,
    /// Its kind, such as `text/calendar; charset=utf-8`.
    pub content_type: String,
    /// What it holds.
    pub content: Vec<u8>,
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
    /// The words, plain; always there.
    pub text: String,
    /// The same words for programs that show HTML.
    pub html: Option<String>,
    /// The files that go along.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
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
        Self { to, language, subject, text, html: None, attachments: Vec::new() }
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
        let plain = SinglePart::plain(self.text.clone());
        let html = self.html.as_ref().map(|html| SinglePart::html(html.clone()));
        let both = |html| MultiPart::alternative().singlepart(plain.clone()).singlepart(html);
        if self.attachments.is_empty() {
            return Ok(match html {
                None => builder.singlepart(plain)?,
                Some(html) => builder.multipart(both(html))?,
            });
        }
        let mut parts = match html {
            None => MultiPart::mixed().singlepart(plain),
            Some(html) => MultiPart::mixed().multipart(both(html)),
        };
        for attachment in &self.attachments {
            let kind = ContentType::parse(&attachment.content_type)?;
            let file = lettre::message::Attachment::new(one_line(&attachment.name));
            parts = parts.singlepart(file.body(attachment.content.clone(), kind));
        }
        Ok(builder.multipart(parts)?)
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
        mail.attachments.push(Attachment {
            name: "a.ics\"\r\nBcc: thief@example.org".into(),
            content_type: "text/calendar; charset=utf-8".into(),
            content: b"BEGIN:VCALENDAR".to_vec(),
        });
        let text = written(&mail);
        let begins = |line: &str| line.to_ascii_lowercase().starts_with("bcc");
        assert!(!text.split(['\r', '\n']).any(begins), "{text}");
        mail.to.address = "anna@example.org\r\nBcc: thief@example.org".into();
        let from = Mailbox::new("no-reply@example.org");
        assert!(matches!(mail.message(&from, Timestamp::UNIX_EPOCH), Err(MailError::Address(_))));
    }

    #[test]
    fn both_kinds_of_words_and_the_files_go_along() {
        let mut mail = mail();
        assert!(!written(&mail).contains("multipart"));
        mail.html = Some("<p>Здравствуйте</p>".into());
        assert!(written(&mail).contains("multipart/alternative"));
        mail.attachments.push(Attachment {
            name: "agenda.pdf".into(),
            content_type: "application/pdf".into(),
            content: vec![0, 159, 146, 150],
        });
        let text = written(&mail);
        assert!(text.contains("multipart/mixed") && text.contains("multipart/alternative"), "{text}");
        assert!(text.contains("filename=\"agenda.pdf\""), "{text}");
        mail.attachments[0].content_type = "nothing".into();
        let from = Mailbox::new("no-reply@example.org");
        assert!(matches!(mail.message(&from, Timestamp::UNIX_EPOCH), Err(MailError::Attachment(_))));
    }
}
