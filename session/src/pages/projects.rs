//! `/sessions/{id}/projects`: what is presented at the thematic tables.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Oops};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, List, NavItem};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use super::thematic_tables;
use crate::entry;
use crate::model::ids::SessionId;
use crate::model::sheets::{ProjectRow, export};
use crate::model::{Project, Session};
use crate::store::{Standing, participants, projects};
use platform::http::files::{self, Ending};

#[derive(Template)]
#[template(path = "projects/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    list: List,
    form: Form,
    tables: Vec<Choice>,
    rows: Vec<Project>,
    session: Session,
    organises: bool,
}

/// What the address says of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    table: String,
}

impl Asked {
    fn table(&self) -> Option<&str> {
        Some(self.table.as_str()).filter(|table| !table.is_empty())
    }
}

/// The thematic tables there are.
pub(super) async fn tables(tx: &mut Tx, l: &Locale, standing: &Standing) -> Result<Vec<Choice>, Oops> {
    let codes = participants::thematic_tables(tx, standing).await?;
    Ok(thematic_tables::choices(l, &standing.session, &codes))
}

/// `GET /sessions/{id}/projects`
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let listing = projects::list(&mut tx, &standing, asked.table(), asked.query.clone()).await?;
    let path = format!("/sessions/{id}");
    page::show(&Index {
        frame: around::frame(&visitor, &standing, l.t("session-tab-projects")),
        tabs: around::tabs(&l, &standing, Room::Projects),
        kicker: around::name(&l, &standing),
        list: listing.list(&format!("{path}/projects"), &[("table", &asked.table)]),
        form: Form::new(
            [("q", &asked.query.q), ("table", &asked.table)].map(|(name, value)| (name, value.clone())),
        ),
        tables: tables(&mut tx, &l, &standing).await?,
        rows: listing.rows,
        organises: standing.organises,
        session: standing.session,
        path,
        l,
    })
}

/// `GET /sessions/{id}/projects.csv` and `.xlsx`: all that the filters let through.
///
/// # Errors
/// As [`get`].
pub async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(asked): Query<Asked>,
    ending: Ending,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let found = projects::matching(&mut tx, &standing, asked.table(), &asked.query).await?;
    let rows: Vec<ProjectRow> = found.iter().map(Project::row).collect();
    let table = export(&rows, &standing.session.time_zone());
    files::table(&table, ending, visitor.locale(), app.world.now())
}
