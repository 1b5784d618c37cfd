//! The XML of a part, event by event.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::package::Inflates;
use crate::sheet::read::SheetError;

/// A reader of one part. Empty elements come as a start and an end.
pub(super) struct Xml<'a> {
    reader: Reader<&'a mut dyn BufRead>,
    buffer: Vec<u8>,
    unpacked: usize,
}

impl<'a> Xml<'a> {
    pub fn new(reader: Reader<&'a mut impl BufRead>, unpacked: usize) -> Self {
        let source: &'a mut dyn BufRead = reader.into_inner();
        let mut reader = Reader::from_reader(source);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        Self { reader, buffer: Vec::new(), unpacked }
    }

    /// The next event; the end of the part is [`Event::Eof`].
    pub fn next(&mut self) -> Result<Event<'_>, SheetError> {
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).map_err(|error| match &error {
            quick_xml::Error::Io(cause) if cause.get_ref().is_some_and(|inner| inner.is::<Inflates>()) => {
                SheetError::Inflates { limit: self.unpacked }
            }
            _ => SheetError::broken(error),
        })
    }
}

/// An attribute by its local name, entities resolved.
pub(super) fn attribute<'a>(
    element: &'a BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'a, str>>, SheetError> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(SheetError::broken)?;
        if attribute.key.local_name().as_ref() == name {
            return attribute.normalized_value(XmlVersion::Implicit1_0).map(Some).map_err(SheetError::broken);
        }
    }
    Ok(None)
}

/// The text that a reference such as `&amp;` or `&#233;` stands for. XLSX declares no entities of its own.
pub(super) fn entity(reference: &BytesRef<'_>) -> Result<char, SheetError> {
    if let Some(character) = reference.resolve_char_ref().map_err(SheetError::broken)? {
        return Ok(character);
    }
    match &**reference {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        other => Err(SheetError::broken(format!("unknown entity {other}"))),
    }
}

/// The text with `_x000D_` and the like, by which XLSX writes control characters, resolved.
pub(super) fn resolve_escapes(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(start) = rest.find("_x") {
        resolved.push_str(&rest[..start]);
        rest = &rest[start..];
        let code = rest.get(2..6).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let character = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        match character.filter(|_| rest.as_bytes().get(6) == Some(&b'_')) {
            Some(character) => {
                resolved.push(character);
                rest = &rest[7..];
            }
            None => {
                resolved.push_str("_x");
                rest = &rest[2..];
            }
        }
    }
    resolved.push_str(rest);
    resolved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_control_characters_are_resolved() {
        assert_eq!(resolve_escapes("a_x000D_b".to_owned()), "a\rb");
        assert_eq!(resolve_escapes("_x005F_x000D_".to_owned()), "_x000D_");
        assert_eq!(resolve_escapes("max_xyz_x12_x00e9".to_owned()), "max_xyz_x12_x00e9");
        assert_eq!(resolve_escapes("_xD800__x00E9_".to_owned()), "_xD800_é");
    }
}
