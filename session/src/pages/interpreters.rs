//! `/sessions/{id}/interpreters`: who sits between two languages, kept by organisers and coordinators.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::is_taken;
use platform::http::{Oops, OrNotFound};
use platform::locale::{Language, Locale};
use platform::page::{self, Form, Frame, NavItem};
use platform::sheet::value;
use registry::http::Visitor;

use super::around::{self, Part, Room};
use super::place_removal::{self, Asked};
use super::typed::{Pairs, Typed};
use crate::model::ids::{InterpreterId, SessionId};
use crate::model::sheets::InterpreterRow;
use crate::model::{Interpreter, slot_plan, unavailable};
use crate::store::places::{self, Place};
use crate::store::{Standing, interpreters};

/// The list.
#[derive(Template)]
#[template(path = "meeting_point/interpreters.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    parts: Vec<NavItem>,
    kicker: String,
    path: String,
    zone: TimeZone,
    interpreters: Vec<Interpreter>,
}

/// One of them.
#[derive(Template)]
#[template(path = "meeting_point/interpreter.html")]
struct Edit {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    kicker: String,
    title: String,
    path: String,
    zone: String,
    interpreter: Option<Interpreter>,
    form: Form,
}

impl Index {
    /// The languages by their own names where they are the program's, else by their codes.
    fn languages(&self, interpreter: &Interpreter) -> String {
        let name = |tag: &String| match tag.parse::<Language>() {
            Ok(language) => language.own_name().to_owned(),
            Err(_) => tag.clone(),
        };
        self.l.list(&interpreter.languages.iter().map(name).collect::<Vec<_>>())
    }

    fn away(&self, interpreter: &Interpreter) -> Vec<String> {
        let time = |interval: &crate::model::Interval| {
            let day = self.l.day_and_month(&self.zone.to_datetime(interval.start).date());
            let last = self.l.day_and_month(&self.zone.to_datetime(interval.end).date());
            match day == last {
                true => format!("{day}, {}", self.l.time_range(&interval.start, &interval.end, &self.zone)),
                false => format!(
                    "{day}, {} – {last}, {}",
                    self.l.time(&interval.start, &self.zone),
                    self.l.time(&interval.end, &self.zone)
                ),
            }
        };
        interpreter.unavailable.iter().map(time).collect()
    }
}

/// `GET /sessions/{id}/interpreters`
///
/// # Errors
/// When the visitor neither organises the session nor looks after its interpreters, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::coordinator(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    page::show(&Index {
        frame: around::frame(&visitor, &standing, l.t("interpreters-title")),
        tabs: around::tabs(&l, &standing, Room::MeetingPoint),
        parts: around::parts(&l, &standing, Part::Interpreters),
        kicker: around::name(&l, &standing),
        path: format!("/sessions/{id}/interpreters"),
        zone: standing.session.time_zone(),
        interpreters: interpreters::list(&mut tx, &standing).await?,
        l,
    })
}

fn edit_page(visitor: &Visitor, standing: &Standing, interpreter: Option<Interpreter>, form: Form) -> Edit {
    let l = visitor.locale().clone();
    let title = match &interpreter {
        Some(known) if known.name.is_empty() => known.external_id.clone(),
        Some(known) => known.name.clone(),
        None => l.t("interpreters-new"),
    };
    Edit {
        frame: around::frame(visitor, standing, &title),
        parts: around::parts(&l, standing, Part::Interpreters),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}/interpreters", standing.session.id),
        zone: standing.session.zone.clone(),
        title,
        interpreter,
        form,
        l,
    }
}

/// `GET /sessions/{id}/interpreters/new`
///
/// # Errors
/// As [`get`].
pub async fn new(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::coordinator(&mut tx, &visitor, id).await?;
    let known = interpreters::list(&mut tx, &standing).await?;
    let code = slot_plan::codes("I", known.iter().map(|known| known.external_id.as_str()), 1).concat();
    page::show(&edit_page(&visitor, &standing, None, Form::new([("code", code)])))
}

/// `POST /sessions/{id}/interpreters/new`
///
/// # Errors
/// As [`get`].
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save(&app, &visitor, id, None, pairs).await
}

/// `GET /sessions/{id}/interpreters/{interpreter}`
///
/// # Errors
/// As [`get`], and when there is no such interpreter.
pub async fn edit(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, interpreter)): Path<(SessionId, InterpreterId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::coordinator(&mut tx, &visitor, id).await?;
    let known = find(interpreters::list(&mut tx, &standing).await?, interpreter)?;
    let form = Form::new([
        ("code", known.external_id.clone()),
        ("name", known.name.clone()),
        ("languages", known.languages.join("; ")),
        ("max_consecutive", known.max_consecutive.map(|most| most.to_string()).unwrap_or_default()),
        ("unavailable", unavailable::write(&known.unavailable, &standing.session.time_zone())),
    ]);
    page::show(&edit_page(&visitor, &standing, Some(known), form))
}

fn find(interpreters: Vec<Interpreter>, id: InterpreterId) -> Result<Interpreter, Oops> {
    interpreters.into_iter().find(|interpreter| interpreter.id == id).or_not_found()
}

/// `POST /sessions/{id}/interpreters/{interpreter}`
///
/// # Errors
/// As [`edit`].
pub async fn update(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, interpreter)): Path<(SessionId, InterpreterId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save(&app, &visitor, id, Some(interpreter), pairs).await
}

async fn save(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    interpreter: Option<InterpreterId>,
    pairs: Pairs,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::coordinator(&mut tx, visitor, id).await?;
    let own = match interpreter {
        Some(interpreter) => Some(find(interpreters::list(&mut tx, &standing).await?, interpreter)?),
        None => None,
    };
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let Some(row) = read(&mut typed, l, &standing.session.time_zone()) else {
        return page::refuse(&edit_page(visitor, &standing, own, typed.into_form()));
    };
    let saved = match interpreter {
        Some(known) => {
            places::update_interpreter(&mut tx, &app.world, &standing, known, &row).await.map(|_| ())
        }
        None => places::add_interpreter(&mut tx, &app.world, &standing, &row).await.map(|_| ()),
    };
    match saved {
        Err(error) if is_taken(&error) => {
            typed.refuse("code", l.t("interpreters-code-taken"));
            return page::refuse(&edit_page(visitor, &standing, own, typed.into_form()));
        }
        saved => saved?,
    }
    tx.commit().await?;
    visitor.say(l.t("interpreters-saved")).await?;
    Ok(Redirect::to(&format!("/sessions/{id}/interpreters")).into_response())
}

fn read(typed: &mut Typed, l: &Locale, zone: &TimeZone) -> Option<InterpreterRow> {
    let interpreter = typed.required("code", &l.t("interpreters-code"), 20);
    let name = Some(typed.text("name", &l.t("interpreters-name"), 200)).filter(|name| !name.is_empty());
    let written = typed.required("languages", &l.t("interpreters-languages"), 200);
    let mut languages = Vec::new();
    for word in written.split([';', ',', ' ']).map(str::trim).filter(|word| !word.is_empty()) {
        match value::language(word) {
            Some(tag) if languages.contains(&tag) => {}
            Some(tag) => languages.push(tag),
            None => {
                typed.refuse("languages", l.with("interpreters-language-wrong", [("word", word.into())]));
            }
        }
    }
    if languages.len() == 1 {
        typed.refuse("languages", l.t("interpreters-language-one"));
    }
    let max_consecutive = typed.number("max_consecutive", &l.t("interpreters-most"), 1..=100);
    let lines = typed.text("unavailable", &l.t("interpreters-away"), 5_000);
    let unavailable = unavailable::read(&lines, zone).unwrap_or_else(|line| {
        typed.refuse("unavailable", l.with("interpreters-away-wrong", [("line", line.into())]));
        Vec::new()
    });
    typed.is_valid().then_some(InterpreterRow { interpreter, name, languages, unavailable, max_consecutive })
}

/// `GET /sessions/{id}/interpreters/{interpreter}/removal`: asks first.
///
/// # Errors
/// As [`edit`].
pub async fn ask_removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, interpreter)): Path<(SessionId, InterpreterId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = around::coordinator(&mut tx, &visitor, id).await?;
    let known = find(interpreters::list(&mut tx, &standing).await?, interpreter)?;
    let name = format!("{} {}", known.external_id, known.name);
    let title = visitor.locale().with("interpreters-remove-one", [("name", name.trim().into())]);
    let list = format!("/sessions/{id}/interpreters");
    place_removal::ask(&visitor, &standing, Asked { title, list: &list, which: format!("/{}", known.id) })
}

/// `POST /sessions/{id}/interpreters/{interpreter}/removal`
///
/// # Errors
/// As [`edit`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, interpreter)): Path<(SessionId, InterpreterId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = around::coordinator(&mut tx, &visitor, id).await?;
    find(interpreters::list(&mut tx, &standing).await?, interpreter)?;
    let list = format!("/sessions/{id}/interpreters");
    place_removal::remove(&app, tx, &visitor, &standing, Place::Interpreter(interpreter), &list).await
}
