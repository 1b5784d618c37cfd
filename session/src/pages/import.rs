//! `/sessions/{id}/imports/{iid}`: what the dry run found, and the decision.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::{ListQuery, Listing, Oops, OrNotFound};
use platform::locale::{Locale, fold};
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use super::exports::sheet_name;
use crate::entry;
use crate::mail::changes::{self, Word};
use crate::model::ids::{ImportId, SessionId};
use crate::model::sheets::{
    Column, Fault, InterpreterRow, ParticipantRow, ProjectRow, RequestRow, Severity, SheetKind, SheetRow,
    SlotRow, TableRow,
};
use crate::model::{Import, Report};
use crate::store::Standing;
use crate::store::imports::{self, Confirmed};
use platform::http::files::{self, Ending};

#[derive(Template)]
#[template(path = "imports/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    import: Import,
    sheet: String,
    when: String,
    columns: Vec<&'static str>,
    at_odds: String,
    kept: String,
    unknown_columns: String,
    list: List,
    downloads: List,
    form: Form,
    severities: Vec<Choice>,
    fault_columns: Vec<Choice>,
    faults: Vec<Line>,
}

impl Show {
    fn report(&self) -> &Report {
        &self.import.report
    }
}

/// A fault as it is read.
struct Line {
    line: usize,
    column: String,
    value: String,
    reason: String,
    error: bool,
}

/// What the address says of the list of faults.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    list: ListQuery,
    #[serde(default)]
    severity: String,
    #[serde(default)]
    column: String,
}

fn line(l: &Locale, fault: &Fault) -> Line {
    Line {
        line: fault.line,
        column: fault.column.clone(),
        value: fault.value.clone(),
        reason: l.with(fault.reason.key(), fault.reason.arguments()),
        error: fault.reason.severity() == Severity::Error,
    }
}

/// The faults that are asked for.
fn matching(l: &Locale, report: &Report, asked: &Asked) -> Vec<Line> {
    let words = fold(&asked.list.q);
    let wanted = |found: &Line| {
        let severity = asked.severity.is_empty() || (asked.severity == "error") == found.error;
        let column = asked.column.is_empty() || asked.column == found.column;
        let text = || fold(&format!("{} {} {} {}", found.line, found.column, found.value, found.reason));
        severity && column && (words.is_empty() || words.split(' ').all(|word| text().contains(word)))
    };
    report.faults.iter().map(|fault| line(l, fault)).filter(wanted).collect()
}

fn columns(kind: SheetKind) -> &'static [Column] {
    match kind {
        SheetKind::Slots => SlotRow::COLUMNS,
        SheetKind::Tables => TableRow::COLUMNS,
        SheetKind::Participants => ParticipantRow::COLUMNS,
        SheetKind::Projects => ProjectRow::COLUMNS,
        SheetKind::Requests => RequestRow::COLUMNS,
        SheetKind::Interpreters => InterpreterRow::COLUMNS,
    }
}

fn show(visitor: &Visitor, standing: &Standing, import: Import, asked: Asked) -> Show {
    let l = visitor.locale().clone();
    let path = format!("/sessions/{}", standing.session.id);
    let found = matching(&l, &import.report, &asked);
    let listing = Listing::cut(found, asked.list.clone());
    let own = format!("{path}/imports/{}", import.id);
    let filters = [("severity", asked.severity.as_str()), ("column", asked.column.as_str())];
    let mut fault_columns: Vec<&str> =
        import.report.faults.iter().map(|fault| fault.column.as_str()).collect();
    fault_columns.sort_unstable();
    fault_columns.dedup();
    Show {
        frame: around::frame(visitor, standing, import.file_name.clone()),
        tabs: around::tabs(&l, standing, Room::Imports),
        sheet: sheet_name(&l, import.sheet),
        when: l.date_time(&import.uploaded_at, &standing.session.time_zone()),
        columns: columns(import.sheet).iter().map(|column| column.name).collect(),
        at_odds: l.list(&import.report.at_odds.iter().take(5).collect::<Vec<_>>()),
        kept: l.list(&import.report.kept.iter().take(5).collect::<Vec<_>>()),
        unknown_columns: l.list(&import.report.unknown_columns),
        list: listing.list(&own, &filters),
        downloads: listing.list(&format!("{own}/faults"), &filters),
        form: Form::new(
            [("q", &asked.list.q), ("severity", &asked.severity), ("column", &asked.column)]
                .map(|(name, value)| (name, value.clone())),
        ),
        severities: vec![
            Choice::new("error", l.t("import-severity-error")),
            Choice::new("remark", l.t("import-severity-remark")),
        ],
        fault_columns: fault_columns.iter().map(|name| Choice::new(*name, *name)).collect(),
        faults: listing.rows,
        path,
        import,
        l,
    }
}

/// `GET /sessions/{id}/imports/{iid}`
///
/// # Errors
/// When there is no such import that the visitor may see, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, import)): Path<(SessionId, ImportId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let import = imports::find(&mut tx, &standing, import).await?.or_not_found()?;
    page::show(&show(&visitor, &standing, import, asked))
}

/// `GET /sessions/{id}/imports/{iid}/faults.csv` and `.xlsx`
///
/// # Errors
/// As [`get`].
pub async fn faults(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, import)): Path<(SessionId, ImportId)>,
    Query(asked): Query<Asked>,
    ending: Ending,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let import = imports::find(&mut tx, &standing, import).await?.or_not_found()?;
    let l = visitor.locale();
    let row = |found: Line| {
        let severity = l.t(if found.error { "import-severity-error" } else { "import-severity-remark" });
        let line = u32::try_from(found.line).unwrap_or(u32::MAX);
        vec![Cell::from(line), found.column.into(), found.value.into(), found.reason.into(), severity.into()]
    };
    let rows = matching(l, &import.report, &asked).into_iter().map(row);
    let table = Table::new("faults", &["line", "column", "value", "reason", "severity"], rows);
    files::table(&table, ending, l, app.world.now())
}

/// What is decided with the confirmation.
#[derive(Debug, Default, Deserialize)]
pub struct Decided {
    #[serde(default)]
    approve: bool,
}

/// `POST /sessions/{id}/imports/{iid}/confirmation`
///
/// # Errors
/// As [`get`], and when the file is not there any more.
pub async fn confirm(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, import)): Path<(SessionId, ImportId)>,
    Fields(decided): Fields<Decided>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let import = imports::find(&mut tx, &standing, import).await?.or_not_found()?;
    drop(tx);
    if !imports::allowed(&standing).contains(&import.sheet) {
        return Err(Oops::Forbidden);
    }
    let l = visitor.locale();
    let own = format!("/sessions/{id}/imports/{}", import.id);
    let bytes = app.media.get(import.media_key).await.map_err(Oops::internal)?;
    let sheet = imports::read(bytes, import.sheet).await.map_err(Oops::internal)?;
    // Read before the writing begins, which others wait for.
    let mut tx = app.db.read().await?;
    let ready = imports::ready(&mut tx, &standing, import.sheet, sheet).await.map_err(Oops::internal)?;
    drop(tx);
    let mut tx = changes::watch(app.db.begin().await?, &app, &standing, None).await?;
    let world = &app.world;
    let confirmed = imports::confirm(&mut tx, world, by, &standing, &import, ready, decided.approve)
        .await
        .map_err(Oops::internal)?;
    match confirmed {
        Confirmed::Done { tally, approved } => {
            tx.tell(Word::of_sheet(import.sheet, &approved)).await?.commit().await?;
            let values = [("new", tally.new.into()), ("changed", tally.changed.into())];
            let mut said = l.with("import-confirmed", values);
            if !approved.is_empty() {
                said = format!("{said} {}", l.n("people-approved-many", approved.len()));
            }
            visitor.say(said).await?;
        }
        Confirmed::Changed(report) => {
            // The writing is given up; the page shows what the check finds now.
            drop(tx);
            let mut tx = app.db.begin().await?;
            imports::set_report(&mut tx, &standing, import.id, &report).await?;
            tx.commit().await?;
            visitor.warn(l.t("import-changed-meanwhile")).await?;
        }
        Confirmed::Closed => {
            drop(tx);
            visitor.warn(l.t("import-closed")).await?;
        }
    }
    Ok(Redirect::to(&own).into_response())
}

/// `POST /sessions/{id}/imports/{iid}/removal`
///
/// # Errors
/// As [`get`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, import)): Path<(SessionId, ImportId)>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let import = imports::find(&mut tx, &standing, import).await?.or_not_found()?;
    let dropped = imports::drop_one(&mut tx, &app.world, by, &standing, import.id).await?;
    tx.commit().await?;
    let l = visitor.locale();
    if dropped {
        visitor.say(l.t("import-dropped")).await?;
    } else {
        visitor.warn(l.t("import-closed")).await?;
    }
    Ok(Redirect::to(&format!("/sessions/{id}/imports")).into_response())
}
