//! The tables of the Meeting Point.

use jiff::tz::TimeZone;
use platform::sheet::Cell;

use super::cells::Cells;
use super::{Column, SheetKind, SheetRow};

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Its code, on the table and in agendas.
    pub table: String,
    /// Where it stands.
    pub zone: Option<String>,
}

impl SheetRow for TableRow {
    const KIND: SheetKind = SheetKind::Tables;
    const COLUMNS: &'static [Column] = &[Column::required("table"), Column::optional("zone")];
    const SAMPLE: &'static [&'static str] = &["T01", "A"];

    fn from_cells(cells: &mut Cells<'_>) -> Option<Self> {
        let table = cells.code("table");
        let zone = cells.text("zone", 100);
        Some(Self { table: table?, zone })
    }

    fn to_cells(&self, _: &TimeZone) -> Vec<Cell> {
        vec![self.table.as_str().into(), self.zone.clone().into()]
    }
}
