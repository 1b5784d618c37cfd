//! The slots of the Meeting Point.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use platform::sheet::Cell;

use super::cells::Cells;
use super::{Column, Fault, Reason, SheetKind, SheetRow, cell};

/// A slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotRow {
    /// Its code.
    pub slot: String,
    /// When it starts.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// The part of the day that it belongs to: `AM`, `PM`.
    pub session: Option<String>,
}

impl SheetRow for SlotRow {
    const KIND: SheetKind = SheetKind::Slots;
    const COLUMNS: &'static [Column] = &[
        Column::required("slot"),
        Column::required("start"),
        Column::required("end"),
        Column::optional("session"),
    ];
    const SAMPLE: &'static [&'static str] = &["1", "2018-11-29T14:00", "2018-11-29T14:20", "PM"];

    fn from_cells(cells: &mut Cells<'_>) -> Option<Self> {
        let slot = cells.code("slot");
        let start: Option<Timestamp> = cells.get("start");
        let end = cells.get("end");
        let session = cells.code("session");
        if let (Some(start), Some(end)) = (start, end)
            && end <= start
        {
            let value = cells.raw("end").unwrap_or_default().to_owned();
            cells.fault("end", value, Reason::EndsBeforeStart);
        }
        Some(Self { slot: slot?, start: start?, end: end?, session })
    }

    fn to_cells(&self, zone: &TimeZone) -> Vec<Cell> {
        vec![
            self.slot.as_str().into(),
            cell::time(self.start, zone),
            cell::time(self.end, zone),
            self.session.clone().into(),
        ]
    }

    /// Slots follow each other in time: they are put in order, and none may start before the last has ended.
    fn check_together(rows: &mut Vec<(usize, Self)>, faults: &mut Vec<Fault>) {
        let late = rows.windows(2).filter(|pair| pair[1].1.start < pair[0].1.start).map(|pair| pair[1].0);
        faults.extend(late.map(|line| Fault {
            line,
            column: "start".to_owned(),
            value: slot_at(rows, line),
            reason: Reason::OutOfOrder,
        }));
        rows.sort_by_key(|(_, slot)| slot.start);
        let mut kept: Vec<(usize, Self)> = Vec::with_capacity(rows.len());
        for (line, slot) in rows.drain(..) {
            match kept.last() {
                Some((other, before)) if slot.start < before.end => faults.push(Fault {
                    line,
                    column: "start".to_owned(),
                    value: slot.slot,
                    reason: Reason::Overlaps { line: *other },
                }),
                _ => kept.push((line, slot)),
            }
        }
        *rows = kept;
    }
}

/// The code of the slot on a line.
fn slot_at(rows: &[(usize, SlotRow)], line: usize) -> String {
    let slot = rows.iter().find(|(other, _)| *other == line);
    slot.map(|(_, slot)| slot.slot.clone()).unwrap_or_default()
}
