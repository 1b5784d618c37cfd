//! `/sessions/{id}/prints`: what a session hands out on paper, and what was printed lately.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::{Language, Locale};
use platform::media::MediaError;
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;
use serde::Deserialize;

use super::around::{self, Room};
use super::print_list::PrintList;
use crate::entry;
use crate::model::ids::{PrintId, SessionId};
use crate::store::prints::{self, Wanted};
use crate::store::{Standing, agendas};

#[derive(Template)]
#[template(path = "prints/index.html")]
struct Prints {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    kicker: String,
    path: String,
    form: Form,
    languages: Vec<Choice>,
    documents: Vec<Choice>,
    published: bool,
    list: PrintList,
    days: i64,
}

async fn index(tx: &mut Tx, visitor: &Visitor, standing: &Standing, form: Form) -> Result<Prints, Oops> {
    let l = visitor.locale().clone();
    let choice = |language: Language| Choice::new(language.code(), language.own_name());
    let documents = prints::allowed(standing).iter();
    Ok(Prints {
        frame: around::frame(visitor, standing, l.t("prints-title")),
        tabs: around::tabs(&l, standing, Room::Prints),
        kicker: around::name(&l, standing),
        path: path(standing),
        form,
        languages: Language::ALL.map(choice).to_vec(),
        documents: documents.map(|document| Choice::new(document.as_str(), l.t(&document.key()))).collect(),
        published: agendas::published_id(tx, standing).await?.is_some(),
        list: PrintList::load(tx, visitor, standing).await?,
        days: prints::KEPT.as_hours() / 24,
        l,
    })
}

/// The address of the session's prints.
pub(super) fn path(standing: &Standing) -> String {
    format!("/sessions/{}/prints", standing.session.id)
}

/// Back to the list of what was printed.
fn back(standing: &Standing) -> Response {
    Redirect::to(&format!("{}#recent", path(standing))).into_response()
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
    let standing = entry::coordinator(&mut tx, &visitor, id).await?;
    let document = prints::allowed(&standing).first().map(|document| document.as_str()).unwrap_or_default();
    let form = Form::new([("document", document), ("language", visitor.locale().language().code())]);
    page::show(&index(&mut tx, &visitor, &standing, form).await?)
}

/// What to print, and in which languages.
#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    document: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    second: String,
}

impl Asked {
    /// What is asked for; with faults where it makes no sense.
    fn wanted(&self, l: &Locale, standing: &Standing) -> Result<Wanted, Form> {
        let mut form = Form::new(
            [("document", &self.document), ("language", &self.language), ("second", &self.second)]
                .map(|(name, value)| (name, value.clone())),
        );
        let document = prints::allowed(standing).iter().find(|known| known.as_str() == self.document);
        let language = self.language.parse().ok();
        if document.is_none() {
            form.refuse("document", l.t("prints-choose-document"));
        }
        if language.is_none() {
            form.refuse("language", l.t("prints-choose-language"));
        }
        match (document, language) {
            (Some(&document), Some(language)) => {
                Ok(Wanted { document, language, second: self.second.parse().ok() })
            }
            _ => Err(form),
        }
    }
}

/// `POST /sessions/{id}/prints`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SessionId>,
    Fields(asked): Fields<Asked>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::coordinator(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let wanted = match asked.wanted(l, &standing) {
        Ok(wanted) => wanted,
        Err(form) => return page::refuse(&index(&mut tx, &visitor, &standing, form).await?),
    };
    let started = prints::start(&mut tx, &app.world, by, &standing, wanted).await?;
    tx.commit().await?;
    if started.is_err() {
        visitor.warn(l.t("prints-already")).await?;
    }
    Ok(back(&standing))
}

/// `GET /sessions/{id}/prints/{print}/document.pdf`
///
/// # Errors
/// As [`get`], and when there is no such print that the visitor may have, or it is not made.
pub async fn document(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, print)): Path<(SessionId, PrintId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::coordinator(&mut tx, &visitor, id).await?;
    let print = prints::find(&mut tx, &standing, print).await?.or_not_found()?;
    drop(tx);
    let bytes = match app.media.get(print.media_key.or_not_found()?).await {
        Ok(bytes) => bytes,
        Err(MediaError::Missing(_)) => return Err(Oops::NotFound),
        Err(error) => return Err(Oops::internal(error)),
    };
    let disposition = format!("inline; filename=\"{}-{}.pdf\"", print.document, standing.session.numeral());
    let kind = "application/pdf".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response())
}

/// `POST /sessions/{id}/prints/{print}/cancellation`
///
/// # Errors
/// As [`get`], and when there is no such print that the visitor may see.
pub async fn stop(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, print)): Path<(SessionId, PrintId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let standing = entry::coordinator(&mut tx, &visitor, id).await?;
    let print = prints::find(&mut tx, &standing, print).await?.or_not_found()?;
    prints::stop(&mut tx, &app.world, &standing, &print).await?;
    tx.commit().await?;
    Ok(back(&standing))
}

/// `POST /sessions/{id}/prints/{print}/removal`
///
/// # Errors
/// As [`stop`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, print)): Path<(SessionId, PrintId)>,
) -> Result<Response, Oops> {
    let by = visitor.signed_in()?.id;
    let mut tx = app.db.begin().await?;
    let standing = entry::coordinator(&mut tx, &visitor, id).await?;
    let print = prints::find(&mut tx, &standing, print).await?.or_not_found()?;
    prints::remove(&mut tx, &app.world, by, &standing, &print).await?;
    tx.commit().await?;
    if let Some(key) = print.media_key {
        let mut tx = app.db.read().await?;
        prints::release(&mut tx, &app.media, key).await.map_err(Oops::internal)?;
    }
    visitor.say(visitor.locale().t("prints-removed")).await?;
    Ok(back(&standing))
}
