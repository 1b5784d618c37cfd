//! `/sessions/{id}/prints`: what a session hands out on paper.

use std::num::NonZero;
use std::sync::LazyLock;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::{Language, Locale};
use platform::page::{self, Choice, Form, Frame, NavItem};
use platform::print::pdf::PrintError;
use registry::http::Visitor;
use serde::Deserialize;
use tokio::sync::Semaphore;

use super::around::{self, Room};
use crate::model::ids::{ParticipantId, SessionId};
use crate::print::{self, Imprint, Languages};
use crate::store::{Standing, agendas as versions, handouts};

#[derive(Template)]
#[template(path = "prints/index.html")]
struct Prints {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    form: Form,
    first: Vec<Choice>,
    second: Vec<Choice>,
    documents: Vec<Choice>,
    action: String,
    published: bool,
}

/// The documents, by the name in the address.
const DOCUMENTS: [&str; 5] = ["agendas", "tables", "interpreters", "wall", "badges"];

/// What a coordinator prints.
const COORDINATORS: [&str; 1] = ["interpreters"];

fn documents(standing: &Standing) -> &'static [&'static str] {
    if standing.organises { &DOCUMENTS } else { &COORDINATORS }
}

async fn staff(tx: &mut Tx, visitor: &Visitor, id: SessionId) -> Result<Standing, Oops> {
    visitor.signed_in()?;
    let standing = Standing::find(tx, visitor.id(), id).await?.or_not_found()?;
    if standing.organises || standing.coordinates { Ok(standing) } else { Err(Oops::Forbidden) }
}

/// `GET /sessions/{id}/prints`
///
/// # Errors
/// When the visitor neither organises nor coordinates, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = staff(&mut tx, &visitor, id).await?;
    let l = visitor.locale().clone();
    let languages =
        || Language::ALL.map(|language| Choice::new(language.code(), language.own_name())).to_vec();
    let choices = documents(&standing).iter().map(|name| Choice::new(*name, l.t(&format!("prints-{name}"))));
    page::show(&Prints {
        frame: around::frame(&visitor, &standing, l.t("prints-title")),
        tabs: around::tabs(&l, &standing, Room::Prints),
        form: Form::new([("document", documents(&standing)[0]), ("language", l.language().code())]),
        first: languages(),
        second: languages(),
        documents: choices.collect(),
        action: format!("/sessions/{id}/prints/document.pdf"),
        published: versions::published(&mut tx, &standing).await?.is_some(),
        l,
    })
}

/// What to print, and in which languages.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    document: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    second: String,
}

/// `GET /sessions/{id}/prints/document.pdf?document=…&language=…&second=…`
///
/// # Errors
/// When the visitor may not print it, there is no such document, or it cannot be made.
pub async fn document(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = staff(&mut tx, &visitor, id).await?;
    let name = documents(&standing).iter().copied().find(|name| *name == wanted.document).or_not_found()?;
    let first =
        wanted.language.parse().map_or_else(|_| visitor.locale().clone(), |language| app.locale(language));
    let second = wanted.second.parse().ok().map(|language| app.locale(language));
    let bytes = match name {
        "agendas" => agendas(&app, tx, &standing, &first, second.as_ref(), None).await?,
        other => {
            let imprint = imprint(&app, &mut tx, &standing, &first, second.as_ref()).await?;
            match other {
                "tables" => {
                    let cards = handouts::tables(&mut tx, &standing).await?;
                    set(tx, move || print::table_cards(&imprint, &cards)).await?
                }
                "interpreters" => {
                    let rosters = handouts::interpreters(&mut tx, &standing).await?;
                    set(tx, move || print::rosters(&imprint, &rosters)).await?
                }
                "wall" => {
                    let threads = handouts::threads(&mut tx, &standing).await?;
                    set(tx, move || print::wall_schedule(&imprint, &threads)).await?
                }
                _ => {
                    let badges = handouts::badges(&mut tx, &standing).await?;
                    set(tx, move || print::badges(&imprint, &badges)).await?
                }
            }
        }
    };
    let disposition = format!("inline; filename=\"{name}-{}.pdf\"", standing.session.numeral());
    Ok((
        [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, disposition)],
        bytes,
    )
        .into_response())
}

/// The agendas of everyone the standing sees, or of one participant.
pub(super) async fn agendas(
    app: &App,
    mut tx: Tx,
    standing: &Standing,
    first: &Locale,
    second: Option<&Locale>,
    only: Option<ParticipantId>,
) -> Result<Vec<u8>, Oops> {
    let imprint = imprint(app, &mut tx, standing, first, second).await?;
    let agendas = handouts::agendas(&mut tx, standing, only).await?;
    set(tx, move || print::agendas(&imprint, &agendas)).await
}

async fn imprint(
    app: &App,
    tx: &mut Tx,
    standing: &Standing,
    first: &Locale,
    second: Option<&Locale>,
) -> Result<Imprint, Oops> {
    let session = &standing.session;
    let version = versions::published(tx, standing).await?.map(|agenda| agenda.number);
    Ok(Imprint {
        title: session.title.0.clone(),
        place: session.place.0.clone(),
        first_day: session.starts_on.0,
        last_day: session.ends_on.0,
        zone: session.time_zone(),
        slots: handouts::slots(tx, standing).await?,
        version,
        languages: match second {
            Some(second) => Languages::two(first.clone(), second.clone()),
            None => Languages::one(first.clone()),
        },
        made: app.world.now(),
    })
}

/// How many documents are set at once: as many as there are cores.
static SETTERS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(1, NonZero::get)));

/// Setting a document keeps a core busy, so it does not run where requests are answered; whoever asks for one more waits
/// for a core. The database has said all it knows, so its connection goes to others meanwhile.
async fn set(
    tx: Tx,
    work: impl FnOnce() -> Result<Vec<u8>, PrintError> + Send + 'static,
) -> Result<Vec<u8>, Oops> {
    drop(tx);
    on_a_core(work).await
}

async fn on_a_core(
    work: impl FnOnce() -> Result<Vec<u8>, PrintError> + Send + 'static,
) -> Result<Vec<u8>, Oops> {
    let setter = SETTERS.acquire().await.map_err(Oops::internal)?;
    let work = move || {
        // Kept until the work is done, also where nobody waits for it any more.
        let _setter = setter;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(Oops::internal)?.map_err(Oops::internal)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that fails says where")]

    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn no_more_documents_are_set_at_once_than_there_are_cores() {
        static AT_WORK: AtomicUsize = AtomicUsize::new(0);
        static MOST: AtomicUsize = AtomicUsize::new(0);
        let cores = SETTERS.available_permits();
        let work = || {
            MOST.fetch_max(AT_WORK.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(20));
            AT_WORK.fetch_sub(1, Ordering::SeqCst);
            Ok(Vec::new())
        };
        let jobs: Vec<_> = (0..3 * cores).map(|_| tokio::spawn(on_a_core(work))).collect();
        for job in jobs {
            assert!(job.await.unwrap().is_ok());
        }
        assert!(MOST.load(Ordering::SeqCst) <= cores);
    }
}
