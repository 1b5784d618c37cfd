//! `/agendas/{id}/meetings.csv` and `.xlsx`: one row a meeting, placed or not; the same of the agenda in force as sheets of
//! the workbook with everything.

use axum::extract::{Path, State};
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::sheet::{Cell, Table};
use registry::http::Visitor;

use super::{enter, words};
use crate::model::ids::AgendaId;
use crate::model::{Party, PlacedMeeting};
use crate::store::meetings::{self, Which};
use crate::store::{Standing, agendas};
use platform::http::files::{self, Ending};

/// When and where.
const PLACE: [&str; 8] = ["meeting", "start", "end", "session", "table", "zone", "interpreter", "called_off"];
/// Who.
const PARTIES: [&str; 6] = ["from", "from_latin", "from_organisation", "to", "to_latin", "to_organisation"];
/// Why a meeting found no place.
const WHY: [&str; 2] = ["reason", "detail"];

async fn table(app: &App, visitor: &Visitor, id: AgendaId) -> Result<Table, Oops> {
    let mut tx = app.db.read().await?;
    let (standing, _) = enter(&mut tx, visitor, id).await?;
    let zone = standing.session.time_zone();
    let placed = meetings::placed(&mut tx, &standing, id, Which::All).await?;
    let unplaced = meetings::unplaced(&mut tx, &standing, id).await?;
    let mut rows = Vec::with_capacity(placed.len() + unplaced.len());
    for row in placed {
        let mut cells = place(&zone, &row).to_vec();
        cells.push(yes(row.locked));
        cells.extend(parties(&row.from, &row.to));
        cells.extend([Cell::Empty, Cell::Empty]);
        rows.push(cells);
    }
    for row in unplaced {
        let mut cells = vec![row.external_id.into()];
        cells.extend(std::iter::repeat_n(Cell::Empty, PLACE.len()));
        cells.extend(parties(&row.from, &row.to));
        let why = words::reason(visitor.locale(), &row.reason);
        cells.extend([row.reason.into(), why.into()]);
        rows.push(cells);
    }
    Ok(Table::new("agenda", &[&PLACE[..], &["locked"], &PARTIES, &WHY].concat(), rows))
}

/// The agenda in force as two sheets, as far as the visitor may see it: the meetings in their places, and for an organiser
/// those that found none, with the reason. Without an agenda there are no sheets.
///
/// # Errors
/// When the database fails.
pub async fn in_force(tx: &mut Tx, l: &Locale, standing: &Standing) -> Result<Vec<Table>, Oops> {
    let Some(agenda) = agendas::published_id(tx, standing).await? else { return Ok(Vec::new()) };
    let zone = standing.session.time_zone();
    let placed = meetings::placed(tx, standing, agenda, Which::All).await?;
    let rows = placed.iter().map(|row| {
        let project = row.project.as_ref().map(|title| title.text(l.language()).to_owned());
        let cells = place(&zone, row).into_iter().chain(parties(&row.from, &row.to));
        cells.chain([project.into()]).collect::<Vec<Cell>>()
    });
    let mut sheets = vec![Table::new("agenda", &[&PLACE[..], &PARTIES, &["project"]].concat(), rows)];
    if standing.organises {
        let unplaced = meetings::unplaced(tx, standing, agenda).await?;
        let rows = unplaced.into_iter().map(|row| {
            let (parties, why) = (parties(&row.from, &row.to), words::reason(l, &row.reason));
            let cells = [row.external_id.into(), row.priority.into()].into_iter().chain(parties);
            cells.chain([row.reason.into(), why.into()]).collect()
        });
        let columns = [&["meeting", "priority"][..], &PARTIES, &WHY].concat();
        sheets.push(Table::new("unplaced", &columns, rows));
    }
    Ok(sheets)
}

/// When and where, and whether it is called off: eight cells. What is called off stays in the sheet, as it stays in the
/// agendas of those who counted on it, but never unmarked.
fn place(zone: &TimeZone, row: &PlacedMeeting) -> [Cell; 8] {
    let local = |at: Timestamp| Cell::Time(zone.to_datetime(at));
    [
        row.external_id.clone().into(),
        local(row.starts_at),
        local(row.ends_at),
        row.period.clone().into(),
        row.table.clone().into(),
        row.zone.clone().into(),
        row.interpreter.clone().into(),
        yes(row.given_up),
    ]
}

fn yes(it_is: bool) -> Cell {
    Cell::from(if it_is { "yes" } else { "" })
}

/// Who: six cells.
fn parties(from: &Party, to: &Party) -> impl Iterator<Item = Cell> + use<> {
    party(from).into_iter().chain(party(to))
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
