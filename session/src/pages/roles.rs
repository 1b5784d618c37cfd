//! `/task-forces/{id}/roles`: who organises, who manages a delegation, who looks after the interpreters.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::jobs::enqueue;
use platform::locale::{Locale, Translated};
use platform::mail::{Delivery, Mail, Mailbox};
use registry::http::Visitor;
use registry::model::{GrantId, PersonId, Role};
use registry::store::{grants, link, people};

use super::task_force;
use super::task_force_form;
use crate::entry;
use crate::model::ids::TaskForceId;
use crate::model::{Side, TaskForce};
use crate::store::task_forces;
use platform::page::typed::{Pairs, Typed};

/// A role given to somebody who is to be told.
pub(super) struct Given<'a> {
    pub(super) role: Role,
    pub(super) task_force: &'a TaskForce,
    pub(super) side: Option<&'a Translated>,
}

/// The role's name: `Manager – Italy`.
pub(super) fn name(l: &Locale, role: Role, side: Option<&Translated>) -> String {
    let name = match role {
        Role::Operator => l.t("role-operator"),
        Role::Organiser => l.t("role-organiser"),
        Role::Manager => l.t("role-manager"),
        Role::Coordinator => l.t("role-coordinator"),
        Role::Association => l.t("role-association"),
    };
    match side {
        Some(side) => format!("{name} – {}", side.text(l.language())),
        None => name,
    }
}

/// Writes to somebody about a new role, with a link that signs in; nobody writes to oneself.
pub(super) async fn tell(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    person: PersonId,
    given: &Given<'_>,
) -> Result<(), Oops> {
    let (Some(by), Some(to)) = (visitor.person(), people::find(tx, person).await?) else { return Ok(()) };
    if by.id == to.id {
        return Ok(());
    }
    let next = format!("/task-forces/{}", given.task_force.id);
    let secret = link::make(tx, &app.world, to.id, &next, link::INVITED).await?;
    let l = app.locale(to.language);
    let task_force = given.task_force.name.text(to.language);
    let subject = l.with("role-mail-subject", [("task_force", task_force.into())]);
    let text = l.with(
        "role-mail-text",
        [
            ("name", to.name().into()),
            ("by", by.name().into()),
            ("role", name(&l, given.role, given.side).into()),
            ("task_force", task_force.into()),
            ("link", app.absolute(&format!("/login/links/{secret}")).into()),
            ("home", app.absolute("/login").into()),
        ],
    );
    let mail = Mail::new(Mailbox::named(to.name(), &to.email), to.language, subject, text);
    enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
    Ok(())
}

/// The role and the scope that a select's value names: `organiser`, `coordinator`, or a side's id.
fn chosen(
    value: &str,
    task_force: TaskForceId,
    sides: &[Side],
) -> Option<(Role, String, Option<Translated>)> {
    match value {
        "organiser" => Some((Role::Organiser, task_force.to_string(), None)),
        "coordinator" => Some((Role::Coordinator, task_force.to_string(), None)),
        id => sides
            .iter()
            .find(|side| side.id.to_string() == id)
            .map(|side| (Role::Manager, id.to_owned(), Some(side.name.0.clone()))),
    }
}

/// `POST /task-forces/{id}/roles`
///
/// # Errors
/// When the visitor does not organise the task force, or the database fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<TaskForceId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let task_force = entry::task_force_as_organiser(&mut tx, &visitor, id).await?;
    let sides = task_forces::sides(&mut tx, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let told = task_force_form::person(&mut typed, l, "person");
    let role = chosen(&typed.raw("role"), id, &sides);
    if role.is_none() {
        typed.refuse_empty("role", &l.t("role-role"));
    }
    let (Some(told), Some((role, scope, side)), true) = (told, role, typed.is_valid()) else {
        return task_force::refuse(&mut tx, &visitor, task_force, typed.into_form()).await;
    };
    let person = people::record(&mut tx, &app.world, &told).await?;
    grants::give(&mut tx, &app.world, Some(by), person, role, &scope).await?;
    tell(&mut tx, &app, &visitor, person, &Given { role, task_force: &task_force, side: side.as_ref() })
        .await?;
    tx.commit().await?;
    visitor.say(l.with("role-given", [("email", told.email.to_string().into())])).await?;
    Ok(Redirect::to(&format!("/task-forces/{id}#people")).into_response())
}

/// `POST /task-forces/{id}/roles/{grant}/removal`: ends a role; it can be taken back.
///
/// # Errors
/// When the visitor does not organise the task force, there is no such role, or the database fails.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, grant)): Path<(TaskForceId, GrantId)>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    entry::task_force_as_organiser(&mut tx, &visitor, id).await?;
    let holders = task_force::holders(&mut tx, id).await?;
    let holder = holders.iter().find(|(holder, ..)| holder.id == grant).or_not_found()?;
    let organisers = holders.iter().filter(|(holder, ..)| holder.role == Role::Organiser).count();
    let l = visitor.locale();
    let people = format!("/task-forces/{id}#people");
    if holder.0.role == Role::Organiser && organisers == 1 {
        visitor.warn(l.t("role-last-organiser")).await?;
        return Ok(Redirect::to(&people).into_response());
    }
    grants::end(&mut tx, &app.world, by, &holder.1, grant).await?;
    let still = task_forces::organised(&mut tx, by, id).await?.is_some();
    tx.commit().await?;
    let text = l.with("role-ended", [("name", (&holder.0.name).into())]);
    if !still {
        visitor.say(text).await?;
        return Ok(Redirect::to("/task-forces").into_response());
    }
    visitor.say_undoable(text, format!("/task-forces/{id}/roles/{grant}/restoration")).await?;
    Ok(Redirect::to(&people).into_response())
}

/// `POST /task-forces/{id}/roles/{grant}/restoration`: takes the end of a role back.
///
/// # Errors
/// As [`removal`].
pub async fn restoration(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, grant)): Path<(TaskForceId, GrantId)>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    entry::task_force_as_organiser(&mut tx, &visitor, id).await?;
    let mut restored = grants::restore(&mut tx, &app.world, by, &id.to_string(), grant).await?;
    for side in task_forces::sides(&mut tx, id).await? {
        restored |= grants::restore(&mut tx, &app.world, by, &side.id.to_string(), grant).await?;
    }
    tx.commit().await?;
    if restored {
        visitor.say(visitor.locale().t("role-restored")).await?;
    }
    Ok(Redirect::to(&format!("/task-forces/{id}#people")).into_response())
}
