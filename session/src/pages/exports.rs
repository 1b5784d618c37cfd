//! `/sessions/{id}/exports`: everything of a session as spreadsheets that can be imported again.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::app::App;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use platform::http::files;

use super::agenda;
use crate::entry;
use crate::model::ids::SessionId;
use crate::model::sheets::SheetKind;
use crate::store::exports;

#[derive(Template)]
#[template(path = "exports/index.html")]
struct Exports {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    sheets: Vec<(SheetKind, String)>,
}

/// The sheet's name for readers.
#[must_use]
pub fn sheet_name(l: &Locale, kind: SheetKind) -> String {
    l.t(&format!("import-sheet-{kind}"))
}

/// `GET /sessions/{id}/exports`
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    page::show(&Exports {
        frame: around::frame(&visitor, &standing, l.t("people-exports")),
        tabs: around::tabs(&l, &standing, Room::Imports),
        kicker: around::name(&l, &standing),
        path: format!("/sessions/{id}"),
        sheets: exports::open(&standing).into_iter().map(|kind| (kind, sheet_name(&l, kind))).collect(),
        l,
    })
}

/// `GET /sessions/{id}/exports/{file}`: `participants.csv`, `workbook.xlsx` with all that the visitor may have.
///
/// # Errors
/// As [`get`], and when there is no such sheet, or it is not open to the visitor.
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, file)): Path<(SessionId, String)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let (name, ending) = files::split(&file)?;
    let now = app.world.now();
    if file == "workbook.xlsx" {
        let mut tables = Vec::new();
        for kind in exports::open(&standing) {
            tables.push(exports::table(&mut tx, &standing, kind, now).await?);
        }
        tables.extend(agenda::exports::in_force(&mut tx, visitor.locale(), &standing).await?);
        return files::sheets(&tables, "workbook", now);
    }
    let kind = name.parse().map_err(|_| Oops::NotFound)?;
    if !exports::open(&standing).contains(&kind) {
        return Err(Oops::Forbidden);
    }
    let table = exports::table(&mut tx, &standing, kind, now).await?;
    files::table(&table, ending, visitor.locale(), now)
}
