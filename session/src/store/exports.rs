//! A session's rows as sheets that can be imported again.

use platform::db::{DbError, Tx};
use platform::http::ListQuery;
use platform::sheet::Table;

use super::by_code::ByCode;
use super::{Standing, participants, projects, requests};
use crate::model::sheets::{
    InterpreterRow, ParticipantRow, ProjectRow, RequestRow, SheetKind, SlotRow, TableRow, export,
};

/// The sheets that the visitor may have.
#[must_use]
pub fn open(standing: &Standing) -> Vec<SheetKind> {
    let may = |kind: &SheetKind| match kind {
        SheetKind::Slots => true,
        SheetKind::Participants | SheetKind::Projects | SheetKind::Requests => standing.decides(),
        SheetKind::Interpreters => standing.keeps_interpreters(),
        SheetKind::Tables => standing.organises,
    };
    SheetKind::ALL.into_iter().filter(may).collect()
}

/// A sheet of what the visitor may see. Requests that were taken back are left out: the sheet has no word for them.
///
/// # Errors
/// What the database said.
pub async fn table(
    tx: &mut Tx,
    standing: &Standing,
    kind: SheetKind,
    now: jiff::Timestamp,
) -> Result<Table, DbError> {
    let zone = standing.session.time_zone();
    let by_code = ListQuery { sort: "code".to_owned(), ..ListQuery::default() };
    Ok(match kind {
        SheetKind::Slots => export(&SlotRow::known(tx, standing).await?, &zone),
        SheetKind::Tables => export(&TableRow::known(tx, standing).await?, &zone),
        SheetKind::Participants => {
            let everybody =
                participants::all(tx, standing, &participants::Filter::default(), &by_code).await?;
            let rows: Vec<ParticipantRow> = everybody.iter().map(|participant| participant.row()).collect();
            export(&rows, &zone)
        }
        SheetKind::Projects => {
            let rows: Vec<ProjectRow> =
                projects::all(tx, standing).await?.iter().map(|project| project.row()).collect();
            export(&rows, &zone)
        }
        SheetKind::Requests => {
            let wishes = requests::all(tx, standing, &requests::Filter::default(), &by_code, now).await?;
            let rows: Vec<RequestRow> = wishes.iter().filter_map(requests::Wish::row).collect();
            export(&rows, &zone)
        }
        SheetKind::Interpreters => export(&InterpreterRow::known(tx, standing).await?, &zone),
    })
}
