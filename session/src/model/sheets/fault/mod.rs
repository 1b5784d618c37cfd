//! What is wrong with a cell, and what its reader is told.

use platform::locale::Value;
use serde::{Deserialize, Serialize};

/// Something wrong in a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The line in the file.
    pub line: usize,
    /// The column's name.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Whether a row with the fault is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The row goes in; somebody should know.
    Remark,
    /// The row stays out.
    Error,
}

/// What a cell refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reference {
    /// A side of the task force.
    Side,
    /// A thematic table.
    ThematicTable,
    /// A participant.
    Participant,
    /// A project.
    Project,
    /// A part of the day.
    Part,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// A required column is not there; no row was checked.
    ColumnMissing,
    /// A required cell is empty.
    RequiredMissing,
    /// The row ends early.
    FewerCells {
        /// Columns of the sheet.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// The row goes on past the last column.
    MoreCells {
        /// Columns of the sheet.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// The cell holds a spreadsheet program's error.
    ErrorValue,
    /// The text starts a formula: it is kept as text, and escaped on export.
    StartsFormula,
    /// The text is too long.
    TooLong {
        /// Characters allowed.
        limit: usize,
    },
    /// A code with a semicolon or a line break in it could not be named in a list.
    NotACode,
    /// Not an ISO 3166-1 alpha-2 code.
    NotACountry,
    /// Not of the shape of an ISO 3166-2 code.
    NotARegion,
    /// The region is not of the row's country.
    RegionElsewhere {
        /// The row's country.
        country: String,
    },
    /// None of the words that the column allows.
    NotAChoice {
        /// Those words.
        words: String,
    },
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a phone number in E.164.
    NotAPhone,
    /// Not a BCP 47 language tag.
    NotALanguage,
    /// Not a date and time.
    NotATime,
    /// The clocks are put forward past this time.
    TimeSkipped,
    /// The clocks are put back, and this time comes twice.
    TimeRepeated,
    /// Not a start and an end.
    NotAnInterval,
    /// The end is not after the start.
    EndsBeforeStart,
    /// Not a whole number, or a negative one.
    NotWhole,
    /// The minimum is above the maximum.
    MinimumAboveMaximum {
        /// The row's maximum.
        maximum: u32,
    },
    /// An earlier row has the same key.
    Duplicate {
        /// The line of that row.
        line: usize,
    },
    /// There is nothing of that name.
    Unknown {
        /// What it should be.
        what: Reference,
    },
    /// Somebody asks to meet himself or herself.
    RequestToOneself,
    /// The session's rules do not let the two meet; an organiser may overrule them.
    Barred,
    /// Two slots share time.
    Overlaps {
        /// The line of the other.
        line: usize,
    },
    /// The slots are not in the order of time; they are put in order.
    OutOfOrder,
    /// The slot shares time with one that is there already and not in the sheet.
    OverlapsSlot {
        /// The code of the other.
        slot: String,
    },
    /// A version of the agenda stands on it, so it may not become another.
    Fixed {
        /// Which version.
        number: i64,
    },
    /// The e-mail address belongs to another participant.
    EmailTaken {
        /// The code of the other.
        code: String,
    },
    /// The code belongs to somebody of the other side, for which the reader does not speak.
    OfOtherSide,
}

impl Reference {
    fn name(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::ThematicTable => "thematic-table",
            Self::Participant => "participant",
            Self::Project => "project",
            Self::Part => "part",
        }
    }
}

impl Reason {
    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::FewerCells { .. }
            | Self::StartsFormula
            | Self::RegionElsewhere { .. }
            | Self::Barred
            | Self::OutOfOrder => Severity::Remark,
            _ => Severity::Error,
        }
    }

    /// The key of the translated sentence.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::ColumnMissing => "import-fault-column-missing",
            Self::RequiredMissing => "import-fault-required-missing",
            Self::FewerCells { .. } => "import-fault-fewer-cells",
            Self::MoreCells { .. } => "import-fault-more-cells",
            Self::ErrorValue => "import-fault-error-value",
            Self::StartsFormula => "import-fault-starts-formula",
            Self::TooLong { .. } => "import-fault-too-long",
            Self::NotACode => "import-fault-not-a-code",
            Self::NotACountry => "import-fault-not-a-country",
            Self::NotARegion => "import-fault-not-a-region",
            Self::RegionElsewhere { .. } => "import-fault-region-elsewhere",
            Self::NotAChoice { .. } => "import-fault-not-a-choice",
            Self::NotAnEmail => "import-fault-not-an-email",
            Self::NotAPhone => "import-fault-not-a-phone",
            Self::NotALanguage => "import-fault-not-a-language",
            Self::NotATime => "import-fault-not-a-time",
            Self::TimeSkipped => "import-fault-time-skipped",
            Self::TimeRepeated => "import-fault-time-repeated",
            Self::NotAnInterval => "import-fault-not-an-interval",
            Self::EndsBeforeStart => "import-fault-ends-before-start",
            Self::NotWhole => "import-fault-not-whole",
            Self::MinimumAboveMaximum { .. } => "import-fault-minimum-above-maximum",
            Self::Duplicate { .. } => "import-fault-duplicate",
            Self::Unknown { .. } => "import-fault-unknown",
            Self::RequestToOneself => "import-fault-request-to-oneself",
            Self::Barred => "import-fault-barred",
            Self::Overlaps { .. } => "import-fault-overlaps",
            Self::OutOfOrder => "import-fault-out-of-order",
            Self::OverlapsSlot { .. } => "import-fault-overlaps-slot",
            Self::Fixed { .. } => "import-fault-fixed",
            Self::EmailTaken { .. } => "import-fault-email-taken",
            Self::OfOtherSide => "import-fault-of-other-side",
        }
    }

    /// What the translated sentence is filled with. Lines only name something, so they go in as text.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, Value<'static>)> {
        match self {
            Self::FewerCells { expected, found } | Self::MoreCells { expected, found } => {
                vec![("expected", expected.into()), ("found", found.into())]
            }
            Self::TooLong { limit } => vec![("limit", limit.into())],
            Self::RegionElsewhere { country } => vec![("country", country.clone().into())],
            Self::NotAChoice { words } => vec![("words", words.clone().into())],
            Self::MinimumAboveMaximum { maximum } => vec![("maximum", maximum.into())],
            Self::Duplicate { line } | Self::Overlaps { line } => vec![("line", line.to_string().into())],
            Self::Unknown { what } => vec![("what", what.name().into())],
            Self::OverlapsSlot { slot } => vec![("slot", slot.clone().into())],
            Self::Fixed { number } => vec![("number", number.to_string().into())],
            Self::EmailTaken { code } => vec![("code", code.clone().into())],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
