//! Reading CSV.

use super::builder::Builder;
use super::records::Records;
use super::{Limits, Sheet, SheetError, encoding};

/// Reads CSV in any of the encodings and delimiters that spreadsheet programs write.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    let (text, source) = encoding::decode(bytes)?;
    let delimiter = delimiter(&text);
    let mut builder = Builder::new(limits);
    for record in Records::new(&text, delimiter, limits) {
        let record = record?;
        let cells = record.cells.into_iter().map(|cell| Some(cell).filter(|text| !text.is_empty())).collect();
        builder.push(record.line, cells, true)?;
    }
    builder.finish(source)
}

/// The character that separates the header's cells: of comma, semicolon and tab the most frequent one outside
/// quotation marks.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (delimiter, count) in &mut counts {
                    *count += usize::from(*delimiter == byte);
                }
            }
        }
    }
    // The first of equals wins, and it is the comma.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| *delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_tells_the_delimiter() {
        assert_eq!(delimiter("a,b\n1;2;3;4"), b',');
        assert_eq!(delimiter("\n\"a,b,c\";d\n"), b';');
        assert_eq!(delimiter("a\tb,c\td"), b'\t');
        assert_eq!(delimiter("alone\n"), b',');
    }
}
