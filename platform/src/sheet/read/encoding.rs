//! Which encoding a CSV file is in.
//!
//! The rule, in order:
//! 1. A byte order mark decides (UTF-8, UTF-16); what then breaks that encoding is refused.
//! 2. Valid UTF-8 is UTF-8.
//! 3. Text with more whole UTF-8 sequences than stray bytes is damaged UTF-8, and refused.
//! 4. The rest is one byte a letter. Cyrillic words are runs of letters above 0xC0, where Western words have
//!    single accented letters among ASCII ones: when three letters out of four stand beside another such
//!    letter it is Windows-1251, otherwise Windows-1252.
//!
//! Control characters in the result mean that the file was no text.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

use super::{Foreign, SheetError, Source};

/// The text of a file and the encoding it was in.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Source), SheetError> {
    let (text, source) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (utf8(rest)?, Source::Utf8),
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, UTF_16LE)?, Source::Utf16),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, UTF_16BE)?, Source::Utf16),
        _ => unmarked(bytes)?,
    };
    let control =
        |character: char| character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{85}');
    if text.chars().any(control) {
        return Err(SheetError::NotASpreadsheet { found: Foreign::Binary });
    }
    Ok((text, source))
}

fn unmarked(bytes: &[u8]) -> Result<(String, Source), SheetError> {
    if bytes.contains(&0) {
        return Err(SheetError::NotASpreadsheet { found: Foreign::Binary });
    }
    if std::str::from_utf8(bytes).is_ok() || mostly_utf8(bytes) {
        return Ok((utf8(bytes)?, Source::Utf8));
    }
    if is_cyrillic(bytes) {
        return Ok((WINDOWS_1251.decode_without_bom_handling(bytes).0.into_owned(), Source::Windows1251));
    }
    Ok((WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), Source::Windows1252))
}

fn utf8(bytes: &[u8]) -> Result<String, SheetError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            Err(SheetError::BrokenText { encoding: "UTF-8", line })
        }
    }
}

fn utf16(bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> Result<String, SheetError> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let line =
            1 + text.chars().take_while(|character| *character != '\u{FFFD}').filter(|c| *c == '\n').count();
        return Err(SheetError::BrokenText { encoding: "UTF-16", line });
    }
    Ok(text.into_owned())
}

fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut stray) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        stray += chunk.invalid().len();
    }
    whole > stray
}

fn is_cyrillic(bytes: &[u8]) -> bool {
    // Ё and ё stand apart from the rest of the alphabet.
    let letter =
        |index: usize| bytes.get(index).is_some_and(|byte| *byte >= 0xC0 || matches!(byte, 0xA8 | 0xB8));
    let (mut letters, mut beside) = (0_usize, 0_usize);
    for index in (0..bytes.len()).filter(|index| letter(*index)) {
        letters += 1;
        let neighbour = letter(index + 1) || (index > 0 && letter(index - 1));
        beside += usize::from(neighbour);
    }
    letters > 0 && beside * 4 >= letters * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_encodings_are_told_apart() {
        let western = "Niccolò Müller;Città di Castello;perché;Zoë;créée";
        let (bytes, _, _) = WINDOWS_1252.encode(western);
        assert_eq!(decode(&bytes), Ok((western.to_owned(), Source::Windows1252)));

        let cyrillic = "external_id;ООО «Кожа и мех Калуга»;Наталья;Королёва;director";
        let (bytes, _, _) = WINDOWS_1251.encode(cyrillic);
        assert_eq!(decode(&bytes), Ok((cyrillic.to_owned(), Source::Windows1251)));
    }

    #[test]
    fn damaged_utf8_is_refused_with_its_line() {
        let mut bytes = "città\nperché\nМосква\n".as_bytes().to_vec();
        bytes.remove(bytes.len() - 2);
        assert_eq!(decode(&bytes), Err(SheetError::BrokenText { encoding: "UTF-8", line: 3 }));
        assert_eq!(
            decode(b"\xEF\xBB\xBFa\n\xE0"),
            Err(SheetError::BrokenText { encoding: "UTF-8", line: 2 })
        );
    }

    #[test]
    fn utf16_is_read_in_both_orders_and_refused_when_broken() {
        let text = "città;Москва";
        let little: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> =
            [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        assert_eq!(decode(&little), Ok((text.to_owned(), Source::Utf16)));
        assert_eq!(decode(&big), Ok((text.to_owned(), Source::Utf16)));
        assert_eq!(
            decode(b"\xFF\xFEa\x00\n\x00\x00\xD8"),
            Err(SheetError::BrokenText { encoding: "UTF-16", line: 2 })
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        for bytes in [&b"a\x00b"[..], b"a;b\x01;c", b"\xFF\xFEa\x00\x01\x00"] {
            assert_eq!(decode(bytes), Err(SheetError::NotASpreadsheet { found: Foreign::Binary }));
        }
    }
}
