//! Why a mail was not sent.

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// What stands where an address is wanted is none.
    #[error("not an e-mail address")]
    Address(#[from] lettre::address::AddressError),
    /// The message cannot be written down.
    #[error("the message cannot be put together")]
    Message(#[from] lettre::error::Error),
    /// The server's address is none.
    #[error("the mail server's address must look like smtps://user:password@host")]
    Server(#[source] lettre::transport::smtp::Error),
    /// The server refused or did not answer.
    #[error("the mail server did not take the message")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The folder cannot be written to.
    #[error("the mail folder cannot be written to")]
    Folder(#[from] std::io::Error),
}

impl MailError {
    /// Whether sending the same again would fail again: the address is wrong or the server refused for good.
    #[must_use]
    pub fn is_final(&self) -> bool {
        match self {
            Self::Address(_) | Self::Message(_) | Self::Server(_) => true,
            Self::Smtp(error) => error.is_permanent(),
            Self::Folder(_) => false,
        }
    }
}
