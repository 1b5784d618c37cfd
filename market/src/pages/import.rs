//! `/market/imports/{list}`: what the dry run found of each row, and the decision.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::db::Tx;
use platform::http::files::{self, Ending};
use platform::http::{ListQuery, Oops, OrNotFound};
use platform::jobs;
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, List as Paged, NavItem};
use platform::sheet::{Cell, Table};
use registry::http::Visitor;
use serde::Deserialize;

use super::desk_rooms::{self, Desk};
use super::imports::badge;
use super::words;
use crate::entry;
use crate::jobs::{CheckList, ListProgress, WriteList};
use crate::model::ids::ListId;
use crate::model::incoming::Fault;
use crate::model::joining::{List, ListRow, ListState, Outcome, Tally};
use crate::store::{Standing, imports};

struct Line {
    row: ListRow,
    outcome: String,
    tone: &'static str,
    likely: String,
    changes: String,
    faults: Vec<Said>,
}

/// A fault as it is read.
struct Said {
    place: String,
    value: String,
    reason: String,
    keeps_out: bool,
}

#[derive(Template)]
#[template(path = "imports/show.html")]
struct Show {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    list: List,
    state: ListState,
    state_name: String,
    tone: &'static str,
    lead: String,
    progress: ListProgress,
    tally: Tally,
    counts: Vec<(String, i64)>,
    unknown: String,
    paged: Paged,
    downloads: Paged,
    form: Form,
    outcomes: Vec<Choice>,
    lines: Vec<Line>,
}

impl Show {
    fn is_busy(&self) -> bool {
        matches!(self.state, ListState::Checking | ListState::Writing)
    }

    fn has_rows(&self) -> bool {
        self.state != ListState::Checking && self.tally.rows() > 0
    }
}

/// What the address says of the rows.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    query: ListQuery,
    #[serde(default)]
    outcome: String,
}

/// An outcome in words, and the tone of its badge.
pub(super) fn outcome(l: &Locale, outcome: Outcome) -> (String, &'static str) {
    let tone = match outcome {
        Outcome::New => "free",
        Outcome::Joins => "done",
        Outcome::Unchanged => "quiet",
        Outcome::Doubtful => "attention",
        Outcome::Faulty => "refused",
    };
    (l.t(&format!("joining-outcome-{outcome}")), tone)
}

/// What a change is of, in words.
pub(super) fn part(l: &Locale, part: &str) -> String {
    match part.split_once(':') {
        Some(("column", name)) => l.t(&format!("joining-column-{}", name.replace('_', "-"))),
        Some(("facet", facet)) => {
            facet.parse().map_or_else(|_| facet.to_owned(), |facet| words::facet(l, facet))
        }
        Some(("scheme", scheme)) => {
            scheme.parse().map_or_else(|_| scheme.to_owned(), |scheme| words::scheme(l, scheme))
        }
        _ => l.t("market-room-texts"),
    }
}

fn said(l: &Locale, fault: &Fault) -> Said {
    Said {
        place: fault.column.clone(),
        value: fault.value.clone(),
        reason: l.with(fault.reason.key(), fault.reason.arguments()),
        keeps_out: fault.reason.keeps_out(),
    }
}

fn line(l: &Locale, row: ListRow) -> Line {
    let (name, tone) = outcome(l, row.became.unwrap_or(row.outcome));
    let parts: Vec<String> = row.changes.iter().map(|one| part(l, one)).collect();
    let percent = |likely: f64| l.with("joining-percent", [("percent", l.decimal(likely * 100.0, 0).into())]);
    Line {
        outcome: name,
        tone,
        likely: row.probability.map(percent).unwrap_or_default(),
        changes: l.list(&parts),
        faults: row.faults.iter().map(|fault| said(l, fault)).collect(),
        row,
    }
}

async fn find(tx: &mut Tx, visitor: &Visitor, id: ListId) -> Result<(Standing, List), Oops> {
    let standing = entry::desk(tx, visitor).await?;
    let list = imports::find(tx, &standing, id).await?.or_not_found()?;
    Ok((standing, list))
}

/// `GET /market/imports/{list}`
///
/// # Errors
/// When there is no such list that the visitor may see, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<ListId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, list) = find(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let state = list.state();
    let job = match state {
        ListState::Checking => jobs::latest::<CheckList>(&mut tx, &id.to_string()).await?,
        _ => jobs::latest::<WriteList>(&mut tx, &id.to_string()).await?,
    };
    let progress: ListProgress = job.and_then(|job| job.progress()).unwrap_or_default();
    let tally = imports::tally(&mut tx, id).await?;
    let rows = imports::rows(&mut tx, &list, asked.outcome.parse().ok(), asked.query.clone()).await?;
    let filters = [("outcome", asked.outcome.as_str())];
    let own = format!("/market/imports/{id}");
    let (state_name, tone) = badge(&l, state);
    let when = words::day(&l, &list.uploaded_at);
    page::show(&Show {
        frame: desk_rooms::frame(&visitor, Desk::Imports, Some(list.file_name.clone())),
        tabs: desk_rooms::tabs(&l, Desk::Imports),
        lead: l.with("joining-sent", [("when", when.into()), ("name", (&list.uploader).into())]),
        progress,
        counts: Outcome::ALL.iter().map(|one| (outcome(&l, *one).0, tally.of(*one))).collect(),
        tally,
        unknown: l.list(&list.heading.unknown),
        paged: rows.list(&own, &filters),
        downloads: rows.list(&format!("{own}/rows"), &filters),
        form: Form::new([("q", asked.query.q.clone()), ("outcome", asked.outcome.clone())]),
        outcomes: Outcome::ALL.iter().map(|one| Choice::new(one.as_str(), outcome(&l, *one).0)).collect(),
        lines: rows.rows.into_iter().map(|row| line(&l, row)).collect(),
        list,
        state,
        state_name,
        tone,
        l,
    })
}

/// `GET /market/imports/{list}/rows.csv` and `.xlsx`: what was found, and what became of it.
///
/// # Errors
/// As [`get`].
pub async fn rows(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<ListId>,
    Query(asked): Query<Asked>,
    ending: Ending,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, list) = find(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let rows = imports::every_row(&mut tx, &list, asked.outcome.parse().ok()).await?;
    let cells = |row: ListRow| {
        let line = line(l, row);
        let faults =
            line.faults.iter().map(|fault| format!("{}: {} ({})", fault.place, fault.reason, fault.value));
        let faults: Vec<String> = faults.collect();
        let entry = line.row.supplier_id.map(|id| app.absolute(&format!("/market/suppliers/{id}")));
        vec![
            Cell::from(u32::try_from(line.row.line).unwrap_or(0)),
            Cell::from(line.row.content.reference.clone()),
            Cell::from(line.row.content.name.clone()),
            Cell::from(line.outcome),
            Cell::from(line.row.known),
            line.row.probability.map_or(Cell::Empty, Cell::Number),
            Cell::from(line.changes),
            Cell::from(faults.join("; ")),
            Cell::from(entry),
        ]
    };
    let columns =
        ["line", "reference", "name", "outcome", "known_firm", "probability", "changes", "faults", "entry"];
    let table = Table::new("import", &columns, rows.into_iter().map(cells));
    files::table(&table, ending, l, app.world.now())
}

/// `POST /market/imports/{list}/confirmation`: the rows go in; after a stop, the rest of them.
///
/// # Errors
/// As [`get`].
pub async fn confirm(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<ListId>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let (_, list) = find(&mut tx, &visitor, id).await?;
    let job = match imports::confirm(&mut tx, &app.world, by, &list).await? {
        true => Some(jobs::enqueue(&mut tx, &app.world, &WriteList { list: id }).await?),
        false => None,
    };
    tx.commit().await?;
    match job {
        Some(job) => {
            app.queue().notify_one();
            jobs::awaited(&app, job, std::time::Duration::from_secs(3)).await?;
        }
        None => visitor.warn(visitor.locale().t("joining-closed")).await?,
    }
    Ok(Redirect::to(&format!("/market/imports/{id}")).into_response())
}

/// `POST /market/imports/{list}/cancellation`: the writing stops where it is.
///
/// # Errors
/// As [`get`].
pub async fn stop(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<ListId>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let (_, list) = find(&mut tx, &visitor, id).await?;
    let stopped = imports::stop(&mut tx, &app.world, by, &list).await?;
    tx.commit().await?;
    if !stopped {
        visitor.warn(visitor.locale().t("joining-closed")).await?;
    }
    Ok(Redirect::to(&format!("/market/imports/{id}")).into_response())
}

/// `POST /market/imports/{list}/removal`: a list of which nothing went in is dropped.
///
/// # Errors
/// As [`get`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<ListId>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let (_, list) = find(&mut tx, &visitor, id).await?;
    let dropped = imports::drop_one(&mut tx, &app.world, by, &list).await?;
    tx.commit().await?;
    let l = visitor.locale();
    match dropped {
        true => visitor.say(l.t("joining-dropped")).await?,
        false => visitor.warn(l.t("joining-closed")).await?,
    }
    Ok(Redirect::to("/market/imports").into_response())
}
