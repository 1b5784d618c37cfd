//! `/sessions/{id}/projects/{project}` and `/sessions/{id}/projects/new`: one project.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{ListQuery, Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use super::participants::people;
use super::projects::tables;
use super::row_form;
use crate::entry;
use crate::model::Project;
use crate::model::ids::{ProjectId, SessionId};
use crate::model::sheets::{Fault, Known, ProjectRow, Reason};
use crate::store::{Standing, participants, projects, sessions};
use platform::page::typed::{self, Pairs};

#[derive(Template)]
#[template(path = "projects/edit.html")]
struct Edit {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    action: String,
    title: String,
    form: Form,
    people: Vec<Choice>,
    tables: Vec<Choice>,
}

async fn edit_page(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    project: Option<&Project>,
    form: Form,
) -> Result<Edit, Oops> {
    let l = visitor.locale().clone();
    let path = format!("/sessions/{}", standing.session.id);
    let title = project.map_or_else(|| l.t("people-project-new"), |project| project.external_id.clone());
    let people = people(tx, standing).await?;
    Ok(Edit {
        frame: around::frame(visitor, standing, title.clone()),
        tabs: around::tabs(&l, standing, Room::Projects),
        kicker: around::name(&l, standing),
        action: match project {
            Some(project) => format!("{path}/projects/{}", project.id),
            None => format!("{path}/projects/new"),
        },
        title,
        form,
        people,
        tables: tables(tx, &l, standing).await?,
        path,
        l,
    })
}

/// Writes what the form says; the faults where it cannot be.
async fn write(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    standing: &Standing,
    pairs: &Pairs,
    code: String,
) -> Result<Result<(), Vec<Fault>>, Oops> {
    let by = visitor.signed_in()?.id;
    // A manager presents for the own side alone.
    let seen =
        participants::all(tx, standing, &participants::Filter::default(), &ListQuery::default()).await?;
    let codes = seen.into_iter().map(|one| one.external_id).collect();
    let known = Known { participants: Some(codes), ..Known::default() };
    let mut fields = vec![("external_id", code)];
    let columns = ["table", "proposer", "title_it", "title_ru", "title_en", "wanted_counterpart"];
    fields.extend(columns.map(|name| (name, row_form::value(pairs, name))));
    let row: ProjectRow = match row_form::row(&fields, &standing.session.time_zone(), &known) {
        Ok(row) => row,
        Err(faults) => return Ok(Err(faults)),
    };
    if row.title().is_empty() {
        let (column, value) = ("title".to_owned(), String::new());
        return Ok(Err(vec![Fault { line: 1, column, value, reason: Reason::RequiredMissing }]));
    }
    projects::record(tx, &app.world, by, standing, &[row]).await?;
    Ok(Ok(()))
}

/// `GET /sessions/{id}/projects/new`
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    page::show(&edit_page(&mut tx, &visitor, &standing, None, Form::default()).await?)
}

/// `POST /sessions/{id}/projects/new`
///
/// # Errors
/// As [`new`].
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save(&app, &visitor, id, None, pairs).await
}

/// `GET /sessions/{id}/projects/{project}`
///
/// # Errors
/// When there is none that the visitor may see, or the database fails.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, project)): Path<(SessionId, ProjectId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let project = projects::find(&mut tx, &standing, project).await?.or_not_found()?;
    let mut values = typed::shown("title", &project.title);
    let wanted = project.wanted_counterpart.clone().unwrap_or_default();
    let plain = [
        ("table", project.thematic_table.clone()),
        ("proposer", project.proposer.clone()),
        ("wanted_counterpart", wanted),
    ];
    values.extend(plain.map(|(name, value)| (name.to_owned(), value)));
    page::show(&edit_page(&mut tx, &visitor, &standing, Some(&project), Form::new(values)).await?)
}

/// `POST /sessions/{id}/projects/{project}`
///
/// # Errors
/// As [`show`].
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, project)): Path<(SessionId, ProjectId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save(&app, &visitor, id, Some(project), pairs).await
}

/// Writes what was sent, of a project that is there or of a new one.
async fn save(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    project: Option<ProjectId>,
    pairs: Pairs,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::decides(&mut tx, visitor, id).await?;
    let (project, code, said) = match project {
        Some(project) => {
            let project = projects::find(&mut tx, &standing, project).await?.or_not_found()?;
            let code = project.external_id.clone();
            (Some(project), code, "people-saved")
        }
        None => {
            sessions::hold(&mut tx, id).await?;
            let codes = projects::codes(&mut tx, &standing).await?;
            let code = row_form::next_code('J', codes.iter().map(|(code, _)| code.as_str()));
            (None, code, "people-project-made")
        }
    };
    if let Err(faults) = write(&mut tx, app, visitor, &standing, &pairs, code).await? {
        let form = row_form::refused(visitor.locale(), pairs, &faults);
        return page::refuse(&edit_page(&mut tx, visitor, &standing, project.as_ref(), form).await?);
    }
    tx.commit().await?;
    visitor.say(visitor.locale().t(said)).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/projects")).into_response())
}
