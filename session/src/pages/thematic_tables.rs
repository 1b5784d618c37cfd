//! `/sessions/{id}/thematic-tables`: what the thematic tables are called, which sheets know by code alone.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use crate::entry;
use crate::model::Session;
use crate::model::ids::SessionId;
use crate::store::{Standing, participants, sessions};
use platform::page::typed::{Pairs, Typed, shown};

#[derive(Template)]
#[template(path = "projects/tables.html")]
struct Show {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    form: Form,
    codes: Vec<String>,
}

/// Thematic tables to choose from, by name.
pub(super) fn choices(l: &Locale, session: &Session, codes: &[String]) -> Vec<Choice> {
    let choice = |code: &String| Choice::new(code, session.thematic_table(code, l.language()));
    let mut choices: Vec<Choice> = codes.iter().map(choice).collect();
    choices.sort_by(|one, other| l.compare(&one.label, &other.label));
    choices
}

/// The codes in use, and those that were given a name.
async fn codes(tx: &mut Tx, standing: &Standing) -> Result<Vec<String>, Oops> {
    let mut codes: BTreeSet<String> =
        participants::thematic_tables(tx, standing).await?.into_iter().collect();
    codes.extend(standing.session.thematic_names.keys().cloned());
    Ok(codes.into_iter().collect())
}

/// A code may have signs that a field's name cannot, so the fields are counted.
fn field(number: usize) -> String {
    format!("name{number}")
}

fn view(visitor: &Visitor, standing: &Standing, codes: Vec<String>, form: Form) -> Show {
    let l = visitor.locale().clone();
    Show {
        frame: around::frame(visitor, standing, l.t("thematic-tables-title")),
        tabs: around::tabs(&l, standing, Room::Projects),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}", standing.session.id),
        form,
        codes,
        l,
    }
}

/// `GET /sessions/{id}/thematic-tables`
///
/// # Errors
/// When the visitor does not organise the session, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let codes = codes(&mut tx, &standing).await?;
    let names = codes.iter().enumerate().filter_map(|(number, code)| {
        standing.session.thematic_names.get(code).map(|name| shown(&field(number), name))
    });
    let form = Form::new(names.flatten());
    page::show(&view(&visitor, &standing, codes, form))
}

/// `POST /sessions/{id}/thematic-tables`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::organiser(&mut tx, &visitor, id).await?;
    let known = codes(&mut tx, &standing).await?;
    let codes: Vec<String> =
        pairs.iter().filter(|(name, _)| name == "code").map(|(_, code)| code.clone()).collect();
    let mut typed = Typed::new(visitor.locale(), pairs);
    let mut names = standing.session.thematic_names.0.clone();
    for (number, code) in codes.iter().enumerate().filter(|(_, code)| known.contains(code)) {
        let name = typed.translation(&field(number), code, 100);
        if name.is_empty() {
            names.remove(code);
        } else {
            names.insert(code.clone(), name);
        }
    }
    if !typed.is_valid() {
        return page::refuse(&view(&visitor, &standing, codes, typed.into_form()));
    }
    sessions::set_thematic_names(&mut tx, &app.world, by, id, &names).await?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("thematic-tables-saved")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/thematic-tables")).into_response())
}
