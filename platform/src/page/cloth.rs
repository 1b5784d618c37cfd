//! The cloth: rows of people, tables or interpreters across the slots, as the grid on a page shows it.

/// The grid. Rows and columns cross in cells; every row has as many cells as there are columns.
#[derive(Clone, Debug)]
pub struct Cloth {
    /// What the rows are.
    pub axis: Axis,
    /// What the grid shows, for those who do not see it.
    pub caption: String,
    /// The slots, in time order.
    pub columns: Vec<Column>,
    /// The threads.
    pub rows: Vec<Row>,
    /// How a meeting is moved; nothing where the reader may only look.
    pub moving: Option<Moving>,
}

/// What the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// People.
    Participant,
    /// Pieces of furniture.
    Table,
    /// Interpreters.
    Interpreter,
}

impl Axis {
    /// The word in the page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Table => "table",
            Self::Interpreter => "interpreter",
        }
    }
}

/// The addresses through which a meeting is moved; `{meeting}` stands for its id.
#[derive(Clone, Debug)]
pub struct Moving {
    /// GET: where the meeting could stand, as JSON.
    pub placements: String,
    /// POST: puts it into `slot` (and at `table`, where the rows are tables).
    pub placement: String,
}

/// One slot.
#[derive(Clone, Debug)]
pub struct Column {
    /// The slot's id.
    pub slot: String,
    /// When it starts, as a clock shows it.
    pub label: String,
    /// A second line: the day or the session, where one begins; else empty.
    pub note: String,
    /// Whether a day or a session begins here.
    pub begins: bool,
}

/// One thread.
#[derive(Clone, Debug)]
pub struct Row {
    /// The participant's, table's or interpreter's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The name in the other script; may be empty.
    pub other: String,
    /// A second line: organisation, zone, languages; may be empty.
    pub note: String,
    /// Its own page.
    pub href: String,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cells, each with whether a run of meetings ends in it.
    pub fn with_ends(&self) -> impl Iterator<Item = (&Cell, bool)> {
        let after = self.cells.iter().skip(1).map(Some).chain([None]);
        self.cells.iter().zip(after).map(|(cell, next)| (cell, next.and_then(Cell::crossing).is_none()))
    }
}

/// What stands where a thread crosses a slot.
#[derive(Clone, Debug)]
pub enum Cell {
    /// Nothing.
    Free,
    /// Nothing, between two meetings: a break.
    Break,
    /// Not there.
    Away,
    /// A meeting.
    Held(Crossing),
}

impl Cell {
    /// The meeting that stands there, if one does.
    pub fn crossing(&self) -> Option<&Crossing> {
        match self {
            Self::Held(crossing) => Some(crossing),
            Self::Free | Self::Break | Self::Away => None,
        }
    }

    /// Class and text key of an idle stretch that means something.
    pub fn gap(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Break => Some(("break", "cloth-break")),
            Self::Away => Some(("away", "cloth-away")),
            Self::Free | Self::Held(_) => None,
        }
    }
}

/// A meeting in a cell.
#[derive(Clone, Debug)]
pub struct Crossing {
    /// The meeting's id.
    pub meeting: String,
    /// What the cell shows: the table, or in a table's row the people.
    pub text: String,
    /// The rest in words: with whom, at which table.
    pub title: String,
    /// Ids of the rows of people that meet.
    pub people: Vec<String>,
    /// The meeting's own page, where it can be moved without a script too.
    pub href: String,
    /// Whether it is kept where it is.
    pub locked: bool,
    /// Whether it moved since the last published version.
    pub changed: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held() -> Cell {
        Cell::Held(Crossing {
            meeting: "m".to_owned(),
            text: "T01".to_owned(),
            title: "Ivanov".to_owned(),
            people: vec!["P1".to_owned(), "P2".to_owned()],
            href: "/m".to_owned(),
            locked: false,
            changed: false,
        })
    }

    #[test]
    fn a_run_ends_before_a_gap_and_at_the_edge() {
        let row = Row {
            id: "P1".to_owned(),
            name: "Rossi".to_owned(),
            other: String::new(),
            note: String::new(),
            href: "/p".to_owned(),
            cells: vec![held(), held(), Cell::Break, held()],
        };
        let ends: Vec<_> = row.with_ends().map(|(_, end)| end).collect();
        assert_eq!(ends, [false, true, false, true]);
    }

    #[test]
    fn only_gaps_that_mean_something_are_named() {
        assert_eq!(Cell::Free.gap(), None);
        assert_eq!(Cell::Break.gap(), Some(("break", "cloth-break")));
        assert_eq!(Cell::Away.gap(), Some(("away", "cloth-away")));
    }
}
