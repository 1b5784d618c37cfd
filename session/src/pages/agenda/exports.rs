//! `/agendas/{id}/meetings.csv` and `.xlsx`: one row a meeting, placed or not.

use axum::extract::{Path, State};
use axum::response::Response;
use jiff::Timestamp;
use platform::app::App;
use platform::http::Oops;
use platform::sheet::{Cell, Table};
use registry::http::Visitor;

use super::{enter, words};
use crate::model::Party;
use crate::model::ids::AgendaId;
use crate::pages::files::{self, Ending};
use crate::store::meetings::{self, Which};

const COLUMNS: [&str; 16] = [
    "meeting",
    "start",
    "end",
    "session",
    "table",
    "zone",
    "interpreter",
    "locked",
    "from",
    "from_latin",
    "from_organisation",
    "to",
    "to_latin",
    "to_organisation",
    "reason",
    "detail",
];

async fn table(app: &App, visitor: &Visitor, id: AgendaId) -> Result<Table, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, _) = enter(&mut tx, visitor, id).await?;
    let zone = standing.session.time_zone();
    let placed = meetings::placed(&mut tx, &standing, id, Which::All).await?;
    let unplaced = meetings::unplaced(&mut tx, &standing, id).await?;
    let local = |at: Timestamp| Cell::Time(zone.to_datetime(at));
    let mut rows = Vec::with_capacity(placed.len() + unplaced.len());
    for row in placed {
        let mut cells = vec![
            row.external_id.into(),
            local(row.starts_at),
            local(row.ends_at),
            row.period.into(),
            row.table.into(),
            row.zone.into(),
            row.interpreter.into(),
            Cell::from(if row.locked { "yes" } else { "" }),
        ];
        cells.extend(party(&row.from).into_iter().chain(party(&row.to)));
        cells.extend([Cell::Empty, Cell::Empty]);
        rows.push(cells);
    }
    for row in unplaced {
        let mut cells = vec![row.external_id.into()];
        cells.extend(std::iter::repeat_n(Cell::Empty, 7));
        cells.extend(party(&row.from).into_iter().chain(party(&row.to)));
        let why = words::reason(visitor.locale(), &row.reason);
        cells.extend([row.reason.into(), why.into()]);
        rows.push(cells);
    }
    Ok(Table::new("agenda", &COLUMNS, rows))
}

fn party(party: &Party) -> [Cell; 3] {
    [party.name().into(), party.name_latin.clone().into(), party.organisation.clone().into()]
}

/// `GET /agendas/{id}/meetings.csv` and `.xlsx`
///
/// # Errors
/// When the visitor may not see the version, or the database fails.
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
    ending: Ending,
) -> Result<Response, Oops> {
    files::table(&table(&app, &visitor, id).await?, ending, visitor.locale(), app.world.now())
}
