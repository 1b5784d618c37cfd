//! Texts that a spreadsheet program would run as a formula.
//!
//! A text that starts one is written with an apostrophe in front, which the reader takes away again. A text that
//! already looks escaped gets one apostrophe more, so that writing and reading is always the identity.

use std::borrow::Cow;

const STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether a spreadsheet program may take this text for a formula.
pub fn starts_formula(text: &str) -> bool {
    text.starts_with(STARTS)
}

/// Whether the text is a formula's start behind any number of apostrophes.
pub(super) fn looks_escaped(text: &str) -> bool {
    text.starts_with('\'') && starts_formula(text.trim_start_matches('\''))
}

/// The text as it is written to a file.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if starts_formula(text) || looks_escaped(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text as it was before [`escape`].
pub(super) fn unescape(text: String) -> String {
    if looks_escaped(&text) { text[1..].to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaping_is_undone_by_reading() {
        for text in
            ["=1+1", "+39 055", "-", "@home", "\tx", "\rx", "'=x", "''-x", "'Ndrangheta", "", "'", "a=b"]
        {
            assert_eq!(unescape(escape(text).into_owned()), text);
        }
    }

    #[test]
    fn only_what_starts_a_formula_is_escaped() {
        assert_eq!(escape("=1+1"), "'=1+1");
        assert_eq!(escape("'=1+1"), "''=1+1");
        assert_eq!(escape("L'Aquila"), "L'Aquila");
        assert_eq!(escape("'Ndrangheta"), "'Ndrangheta");
    }
}
