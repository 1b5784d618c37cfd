//! `/market/briefs/{brief}/files`: pictures and tech pack of a brief, and who opened them.

use askama::Template;
use axum::extract::multipart::Multipart;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::media::Key;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Part};
use super::told;
use crate::entry;
use crate::files::{self as content, Kind, Refusal};
use crate::model::brief::ids::{BriefFileId, BriefId};
use crate::model::brief::{BriefState, Confidentiality};
use crate::pages::{upload, words};
use crate::store::buying::Own;
use crate::store::buying::files::{self, BriefFile, Opening};

/// The largest file in words.
const LIMIT: &str = "50 MB";
/// What is offered for choosing.
const ACCEPT: &str = ".jpg,.jpeg,.png,.webp,.pdf,.xlsx,.docx";

struct Row {
    file: BriefFile,
    size: String,
    who: String,
}

#[derive(Template)]
#[template(path = "buying/files.html")]
struct Page {
    l: Locale,
    frame: Frame,
    parts: Vec<NavItem>,
    path: String,
    is_draft: bool,
    rows: Vec<Row>,
    openings: Vec<(Opening, String)>,
    form: Form,
    who: Vec<Choice>,
    accept: &'static str,
    max_bytes: usize,
    limit: &'static str,
}

async fn build(tx: &mut Tx, visitor: &Visitor, own: &Own, form: Form) -> Result<Page, Oops> {
    let l = visitor.locale().clone();
    let openings = files::openings(tx, own).await?;
    let rows = files::own(tx, own).await?.into_iter().map(|file| Row {
        size: told::size(&l, file.size),
        who: told::confidentiality(&l, file.confidentiality),
        file,
    });
    Ok(Page {
        frame: around::of_brief(visitor, &own.brief, Part::Files),
        parts: around::parts(&l, &own.brief, Part::Files),
        path: format!("/market/briefs/{}", own.brief.id),
        is_draft: own.brief.course.state() == BriefState::Drafted,
        rows: rows.collect(),
        openings: openings.into_iter().map(|one| (one.clone(), words::moment(&l, &one.opened_at))).collect(),
        who: [Confidentiality::Agreed, Confidentiality::Recipients]
            .into_iter()
            .map(|who| Choice::new(who.as_str(), told::confidentiality(&l, who)))
            .collect(),
        form,
        accept: ACCEPT,
        max_bytes: content::MOST,
        limit: LIMIT,
        l,
    })
}

/// `GET /market/briefs/{brief}/files`
///
/// # Errors
/// When it is not the visitor's, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let form = Form::new([("who", "agreed")]);
    page::show(&build(&mut tx, &visitor, &own, form).await?)
}

/// Why a file is not taken, in the reader's words.
fn refusal(l: &Locale, refusal: Refusal) -> String {
    match refusal {
        Refusal::TooLarge => l.with("file-too-large", [("limit", LIMIT.into())]),
        Refusal::Empty => l.t("market-choose-file"),
        Refusal::Markup => l.t("buying-file-markup"),
        Refusal::Macros => l.t("buying-file-macros"),
        Refusal::Active => l.t("buying-file-active"),
        Refusal::Locked => l.t("buying-file-locked"),
        Refusal::Damaged => l.t("buying-file-damaged"),
        Refusal::Unknown => l.t("buying-file-unknown"),
        Refusal::NoMark => l.t("buying-file-no-mark"),
    }
}

/// What is kept of a file, on a core of its own.
async fn taken(bytes: Vec<u8>, is_secret: bool) -> Result<Result<(Vec<u8>, Kind), Refusal>, Oops> {
    let work = move || {
        let kind = content::kind(&bytes)?;
        if is_secret && !kind.carries_a_mark() {
            return Err(Refusal::NoMark);
        }
        content::cleaned(bytes, kind)
    };
    tokio::task::spawn_blocking(work).await.map_err(Oops::internal)
}

/// `POST /market/briefs/{brief}/files`
///
/// # Errors
/// When it is not the visitor's, and when the database or the store of files fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<BriefId>,
    parts: Multipart,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    entry::own(&mut tx, &visitor, id).await?;
    drop(tx);
    let l = visitor.locale();
    let sent = upload::receive_within(parts, content::MOST)
        .await
        .map_err(|_| Oops::BadRequest("market-not-received"))?;
    let who = sent.fields.get("who").and_then(|who| who.parse().ok()).unwrap_or(Confidentiality::Agreed);
    let mut form = Form::new([("who", who.as_str())]);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let found = if sent.too_large {
        status = StatusCode::PAYLOAD_TOO_LARGE;
        Err(Refusal::TooLarge)
    } else {
        taken(sent.bytes, who == Confidentiality::Agreed).await?
    };
    match found {
        Err(why) => form.refuse("file", refusal(l, why)),
        Ok((bytes, kind)) => {
            let size = bytes.len();
            let media = app.media.keep(bytes).await.map_err(Oops::internal)?;
            let mut tx = app.db.begin().await?;
            let (_, own) = entry::own(&mut tx, &visitor, id).await?;
            let name = if sent.name.trim().is_empty() { l.t("buying-file") } else { sent.name };
            let told =
                files::Told { name: &name, media, media_type: kind.media_type(), size, confidentiality: who };
            if files::add(&mut tx, &app.world, &own, &told).await?.is_ok() {
                tx.commit().await?;
                visitor.say(l.t("market-saved")).await?;
                return Ok(Redirect::to(&format!("/market/briefs/{id}/files")).into_response());
            }
            form.refuse("file", l.t("buying-not-now"));
        }
    }
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let mut response = page::refuse(&build(&mut tx, &visitor, &own, form).await?)?;
    *response.status_mut() = status;
    Ok(response)
}

/// A file as an answer, marked with the reader's name where one is given.
pub(super) async fn answer(
    app: &App,
    media: Key,
    media_type: &str,
    reader: Option<String>,
) -> Result<Response, Oops> {
    let bytes = app.media.get(media).await.map_err(Oops::internal)?;
    let kind = Kind::of_media_type(media_type).or_not_found()?;
    let (bytes, kind) = match reader {
        None => (bytes.to_vec(), kind),
        Some(reader) => tokio::task::spawn_blocking(move || content::marked(&bytes, kind, &reader))
            .await
            .map_err(Oops::internal)?
            .map_err(Oops::internal)?,
    };
    let (ending, how) = match kind {
        Kind::Jpeg => ("jpg", "inline"),
        Kind::Png => ("png", "inline"),
        Kind::Webp => ("webp", "inline"),
        Kind::Pdf => ("pdf", "attachment"),
        Kind::Workbook => ("xlsx", "attachment"),
        Kind::Document => ("docx", "attachment"),
    };
    // The name is the program's own: what people call files may hold anything.
    let headers = [
        (header::CONTENT_TYPE, kind.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("{how}; filename=\"brief.{ending}\"")),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// `GET /market/briefs/{brief}/files/{file}`: the buyer's own file, as it is kept.
///
/// # Errors
/// As [`get`], and where there is no such file.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, file)): Path<(BriefId, BriefFileId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    let found = files::find_own(&mut tx, &own, file).await?.or_not_found()?;
    drop(tx);
    answer(&app, found.media, &found.media_type, None).await
}

/// `POST /market/briefs/{brief}/files/{file}/removal`
///
/// # Errors
/// As [`show`], and when the brief was sent.
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, file)): Path<(BriefId, BriefFileId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let (_, own) = entry::own(&mut tx, &visitor, id).await?;
    files::find_own(&mut tx, &own, file).await?.or_not_found()?;
    files::remove(&mut tx, &own, file).await?.map_err(|_| Oops::Conflict("buying-not-now"))?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to(&format!("/market/briefs/{id}/files")).into_response())
}
