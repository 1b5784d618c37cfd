//! Content lines, the form that iCalendar (RFC 5545) and vCard (RFC 2426, RFC 6350) share.
//!
//! The `icalendar` crate writes such lines too, but lets a line grow to 76 octets, passes line breaks of a web
//! address or a name on unchanged, and knows no vCard; so both formats are written here, one way.

/// The most octets of a line, its line break not counted.
const LIMIT: usize = 75;

/// Lines under way.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value is text: escaped.
    pub fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &escape(value));
    }

    /// A line whose value is text, left out where there is none.
    pub fn optional(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.text(name, value);
        }
    }

    /// A line whose value is not text (a time, a number, an address) or is escaped already. Control characters are
    /// taken out, so that no value can begin a line of its own.
    pub fn raw(&mut self, name: &str, value: &str) {
        let line: String =
            [name, ":", value].concat().chars().filter(|letter| !letter.is_control()).collect();
        fold(&line, &mut self.0);
    }

    /// The lines as they are sent.
    pub fn finish(self) -> String {
        self.0
    }
}

/// Text as a value: backslash, semicolon, comma and line breaks escaped, other control characters taken out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, cut into pieces of at most 75 octets between two characters.
fn fold(line: &str, out: &mut String) {
    let mut rest = line;
    let mut room = LIMIT;
    while rest.len() > room {
        let cut = (1..=room).rev().find(|&cut| rest.is_char_boundary(cut)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(cut);
        out.push_str(piece);
        out.push_str("\r\n ");
        rest = after;
        // The space that marks a continued line is one of its octets.
        room = LIMIT - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unfold(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escape("a\\b;c,d\ne\r\nf\rg\u{7}\th"), "a\\\\b\\;c\\,d\\ne\\nf\\ng h");
    }

    #[test]
    fn a_value_cannot_begin_a_line() {
        let mut lines = Lines::default();
        lines.raw("URL", "https://example.org/\r\nATTENDEE:mailto:x@example.org");
        assert_eq!(lines.finish(), "URL:https://example.org/ATTENDEE:mailto:x@example.org\r\n");
    }

    #[test]
    fn the_limit_is_kept_to_the_octet() {
        for length in 60..260 {
            let mut lines = Lines::default();
            lines.raw("X", &"a".repeat(length));
            assert!(lines.finish().lines().all(|line| line.len() <= LIMIT), "{length}");
        }
    }

    proptest! {
        #[test]
        fn folding_loses_nothing(value in "[а-яёa-z àò😀,;]{0,300}") {
            let mut lines = Lines::default();
            lines.raw("X", &value);
            let text = lines.finish();
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LIMIT));
            prop_assert_eq!(unfold(&text), format!("X:{value}\r\n"));
        }
    }
}
