//! Why a file cannot be read as a spreadsheet.

use crate::locale::Value;

/// A file that is no spreadsheet at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A PDF document.
    Pdf,
    /// A picture.
    Picture,
    /// A web page or another XML text.
    Page,
    /// A text document or a presentation.
    Document,
    /// An archive of other files.
    Archive,
    /// Bytes that are no text.
    Binary,
}

impl Foreign {
    fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::Page => "page",
            Self::Document => "document",
            Self::Archive => "archive",
            Self::Binary => "binary",
        }
    }
}

/// A spreadsheet in a format that is not read: it has to be saved as XLSX or CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherSpreadsheet {
    /// Excel 97–2003 (.xls).
    OldExcel,
    /// Excel's binary workbook (.xlsb).
    BinaryExcel,
    /// OpenDocument (.ods).
    OpenDocument,
}

impl OtherSpreadsheet {
    fn name(self) -> &'static str {
        match self {
            Self::OldExcel => "xls",
            Self::BinaryExcel => "xlsb",
            Self::OpenDocument => "ods",
        }
    }
}

/// Why nothing was read. The text is for the log; [`SheetError::key`] is what a person reads.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// The upload is larger than allowed.
    #[error("the file has {found} bytes, the limit is {limit}")]
    TooLarge {
        /// Bytes of the file.
        found: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// There is no row at all.
    #[error("the file holds no rows")]
    Empty,
    /// The file is something else.
    #[error("not a spreadsheet: {}", found.name())]
    NotASpreadsheet {
        /// What it is.
        found: Foreign,
    },
    /// The file is a spreadsheet of a format that is not read.
    #[error("a spreadsheet in a format that is not read: {}", found.name())]
    OtherFormat {
        /// Which format.
        found: OtherSpreadsheet,
    },
    /// The workbook is locked with a password.
    #[error("the workbook is encrypted")]
    Protected,
    /// The bytes are not what their encoding allows.
    #[error("broken {encoding} text on line {line}")]
    BrokenText {
        /// The encoding that the file announces or mostly follows.
        encoding: &'static str,
        /// The first broken line.
        line: usize,
    },
    /// A quotation mark is never closed, or is closed and followed by more text.
    #[error("unbalanced quotation marks on line {line}")]
    BadQuotes {
        /// The line that the cell starts on.
        line: usize,
    },
    /// More columns than allowed.
    #[error("at least {found} columns, the limit is {limit}")]
    TooManyColumns {
        /// The first column past the limit, or all of them.
        found: usize,
        /// Columns allowed.
        limit: usize,
    },
    /// More rows than allowed.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// Rows allowed.
        limit: usize,
    },
    /// More cells or more text, over all rows, than is kept in memory.
    #[error("more content than is kept in memory")]
    TooMuchContent,
    /// A cell with more text than allowed.
    #[error("a cell on line {line} has more than {limit} characters")]
    CellTooLong {
        /// The line that the cell starts on.
        line: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// The workbook unpacks to more than allowed.
    #[error("the workbook unpacks to more than {limit} bytes, or suspiciously well")]
    Inflates {
        /// Bytes allowed.
        limit: usize,
    },
    /// The workbook packs more files than allowed.
    #[error("the workbook packs {found} files, the limit is {limit}")]
    TooManyParts {
        /// Files packed.
        found: usize,
        /// Files allowed.
        limit: usize,
    },
    /// The workbook is damaged.
    #[error("damaged workbook: {cause}")]
    BrokenWorkbook {
        /// What is wrong with it, for the log.
        cause: String,
    },
    /// Two columns have one name.
    #[error("two columns are named {name}")]
    DuplicateColumn {
        /// The name.
        name: String,
    },
}

const MEGABYTE: usize = 1024 * 1024;

impl SheetError {
    /// The damage of a workbook.
    pub(super) fn broken(cause: impl ToString) -> Self {
        Self::BrokenWorkbook { cause: cause.to_string() }
    }

    /// The key of the translated sentence.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "sheet-error-too-large",
            Self::Empty => "sheet-error-empty",
            Self::NotASpreadsheet { .. } => "sheet-error-not-a-spreadsheet",
            Self::OtherFormat { .. } => "sheet-error-other-format",
            Self::Protected => "sheet-error-protected",
            Self::BrokenText { .. } => "sheet-error-broken-text",
            Self::BadQuotes { .. } => "sheet-error-bad-quotes",
            Self::TooManyColumns { .. } => "sheet-error-too-many-columns",
            Self::TooManyRows { .. } => "sheet-error-too-many-rows",
            Self::TooMuchContent => "sheet-error-too-much-content",
            Self::CellTooLong { .. } => "sheet-error-cell-too-long",
            Self::Inflates { .. } => "sheet-error-inflates",
            Self::TooManyParts { .. } => "sheet-error-too-many-parts",
            Self::BrokenWorkbook { .. } => "sheet-error-broken-workbook",
            Self::DuplicateColumn { .. } => "sheet-error-duplicate-column",
        }
    }

    /// What the translated sentence is filled with; sizes are in megabytes.
    pub fn arguments(&self) -> Vec<(&'static str, Value<'static>)> {
        match self {
            Self::TooLarge { found, limit } => {
                vec![("found", found.div_ceil(MEGABYTE).into()), ("limit", (limit / MEGABYTE).into())]
            }
            Self::NotASpreadsheet { found } => vec![("found", found.name().into())],
            Self::OtherFormat { found } => vec![("found", found.name().into())],
            Self::BrokenText { encoding, line } => {
                vec![("encoding", (*encoding).into()), ("line", line.to_string().into())]
            }
            Self::BadQuotes { line } => vec![("line", line.to_string().into())],
            Self::TooManyColumns { found, limit } | Self::TooManyParts { found, limit } => {
                vec![("found", found.into()), ("limit", limit.into())]
            }
            Self::TooManyRows { limit } => vec![("limit", limit.into())],
            Self::CellTooLong { line, limit } => {
                vec![("line", line.to_string().into()), ("limit", limit.into())]
            }
            Self::Inflates { limit } => vec![("limit", (limit / MEGABYTE).into())],
            Self::DuplicateColumn { name } => vec![("name", name.clone().into())],
            Self::Empty | Self::Protected | Self::TooMuchContent | Self::BrokenWorkbook { .. } => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Catalogue, Language};

    #[test]
    fn every_error_is_told_in_every_language() {
        let mut errors = vec![
            SheetError::TooLarge { found: 200 * MEGABYTE, limit: 20 * MEGABYTE },
            SheetError::Empty,
            SheetError::Protected,
            SheetError::BrokenText { encoding: "UTF-8", line: 3 },
            SheetError::BadQuotes { line: 1_234 },
            SheetError::TooManyColumns { found: 201, limit: 200 },
            SheetError::TooManyRows { limit: 100_000 },
            SheetError::TooMuchContent,
            SheetError::CellTooLong { line: 2, limit: 32_767 },
            SheetError::Inflates { limit: 200 * MEGABYTE },
            SheetError::TooManyParts { found: 3_000, limit: 2_000 },
            SheetError::broken("cut short"),
            SheetError::DuplicateColumn { name: "email".to_owned() },
        ];
        use Foreign::{Archive, Binary, Document, Page, Pdf, Picture};
        errors.extend(
            [Pdf, Picture, Page, Document, Archive, Binary]
                .map(|found| SheetError::NotASpreadsheet { found }),
        );
        use OtherSpreadsheet::{BinaryExcel, OldExcel, OpenDocument};
        errors.extend([OldExcel, BinaryExcel, OpenDocument].map(|found| SheetError::OtherFormat { found }));
        let catalogue = Catalogue::new(&[crate::MESSAGES]).unwrap();
        for language in Language::ALL {
            let locale = catalogue.locale(language);
            for error in &errors {
                let told = locale.with(error.key(), error.arguments());
                assert!(!told.contains(['{', '⟦', '$']), "{language} {error:?}: {told}");
            }
        }
        let error = &errors[4];
        assert!(catalogue.locale(Language::En).with(error.key(), error.arguments()).contains("1234"));
    }
}
