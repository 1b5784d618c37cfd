//! What all sheets have in common: columns, checking a whole sheet, writing it again.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use platform::sheet::{Cell, Problem, ProblemKind, Sheet, Table};

use super::cells::Cells;
use super::{Context, Fault, Reason, Severity, SheetKind};

/// A column of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Whether every row must fill it.
    pub required: bool,
}

impl Column {
    /// A column that every row must fill.
    pub(super) const fn required(name: &'static str) -> Self {
        Self { name, required: true }
    }

    /// A column that a row may leave empty, and a sheet may leave out.
    pub(super) const fn optional(name: &'static str) -> Self {
        Self { name, required: false }
    }
}

/// A row of one of the sheets.
pub trait SheetRow: Sized {
    /// Which sheet.
    const KIND: SheetKind;
    /// Its columns. The first is the key: no two rows have the same.
    const COLUMNS: &'static [Column];
    /// A row that shows how the sheet is filled, one text a column.
    const SAMPLE: &'static [&'static str];

    /// Reads a row; what is wrong is noted in the cells.
    fn from_cells(cells: &mut Cells<'_>) -> Option<Self>;

    /// Writes the row, one cell a column.
    fn to_cells(&self, zone: &TimeZone) -> Vec<Cell>;

    /// Checks the good rows, with their lines, against each other.
    fn check_together(_rows: &mut Vec<(usize, Self)>, _faults: &mut Vec<Fault>) {}
}

/// A sheet after its check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked<T> {
    /// The rows without errors, with their lines.
    pub rows: Vec<(usize, T)>,
    /// All that is wrong, line by line.
    pub faults: Vec<Fault>,
    /// The columns that the sheet does not have; they are left alone.
    pub unknown_columns: Vec<String>,
}

impl<T> Checked<T> {
    /// The faults that keep a row out.
    pub fn errors(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|fault| fault.reason.severity() == Severity::Error)
    }

    /// The faults that keep no row out.
    pub fn remarks(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|fault| fault.reason.severity() == Severity::Remark)
    }
}

/// Checks a sheet, every row of it.
#[must_use]
pub fn read<T: SheetRow>(sheet: &Sheet, context: &Context<'_>) -> Checked<T> {
    let unknown = |name: &&String| T::COLUMNS.iter().all(|column| column.name != **name);
    let unknown_columns = sheet.columns.iter().filter(unknown).cloned().collect();
    let missing = T::COLUMNS.iter().filter(|column| column.required && sheet.column(column.name).is_none());
    let faults: Vec<Fault> = missing
        .map(|column| Fault {
            line: sheet.header_line,
            column: column.name.to_owned(),
            value: String::new(),
            reason: Reason::ColumnMissing,
        })
        .collect();
    if !faults.is_empty() {
        return Checked { rows: Vec::new(), faults, unknown_columns };
    }
    let mut problems: HashMap<usize, Vec<Fault>> = HashMap::new();
    for problem in &sheet.problems {
        problems.entry(problem.line).or_default().push(of_problem(problem));
    }
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    let mut keys: HashMap<String, usize> = HashMap::new();
    for row in &sheet.rows {
        let mut found = problems.remove(&row.line).unwrap_or_default();
        let mut cells = Cells { sheet, row, columns: T::COLUMNS, context, faults: &mut found };
        let value = T::from_cells(&mut cells);
        if let Some(column) = T::COLUMNS.first()
            && let Some(key) = cells.raw(column.name).map(str::to_owned)
        {
            match keys.get(&key) {
                Some(line) => cells.fault(column.name, key, Reason::Duplicate { line: *line }),
                None => {
                    keys.insert(key, row.line);
                }
            }
        }
        let sound = found.iter().all(|fault| fault.reason.severity() == Severity::Remark);
        faults.append(&mut found);
        if let Some(value) = value.filter(|_| sound) {
            rows.push((row.line, value));
        }
    }
    // What is left belongs to rows that hold nothing but an error.
    faults.extend(problems.into_values().flatten());
    T::check_together(&mut rows, &mut faults);
    faults.sort_by_key(|fault| fault.line);
    Checked { rows, faults, unknown_columns }
}

fn of_problem(problem: &Problem) -> Fault {
    let reason = match problem.kind {
        ProblemKind::FewerCells { expected, found } => Reason::FewerCells { expected, found },
        ProblemKind::MoreCells { expected, found } => Reason::MoreCells { expected, found },
        ProblemKind::ErrorValue => Reason::ErrorValue,
    };
    let Problem { line, column, value, .. } = problem.clone();
    Fault { line, column, value, reason }
}

/// The sheet of these rows, to be written as CSV or in a workbook; it reads back as the same rows.
pub fn export<'a, T: SheetRow + 'a>(rows: impl IntoIterator<Item = &'a T>, zone: &TimeZone) -> Table {
    table::<T>(rows.into_iter().map(|row| row.to_cells(zone)).collect())
}

/// A sheet with one row that shows how it is filled.
#[must_use]
pub fn template<T: SheetRow>() -> Table {
    table::<T>(vec![T::SAMPLE.iter().map(|text| Cell::from(*text)).collect()])
}

fn table<T: SheetRow>(rows: Vec<Vec<Cell>>) -> Table {
    let columns = T::COLUMNS.iter().map(|column| column.name.to_owned()).collect();
    Table { name: T::KIND.as_str().to_owned(), columns, rows }
}
