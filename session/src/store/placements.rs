//! Where the meetings of a version stand.

use platform::args;
use platform::db::{Arg, At, DbError, Tx};
use registry::model::PersonId;

use crate::model::ids::{AgendaId, InterpreterId, RequestId, SlotId, TableId};
use crate::model::placement::{Change, Fate, Fates, Gap, Place};

#[derive(sqlx::FromRow)]
struct Row {
    request_id: RequestId,
    slot_id: SlotId,
    table_id: TableId,
    interpreter_id: Option<InterpreterId>,
    locked_at: Option<At>,
    locked_by: Option<PersonId>,
}

/// What became of every meeting of a version. Whoever calls has found the version through a visitor's standing, or is
/// a job.
///
/// # Errors
/// What the database said.
pub async fn fates(tx: &mut Tx, agenda: AgendaId) -> Result<Fates, DbError> {
    let rows: Vec<Row> = tx
        .all(
            "SELECT request_id, slot_id, table_id, interpreter_id, locked_at, locked_by
             FROM placements WHERE agenda_id = $1",
            args![agenda],
        )
        .await?;
    let placed = rows.into_iter().map(|row| {
        let place = Place {
            slot: row.slot_id,
            table: row.table_id,
            interpreter: row.interpreter_id,
            locked_at: row.locked_at,
            locked_by: row.locked_by,
        };
        (row.request_id, Fate::Placed(place))
    });
    let mut fates: Fates = placed.collect();
    let rows: Vec<(RequestId, String, String, Option<String>)> = tx
        .all(
            "SELECT request_id, reason, detail, admitted_by FROM unplaced WHERE agenda_id = $1",
            args![agenda],
        )
        .await?;
    fates.extend(rows.into_iter().map(|(request, reason, detail, admitted_by)| {
        (request, Fate::Unplaced(Gap { reason, detail, admitted_by }))
    }));
    Ok(fates)
}

/// Writes what becomes of meetings that the version does not know yet.
pub(super) async fn insert<'a>(
    tx: &mut Tx,
    agenda: AgendaId,
    fates: impl Iterator<Item = (&'a RequestId, &'a Fate)>,
) -> Result<(), DbError> {
    let (mut placed, mut unplaced): (Vec<Vec<Arg>>, Vec<Vec<Arg>>) = (Vec::new(), Vec::new());
    for (&request, fate) in fates {
        match fate {
            Fate::Placed(place) => placed.push(args![
                agenda,
                request,
                place.slot,
                place.table,
                place.interpreter,
                place.locked_at,
                place.locked_by
            ]),
            Fate::Unplaced(gap) => {
                unplaced.push(args![agenda, request, &gap.reason, &gap.detail, gap.admitted_by.clone()]);
            }
        }
    }
    let head = "INSERT INTO placements
        (agenda_id, request_id, slot_id, table_id, interpreter_id, locked_at, locked_by)";
    tx.insert_all(head, placed, "").await?;
    let head = "INSERT INTO unplaced (agenda_id, request_id, reason, detail, admitted_by)";
    tx.insert_all(head, unplaced, "").await
}

/// Writes what is after the changes in place of what was before.
pub(super) async fn apply(tx: &mut Tx, agenda: AgendaId, changes: &[Change]) -> Result<(), DbError> {
    for change in changes {
        for table in ["placements", "unplaced"] {
            let sql = format!("DELETE FROM {table} WHERE agenda_id = $1 AND request_id = $2");
            tx.execute(sqlx::AssertSqlSafe(sql), args![agenda, change.request]).await?;
        }
    }
    let after = changes.iter().filter_map(|change| Some((&change.request, change.after.as_ref()?)));
    insert(tx, agenda, after).await
}
