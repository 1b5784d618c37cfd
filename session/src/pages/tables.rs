//! `/sessions/{id}/tables`: the furniture of the Meeting Point.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::is_taken;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Part, Room};
use super::place_removal::{self, Asked};
use super::typed::{Pairs, Typed};
use crate::model::MeetingTable;
use crate::model::ids::{SessionId, TableId};
use crate::model::sheets::TableRow;
use crate::model::table_plan;
use crate::store::places::{self, Every, Place};
use crate::store::{Standing, tables};

/// The list, and the form that sets many.
#[derive(Template)]
#[template(path = "meeting_point/tables.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    parts: Vec<NavItem>,
    kicker: String,
    path: String,
    tables: Vec<MeetingTable>,
    form: Form,
}

/// One table.
#[derive(Template)]
#[template(path = "meeting_point/table.html")]
struct Edit {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    kicker: String,
    title: String,
    path: String,
    table: MeetingTable,
    form: Form,
}

fn index(visitor: &Visitor, standing: &Standing, tables: Vec<MeetingTable>, form: Form) -> Index {
    let l = visitor.locale().clone();
    Index {
        frame: around::frame(visitor, standing, l.t("tables-title")),
        tabs: around::tabs(&l, standing, Room::MeetingPoint),
        parts: around::parts(&l, standing, Part::Tables),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}/tables", standing.session.id),
        tables,
        form,
        l,
    }
}

/// `GET /sessions/{id}/tables`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let tables = tables::list(&mut tx, &standing).await?;
    page::show(&index(&visitor, &standing, tables, Form::default()))
}

/// `POST /sessions/{id}/tables`: one table, or many from one code to another.
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let known = tables::list(&mut tx, &standing).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let Some(rows) = read_many(&mut typed, l, &known) else {
        return page::refuse(&index(&visitor, &standing, known, typed.into_form()));
    };
    places::add_tables(&mut tx, &app.world, &standing, &rows).await?;
    tx.commit().await?;
    visitor.say(l.n("tables-made", rows.len())).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/tables")).into_response())
}

fn read_many(typed: &mut Typed, l: &Locale, known: &[MeetingTable]) -> Option<Vec<TableRow>> {
    let first = typed.required("first", &l.t("tables-first"), 20);
    let last = typed.text("last", &l.t("tables-last"), 20);
    let zones = table_plan::zones(&typed.text("zones", &l.t("tables-zones"), 200));
    let codes = if last.is_empty() { Some(vec![first.clone()]) } else { table_plan::codes(&first, &last) };
    let Some(codes) = codes else {
        typed.refuse("last", l.n("tables-codes-wrong", table_plan::MOST));
        return None;
    };
    if let Some(taken) = known.iter().find(|table| codes.contains(&table.external_id)) {
        typed.refuse("first", l.with("tables-taken", [("table", (&taken.external_id).into())]));
    }
    let count = codes.len();
    let row = |(position, table)| TableRow { table, zone: table_plan::zone_at(&zones, position, count) };
    typed.is_valid().then(|| codes.into_iter().enumerate().map(row).collect())
}

fn edit_page(visitor: &Visitor, standing: &Standing, table: MeetingTable, form: Form) -> Edit {
    let l = visitor.locale().clone();
    let title = l.with("tables-edit", [("table", (&table.external_id).into())]);
    Edit {
        frame: around::frame(visitor, standing, &title),
        parts: around::parts(&l, standing, Part::Tables),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}/tables", standing.session.id),
        title,
        table,
        form,
        l,
    }
}

fn find(tables: Vec<MeetingTable>, id: TableId) -> Result<MeetingTable, Oops> {
    tables.into_iter().find(|table| table.id == id).or_not_found()
}

/// `GET /sessions/{id}/tables/{table}`
///
/// # Errors
/// As [`get`], and when there is no such table.
pub async fn edit(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, table)): Path<(SessionId, TableId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let table = find(tables::list(&mut tx, &standing).await?, table)?;
    let form =
        Form::new([("code", table.external_id.clone()), ("zone", table.zone.clone().unwrap_or_default())]);
    page::show(&edit_page(&visitor, &standing, table, form))
}

/// `POST /sessions/{id}/tables/{table}`
///
/// # Errors
/// As [`edit`].
pub async fn update(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, table)): Path<(SessionId, TableId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let table = find(tables::list(&mut tx, &standing).await?, table)?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let code = typed.required("code", &l.t("tables-code"), 20);
    let zone = Some(typed.text("zone", &l.t("tables-zone"), 50)).filter(|zone| !zone.is_empty());
    if !typed.is_valid() {
        return page::refuse(&edit_page(&visitor, &standing, table, typed.into_form()));
    }
    let row = TableRow { table: code, zone };
    match places::update_table(&mut tx, &app.world, &standing, table.id, &row).await {
        Err(error) if is_taken(&error) => {
            typed.refuse("code", l.with("tables-taken", [("table", (&row.table).into())]));
            return page::refuse(&edit_page(&visitor, &standing, table, typed.into_form()));
        }
        saved => saved?,
    };
    tx.commit().await?;
    visitor.say(l.t("tables-saved")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/tables")).into_response())
}

/// `GET /sessions/{id}/tables/{table}/removal`: asks first.
///
/// # Errors
/// As [`edit`].
pub async fn ask_removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, table)): Path<(SessionId, TableId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let table = find(tables::list(&mut tx, &standing).await?, table)?;
    let title = visitor.locale().with("tables-remove-one", [("table", (&table.external_id).into())]);
    let list = format!("/sessions/{id}/tables");
    place_removal::ask(&visitor, &standing, Asked { title, list: &list, which: format!("/{}", table.id) })
}

/// `POST /sessions/{id}/tables/{table}/removal`
///
/// # Errors
/// As [`edit`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, table)): Path<(SessionId, TableId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    find(tables::list(&mut tx, &standing).await?, table)?;
    let list = format!("/sessions/{id}/tables");
    place_removal::remove(&app, tx, &visitor, &standing, Place::Table(table), &list).await
}

/// `GET /sessions/{id}/tables/removal`: asks before all are removed.
///
/// # Errors
/// As [`get`].
pub async fn ask_removal_of_all(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let title = visitor.locale().t("tables-remove-all-title");
    let list = format!("/sessions/{id}/tables");
    place_removal::ask(&visitor, &standing, Asked { title, list: &list, which: String::new() })
}

/// `POST /sessions/{id}/tables/removal`
///
/// # Errors
/// As [`get`].
pub async fn removal_of_all(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::organiser(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    if places::remove_all(&mut tx, &app.world, &standing, Every::Table).await? {
        tx.commit().await?;
        visitor.say(l.t("tables-removed-all")).await?;
    } else {
        visitor.warn(l.t("slots-all-held")).await?;
    }
    Ok(Redirect::to(&format!("/sessions/{id}/tables")).into_response())
}
