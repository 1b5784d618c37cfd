//! `/market/suppliers/{supplier}/pictures`: pictures of the firm's work.

use askama::Template;
use axum::extract::multipart::Multipart;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::Tx;
use platform::http::{Oops, OrNotFound};
use platform::locale::{Language, Locale, Source, Translated};
use platform::media::{PictureError, picture};
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use super::upload::{self, LARGEST, LARGEST_WORDS};
use crate::entry;
use crate::model::Picture;
use crate::model::ids::{PictureId, SupplierId};
use crate::store::{Keeper, pictures, suppliers};

/// The most pictures of an entry.
const MOST: usize = 24;
/// The longest caption.
const LONGEST: usize = 200;

/// A caption's field.
struct Caption {
    code: &'static str,
    tongue: &'static str,
    text: String,
}

struct Row {
    picture: Picture,
    captions: [Caption; 3],
}

impl Row {
    fn of(picture: Picture) -> Self {
        let caption = |language: Language| Caption {
            code: language.code(),
            tongue: language.own_name(),
            text: picture.caption.exact(language).to_owned(),
        };
        Self { captions: Language::ALL.map(caption), picture }
    }
}

#[derive(Template)]
#[template(path = "supplier/pictures.html")]
struct Page {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    rows: Vec<Row>,
    form: Form,
    full: bool,
    max_bytes: usize,
    limit: &'static str,
}

async fn build(tx: &mut Tx, visitor: &Visitor, keeper: &Keeper, form: Form) -> Result<Page, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let l = visitor.locale().clone();
    let rows = pictures::all(tx, &standing, keeper.supplier.id).await?;
    Ok(Page {
        frame: around::frame(visitor, keeper, Room::Pictures.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Pictures),
        path: around::path(&keeper.supplier),
        full: rows.len() >= MOST,
        rows: rows.into_iter().map(Row::of).collect(),
        form,
        max_bytes: LARGEST,
        limit: LARGEST_WORDS,
        l,
    })
}

/// `GET /market/suppliers/{supplier}/pictures`
///
/// # Errors
/// When the visitor does not look after the entry, or the database fails.
pub async fn get(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    page::show(&build(&mut tx, &visitor, &keeper, Form::default()).await?)
}

/// `POST /market/suppliers/{supplier}/pictures`
///
/// # Errors
/// As [`get`], and when the store of files fails.
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    parts: Multipart,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let known = pictures::all(&mut tx, &standing, id).await?.len();
    drop(tx);
    let l = visitor.locale();
    let sent = upload::receive(parts).await.map_err(|_| Oops::BadRequest("market-not-received"))?;
    let (mut form, mut status) = (Form::default(), StatusCode::UNPROCESSABLE_ENTITY);
    if sent.too_large {
        status = StatusCode::PAYLOAD_TOO_LARGE;
        form.refuse("file", l.with("file-too-large", [("limit", LARGEST_WORDS.into())]));
    } else if sent.bytes.is_empty() {
        form.refuse("file", l.t("market-choose-file"));
    } else if known >= MOST {
        form.refuse("file", l.n("market-pictures-full", MOST));
    } else {
        match tokio::task::spawn_blocking(move || picture(&sent.bytes)).await.map_err(Oops::internal)? {
            Ok(made) => {
                let told = pictures::Told {
                    kind: made.kind.to_owned(),
                    width: i64::from(made.width),
                    height: i64::from(made.height),
                    caption: Translated::default(),
                    media: app.media.put(made.bytes).await.map_err(Oops::internal)?,
                };
                let mut tx = app.db.begin().await?;
                let keeper = entry::keeper(&mut tx, &visitor, id).await?;
                pictures::add(&mut tx, &app.world, &keeper, &told).await?;
                tx.commit().await?;
                visitor.say(l.t("market-saved")).await?;
                return Ok(back(&keeper));
            }
            Err(PictureError::Format) => form.refuse("file", l.t("market-picture-format")),
            Err(PictureError::TooLarge) => form.refuse("file", l.t("market-picture-large")),
            Err(PictureError::Damaged) => form.refuse("file", l.t("market-picture-damaged")),
        }
    }
    let mut tx = app.db.read().await?;
    let mut response = page::refuse(&build(&mut tx, &visitor, &keeper, form).await?)?;
    *response.status_mut() = status;
    Ok(response)
}

fn back(keeper: &Keeper) -> Response {
    Redirect::to(&format!("{}/pictures", around::path(&keeper.supplier))).into_response()
}

/// `GET /market/suppliers/{supplier}/pictures/{picture}`: the picture, for whoever may see the entry.
///
/// # Errors
/// Where there is none that the visitor may see, and when the store of files fails.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, which)): Path<(SupplierId, PictureId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let standing = entry::standing(&mut tx, &visitor).await?;
    let firm = suppliers::find(&mut tx, &standing, id).await?.or_not_found()?;
    let all = pictures::all(&mut tx, &standing, id).await?;
    let found = all.into_iter().find(|one| one.id == which).or_not_found()?;
    drop(tx);
    let bytes = app.media.get(found.media).await.map_err(Oops::internal)?;
    // What an id names never changes; but what is not public yet is kept by nobody.
    let cache = if firm.published_at.is_some() { "public, max-age=86400" } else { "private, no-store" };
    let headers = [(header::CONTENT_TYPE, found.media_type), (header::CACHE_CONTROL, cache.to_owned())];
    Ok((headers, bytes).into_response())
}

/// `POST /market/suppliers/{supplier}/pictures/{picture}/caption`
///
/// # Errors
/// As [`get`], and where there is no such picture.
pub async fn caption(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, which)): Path<(SupplierId, PictureId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    let mut caption = Translated::default();
    for language in Language::ALL {
        let text = typed.text(&format!("caption_{language}"), &l.t("market-caption"), LONGEST);
        caption.set(language, text, Source::Written);
    }
    if !typed.is_valid() {
        return page::refuse(&build(&mut tx, &visitor, &keeper, typed.into_form()).await?);
    }
    pictures::describe(&mut tx, &app.world, &keeper, which, &caption).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(l.t("market-saved")).await?;
    Ok(back(&keeper))
}

/// `POST /market/suppliers/{supplier}/pictures/{picture}/lead`: it stands before all others.
///
/// # Errors
/// As [`caption`].
pub async fn lead(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, which)): Path<(SupplierId, PictureId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    pictures::lead(&mut tx, &app.world, &keeper, which).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-saved")).await?;
    Ok(back(&keeper))
}

/// `POST /market/suppliers/{supplier}/pictures/{picture}/removal`
///
/// # Errors
/// As [`caption`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, which)): Path<(SupplierId, PictureId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    pictures::remove(&mut tx, &app.world, &keeper, which).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(back(&keeper))
}
