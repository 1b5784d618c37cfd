//! What was printed lately: a piece of the page that follows what is being made.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::Frame;
use registry::http::Visitor;

use super::follow::{Followed, Look, follow};
use super::prints as page;
use crate::entry;
use crate::model::ids::SessionId;
use crate::model::{PrintProgress, PrintState};
use crate::store::prints::{self, Listed};
use crate::store::{Standing, agendas};

/// The list, as the page and each of its events show it.
#[derive(Template)]
#[template(path = "prints/list.html")]
pub(super) struct PrintList {
    l: Locale,
    frame: Frame,
    path: String,
    rows: Vec<Row>,
}

/// A print as it is read.
struct Row {
    id: String,
    document: String,
    languages: String,
    asked: String,
    asker: String,
    state: PrintState,
    badge: String,
    tone: &'static str,
    progress: PrintProgress,
    trouble: String,
    /// From which version it was made, and whether another one is in force by now.
    version: String,
    size: String,
}

const MEGABYTE: f64 = 1_000_000.0;

impl PrintList {
    pub(super) async fn load(tx: &mut Tx, visitor: &Visitor, standing: &Standing) -> Result<Self, Oops> {
        let l = visitor.locale();
        let in_force = agendas::published(tx, standing).await?.map(|agenda| agenda.number);
        let found = prints::list(tx, standing).await?;
        let row = |print: &Listed| row(l, standing, in_force, print);
        Ok(Self {
            frame: visitor.frame(""),
            path: page::path(standing),
            rows: found.iter().map(row).collect(),
            l: l.clone(),
        })
    }

    /// Whether something in it is still to change.
    pub(super) fn is_open(&self) -> bool {
        self.rows.iter().any(|row| row.state.is_open())
    }
}

fn row(l: &Locale, standing: &Standing, in_force: Option<i64>, print: &Listed) -> Row {
    let (state, progress) = (print.state(), print.progress());
    let (key, tone) = match state {
        PrintState::Waiting => ("prints-state-waiting", "waiting"),
        PrintState::Running => ("prints-state-running", "waiting"),
        PrintState::Stopping => ("prints-state-stopping", "waiting"),
        PrintState::Made => ("prints-state-made", "done"),
        PrintState::Stopped => ("prints-state-stopped", "quiet"),
        PrintState::Failed => ("prints-state-failed", "refused"),
    };
    let trouble = progress.trouble.map_or("prints-trouble-broken", |trouble| trouble.key());
    let version = match (state, print.version) {
        (PrintState::Made, made) if print.document.shows_meetings() => version(l, made, in_force),
        _ => String::new(),
    };
    let languages = std::iter::once(print.language).chain(print.second_language);
    Row {
        id: print.id.to_string(),
        document: l.t(&print.document.key()),
        languages: languages.map(|language| language.own_name()).collect::<Vec<_>>().join(" · "),
        asked: l.date_time(&print.asked_at, &standing.session.time_zone()),
        asker: print.asker.clone(),
        state,
        badge: l.t(key),
        tone,
        progress,
        trouble: if state == PrintState::Failed { l.t(trouble) } else { String::new() },
        version,
        size: print.size.map(|size| megabytes(l, size)).unwrap_or_default(),
    }
}

/// From which version a print was made, and which one is in force where that is another.
fn version(l: &Locale, made: Option<i64>, in_force: Option<i64>) -> String {
    let number = |number: i64| number.to_string();
    match (made, in_force) {
        (None, None) => l.t("prints-version-none"),
        (None, Some(now)) => l.with("prints-version-none-now", [("now", number(now).into())]),
        (Some(made), Some(now)) if made != now => {
            l.with("prints-version-now", [("number", number(made).into()), ("now", number(now).into())])
        }
        (Some(made), Some(_)) => l.with("prints-version", [("number", number(made).into())]),
        (Some(made), None) => l.with("prints-version-withdrawn", [("number", number(made).into())]),
    }
}

fn megabytes(l: &Locale, size: i64) -> String {
    let megabytes = (size as f64 / MEGABYTE).max(0.1);
    l.with("prints-megabytes", [("size", l.decimal(megabytes, 1).into())])
}

struct Recent {
    app: App,
    visitor: Visitor,
    session: SessionId,
}

/// `GET /sessions/{id}/prints/events`: the list, sent as it changes.
///
/// # Errors
/// As [`page::get`].
pub async fn events(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    entry::coordinator(&mut tx, &visitor, id).await?;
    drop(tx);
    Ok(follow(visitor.clone(), Recent { app, visitor, session: id }))
}

impl Followed for Recent {
    async fn look(&mut self, _: bool) -> Result<Option<Look>, Oops> {
        let mut tx = self.app.db.read().await?;
        let standing = entry::coordinator(&mut tx, &self.visitor, self.session).await?;
        let list = PrintList::load(&mut tx, &self.visitor, &standing).await?;
        Ok(Some(Look { is_over: !list.is_open(), html: list.render()? }))
    }
}
