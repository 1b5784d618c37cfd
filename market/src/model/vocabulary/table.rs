//! The tables in which the vocabulary is written: one line a thing, columns parted by tabs, forms by `|`.

use super::VocabularyError;
use super::concept::{Form, Forms};

/// A line of a table.
pub(super) struct Row<'a> {
    file: &'a str,
    line: usize,
    cells: Vec<&'a str>,
    columns: &'a [&'a str],
}

/// The lines of a table that has these columns, without the empty ones and those that begin with `#`.
pub(super) fn rows<'a>(
    file: &'a str,
    text: &'a str,
    columns: &'a [&'a str],
) -> Result<Vec<Row<'a>>, VocabularyError> {
    let mut lines =
        text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty() && !line.starts_with('#'));
    let fault = |line, fault: String| VocabularyError { file: file.to_owned(), line, fault };
    let head = lines.next().map(|(head, _)| head.split('\t').collect::<Vec<_>>());
    if head.as_deref() != Some(columns) {
        return Err(fault(1, format!("the columns must be {}", columns.join(", "))));
    }
    lines
        .map(|(text, line)| {
            let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
            if cells.len() == columns.len() {
                Ok(Row { file, line, cells, columns })
            } else {
                Err(fault(line, format!("{} columns instead of {}", cells.len(), columns.len())))
            }
        })
        .collect()
}

impl<'a> Row<'a> {
    /// What stands in a column.
    pub(super) fn cell(&self, column: &str) -> &'a str {
        let at = self.columns.iter().position(|name| *name == column);
        at.and_then(|at| self.cells.get(at)).copied().unwrap_or_default()
    }

    /// The parts of a column.
    pub(super) fn parts(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.cell(column).split('|').map(str::trim).filter(|part| !part.is_empty())
    }

    /// The forms in the three languages, of which each must have one.
    pub(super) fn forms(&self) -> Result<Forms, VocabularyError> {
        let forms =
            ["it", "en", "ru"].map(|language| self.parts(language).map(Form::read).collect::<Vec<_>>());
        if forms.iter().any(Vec::is_empty) {
            return Err(self.fault("a language has no word for it".to_owned()));
        }
        Ok(Forms(forms))
    }

    /// What is wrong with this line.
    pub(super) fn fault(&self, fault: String) -> VocabularyError {
        VocabularyError { file: self.file.to_owned(), line: self.line, fault }
    }
}
