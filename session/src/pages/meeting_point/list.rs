//! `/sessions/{id}/slots`, `/tables`, `/interpreters`: the lists, and what is shown of them as a file to keep.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::app::App;
use platform::http::{ListQuery, Listing, Oops};
use platform::locale::{Locale, fold};
use platform::page::{self, Form, Frame, List, NavItem};
use registry::http::Visitor;

use super::{Column, Line, Thing, Words, address};
use crate::model::ids::SessionId;
use crate::model::sheets::export;
use crate::pages::around::{self, Part, Room};
use crate::pages::files::{self, Ending};
use crate::store::Standing;

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
    let (column, backwards) = match query.sort.strip_prefix('-') {
        Some(column) => (column, true),
        None => (query.sort.as_str(), false),
    };
    all.sort_by(|one, other| {
        let order = one.compare(other, column);
        if backwards { order.reverse() } else { order }
    });
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

/// The list with what is wrong in the form beside it.
pub(super) fn refuse<T: Thing>(
    visitor: &Visitor,
    standing: &Standing,
    all: Vec<T>,
    form: Form,
) -> Result<Response, Oops> {
    page::refuse(&index(visitor, standing, all, ListQuery::default(), form))
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
