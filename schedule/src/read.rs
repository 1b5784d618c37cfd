//! Reads an instance, whichever way it is written.

use serde::{Deserialize, Serialize};

use crate::dzn;
use crate::instance::{FORMAT, Instance};
use crate::placements::Obstacle;
use crate::validate::validate;

/// What is wrong with an input, in one line that says where and what.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct InputError {
    /// Where the fault is, such as `meetings[4].after` or `line 3, column 7`.
    pub place: String,
    /// What it is.
    pub fault: String,
    /// Where the fault is a locked row: what it says, for whoever has other words for it.
    pub clash: Option<Box<Clash>>,
}

/// A meeting is locked where it cannot be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// Which meeting.
    pub meeting: String,
    /// In which slot it is locked.
    pub slot: String,
    /// Why it cannot be there.
    pub obstacle: Obstacle,
}

impl InputError {
    pub(crate) fn new(place: impl Into<String>, fault: impl Into<String>) -> Self {
        Self { place: place.into(), fault: fault.into(), clash: None }
    }
}

/// Bytes of the largest file: several times what the largest instance that is supported takes.
const LONGEST: usize = 200_000_000;

/// Reads an instance from JSON or from a `.dzn` file, told apart by content, and checks that it is sound.
///
/// # Errors
/// When the file is too large, is neither, or contradicts itself.
pub fn read(bytes: &[u8]) -> Result<Instance, InputError> {
    read_heeding(bytes, &mut |_| {})
}

/// The same; `unknown` is told of every key that means nothing, such as `rules.farness`: mostly a slip of the pen, or something
/// that another program keeps there for itself.
///
/// # Errors
/// As [`read`].
pub fn read_heeding(bytes: &[u8], unknown: &mut dyn FnMut(String)) -> Result<Instance, InputError> {
    if bytes.len() > LONGEST {
        let fault =
            format!("{} MB, and {} are the most that is read", bytes.len() / 1_000_000, LONGEST / 1_000_000);
        return Err(InputError::new("the file", fault));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count() + 1;
        InputError::new(format!("line {line}"), "not text in UTF-8")
    })?;
    let instance = match text.trim_start().chars().next() {
        None => return Err(InputError::new("line 1", "the file is empty")),
        Some('{' | '[' | '"') => json(text, unknown)?,
        Some(_) => dzn::read(text)?,
    };
    validate(&instance)?;
    Ok(instance)
}

fn json(text: &str, unknown: &mut dyn FnMut(String)) -> Result<Instance, InputError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    // What may be missing or null shows as a question mark in the path.
    let heeding = |path: serde_ignored::Path<'_>| unknown(one_line(&path.to_string().replace(".?", "")));
    let read: Result<Instance, _> = serde_ignored::deserialize(&mut reader, heeding);
    let instance = read.and_then(|instance| reader.end().map(|()| instance)).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        let fault = error.to_string();
        let position = format!(" at {place}").replace(',', "");
        InputError::new(place, one_line(fault.trim_end_matches(&position)))
    })?;
    if instance.format != FORMAT {
        return Err(InputError::new("format", format!("is {:?}, not {FORMAT:?}", clip(&instance.format))));
    }
    Ok(instance)
}

/// An id as an error line shows it: never longer than one line can bear.
pub(crate) fn clip(id: &str) -> String {
    let mut short: String = id.chars().take(60).map(visible).collect();
    if id.chars().nth(60).is_some() {
        short.push('…');
    }
    short
}

/// A fault as one line: of a long one, which quotes what it found, beginning and end, where it says what it expected.
fn one_line(fault: &str) -> String {
    const ENDS: usize = 100;
    let count = fault.chars().count();
    let shown = |part: std::str::Chars<'_>| part.map(visible).collect::<String>();
    if count <= 2 * ENDS {
        return shown(fault.chars());
    }
    let cut = |at: usize| fault.char_indices().nth(at).map_or(fault.len(), |(byte, _)| byte);
    let (start, end) = (&fault[..cut(ENDS)], &fault[cut(count - ENDS)..]);
    format!("{}…{}", shown(start.chars()), shown(end.chars()))
}

/// A character that moves nothing but the place for the next.
fn visible(character: char) -> char {
    if character.is_control() { ' ' } else { character }
}
