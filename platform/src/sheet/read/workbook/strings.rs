//! The texts that cells share.

use quick_xml::events::Event;

use super::package::Package;
use super::xml::{Xml, entity, resolve_escapes};
use crate::sheet::read::SheetError;

/// The shared texts, one after the other in one string: a million of them cost no million allocations.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    /// A text by its number.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        self.text.get(start..end)
    }
}

/// Reads the shared texts.
pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Strings, SheetError> {
    let limits = package.limits();
    let strings = package.part(part, limits.shared_strings, |xml| {
        let mut strings = Strings::default();
        loop {
            match xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "si" => {}
                Event::Eof => return Ok(strings),
                _ => continue,
            }
            if strings.ends.len() == limits.cells {
                return Err(SheetError::TooMuchContent);
            }
            let text = rich_text(xml, "si", limits.shared_strings)?;
            strings.text.push_str(&text);
            strings.ends.push(strings.text.len());
        }
    })?;
    Ok(strings.unwrap_or_default())
}

/// The text of an element with runs of differently formatted text in it, up to the element's end. How a Japanese
/// text is read aloud (`rPh`) is no part of it. What goes past `limit` bytes is dropped.
pub(super) fn rich_text(xml: &mut Xml<'_>, closing: &str, limit: usize) -> Result<String, SheetError> {
    let mut text = String::new();
    let (mut inside, mut aloud) = (false, false);
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => inside = true,
                "rPh" => aloud = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => inside = false,
                "rPh" => aloud = false,
                name if name == closing => return Ok(resolve_escapes(text)),
                _ => {}
            },
            Event::Text(part) if inside && !aloud && text.len() <= limit => {
                text.push_str(&part.xml10_content())
            }
            Event::CData(part) if inside && !aloud && text.len() <= limit => {
                text.push_str(&part.xml10_content())
            }
            Event::GeneralRef(reference) if inside && !aloud => text.push(entity(&reference)?),
            Event::Eof => return Err(SheetError::broken("a text does not end")),
            _ => {}
        }
    }
}
