//! An uploaded spreadsheet: what its check found, and what became of it.

use platform::db::{At, Json};
use platform::media::Key;
use registry::model::PersonId;
use serde::{Deserialize, Serialize};

use super::ids::ImportId;
use super::sheets::{Fault, Severity, SheetKind};

/// How a row stands to what there is already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Novelty {
    /// There is nothing of this key yet.
    New,
    /// Something of this key is there, and the row says something else.
    Changed,
    /// The row says what is there already.
    Unchanged,
}

impl Novelty {
    /// Compares what is there with what a row says.
    #[must_use]
    pub fn of<T: PartialEq>(before: Option<&T>, row: &T) -> Self {
        match before {
            None => Self::New,
            Some(before) if before == row => Self::Unchanged,
            Some(_) => Self::Changed,
        }
    }
}

/// How many rows are new, changed and unchanged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Rows of something new.
    pub new: usize,
    /// Rows that change something.
    pub changed: usize,
    /// Rows that change nothing.
    pub unchanged: usize,
}

impl Tally {
    /// Counts.
    pub fn of<'a>(novelties: impl IntoIterator<Item = &'a Novelty>) -> Self {
        let mut tally = Self::default();
        for novelty in novelties {
            match novelty {
                Novelty::New => tally.new += 1,
                Novelty::Changed => tally.changed += 1,
                Novelty::Unchanged => tally.unchanged += 1,
            }
        }
        tally
    }

    /// The good rows.
    #[must_use]
    pub fn good(&self) -> usize {
        self.new + self.changed + self.unchanged
    }

    /// The rows that would be written.
    #[must_use]
    pub fn written(&self) -> usize {
        self.new + self.changed
    }
}

/// What the check of a sheet found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Rows beneath the header.
    pub rows: usize,
    /// The good rows.
    pub tally: Tally,
    /// What is wrong, line by line; of a hopeless file only the first [`Report::MOST_FAULTS`].
    pub faults: Vec<Fault>,
    /// Faults that keep their row out, all of them.
    pub errors: usize,
    /// Faults that keep no row out, all of them.
    pub remarks: usize,
    /// Columns that the sheet does not have; they are left alone.
    pub unknown_columns: Vec<String>,
    /// Organisations that the rows describe in different ways; the last row counts.
    pub at_odds: Vec<String>,
    /// Organisations of which the rows say something else than what stays, because another task force has them, too.
    #[serde(default)]
    pub kept: Vec<String>,
    /// The first good rows as they were understood, with their lines.
    pub sample: Vec<(usize, Vec<String>)>,
}

impl Report {
    /// The most faults that are kept.
    pub const MOST_FAULTS: usize = 20_000;
    /// The rows that are shown.
    pub const SAMPLE: usize = 5;

    /// Rows that stay out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.rows.saturating_sub(self.tally.good())
    }

    /// Takes the faults: counts all, keeps the first, each with its value cut to what a page can show.
    pub fn set_faults(&mut self, mut faults: Vec<Fault>) {
        const LONGEST: usize = 200;
        self.errors = faults.iter().filter(|fault| fault.reason.severity() == Severity::Error).count();
        self.remarks = faults.len() - self.errors;
        faults.truncate(Self::MOST_FAULTS);
        for fault in &mut faults {
            if fault.value.chars().count() > LONGEST {
                fault.value = fault.value.chars().take(LONGEST).chain(['…']).collect();
            }
        }
        self.faults = faults;
    }
}

/// An uploaded spreadsheet.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Import {
    /// Which.
    pub id: ImportId,
    /// Which sheet it was taken for.
    pub sheet: SheetKind,
    /// The file's name as it was sent.
    pub file_name: String,
    /// Where the file is kept.
    pub media_key: Key,
    /// What its check found.
    pub report: Json<Report>,
    /// When it was sent.
    pub uploaded_at: At,
    /// Who sent it.
    pub uploaded_by: PersonId,
    /// Who sent it, by name.
    pub uploader: String,
    /// When its rows went in, if they did.
    pub confirmed_at: Option<At>,
    /// When it was dropped, if it was.
    pub dropped_at: Option<At>,
}

impl Import {
    /// Neither confirmed nor dropped.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.confirmed_at.is_none() && self.dropped_at.is_none()
    }
}

platform::stored_text!(SheetKind);
