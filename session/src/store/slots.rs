//! The slots of the Meeting Point.

use std::collections::HashSet;

use platform::args;
use platform::db::{Arg, DbError, Tx};
use platform::world::World;

use super::Standing;
use super::by_code::{self, ByCode};
use super::places::PlaceKind;
use crate::model::Slot;
use crate::model::ids::SlotKind;
use crate::model::sheets::{Fault, Reason, SlotRow};

/// The session's slots, in the order of time.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<Slot>, DbError> {
    tx.all(
        "SELECT id, external_id, starts_at, ends_at, period FROM slots WHERE session_id = $1
         ORDER BY starts_at, external_id",
        args![standing.session.id],
    )
    .await
}

impl ByCode for SlotRow {
    const PLACE: PlaceKind = PlaceKind::Slot;
    const FIELDS: &'static [&'static str] = &["starts_at", "ends_at", "period"];

    fn code(&self) -> &str {
        &self.slot
    }

    fn id(world: &World) -> String {
        world.id::<SlotKind>().to_string()
    }

    fn values(&self) -> Vec<Arg> {
        args![self.start, self.end, self.session.clone()]
    }

    async fn known(tx: &mut Tx, standing: &Standing) -> Result<Vec<Self>, DbError> {
        Ok(list(tx, standing).await?.iter().map(Slot::row).collect())
    }

    fn moves(&self, known: &Self) -> Option<&'static str> {
        ((self.start, self.end) != (known.start, known.end)).then_some("start")
    }

    /// None may share time with a slot that is there and is not in the sheet, or move what an agenda stands on.
    async fn faults(tx: &mut Tx, standing: &Standing, rows: &[(usize, Self)]) -> Result<Vec<Fault>, DbError> {
        let told: HashSet<&str> = rows.iter().map(|(_, row)| row.code()).collect();
        let mut others = Self::known(tx, standing).await?;
        others.retain(|other| !told.contains(other.code()));
        let fault = |(line, row): &(usize, Self)| {
            let other = others.iter().find(|other| row.start < other.end && other.start < row.end)?;
            let reason = Reason::OverlapsSlot { slot: other.slot.clone() };
            Some(Fault { line: *line, column: "start".to_owned(), value: row.slot.clone(), reason })
        };
        let mut faults = by_code::moved(tx, standing, rows).await?;
        faults.extend(rows.iter().filter_map(fault));
        Ok(faults)
    }
}
