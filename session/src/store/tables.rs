//! The tables of the Meeting Point.

use platform::args;
use platform::db::{Arg, DbError, Tx};
use platform::world::World;

use super::Standing;
use super::by_code::{BY_CODE, ByCode};
use super::places::PlaceKind;
use crate::model::MeetingTable;
use crate::model::ids::TableKind;
use crate::model::sheets::TableRow;

/// The session's tables, by code; for organisers.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<MeetingTable>, DbError> {
    tx.all(
        sqlx::AssertSqlSafe(format!(
            "SELECT id, external_id, zone FROM meeting_tables WHERE session_id = $1 AND $2
             ORDER BY {BY_CODE}"
        )),
        args![standing.session.id, standing.organises],
    )
    .await
}

impl ByCode for TableRow {
    const PLACE: PlaceKind = PlaceKind::Table;
    const FIELDS: &'static [&'static str] = &["zone"];

    fn code(&self) -> &str {
        &self.table
    }

    fn id(world: &World) -> String {
        world.id::<TableKind>().to_string()
    }

    fn values(&self) -> Vec<Arg> {
        args![self.zone.clone()]
    }

    async fn known(tx: &mut Tx, standing: &Standing) -> Result<Vec<Self>, DbError> {
        Ok(list(tx, standing).await?.iter().map(MeetingTable::row).collect())
    }

    fn moves(&self, known: &Self) -> Option<&'static str> {
        match self.table == known.table {
            true => (self.zone != known.zone).then_some("zone"),
            false => Some("table"),
        }
    }
}
