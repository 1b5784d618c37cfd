//! `/task-forces/{id}`: its sides, its sessions, its people.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::{Json, Tx, is_taken};
use platform::http::Oops;
use platform::locale::{Locale, Translated};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use registry::model::{Person, Role};
use registry::store::grants::{self, Holder};
use registry::store::people;

use super::roles;
use super::task_force_form::{self, Told};
use crate::entry;
use crate::model::ids::TaskForceId;
use crate::model::{Session, Side, TaskForce};
use crate::store::{sessions, task_forces};
use platform::page::typed::{self, Pairs, Typed};

/// The task force.
#[derive(Template)]
#[template(path = "task_forces/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    task_force: TaskForce,
    sides: Vec<(Side, Option<Person>)>,
    sessions: Vec<Session>,
    people: Vec<(Holder, String)>,
    organises: bool,
    form: Form,
    languages: Vec<Choice>,
    roles: Vec<Choice>,
}

/// The form that changes it.
#[derive(Template)]
#[template(path = "task_forces/settings.html")]
struct Settings {
    l: Locale,
    frame: Frame,
    task_force: TaskForce,
    form: Form,
    languages: Vec<Choice>,
}

/// `GET /task-forces/{id}`
///
/// # Errors
/// When the visitor does not work for it, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<TaskForceId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let task_force = entry::task_force(&mut tx, &visitor, id).await?;
    page::show(&load(&mut tx, &visitor, task_force, Form::default()).await?)
}

/// The page again, with a form for a role that was refused.
pub(super) async fn refuse(
    tx: &mut Tx,
    visitor: &Visitor,
    task_force: TaskForce,
    form: Form,
) -> Result<Response, Oops> {
    page::refuse(&load(tx, visitor, task_force, form).await?)
}

/// Everyone with a role in the task force or one of its sides: the holder, the scope, the side's name.
pub(super) async fn holders(
    tx: &mut Tx,
    id: TaskForceId,
) -> Result<Vec<(Holder, String, Option<Translated>)>, Oops> {
    let scope = id.to_string();
    let mut all: Vec<_> =
        grants::holders(tx, &scope).await?.into_iter().map(|holder| (holder, scope.clone(), None)).collect();
    for side in task_forces::sides(tx, id).await? {
        let scope = side.id.to_string();
        for holder in grants::holders(tx, &scope).await? {
            all.push((holder, scope.clone(), Some(side.name.0.clone())));
        }
    }
    Ok(all)
}

async fn load(tx: &mut Tx, visitor: &Visitor, task_force: TaskForce, form: Form) -> Result<Show, Oops> {
    let l = visitor.locale().clone();
    let person = visitor.signed_in()?.id;
    let id = task_force.id;
    let organises = task_forces::organised(tx, person, id).await?.is_some();
    let mut sides = Vec::new();
    for side in task_forces::sides(tx, id).await? {
        let co_chair = match side.co_chair_id {
            Some(co_chair) => people::find(tx, co_chair).await?,
            None => None,
        };
        sides.push((side, co_chair));
    }
    // Who else works for it, with addresses, is the organisers' to see.
    let people = match organises {
        true => holders(tx, id).await?,
        false => Vec::new(),
    };
    let people = people
        .into_iter()
        .map(|(holder, _, side)| {
            let role = roles::name(&l, holder.role, side.as_ref());
            (holder, role)
        })
        .collect();
    let mut choices = vec![
        Choice::new("organiser", roles::name(&l, Role::Organiser, None)),
        Choice::new("coordinator", roles::name(&l, Role::Coordinator, None)),
    ];
    for (side, _) in &sides {
        choices.push(Choice::new(side.id.to_string(), roles::name(&l, Role::Manager, Some(&side.name))));
    }
    let name = task_force.name.text(l.language()).to_owned();
    let mut frame = visitor.frame(&name);
    frame.breadcrumbs =
        vec![NavItem::new(l.t("task-force-title"), "/task-forces"), NavItem::new(name, "").current()];
    Ok(Show {
        sessions: sessions::of_task_force(tx, Some(person), id).await?,
        frame,
        task_force,
        sides,
        people,
        organises,
        form,
        languages: task_force_form::languages(),
        roles: choices,
        l,
    })
}

fn settings_page(visitor: &Visitor, task_force: TaskForce, form: Form) -> Settings {
    let l = visitor.locale().clone();
    let name = task_force.name.text(l.language()).to_owned();
    let mut frame = visitor.frame(l.t("task-force-edit"));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("task-force-title"), "/task-forces"),
        NavItem::new(name, format!("/task-forces/{}", task_force.id)),
        NavItem::new(l.t("task-force-edit"), "").current(),
    ];
    Settings { frame, task_force, form, languages: task_force_form::languages(), l }
}

/// `GET /task-forces/{id}/settings`
///
/// # Errors
/// When the visitor does not organise it, or the database fails.
pub async fn settings(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<TaskForceId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let task_force = entry::task_force_as_organiser(&mut tx, &visitor, id).await?;
    let mut values = typed::shown("name", &task_force.name);
    values.push(("slug".to_owned(), task_force.slug.clone()));
    for (prefix, side) in ["first", "second"].into_iter().zip(task_forces::sides(&mut tx, id).await?) {
        values.extend(typed::shown(&format!("{prefix}_name"), &side.name));
        values.push((format!("{prefix}_code"), side.code));
        let co_chair = match side.co_chair_id {
            Some(co_chair) => people::find(&mut tx, co_chair).await?,
            None => None,
        };
        if let Some(person) = co_chair {
            let fields =
                [("given", person.given_name), ("family", person.family_name), ("email", person.email)];
            values.extend(fields.map(|(name, value)| (format!("{prefix}_{name}"), value)));
            values.push((format!("{prefix}_language"), person.language.to_string()));
        }
    }
    page::show(&settings_page(&visitor, task_force, Form::new(values)))
}

/// `POST /task-forces/{id}/settings`
///
/// # Errors
/// As [`settings`].
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<TaskForceId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let task_force = entry::task_force_as_organiser(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let Some(told) = Told::read(&mut typed, l) else {
        return page::refuse(&settings_page(&visitor, task_force, typed.into_form()));
    };
    let (told_sides, letters) = told.record(&mut tx, &app.world).await?;
    let before = task_forces::sides(&mut tx, id).await?;
    let Ok([first, second]) = <[Side; 2]>::try_from(before) else {
        return Err(Oops::internal("a task force without two sides"));
    };
    let former = [first.co_chair_id, second.co_chair_id];
    let [one, other] = told_sides;
    let sides = [(first.id, one), (second.id, other)];
    let renamed = TaskForce { id, slug: told.slug.clone(), name: Json(told.name.clone()) };
    match task_forces::update(&mut tx, &app.world, by, &renamed, &sides).await {
        Err(error) if is_taken(&error) => {
            typed.refuse("slug", l.t("task-force-slug-taken"));
            return page::refuse(&settings_page(&visitor, task_force, typed.into_form()));
        }
        changed => changed?,
    }
    // Only a co-chair who is new to the side is written to.
    let new = letters.into_iter().filter(|(person, _)| !former.contains(&Some(*person))).collect();
    task_force_form::write_to(&mut tx, &app, &visitor, &renamed, new).await?;
    tx.commit().await?;
    visitor.say(l.t("task-force-changed")).await?;
    Ok(Redirect::to(&format!("/task-forces/{id}")).into_response())
}
