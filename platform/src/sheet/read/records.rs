//! Splitting CSV text into records.
//!
//! Stricter than the readers that guess: a quotation mark that is never closed would swallow the rows after it,
//! so it is an error with its line. A quotation mark inside an unquoted cell is a character like any other.

use super::{Limits, SheetError};

/// One record and the line it starts on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub line: usize,
    pub cells: Vec<String>,
}

/// The records of a text, blank lines left out.
pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    delimiter: u8,
    limits: &'a Limits,
}

impl<'a> Records<'a> {
    pub fn new(text: &'a str, delimiter: u8, limits: &'a Limits) -> Self {
        Self { text, at: 0, line: 1, delimiter, limits }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over one line ending, if one stands here.
    fn line_ending(&mut self) -> bool {
        let length = match &self.text.as_bytes()[self.at..] {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return false,
        };
        self.at += length;
        self.line += 1;
        true
    }

    fn cell(&mut self) -> Result<String, SheetError> {
        let line = self.line;
        let cell = if self.peek() == Some(b'"') { self.quoted(line)? } else { self.plain() };
        // A character is four bytes at most: short cells need no counting.
        let limit = self.limits.cell_characters;
        if cell.len() > limit && cell.chars().count() > limit {
            return Err(SheetError::CellTooLong { line, limit });
        }
        Ok(cell)
    }

    fn plain(&mut self) -> String {
        let rest = &self.text[self.at..];
        let ends = |byte: &u8| *byte == self.delimiter || matches!(byte, b'\r' | b'\n');
        let length = rest.as_bytes().iter().position(ends).unwrap_or(rest.len());
        self.at += length;
        rest[..length].to_owned()
    }

    fn quoted(&mut self, line: usize) -> Result<String, SheetError> {
        let mut cell = String::new();
        self.at += 1;
        loop {
            let rest = &self.text[self.at..];
            let quote = rest.find('"').ok_or(SheetError::BadQuotes { line })?;
            self.line += line_endings(&rest[..quote]);
            cell.push_str(&rest[..quote]);
            self.at += quote + 1;
            if self.peek() != Some(b'"') {
                break;
            }
            cell.push('"');
            self.at += 1;
        }
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        match self.peek() {
            None | Some(b'\r' | b'\n') => Ok(cell),
            Some(byte) if byte == self.delimiter => Ok(cell),
            Some(_) => Err(SheetError::BadQuotes { line }),
        }
    }

    fn record(&mut self) -> Result<Record, SheetError> {
        let mut record = Record { line: self.line, cells: Vec::new() };
        loop {
            record.cells.push(self.cell()?);
            if record.cells.len() > self.limits.columns {
                let (found, limit) = (record.cells.len(), self.limits.columns);
                return Err(SheetError::TooManyColumns { found, limit });
            }
            if self.line_ending() || self.peek().is_none() {
                return Ok(record);
            }
            self.at += 1;
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.line_ending() {}
        self.peek()?;
        Some(self.record())
    }
}

fn line_endings(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends = |index: &usize| match bytes[*index] {
        b'\n' => true,
        b'\r' => bytes.get(index + 1) != Some(&b'\n'),
        _ => false,
    };
    (0..bytes.len()).filter(ends).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Result<Vec<(usize, Vec<String>)>, SheetError> {
        let limits = Limits { columns: 5, cell_characters: 10, ..Limits::default() };
        Records::new(text, b';', &limits).map(|record| record.map(|r| (r.line, r.cells))).collect()
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let read = records("\r\na;b\r\n\r\n\"x\r\ny\";2\r\n\"\";\"q\"\"q\" \n;\r5\" x;6").unwrap();
        let expected: [(usize, &[&str]); 5] = [
            (2, &["a", "b"]),
            (4, &["x\r\ny", "2"]),
            (6, &["", "q\"q"]),
            (7, &["", ""]),
            (8, &["5\" x", "6"]),
        ];
        let expected =
            expected.map(|(line, cells)| (line, cells.iter().map(|cell| (*cell).to_owned()).collect()));
        assert_eq!(read, expected);
    }

    #[test]
    fn unbalanced_quotes_name_their_line() {
        assert_eq!(records("a;b\n1;\"2\n3;4\n"), Err(SheetError::BadQuotes { line: 2 }));
        assert_eq!(records("a;b\n1;\"2\" x\n"), Err(SheetError::BadQuotes { line: 2 }));
    }

    #[test]
    fn long_cells_and_wide_rows_are_refused() {
        assert_eq!(records("a\nМосква-Москва\n"), Err(SheetError::CellTooLong { line: 2, limit: 10 }));
        assert_eq!(records("a\nМоскваМоск\n").unwrap().len(), 2);
        assert_eq!(records("a;;;;;;;;;"), Err(SheetError::TooManyColumns { found: 6, limit: 5 }));
    }
}
