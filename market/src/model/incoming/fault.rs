//! What is wrong with a cell, and what its reader is told.

use platform::locale::Value;
use serde::{Deserialize, Serialize};

/// Something wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The column's name in the file.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The row names no firm.
    NameMissing,
    /// A text is longer than it may be.
    TooLong {
        /// Characters allowed.
        limit: usize,
    },
    /// No country is called so.
    NotACountry,
    /// Not written as a number of its kind.
    NotANumber,
    /// A digit of the number for value-added tax is wrong.
    CheckDigit,
    /// No degrees, or not both.
    NotDegrees,
    /// The cell holds a spreadsheet program's error.
    ErrorValue,
    /// An earlier row names the same firm.
    Repeated {
        /// Its line.
        line: usize,
    },
    /// Words that the vocabulary does not know; they are kept with the row.
    NotUnderstood,
    /// A value that cannot be read is left out.
    LeftOut,
    /// The text begins like a formula; it is kept as text.
    StartsFormula,
    /// The row has too few or too many cells.
    CellsMiscounted,
}

impl Reason {
    /// Whether it keeps its row out.
    #[must_use]
    pub fn keeps_out(&self) -> bool {
        matches!(
            self,
            Self::NameMissing
                | Self::TooLong { .. }
                | Self::NotACountry
                | Self::NotANumber
                | Self::CheckDigit
                | Self::NotDegrees
                | Self::ErrorValue
                | Self::Repeated { .. }
        )
    }

    /// The key of what a reader is told.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NameMissing => "joining-fault-name-missing",
            Self::TooLong { .. } => "joining-fault-too-long",
            Self::NotACountry => "joining-fault-not-a-country",
            Self::NotANumber => "joining-fault-not-a-number",
            Self::CheckDigit => "joining-fault-check-digit",
            Self::NotDegrees => "joining-fault-not-degrees",
            Self::ErrorValue => "joining-fault-error-value",
            Self::Repeated { .. } => "joining-fault-repeated",
            Self::NotUnderstood => "joining-fault-not-understood",
            Self::LeftOut => "joining-fault-left-out",
            Self::StartsFormula => "joining-fault-starts-formula",
            Self::CellsMiscounted => "joining-fault-cells-miscounted",
        }
    }

    /// What the sentence holds.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, Value<'static>)> {
        match self {
            Self::TooLong { limit } => vec![("limit", (*limit).into())],
            Self::Repeated { line } => vec![("line", line.to_string().into())],
            _ => Vec::new(),
        }
    }
}
