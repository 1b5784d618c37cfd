//! Putting rows together into a sheet, whatever they were read from.

use std::collections::BTreeSet;

use super::{Limits, Problem, ProblemKind, Row, Sheet, SheetError, Source, letters};
use crate::sheet::formula;

/// Takes rows one by one: the first that holds anything names the columns.
pub(super) struct Builder<'a> {
    limits: &'a Limits,
    header: Option<(usize, Vec<String>)>,
    rows: Vec<Row>,
    problems: Vec<Problem>,
    cells: usize,
    text: usize,
}

impl<'a> Builder<'a> {
    pub fn new(limits: &'a Limits) -> Self {
        Self { limits, header: None, rows: Vec::new(), problems: Vec::new(), cells: 0, text: 0 }
    }

    /// The name of a column, or its letters where it has none.
    pub fn column_name(&self, column: usize) -> String {
        let name = self.header.as_ref().and_then(|(_, columns)| columns.get(column));
        name.cloned().unwrap_or_else(|| format!("({})", letters(column)))
    }

    /// Notes something wrong with a cell.
    pub fn problem(&mut self, problem: Problem) -> Result<(), SheetError> {
        self.account(1, problem.value.len())?;
        self.problems.push(problem);
        Ok(())
    }

    /// Takes a row. `complete`: its cells were all written, so that fewer than the header's are worth a remark.
    pub fn push(
        &mut self,
        line: usize,
        mut cells: Vec<Option<String>>,
        complete: bool,
    ) -> Result<(), SheetError> {
        let blank = |cell: &Option<String>| cell.as_deref().is_none_or(|text| text.trim().is_empty());
        if cells.iter().all(blank) {
            return Ok(());
        }
        let Some((_, columns)) = &self.header else {
            self.header = Some((line, header(cells)?));
            return Ok(());
        };
        if self.rows.len() == self.limits.rows {
            return Err(SheetError::TooManyRows { limit: self.limits.rows });
        }
        let (expected, found) = (columns.len(), cells.len());
        if found < expected && complete {
            let (column, value) = (self.column_name(found), String::new());
            let kind = ProblemKind::FewerCells { expected, found };
            self.problem(Problem { line, column, value, kind })?;
        }
        if let Some(past) = (expected..found).find(|past| !blank(&cells[*past])) {
            let column = self.column_name(past);
            let value = cells[past].take().unwrap_or_default();
            self.problem(Problem { line, column, value, kind: ProblemKind::MoreCells { expected, found } })?;
        }
        cells.resize(expected, None);
        self.account(expected + 1, cells.iter().flatten().map(String::len).sum())?;
        let cells = cells.into_iter().map(|cell| cell.map(formula::unescape)).collect();
        self.rows.push(Row { line, cells });
        Ok(())
    }

    fn account(&mut self, cells: usize, text: usize) -> Result<(), SheetError> {
        self.cells += cells;
        self.text += text;
        if self.cells > self.limits.cells || self.text > self.limits.text {
            return Err(SheetError::TooMuchContent);
        }
        Ok(())
    }

    /// The sheet.
    pub fn finish(self, source: Source) -> Result<Sheet, SheetError> {
        let (header_line, columns) = self.header.ok_or(SheetError::Empty)?;
        Ok(Sheet { source, header_line, columns, rows: self.rows, problems: self.problems })
    }
}

/// The columns' names; empty ones at the end are no columns.
fn header(mut cells: Vec<Option<String>>) -> Result<Vec<String>, SheetError> {
    let invisible = |character: char| character.is_whitespace() || character == '\u{FEFF}';
    let name = |cell: &Option<String>| cell.as_deref().unwrap_or("").trim_matches(invisible).to_lowercase();
    while cells.last().is_some_and(|cell| name(cell).is_empty()) {
        cells.pop();
    }
    let mut seen = BTreeSet::new();
    let mut columns = Vec::with_capacity(cells.len());
    for (index, cell) in cells.iter().enumerate() {
        let name = Some(name(cell))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| format!("({})", letters(index)));
        if !seen.insert(name.clone()) {
            return Err(SheetError::DuplicateColumn { name });
        }
        columns.push(name);
    }
    Ok(columns)
}
