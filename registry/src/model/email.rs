//! E-mail addresses: one rule for forms and spreadsheets.

use std::fmt;
use std::str::FromStr;

/// An e-mail address, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

/// A text that is no e-mail address.
#[derive(Debug, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnEmail;

impl FromStr for Email {
    type Err = NotAnEmail;

    fn from_str(text: &str) -> Result<Self, NotAnEmail> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(NotAnEmail)?;
        let labels = || domain.split('.');
        let good = text.len() <= 254
            && (1..=64).contains(&local.chars().count())
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c))
            && labels().count() >= 2
            && labels().all(|label| {
                (1..=63).contains(&label.len())
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            });
        if good { Ok(Self(text.to_lowercase())) } else { Err(NotAnEmail) }
    }
}

impl fmt::Display for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

platform::stored_text!(Email);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_they_come() {
        for good in ["Giulia.D'Angelo@ditta.it", " info@кожа.рф ", "a+b@x.example"] {
            assert!(good.parse::<Email>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "a@b",
            "a b@c.it",
            "a@@c.it",
            "a@-c.it",
            ".a@c.it",
            "a@c..it",
            "<a@c.it>",
            "a@c.it\nBcc: x@y.it",
        ] {
            assert!(bad.parse::<Email>().is_err(), "{bad}");
        }
    }
}
