//! A person: an e-mail address that can sign in.

use platform::db::At;
use platform::id::{Id, kind};
use platform::locale::Language;

kind!(PersonKind = "per");

/// The id of a person.
pub type PersonId = Id<PersonKind>;

/// A person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The address, in lower case.
    pub email: String,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The language of pages and mails.
    pub language: Language,
    /// When the person last signed in, if ever.
    pub signed_in_at: Option<At>,
}

impl Person {
    /// Given name, then family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }
}
