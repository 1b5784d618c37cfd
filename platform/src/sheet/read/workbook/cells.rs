//! The rows and cells of a sheet, as a stream.

use quick_xml::events::{BytesStart, Event};

use super::moment::{self, Shows};
use super::package::Package;
use super::strings::{Strings, rich_text};
use super::xml::{Xml, attribute, entity, resolve_escapes};
use crate::sheet::read::builder::Builder;
use crate::sheet::read::{Limits, Problem, ProblemKind, SheetError};

/// What cells refer to.
pub(super) struct Context<'a> {
    pub strings: &'a Strings,
    pub styles: &'a [Shows],
    pub since_1904: bool,
    pub limits: &'a Limits,
}

/// A row as it fills; lines count from 1.
#[derive(Default)]
struct Filling {
    line: usize,
    cells: Vec<Option<String>>,
    errors: Vec<(usize, String)>,
    next_column: usize,
}

/// Reads the sheet's rows into the builder.
pub(super) fn read(
    package: &mut Package<'_>,
    part: &str,
    context: &Context<'_>,
    builder: &mut Builder<'_>,
) -> Result<(), SheetError> {
    let limit = context.limits.unpacked;
    let found = package.part(part, limit, |xml| {
        let mut row = Filling::default();
        loop {
            match xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "row" => {
                    let line = match attribute(&element, "r")? {
                        Some(line) => line.parse().map_err(SheetError::broken)?,
                        None => row.line + 1,
                    };
                    if line <= row.line {
                        return Err(SheetError::broken("the rows are not in order"));
                    }
                    row = Filling { line, ..Filling::default() };
                }
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    let cell = CellStart::read(&element, &row)?;
                    cell.value(xml, context, &mut row)?;
                }
                Event::End(element) if element.local_name().as_ref() == "row" => {
                    let (line, errors) = (row.line, std::mem::take(&mut row.errors));
                    let mut cells = std::mem::take(&mut row.cells);
                    for (column, value) in errors {
                        let name = builder.column_name(column);
                        builder.problem(Problem {
                            line,
                            column: name,
                            value,
                            kind: ProblemKind::ErrorValue,
                        })?;
                        cells[column] = None;
                    }
                    builder.push(line, cells, false)?;
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    })?;
    found.ok_or_else(|| SheetError::broken("the sheet's part is missing"))
}

/// What a cell's opening tag says.
struct CellStart {
    column: usize,
    kind: String,
    shows: Option<usize>,
}

impl CellStart {
    fn read(element: &BytesStart<'_>, row: &Filling) -> Result<Self, SheetError> {
        let column = match attribute(element, "r")? {
            Some(reference) => column(&reference)?,
            None => row.next_column,
        };
        let kind = attribute(element, "t")?.unwrap_or_default().into_owned();
        let shows = attribute(element, "s")?.and_then(|style| style.parse().ok());
        Ok(Self { column, kind, shows })
    }

    /// Reads up to the cell's end and keeps its value in the row.
    fn value(&self, xml: &mut Xml<'_>, context: &Context<'_>, row: &mut Filling) -> Result<(), SheetError> {
        row.next_column = self.column + 1;
        // Four bytes a character at most: more than that is past the limit however it is counted.
        let most = context.limits.cell_characters * 4;
        let mut text = String::new();
        let mut inside = false;
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "v" => inside = true,
                    "is" => text = rich_text(xml, "is", most)?,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "v" => inside = false,
                    "c" => break,
                    _ => {}
                },
                Event::Text(part) if inside && text.len() <= most => text.push_str(&part.xml10_content()),
                Event::CData(part) if inside && text.len() <= most => text.push_str(&part.xml10_content()),
                Event::GeneralRef(reference) if inside => text.push(entity(&reference)?),
                Event::Eof => return Err(SheetError::broken("a cell does not end")),
                _ => {}
            }
        }
        let text = self.shown(text, context)?;
        if text.is_empty() {
            return Ok(());
        }
        let limits = context.limits;
        if self.column >= limits.columns {
            return Err(SheetError::TooManyColumns { found: self.column + 1, limit: limits.columns });
        }
        if text.len() > limits.cell_characters && text.chars().count() > limits.cell_characters {
            return Err(SheetError::CellTooLong { line: row.line, limit: limits.cell_characters });
        }
        if self.kind == "e" {
            row.errors.push((self.column, text.clone()));
        }
        if row.cells.len() <= self.column {
            row.cells.resize(self.column + 1, None);
        }
        row.cells[self.column] = Some(text);
        Ok(())
    }

    /// The value as a text.
    fn shown(&self, text: String, context: &Context<'_>) -> Result<String, SheetError> {
        if text.is_empty() {
            return Ok(text);
        }
        match self.kind.as_str() {
            "s" => {
                let index = text.trim().parse().map_err(SheetError::broken)?;
                let shared = context.strings.get(index);
                shared.map(str::to_owned).ok_or_else(|| SheetError::broken("a shared text is missing"))
            }
            "b" => Ok(if text.trim() == "0" { "false" } else { "true" }.to_owned()),
            "str" => Ok(resolve_escapes(text)),
            "d" => Ok(moment::of_iso(text.trim())),
            "inlineStr" | "e" => Ok(text),
            _ => Ok(self.number(text, context)),
        }
    }

    fn number(&self, text: String, context: &Context<'_>) -> String {
        let Ok(number) = text.trim().parse::<f64>() else { return text };
        let shows = self.shows.and_then(|style| context.styles.get(style)).copied().unwrap_or(Shows::Number);
        moment::text(number, shows, context.since_1904).unwrap_or_else(|| {
            // Written as it is read by people: 12 and not 12.0, no exponent for what a cell may show in full.
            if number == 0.0 { "0".to_owned() } else { number.to_string() }
        })
    }
}

/// The column of a reference such as `AB12`.
fn column(reference: &str) -> Result<usize, SheetError> {
    const WIDEST: usize = 16_384;
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters
        .map(|letter| usize::from(letter.to_ascii_uppercase() - b'A') + 1)
        .try_fold(0_usize, |column, digit| Some(column * 26 + digit).filter(|column| *column <= WIDEST));
    column
        .and_then(|column| column.checked_sub(1))
        .ok_or_else(|| SheetError::broken("a cell is outside the sheet"))
}
