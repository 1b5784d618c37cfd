//! `/agendas/{id}/meetings.csv` and `.xlsx`: one row a meeting, placed or not.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use platform::app::App;
use platform::http::Oops;
use platform::sheet::{Cell, CsvOptions, Table, to_csv, workbook};
use registry::http::Visitor;

use super::{enter, version, words};
use crate::model::Party;
use crate::model::ids::AgendaId;
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

/// A file to keep.
pub(super) fn file(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}

/// A table as CSV that spreadsheet programs know as UTF-8.
pub(super) fn csv(table: &Table, name: &str) -> Result<Response, Oops> {
    let options = CsvOptions { byte_order_mark: true, ..CsvOptions::default() };
    let bytes = to_csv(table, options).map_err(Oops::internal)?;
    Ok(file(bytes, "text/csv; charset=utf-8", &format!("{name}.csv")))
}

/// A table as a workbook.
pub(super) fn xlsx(table: &Table, now: Timestamp, name: &str) -> Result<Response, Oops> {
    let bytes = workbook(std::slice::from_ref(table), now).map_err(Oops::internal)?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(bytes, kind, &format!("{name}.xlsx")))
}

async fn table(app: &App, visitor: &Visitor, id: AgendaId) -> Result<Table, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, agenda) = enter(&mut tx, visitor, id).await?;
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
    let columns = COLUMNS.map(str::to_owned).to_vec();
    Ok(Table { name: version(visitor.locale(), &agenda), columns, rows })
}

fn party(party: &Party) -> [Cell; 3] {
    [party.name().into(), party.name_latin.clone().into(), party.organisation.clone().into()]
}

/// `GET /agendas/{id}/meetings.csv`
pub async fn meetings_csv(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
) -> Result<Response, Oops> {
    csv(&table(&app, &visitor, id).await?, "agenda")
}

/// `GET /agendas/{id}/meetings.xlsx`
pub async fn meetings_xlsx(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<AgendaId>,
) -> Result<Response, Oops> {
    xlsx(&table(&app, &visitor, id).await?, app.world.now(), "agenda")
}
