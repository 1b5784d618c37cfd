//! E-mail: through an SMTP server, into a folder, or into memory for tests.
//!
//! A mail is sent from a job, never from a request, so a slow server keeps nobody waiting. The job hands over the time
//! at which the mail was written; sent again with the same time it carries the same `Message-ID`, so that the
//! recipient's program can tell a repetition.

mod delivery;
mod error;
mod mailer;
mod message;

pub use delivery::Delivery;
pub use error::MailError;
pub use mailer::{Mailer, Sent};
pub use message::{Mail, Mailbox};
