//! `/sessions/{id}/slots`, `/tables`, `/interpreters`: the lists, and what is shown of them as a file to keep.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::{Locale, fold};
use platform::page::{self, Form, Frame, List, NavItem};
use registry::http::Visitor;

use super::{Column, Line, Many, Thing, Words, address};
use crate::model::ids::SessionId;
use crate::model::sheets::export;
use crate::pages::around::{self, Part, Room};
use crate::store::by_code::ByCode;
use crate::store::{Standing, places};
use platform::http::files::{self, Ending};
use platform::page::typed::{Pairs, Typed};

#[derive(Template)]
#[template(path = "meeting_point/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    parts: Vec<NavItem>,
    kicker: String,
    title: String,
    words: Words,
    path: String,
    part: Part,
    list: List,
    /// What is searched for.
    search: Form,
    /// The form beside the list.
    form: Form,
    columns: Vec<Column>,
    lines: Vec<Line>,
}

impl Index {
    /// What a cell is called where each line is a card; the first column is the name's.
    fn label(&self, cell: &usize) -> &str {
        self.columns.get(*cell).map_or("", |column| &column.text)
    }
}

fn index<T: Thing>(
    visitor: &Visitor,
    standing: &Standing,
    all: Vec<T>,
    query: ListQuery,
    form: Form,
) -> Index {
    let (l, zone) = (visitor.locale().clone(), standing.session.time_zone());
    let search = Form::new([("q", query.q.clone())]);
    let listing = Listing::cut(matching(all, &query), query);
    let (path, title) = (address::<T>(standing.session.id), T::PART.name(&l));
    let list = listing.list(&path, &[]);
    Index {
        frame: around::frame(visitor, standing, &title),
        tabs: around::tabs(&l, standing, Room::MeetingPoint),
        parts: around::parts(&l, standing, T::PART),
        kicker: around::name(&l, standing),
        title,
        words: T::words(&l, list.total),
        path,
        part: T::PART,
        list,
        search,
        form,
        columns: T::columns(&l),
        lines: listing.rows.iter().map(|thing| thing.line(&l, &zone)).collect(),
        l,
    }
}

/// Those in which every word is found, in the order asked for. There are a few hundred at most, so they are searched
/// here, in any script.
fn matching<T: Thing>(mut all: Vec<T>, query: &ListQuery) -> Vec<T> {
    let words = fold(&query.q);
    all.retain(|thing| {
        let text = fold(&thing.searched());
        words.split(' ').all(|word| text.contains(word))
    });
    query.sort_rows(&mut all, |column, one, other| one.compare(other, column));
    all
}

/// `GET /sessions/{id}/slots`, `/tables`, `/interpreters`
///
/// # Errors
/// When the visitor does not keep such things, or the database fails.
pub async fn get<T: Thing>(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let all = T::all(&mut tx, &standing).await?;
    page::show(&index(&visitor, &standing, all, query, T::beside(&standing.session)))
}

/// `POST /sessions/{id}/slots`, `/tables`: makes many at once.
///
/// # Errors
/// As [`get`].
pub async fn post<T: Many>(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let known = T::all(&mut tx, &standing).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let Some(rows) = T::read_many(&mut typed, l, &standing.session, &known) else {
        let query = ListQuery::default();
        return page::refuse(&index(&visitor, &standing, known, query, typed.into_form()));
    };
    places::add(&mut tx, &app.world, &standing, T::Row::PLACE, &rows).await?;
    tx.commit().await?;
    visitor.say(T::made(l, rows.len())).await?;
    Ok(Redirect::to(&address::<T>(id)).into_response())
}

/// `GET /sessions/{id}/slots.csv` and the like: all that match, as they can be imported again.
///
/// # Errors
/// As [`get`].
pub async fn file<T: Thing>(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(query): Query<ListQuery>,
    ending: Ending,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = T::enter(&mut tx, &visitor, id).await?;
    let found = matching(T::all(&mut tx, &standing).await?, &query);
    let rows: Vec<T::Row> = found.iter().map(T::to_row).collect();
    let table = export(&rows, &standing.session.time_zone());
    files::table(&table, ending, visitor.locale(), app.world.now())
}
