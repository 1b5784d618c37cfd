//! `/sessions/{id}/imports`: spreadsheets go in, each after a dry run.

use askama::Template;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use platform::app::App;
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::{self, Choice, Form, Frame, NavItem};
use platform::sheet::{Limits, SheetError};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use super::exports::sheet_name;
use crate::entry;
use crate::model::ids::SessionId;
use crate::model::sheets::{
    InterpreterRow, ParticipantRow, ProjectRow, RequestRow, SheetKind, SlotRow, TableRow, template,
};
use crate::store::Standing;
use crate::store::imports::{self, ImportError, Listed, Upload};
use platform::http::files;

#[derive(Template)]
#[template(path = "imports/index.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    form: Form,
    sheets: Vec<Choice>,
    kinds: Vec<(SheetKind, String)>,
    imports: Vec<Earlier>,
    most: usize,
    limit: String,
}

/// An earlier import in the list.
struct Earlier {
    import: Listed,
    sheet: String,
    at: String,
    state: String,
    tone: &'static str,
}

/// Which sheet is chosen beforehand.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    sheet: String,
}

const MEGABYTE: usize = 1024 * 1024;

fn index(visitor: &Visitor, standing: &Standing, imports: Vec<Listed>, form: Form) -> Index {
    let l = visitor.locale().clone();
    let zone = standing.session.time_zone();
    let most = Limits::default().upload;
    let kinds: Vec<_> =
        imports::allowed(standing).iter().map(|kind| (*kind, sheet_name(&l, *kind))).collect();
    let earlier = |import: Listed| {
        let (state, tone) = if import.confirmed_at.is_some() {
            (l.t("import-state-confirmed"), "done")
        } else if import.dropped_at.is_some() {
            (l.t("import-state-dropped"), "quiet")
        } else {
            (l.t("import-state-open"), "waiting")
        };
        let (sheet, at) = (sheet_name(&l, import.sheet), l.date_time(&import.uploaded_at, &zone));
        Earlier { import, sheet, at, state, tone }
    };
    Index {
        frame: around::frame(visitor, standing, l.t("import-title")),
        tabs: around::tabs(&l, standing, Room::Imports),
        kicker: around::name(&l, standing),
        path: format!("/sessions/{}", standing.session.id),
        form,
        sheets: kinds.iter().map(|(kind, name)| Choice::new(kind.as_str(), name)).collect(),
        kinds,
        imports: imports.into_iter().map(earlier).collect(),
        most,
        limit: format!("{} MB", most / MEGABYTE),
        l,
    }
}

/// `GET /sessions/{id}/imports`
///
/// # Errors
/// When the visitor decides for nobody, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    let imports = imports::list(&mut tx, &standing).await?;
    let sheet = if chosen.sheet.is_empty() { "participants".to_owned() } else { chosen.sheet };
    page::show(&index(&visitor, &standing, imports, Form::new([("sheet", sheet)])))
}

/// What was sent.
struct Sent {
    sheet: String,
    file_name: String,
    bytes: Vec<u8>,
}

/// Reads the form as it comes in; what is past the limit is not kept.
async fn receive(mut parts: Multipart, limit: usize) -> Result<Result<Sent, SheetError>, MultipartError> {
    let mut sent = Sent { sheet: String::new(), file_name: String::new(), bytes: Vec::new() };
    while let Some(mut part) = parts.next_field().await? {
        match part.name() {
            Some("sheet") => {
                let mut text = Vec::new();
                while let Some(chunk) = part.chunk().await? {
                    text.extend(chunk.iter().copied().take(64 - text.len().min(64)));
                }
                sent.sheet = String::from_utf8_lossy(&text).into_owned();
            }
            Some("file") => {
                sent.file_name = part.file_name().unwrap_or_default().chars().take(200).collect();
                let mut found = 0;
                while let Some(chunk) = part.chunk().await? {
                    found += chunk.len();
                    if found <= limit {
                        sent.bytes.extend_from_slice(&chunk);
                    }
                }
                if found > limit {
                    return Ok(Err(SheetError::TooLarge { found, limit }));
                }
            }
            _ => {}
        }
    }
    Ok(Ok(sent))
}

/// `POST /sessions/{id}/imports`
///
/// # Errors
/// When the visitor may not import the sheet, or the database or the store of files fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    parts: Multipart,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.read().await?;
    let standing = entry::decides(&mut tx, &visitor, id).await?;
    drop(tx);
    let l = visitor.locale();
    let limit = Limits::default().upload;
    let sent = match receive(parts, limit).await {
        Ok(Ok(sent)) => Ok(sent),
        Ok(Err(error)) => Err((l.with(error.key(), error.arguments()), StatusCode::PAYLOAD_TOO_LARGE)),
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Err((l.n("import-too-large", limit / MEGABYTE), StatusCode::PAYLOAD_TOO_LARGE))
        }
        Err(_) => return Err(Oops::BadRequest("import-not-received")),
    };
    let (sheet, refused) = match &sent {
        Ok(sent) => (sent.sheet.clone(), None),
        Err((message, status)) => (String::new(), Some((message.clone(), *status))),
    };
    let mut form = Form::new([("sheet", sheet.as_str())]);
    let kind = sheet.parse::<SheetKind>().ok();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if let Some((message, code)) = refused {
        form.refuse("file", message);
        status = code;
    } else if kind.is_none() {
        form.refuse("sheet", l.t("import-choose-sheet"));
    }
    if let (Ok(sent), Some(kind)) = (sent, kind) {
        if !imports::allowed(&standing).contains(&kind) {
            return Err(Oops::Forbidden);
        }
        if sent.bytes.is_empty() {
            form.refuse("file", l.t("import-choose-file"));
        } else {
            match upload(&app, &standing, kind, &sent).await {
                Ok(upload) => {
                    let mut tx = app.db.begin().await?;
                    let import = imports::add(&mut tx, &app.world, by, &standing, upload).await?;
                    tx.commit().await?;
                    return Ok(Redirect::to(&format!("/sessions/{id}/imports/{import}")).into_response());
                }
                Err(ImportError::Sheet(error)) => {
                    form.refuse("file", l.with(error.key(), error.arguments()));
                }
                Err(error) => return Err(Oops::internal(error)),
            }
        }
    }
    let mut tx = app.db.read().await?;
    let earlier = imports::list(&mut tx, &standing).await?;
    let mut response = page::refuse(&index(&visitor, &standing, earlier, form))?;
    *response.status_mut() = status;
    Ok(response)
}

/// Reads and checks what was sent, and keeps the file.
async fn upload(app: &App, standing: &Standing, kind: SheetKind, sent: &Sent) -> Result<Upload, ImportError> {
    let sheet = imports::read(sent.bytes.clone(), kind).await?;
    let mut tx = app.db.read().await?;
    let report = imports::check(&mut tx, standing, kind, sheet).await?;
    let key = app.media.put(sent.bytes.clone()).await?;
    let file_name = if sent.file_name.is_empty() { kind.to_string() } else { sent.file_name.clone() };
    Ok(Upload { kind, file_name, key, report })
}

/// `GET /sessions/{id}/imports/templates/{file}`: `participants.csv` with a row that shows how it is filled.
///
/// # Errors
/// When there is no such sheet, or the visitor decides for nobody.
pub async fn sample(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, file)): Path<(SessionId, String)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    entry::decides(&mut tx, &visitor, id).await?;
    let (name, ending) = files::split(&file)?;
    let table = match name.parse::<SheetKind>().ok().or_not_found()? {
        SheetKind::Slots => template::<SlotRow>(),
        SheetKind::Tables => template::<TableRow>(),
        SheetKind::Participants => template::<ParticipantRow>(),
        SheetKind::Projects => template::<ProjectRow>(),
        SheetKind::Requests => template::<RequestRow>(),
        SheetKind::Interpreters => template::<InterpreterRow>(),
    };
    files::table(&table, ending, visitor.locale(), app.world.now())
}
