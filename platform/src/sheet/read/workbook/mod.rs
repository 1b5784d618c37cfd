//! Reading one sheet of an XLSX workbook.
//!
//! The parts are read as a stream, cell by cell, so that a cell far out (XFD1048576), a table of a billion
//! shared strings or a bomb of packed blanks costs no memory: readers that build the whole workbook first trust
//! the counts and dimensions that a file claims for itself.

mod cells;
mod contents;
mod moment;
mod package;
mod strings;
mod styles;
mod xml;

use super::builder::Builder;
use super::{Limits, Sheet, SheetError, Source};
use contents::Contents;
use package::Package;

/// Reads the sheet of that name, else the first that is shown.
pub(super) fn read(bytes: &[u8], name: &str, limits: &Limits) -> Result<Sheet, SheetError> {
    let mut package = Package::open(bytes, limits)?;
    let contents = Contents::read(&mut package)?;
    let styles = match &contents.styles {
        Some(part) => styles::read(&mut package, part)?,
        None => Vec::new(),
    };
    let strings = match &contents.shared_strings {
        Some(part) => strings::read(&mut package, part)?,
        None => strings::Strings::default(),
    };
    let part = contents.sheet(name)?;
    let mut builder = Builder::new(limits);
    let context =
        cells::Context { strings: &strings, styles: &styles, since_1904: contents.since_1904, limits };
    cells::read(&mut package, part, &context, &mut builder)?;
    builder.finish(Source::Workbook)
}
