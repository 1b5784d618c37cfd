//! `/market/suppliers/{supplier}/certificates`: certificates, each with the file that proves it.

use askama::Template;
use axum::extract::multipart::Multipart;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form as Fields;
use platform::app::App;
use platform::db::{Day, Tx, is_taken};
use platform::http::{Oops, OrNotFound};
use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{self, Choice, Form, Frame, NavItem};
use registry::http::Visitor;

use super::around::{self, Room};
use super::upload::{self, LARGEST, LARGEST_WORDS};
use super::words::{self, Worth};
use crate::entry;
use crate::model::ids::{CertificateId, SupplierId};
use crate::model::standing::today;
use crate::model::vocabulary::{Facet, Vocabulary};
use crate::model::{Certificate, EvidenceKind};
use crate::store::{Keeper, certificates};

struct Row {
    certificate: Certificate,
    name: String,
    worth: Worth,
}

#[derive(Template)]
#[template(path = "supplier/certificates.html")]
struct Index {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    rows: Vec<Row>,
    form: Form,
    schemes: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "supplier/certificate.html")]
struct One {
    l: Locale,
    frame: Frame,
    tabs: Vec<NavItem>,
    path: String,
    name: String,
    certificate: Certificate,
    worth: Worth,
    form: Form,
    evidence: Form,
    schemes: Vec<Choice>,
    max_bytes: usize,
    limit: &'static str,
}

async fn index(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    keeper: &Keeper,
    form: Form,
) -> Result<Index, Oops> {
    let standing = entry::standing(tx, visitor).await?;
    let (l, today) = (visitor.locale().clone(), today(app.world.now()));
    let rows = certificates::all(tx, &standing, keeper.supplier.id).await?;
    Ok(Index {
        frame: around::frame(visitor, keeper, Room::Certificates.name(&l)),
        tabs: around::tabs(&l, keeper, Room::Certificates),
        path: around::path(&keeper.supplier),
        rows: rows
            .into_iter()
            .map(|certificate| Row {
                name: words::concept(&l, &certificate.scheme),
                worth: Worth::certificate(&l, &certificate, today),
                certificate,
            })
            .collect(),
        schemes: words::offered(&l, Facet::Certificate),
        form,
        l,
    })
}

fn one(app: &App, visitor: &Visitor, keeper: &Keeper, certificate: Certificate, forms: [Form; 2]) -> One {
    let l = visitor.locale().clone();
    let name = words::concept(&l, &certificate.scheme);
    let [form, evidence] = forms;
    One {
        frame: around::frame(visitor, keeper, name.clone()),
        tabs: around::tabs(&l, keeper, Room::Certificates),
        path: around::path(&keeper.supplier),
        worth: Worth::certificate(&l, &certificate, today(app.world.now())),
        schemes: words::offered(&l, Facet::Certificate),
        name,
        certificate,
        form,
        evidence,
        max_bytes: LARGEST,
        limit: LARGEST_WORDS,
        l,
    }
}

fn shown(certificate: &Certificate) -> Form {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let day = |value: Option<Day>| value.map(|day| day.to_string()).unwrap_or_default();
    Form::new([
        ("scheme", certificate.scheme.clone()),
        ("number", certificate.number.clone()),
        ("holder", text(&certificate.holder)),
        ("issuer", text(&certificate.issuer)),
        ("valid_from", day(certificate.valid_from)),
        ("valid_until", day(certificate.valid_until)),
    ])
}

fn read(typed: &mut Typed, l: &Locale) -> Option<certificates::Told> {
    let scheme = typed.required("scheme", &l.t("market-certificate"), 100);
    let vocabulary = Vocabulary::bundled();
    let known = vocabulary.concept(&scheme).is_some_and(|id| vocabulary[id].facet == Facet::Certificate);
    if !scheme.is_empty() && !known {
        typed.refuse("scheme", l.t("market-choose"));
    }
    let number = typed.required("number", &l.t("market-number"), 100);
    let mut text =
        |name: &str, key: &str| Some(typed.text(name, &l.t(key), 200)).filter(|text| !text.is_empty());
    let (holder, issuer) = (text("holder", "market-holder"), text("issuer", "market-issuer"));
    let mut day = |name: &str, key: &str| match typed.raw(name) {
        text if text.is_empty() => None,
        _ => typed.parsed::<Day>(name, &l.t(key), &l.t("fault-date")),
    };
    let valid_from = day("valid_from", "market-valid-from");
    let valid_until = day("valid_until", "market-valid-until");
    if valid_from.zip(valid_until).is_some_and(|(from, until)| until < from) {
        typed.refuse("valid_until", l.t("market-valid-order"));
    }
    typed.is_valid().then_some(certificates::Told { scheme, number, holder, issuer, valid_from, valid_until })
}

/// `GET /market/suppliers/{supplier}/certificates`
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
    page::show(&index(&mut tx, &app, &visitor, &keeper, Form::default()).await?)
}

/// `POST /market/suppliers/{supplier}/certificates`
///
/// # Errors
/// As [`get`].
pub async fn post(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<SupplierId>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    if let Some(told) = read(&mut typed, l) {
        match certificates::add(&mut tx, &app.world, &keeper, &told).await {
            Ok(certificate) => {
                tx.commit().await?;
                visitor.say(l.t("market-saved")).await?;
                let path = around::path(&keeper.supplier);
                return Ok(Redirect::to(&format!("{path}/certificates/{certificate}")).into_response());
            }
            Err(error) if is_taken(&error) => typed.refuse("number", l.t("market-number-known")),
            Err(error) => return Err(error.into()),
        }
    }
    drop(tx);
    let mut tx = app.db.read().await?;
    page::refuse(&index(&mut tx, &app, &visitor, &keeper, typed.into_form()).await?)
}

/// `GET /market/suppliers/{supplier}/certificates/{certificate}`
///
/// # Errors
/// As [`get`], and where there is no such certificate.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, certificate)): Path<(SupplierId, CertificateId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let certificate = certificates::find(&mut tx, &keeper, certificate).await?.or_not_found()?;
    let forms = [shown(&certificate), Form::default()];
    page::show(&one(&app, &visitor, &keeper, certificate, forms))
}

/// `POST /market/suppliers/{supplier}/certificates/{certificate}`
///
/// # Errors
/// As [`show`].
pub async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, certificate)): Path<(SupplierId, CertificateId)>,
    Fields(pairs): Fields<Pairs>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let known = certificates::find(&mut tx, &keeper, certificate).await?.or_not_found()?;
    let l = visitor.locale();
    let mut typed = Typed::new(l, pairs);
    if let Some(told) = read(&mut typed, l) {
        match certificates::update(&mut tx, &app.world, &keeper, certificate, &told).await {
            Ok(_) => {
                tx.commit().await?;
                visitor.say(l.t("market-saved")).await?;
                let path = around::path(&keeper.supplier);
                return Ok(Redirect::to(&format!("{path}/certificates/{certificate}")).into_response());
            }
            Err(error) if is_taken(&error) => typed.refuse("number", l.t("market-number-known")),
            Err(error) => return Err(error.into()),
        }
    }
    page::refuse(&one(&app, &visitor, &keeper, known, [typed.into_form(), Form::default()]))
}

/// `POST /market/suppliers/{supplier}/certificates/{certificate}/removal`
///
/// # Errors
/// As [`show`].
pub async fn removal(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, certificate)): Path<(SupplierId, CertificateId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.begin().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    certificates::remove(&mut tx, &app.world, &keeper, certificate).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    visitor.say(visitor.locale().t("market-removed")).await?;
    Ok(Redirect::to(&format!("{}/certificates", around::path(&keeper.supplier))).into_response())
}

/// `POST /market/suppliers/{supplier}/certificates/{certificate}/evidence`
///
/// # Errors
/// As [`show`], and when the store of files fails.
pub async fn prove(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, certificate)): Path<(SupplierId, CertificateId)>,
    parts: Multipart,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let known = certificates::find(&mut tx, &keeper, certificate).await?.or_not_found()?;
    drop(tx);
    let l = visitor.locale();
    let sent = upload::receive(parts).await.map_err(|_| Oops::BadRequest("market-not-received"))?;
    let mut form = Form::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if sent.too_large {
        status = StatusCode::PAYLOAD_TOO_LARGE;
        form.refuse("file", l.with("file-too-large", [("limit", LARGEST_WORDS.into())]));
    } else if sent.bytes.is_empty() {
        form.refuse("file", l.t("market-choose-file"));
    } else if let Some(kind) = EvidenceKind::of(&sent.bytes) {
        let media = app.media.put(sent.bytes).await.map_err(Oops::internal)?;
        let name =
            if sent.name.is_empty() { format!("{}.{}", known.scheme, kind.ending()) } else { sent.name };
        let evidence = certificates::Evidence { media, name, kind: kind.media_type().to_owned() };
        let mut tx = app.db.begin().await?;
        let keeper = entry::keeper(&mut tx, &visitor, id).await?;
        certificates::prove(&mut tx, &app.world, &keeper, certificate, Some(&evidence))
            .await?
            .then_some(())
            .or_not_found()?;
        tx.commit().await?;
        visitor.say(l.t("market-saved")).await?;
        let path = around::path(&keeper.supplier);
        return Ok(Redirect::to(&format!("{path}/certificates/{certificate}")).into_response());
    } else {
        form.refuse("file", l.t("market-evidence-wrong"));
    }
    let forms = [shown(&known), form];
    let mut response = page::refuse(&one(&app, &visitor, &keeper, known, forms))?;
    *response.status_mut() = status;
    Ok(response)
}

/// `GET /market/suppliers/{supplier}/certificates/{certificate}/evidence`: the file, for those who look after the entry.
///
/// # Errors
/// As [`show`], and where there is no file.
pub async fn evidence(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, certificate)): Path<(SupplierId, CertificateId)>,
) -> Result<Response, Oops> {
    let mut tx = app.db.read().await?;
    let keeper = entry::keeper(&mut tx, &visitor, id).await?;
    let known = certificates::find(&mut tx, &keeper, certificate).await?.or_not_found()?;
    drop(tx);
    let bytes = app.media.get(known.media.or_not_found()?).await.map_err(Oops::internal)?;
    let kind = EvidenceKind::of(&bytes).or_not_found()?;
    // The name is the program's own: what people call files may hold anything.
    let disposition = format!("attachment; filename=\"{}.{}\"", known.scheme, kind.ending());
    let headers =
        [(header::CONTENT_TYPE, kind.media_type().to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, bytes).into_response())
}
