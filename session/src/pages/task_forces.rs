//! `/task-forces`: those that one works for, and a new one.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::{Tx, is_taken};
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::model::Role;

use crate::model::{Side, TaskForce};
use crate::pages::task_force_form::{self, Told};
use crate::store::task_forces;
use platform::page::typed::{Pairs, Typed};

/// The list.
#[derive(Template)]
#[template(path = "task_forces/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    rows: Vec<Row>,
    makes: bool,
}

struct Row {
    task_force: TaskForce,
    sides: Vec<Side>,
    sessions: i64,
}

/// A new one.
#[derive(Template)]
#[template(path = "task_forces/new.html")]
struct New {
    l: Locale,
    frame: Frame,
    form: Form,
    languages: Vec<page::Choice>,
}

/// Whether the visitor may make task forces: operators, and those who organise one already.
pub(super) fn makes(visitor: &Visitor) -> bool {
    visitor.grants().iter().any(|grant| matches!(grant.role, Role::Operator | Role::Organiser))
}

/// `GET /task-forces`
///
/// # Errors
/// When nobody is signed in, or the database fails.
pub async fn get(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let person = visitor.signed_in()?.id;
    let mut tx = app.db.read().await?;
    let known = task_forces::list(&mut tx, person).await?;
    let rows = rows(&mut tx, known).await?;
    let l = visitor.locale().clone();
    page::show(&Index { frame: visitor.frame(l.t("task-force-title")), rows, makes: makes(&visitor), l })
}

async fn rows(tx: &mut Tx, task_forces: Vec<TaskForce>) -> Result<Vec<Row>, Oops> {
    let mut rows = Vec::with_capacity(task_forces.len());
    for task_force in task_forces {
        let sides = task_forces::sides(tx, task_force.id).await?;
        let sessions = task_forces::session_count(tx, task_force.id).await?;
        rows.push(Row { task_force, sides, sessions });
    }
    Ok(rows)
}

/// `GET /task-forces/new`
///
/// # Errors
/// When the visitor may not make one.
pub async fn form(visitor: Visitor) -> Result<Response, Oops> {
    visitor.signed_in()?;
    if !makes(&visitor) {
        return Err(Oops::Forbidden);
    }
    page::show(&blank(&visitor, Form::default()))
}

fn blank(visitor: &Visitor, form: Form) -> New {
    let l = visitor.locale().clone();
    let mut frame = visitor.frame(l.t("task-force-new"));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("task-force-title"), "/task-forces"),
        NavItem::new(l.t("task-force-new"), "").current(),
    ];
    New { frame, form, languages: task_force_form::languages(), l }
}

/// `POST /task-forces/new`
///
/// # Errors
/// When the visitor may not make one, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    if !makes(&visitor) {
        return Err(Oops::Forbidden);
    }
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let Some(told) = Told::read(&mut typed, l) else {
        return page::refuse(&blank(&visitor, typed.into_form()));
    };
    let mut tx = app.db.begin().await?;
    let (sides, letters) = told.record(&mut tx, &app.world).await?;
    let made = task_forces::create(&mut tx, &app.world, by, &told.slug, &told.name, &sides).await;
    let id = match made {
        Err(error) if is_taken(&error) => {
            typed.refuse("slug", l.t("task-force-slug-taken"));
            return page::refuse(&blank(&visitor, typed.into_form()));
        }
        made => made?,
    };
    let task_force = task_forces::mine(&mut tx, by, id).await?.ok_or(Oops::NotFound)?;
    task_force_form::write_to(&mut tx, &app, &visitor, &task_force, letters).await?;
    tx.commit().await?;
    visitor.say(l.t("task-force-made")).await?;
    Ok(Redirect::to(&format!("/task-forces/{id}")).into_response())
}
