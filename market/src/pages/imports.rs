//! `/market/imports`: lists of firms come in, each after a dry run.

use std::time::Duration;

use askama::Template;
use axum::extract::State;
use axum::extract::multipart::Multipart;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::db::Tx;
use platform::http::Oops;
use platform::http::files::{self, Ending};
use platform::jobs;
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use platform::sheet;
use registry::http::Visitor;
use registry::model::OrganisationId;

use super::desk_rooms::{self, Desk};
use super::upload;
use crate::entry;
use crate::jobs::CheckList;
use crate::model::incoming::{Heading, LARGEST, limits, template};
use crate::model::joining::{List, ListState};
use crate::store::imports::{self, Upload};
use crate::store::{Standing, members};

struct Earlier {
    list: List,
    at: String,
    state: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "imports/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    form: Form,
    associations: Vec<Choice>,
    none: String,
    lists: Vec<Earlier>,
    most: usize,
    limit: &'static str,
}

/// A state as a badge says it.
pub(super) fn badge(l: &Locale, state: ListState) -> (String, &'static str) {
    let tone = match state {
        ListState::Checking | ListState::Writing => "held",
        ListState::Open => "waiting",
        ListState::Stopped => "attention",
        ListState::Done => "done",
        ListState::Dropped => "quiet",
    };
    (l.t(&format!("joining-state-{state}")), tone)
}

async fn index(tx: &mut Tx, visitor: &Visitor, standing: &Standing, form: Form) -> Result<Index, Oops> {
    let l = visitor.locale().clone();
    let own = standing.associations();
    let associations = members::associations(tx).await?.into_iter();
    let may = associations.filter(|(id, _)| standing.is_operator() || own.contains(id));
    let earlier = |list: List| {
        let (state, tone) = badge(&l, list.state());
        Earlier { at: super::words::day(&l, &list.uploaded_at), state, tone, list }
    };
    Ok(Index {
        frame: desk_rooms::frame(visitor, Desk::Imports, None),
        tabs: desk_rooms::tabs(&l, Desk::Imports),
        form,
        associations: may.map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        none: if standing.is_operator() { l.t("joining-no-association") } else { String::new() },
        lists: imports::all(tx, standing).await?.into_iter().map(earlier).collect(),
        most: LARGEST,
        limit: "50 MB",
        l,
    })
}

fn chosen(standing: &Standing) -> Form {
    Form::new(standing.associations().first().map(|id| ("association", id.to_string())))
}

/// `GET /market/imports`
///
/// # Errors
/// When the visitor works for no association, or the database fails.
pub async fn get(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    page::show(&index(&mut tx, &visitor, &standing, chosen(&standing)).await?)
}

/// How long an answer waits for the check of a small list.
const PATIENCE: Duration = Duration::from_secs(3);

/// `POST /market/imports`
///
/// # Errors
/// As [`get`], and when the store of files fails.
pub async fn post(State(app): State<App>, visitor: Visitor, parts: Multipart) -> Result<Response, Oops> {
    visitor.signed_in()?;
    let mut tx = app.db.read().await?;
    let standing = entry::desk(&mut tx, &visitor).await?;
    drop(tx);
    let l = visitor.locale();
    let sent =
        upload::receive_within(parts, LARGEST).await.map_err(|_| Oops::BadRequest("import-not-received"))?;
    let asked = sent.fields.get("association").map(String::as_str).unwrap_or_default();
    let mut form = Form::new([("association", asked)]);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let association: Option<OrganisationId> = asked.parse().ok();
    if sent.too_large {
        form.refuse("file", l.t("joining-too-large"));
        status = StatusCode::PAYLOAD_TOO_LARGE;
    } else if sent.bytes.is_empty() {
        form.refuse("file", l.t("joining-choose-file"));
    } else if !asked.is_empty() && association.is_none() {
        form.refuse("association", l.t("market-choose"));
    }
    if form.is_valid()
        && let Some(wrong) = unreadable(l, sent.bytes.clone()).await?
    {
        form.refuse("file", wrong);
    }
    if form.is_valid() {
        let key = app.media.keep(sent.bytes).await.map_err(Oops::internal)?;
        let file_name = if sent.name.is_empty() { "suppliers".to_owned() } else { sent.name };
        let mut tx = app.db.begin().await?;
        let told = Upload { association, file_name, key };
        let list = imports::add(&mut tx, &app.world, &standing, &told).await?.ok_or(Oops::Forbidden)?;
        let job = jobs::enqueue(&mut tx, &app.world, &CheckList { list }).await?;
        tx.commit().await?;
        app.queue().notify_one();
        jobs::awaited(&app, job, PATIENCE).await?;
        return Ok(Redirect::to(&format!("/market/imports/{list}")).into_response());
    }
    let mut tx = app.db.read().await?;
    let mut response = page::refuse(&index(&mut tx, &visitor, &standing, form).await?)?;
    *response.status_mut() = status;
    Ok(response)
}

/// Why a file is no list of firms, if it is none.
async fn unreadable(l: &Locale, bytes: Vec<u8>) -> Result<Option<String>, Oops> {
    let reading = tokio::task::spawn_blocking(move || {
        sheet::read(&bytes, "suppliers", &limits()).map(|sheet| Heading::of(&sheet).0)
    });
    Ok(match reading.await.map_err(Oops::internal)? {
        Ok(heading) if heading.has_names() => None,
        Ok(heading) => Some(l.with("joining-no-names", [("columns", l.list(&heading.unknown).into())])),
        Err(error) => Some(l.with(error.key(), error.arguments())),
    })
}

/// `GET /market/imports/template.csv` and `.xlsx`: a list with one made-up firm.
///
/// # Errors
/// As [`get`].
pub async fn sample(State(app): State<App>, visitor: Visitor, ending: Ending) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    entry::desk(&mut tx, &visitor).await?;
    files::table(&template(), ending, visitor.locale(), app.world.now())
}
