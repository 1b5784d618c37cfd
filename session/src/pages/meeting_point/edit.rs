//! `/sessions/{id}/slots/new`, `/sessions/{id}/slots/{slot}` and the like: one thing is made or changed.

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

use super::{Thing, address};
use crate::model::ids::SessionId;
use crate::pages::around::{self, Part, Room};
use crate::store::by_code::ByCode;
use crate::store::{Standing, places};
use platform::page::typed::{Pairs, Typed};

#[derive(Template)]
#[template(path = "meeting_point/edit.html")]
struct Edit {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    parts: Vec<NavItem>,
    kicker: String,
    title: String,
    path: String,
    part: Part,
    zone: String,
    /// The question before it is removed; empty for a new one.
    removal: String,
    form: Form,
}

fn page<T: Thing>(visitor: &Visitor, standing: &Standing, own: Option<&T>, form: Form) -> Edit {
    let l = visitor.locale().clone();
    let path = address::<T>(standing.session.id);
    let title = own.map_or_else(|| T::title_of_new(&l), |own| own.title(&l));
    Edit {
        frame: around::frame(visitor, standing, &title),
        tabs: around::tabs(&l, standing, Room::MeetingPoint),
        parts: around::parts(&l, standing, T::PART),
        kicker: around::name(&l, standing),
        title,
        part: T::PART,
        zone: standing.session.zone.clone(),
        removal: own.map(|own| format!("{path}/{}/removal", own.id())).unwrap_or_default(),
        path,
        form,
        l,
    }
}

/// `GET /sessions/{id}/slots/new`
///
/// # Errors
/// When the visitor does not keep such things, or the database fails.
pub async fn new<T: Thing>(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let form = T::blank(&standing.session, &T::all(&mut tx, &standing).await?);
    page::show(&page::<T>(&visitor, &standing, None, form))
}

/// `POST /sessions/{id}/slots/new`
///
/// # Errors
/// As [`new`].
pub async fn create<T: Thing>(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save::<T>(&app, &visitor, id, None, pairs).await
}

/// `GET /sessions/{id}/slots/{slot}`
///
/// # Errors
/// As [`new`], and when there is no such thing.
pub async fn get<T: Thing>(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, thing)): Path<(SessionId, T::Id)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let all = T::all(&mut tx, &standing).await?;
    let own = all.iter().find(|known| known.id() == thing).or_not_found()?;
    page::show(&page(&visitor, &standing, Some(own), own.form(&standing.session.time_zone())))
}

/// `POST /sessions/{id}/slots/{slot}`
///
/// # Errors
/// As [`get`].
pub async fn update<T: Thing>(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, thing)): Path<(SessionId, T::Id)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    save::<T>(&app, &visitor, id, Some(thing), pairs).await
}

async fn save<T: Thing>(
    app: &App,
    visitor: &Visitor,
    id: SessionId,
    thing: Option<T::Id>,
    pairs: Pairs,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = T::enter(&mut tx, visitor, id).await?;
    let (mut own, others): (Vec<T>, Vec<T>) =
        T::all(&mut tx, &standing).await?.into_iter().partition(|known| Some(known.id()) == thing);
    let own = own.pop();
    if thing.is_some() && own.is_none() {
        return Err(Oops::NotFound);
    }
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let row = T::read(&mut typed, l, &standing.session, &others);
    // What is printed and in people's calendars does not move behind their backs.
    if let (Some(own), Some(row)) = (own.as_ref().map(T::to_row), &row)
        && let Some(column) = row.moves(&own)
        && let Some(number) = places::fixed(&mut tx, &standing, T::Row::PLACE).await?.get(own.code())
    {
        typed.refuse(T::field(column), l.with("slots-fixed-by", [("number", number.to_string().into())]));
    }
    let (Some(row), true) = (row, typed.is_valid()) else {
        return page::refuse(&page(visitor, &standing, own.as_ref(), typed.into_form()));
    };
    let saved = match &own {
        Some(own) => places::update(&mut tx, &app.world, &standing, own.place(), &row).await.map(|_| ()),
        None => places::add(&mut tx, &app.world, &standing, T::Row::PLACE, std::slice::from_ref(&row)).await,
    };
    match saved {
        Err(error) if is_taken(&error) => {
            typed.refuse("code", T::taken(l, &row));
            return page::refuse(&page(visitor, &standing, own.as_ref(), typed.into_form()));
        }
        saved => saved?,
    }
    tx.commit().await?;
    visitor.say(T::saved(l)).await?;
    Ok(Redirect::to(&address::<T>(id)).into_response())
}
