//! Where mails go.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::{Mail, MailError, Mailbox};

/// How long the server may take for one step before the mail is tried again later.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends mails from one address; cheap to clone.
#[derive(Debug, Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Debug, Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
    Memory(Arc<Mutex<Vec<Sent>>>),
}

/// A mail that memory keeps, for tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// What was sent.
    pub mail: Mail,
    /// When it was written.
    pub at: Timestamp,
}

impl Mailer {
    /// Sends through a server: `smtps://user:password@host`, or `smtp://…?tls=required` for STARTTLS.
    ///
    /// # Errors
    /// When the server's address or the sender's is none.
    pub fn smtp(from: Mailbox, server: &str) -> Result<Self, MailError> {
        from.parse()?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(MailError::Server)?
            .timeout(Some(PATIENCE))
            .build();
        Ok(Self { from, way: Way::Smtp(transport) })
    }

    /// Writes each mail into a folder as an `.eml` file, which mail programs open.
    ///
    /// # Errors
    /// When the folder cannot be made or the sender's address is none.
    pub fn folder(from: Mailbox, folder: impl Into<PathBuf>) -> Result<Self, MailError> {
        from.parse()?;
        let folder = folder.into();
        std::fs::create_dir_all(&folder)?;
        Ok(Self { from, way: Way::Folder(folder) })
    }

    /// Keeps mails for [`Mailer::sent`].
    #[must_use]
    pub fn memory() -> Self {
        Self { from: Mailbox::named("Filiera", "no-reply@localhost"), way: Way::Memory(Arc::default()) }
    }

    /// Sends a mail that was written at the time `at`.
    ///
    /// # Errors
    /// When it cannot be sent; [`MailError::is_final`] says whether to try again.
    pub async fn send(&self, mail: &Mail, at: Timestamp) -> Result<(), MailError> {
        let message = mail.message(&self.from, at)?;
        match &self.way {
            Way::Smtp(transport) => {
                transport.send(message).await?;
            }
            Way::Folder(folder) => {
                let name = format!("{}-{}.eml", at.strftime("%Y%m%dT%H%M%SZ"), mail.digest(at));
                tokio::fs::write(folder.join(name), message.formatted()).await?;
            }
            Way::Memory(sent) => {
                let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
                sent.push(Sent { mail: mail.clone(), at });
            }
        }
        Ok(())
    }

    /// What memory holds, the oldest first; nothing where mails leave the program.
    #[must_use]
    pub fn sent(&self) -> Vec<Sent> {
        match &self.way {
            Way::Memory(sent) => sent.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Way::Smtp(_) | Way::Folder(_) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::thread::JoinHandle;

    use super::*;
    use crate::locale::Language;

    fn mail() -> Mail {
        Mail::new(Mailbox::named("Anna", "anna@example.org"), Language::It, "La tua agenda", "Buongiorno")
    }

    fn from() -> Mailbox {
        Mailbox::named("Filiera", "no-reply@example.org")
    }

    fn noon() -> Timestamp {
        "2018-11-29T12:00:00Z".parse().unwrap()
    }

    #[tokio::test]
    async fn memory_keeps_what_was_sent() {
        let mailer = Mailer::memory();
        mailer.clone().send(&mail(), noon()).await.unwrap();
        assert_eq!(mailer.sent(), [Sent { mail: mail(), at: noon() }]);
        let mut nowhere = mail();
        nowhere.to.address = "nowhere".into();
        assert!(mailer.send(&nowhere, noon()).await.unwrap_err().is_final());
        assert_eq!(mailer.sent().len(), 1);
    }

    #[tokio::test]
    async fn a_folder_holds_one_file_a_mail() {
        let folder = std::env::temp_dir().join(format!("filiera-mail-{}", std::process::id()));
        let mailer = Mailer::folder(from(), &folder).unwrap();
        mailer.send(&mail(), noon()).await.unwrap();
        mailer.send(&mail(), noon()).await.unwrap();
        let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        assert_eq!(files.len(), 1, "the same mail is the same file");
        assert!(std::fs::read_to_string(&files[0]).unwrap().trim_end().ends_with("Buongiorno"));
        std::fs::remove_dir_all(folder).unwrap();
    }

    /// A server that answers `refusal` to the recipient, if there is one, and gives back what it heard.
    fn server(refusal: Option<&'static str>) -> (String, JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("smtp://{}", listener.local_addr().unwrap());
        let heard = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut heard = String::new();
            let mut inside = false;
            stream.write_all(b"220 ready\r\n").unwrap();
            for line in BufReader::new(stream.try_clone().unwrap()).lines() {
                let Ok(line) = line else { break };
                heard.push_str(&line);
                heard.push('\n');
                let answer = match line.get(..4) {
                    Some("RCPT") => refusal.unwrap_or("250 ok"),
                    Some("DATA") => "354 go on",
                    _ if inside && line != "." => continue,
                    _ => "250 ok",
                };
                inside = answer.starts_with("354");
                if stream.write_all(format!("{answer}\r\n").as_bytes()).is_err() || line == "QUIT" {
                    break;
                }
            }
            heard
        });
        (address, heard)
    }

    #[tokio::test]
    async fn a_server_hears_the_whole_mail() {
        let (address, heard) = server(None);
        Mailer::smtp(from(), &address).unwrap().send(&mail(), noon()).await.unwrap();
        let heard = heard.join().unwrap();
        for line in ["MAIL FROM:<no-reply@example.org>", "RCPT TO:<anna@example.org>", "Buongiorno"] {
            assert!(heard.contains(line), "{heard}");
        }
    }

    #[tokio::test]
    async fn a_refusal_is_final_or_not() {
        for (refusal, is_final) in [("550 no such user", true), ("451 try later", false)] {
            let (address, _) = server(Some(refusal));
            let error = Mailer::smtp(from(), &address).unwrap().send(&mail(), noon()).await.unwrap_err();
            assert_eq!(error.is_final(), is_final, "{refusal}");
        }
    }

    #[test]
    fn a_wrong_address_is_found_at_the_start() {
        assert!(matches!(Mailer::smtp(from(), "mail.example.org"), Err(MailError::Server(_))));
        assert!(matches!(Mailer::smtp(Mailbox::new("x"), "smtp://localhost"), Err(MailError::Address(_))));
    }
}
